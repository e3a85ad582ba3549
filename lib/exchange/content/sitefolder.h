#pragma once

#include "base/progress.h"
#include "content/siteentries.h"
#include "content/siteprofile.h"

namespace chapterhouse {

/// Where files of a website lie.
struct SitePlace {
    SiteProfile site;
    QString root;       ///< the folder of the whole site; empty when nobody knows
    QString collection; ///< the name of the one whose files they are

    const ContentCollection &files() const { return *site.collectionNamed(collection); }
};

/// The site's folder of an association's file, beside it: its path without the ending, and `.site`.
/// It need not be there. The images of drafts are in it.
QString siteFolderOf(const QString &storePath);
/// The same, as seen from the folder of the file: it holds where both are moved together.
QString siteFolderNameOf(const QString &storePath);

/// The site whose root a folder is: what its CMS's configuration says (public/admin/config.yml and
/// the other usual places), with the built-in profile where that knows the site or where there is
/// no configuration. Input, with the file, when the configuration cannot be followed.
Result<SiteProfile> siteOfRoot(const QString &root);

/// The site beside an association's file; errors as siteOfRoot().
Result<SiteProfile> siteBeside(const QString &storePath);

/// Where a file or folder lies: in the collection whose folder its path ends with, from the root of
/// the site that is before that. `root` and `collection` are what the user says of it, or empty.
/// Usage when the site has no such collection, or neither path nor user name one.
Result<SitePlace> sitePlaceOf(const QString &path, const QString &root, const QString &collection);

/// What the folder of a site tells: which images and pages there are. Of a folder that is not there
/// (one folder alone was copied) nothing is known.
SiteFacts factsOfRoot(const SiteProfile &site, const QString &root, const QDateTime &now);

/// What was found in the files of a path.
struct CheckedPath {
    QList<CheckedFile> files;
    QList<Error>
        unread; ///< the site's authors whose files cannot be read, so that nobody knows them
};

/// Checks a file, or all files directly in a folder, of a collection, on all cores. Input when
/// there is neither, Cancelled when `progress` says so.
Result<CheckedPath> checkPath(const SitePlace &place, const QString &path, const QDateTime &now,
                              const Progress &progress = {});

} // namespace chapterhouse
