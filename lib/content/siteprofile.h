#pragma once

#include "base/result.h"
#include "content/collection.h"

namespace chapterhouse {

/// What the program knows of a website: its collections with what its build accepts, and how it is
/// published.
struct SiteProfile {
    QString name;
    QString repository; ///< "mage-os/mage-os-org"; empty when the site is a folder
    QString branch;
    QString labelPrefix;    ///< of the labels that tell the state of a draft; empty: the CMS's own
    bool hasReview = false; ///< drafts are reviewed before they are published
    bool squashes = false;  ///< publishing makes one commit of a draft
    QString mediaFolder;    ///< from the root of the site: where new images go
    QString pagesFolder;    ///< where pages beside the collections are; empty: nobody knows
    QString staticFolder;   ///< whose files have addresses of their own
    QStringList madePages;  ///< beginnings of addresses of pages that the build makes
    QList<ContentCollection> collections;

    /// The collection that holds records of that kind; null when the site has none.
    const ContentCollection *collectionOf(Kind kind) const;
    /// The same, or the built-in collection when the site has none.
    const ContentCollection &collectionFor(Kind kind) const;
    /// The collection of a name; null when there is none.
    const ContentCollection *collectionNamed(QStringView collection) const;
};

/// Reads a site profile: the configuration of a Decap or Sveltia CMS (config.yml), with the keys
/// that resources/sites/mage-os.yml explains. Where it does not say what a collection is made of or
/// which field a key holds, their usual names tell. A collection without a folder, or of nothing
/// that the program keeps, is left out. Input errors have line and column.
Result<SiteProfile> readSiteProfile(const QByteArray &yaml);

/// The profile, and what the configuration of the site's CMS says more: folders, names of files,
/// options, patterns, keys that only it has, which keys its form asks for, and how the site is
/// published. What the site's build accepts stays as the profile has it.
Result<SiteProfile> completed(const SiteProfile &profile, const QByteArray &cmsConfiguration);

/// Where the configuration of Decap or Sveltia usually lies, from the root of a site.
const QStringList &cmsConfigurationPaths();

/// What the configuration of its CMS says of a site, with the built-in profile where that knows the
/// site. Errors as readSiteProfile().
Result<SiteProfile> profileOf(const QByteArray &cmsConfiguration);

/// The profile that comes with the program.
const SiteProfile &builtInProfile();

/// The built-in profile's collection of that kind, of which it has one.
const ContentCollection &builtInCollection(Kind kind);

} // namespace chapterhouse
