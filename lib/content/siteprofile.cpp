#include "content/siteprofile.h"

#include "content/profilereader.h"

#include <QFile>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Takes from a key of the CMS's form what does not change what the build accepts.
void complete(ContentKey &key, const ContentKey &inForm)
{
    key.isExpected = inForm.isRequired && !key.isRequired;
    if (!inForm.options.isEmpty())
        key.options = inForm.options;
    if (!inForm.pattern.isEmpty()) {
        key.pattern = inForm.pattern;
        key.patternHint = inForm.patternHint;
    }
    if (!inForm.relation.isEmpty())
        key.relation = inForm.relation;
}

/// A key that the build does not know: it takes anything there.
ContentKey unknownToBuild(ContentKey key)
{
    key.form = ContentForm::Anything;
    key.field = {};
    key.isExpected = key.isRequired;
    key.isRequired = false;
    return key;
}

template<class Value>
void takeUnlessEmpty(Value &value, const Value &given)
{
    if (!given.isEmpty())
        value = given;
}

void complete(ContentCollection &collection, const ContentCollection &inCms)
{
    collection.label = inCms.label;
    collection.folder = inCms.folder;
    collection.extension = inCms.extension;
    collection.fileTemplate = inCms.fileTemplate;
    takeUnlessEmpty(collection.mediaFolder, inCms.mediaFolder);
    for (const ContentKey &inForm : inCms.keys) {
        const auto own = std::ranges::find(collection.keys, inForm.path, &ContentKey::path);
        if (own != collection.keys.end())
            complete(*own, inForm);
        else
            collection.keys += unknownToBuild(inForm);
    }
}

SiteProfile readBuiltIn()
{
    QFile file(u":/sites/mage-os.yml"_s);
    const bool isThere = file.open(QIODevice::ReadOnly);
    const Result<SiteProfile> profile = readSiteProfile(file.readAll());
    if (!isThere || !profile)
        qFatal("the built-in site profile cannot be read");
    return *profile;
}

bool isSameSite(const SiteProfile &one, const SiteProfile &other)
{
    return one.repository == other.repository ||
           std::ranges::any_of(one.collections, [&other](const ContentCollection &collection) {
               return std::ranges::any_of(other.collections, [&](const ContentCollection &each) {
                   return each.folder == collection.folder;
               });
           });
}

} // namespace

const ContentCollection *SiteProfile::collectionOf(Kind kind) const
{
    const auto found = std::ranges::find(collections, kind, &ContentCollection::kind);
    return found == collections.end() ? nullptr : &*found;
}

const ContentCollection &SiteProfile::collectionFor(Kind kind) const
{
    const ContentCollection *own = collectionOf(kind);
    return own ? *own : builtInCollection(kind);
}

const ContentCollection *SiteProfile::collectionNamed(QStringView collection) const
{
    const auto found = std::ranges::find(collections, collection, &ContentCollection::name);
    return found == collections.end() ? nullptr : &*found;
}

Result<SiteProfile> readSiteProfile(const QByteArray &yaml)
{
    const ByteRange whole{0, yaml.size()};
    return readYaml(yaml, whole, SourceLines(yaml)).and_then([](const YamlDocument &document) {
        return profileFrom(document.map);
    });
}

Result<SiteProfile> completed(const SiteProfile &profile, const QByteArray &cmsConfiguration)
{
    return readSiteProfile(cmsConfiguration).map([&profile](const SiteProfile &cms) {
        SiteProfile whole = profile;
        takeUnlessEmpty(whole.name, cms.name);
        takeUnlessEmpty(whole.repository, cms.repository);
        takeUnlessEmpty(whole.branch, cms.branch);
        takeUnlessEmpty(whole.labelPrefix, cms.labelPrefix);
        takeUnlessEmpty(whole.mediaFolder, cms.mediaFolder);
        whole.hasReview = cms.hasReview;
        whole.squashes = cms.squashes;
        for (const ContentCollection &collection : cms.collections) {
            const auto own = std::ranges::find_if(whole.collections, [&](const auto &known) {
                return known.name == collection.name || known.folder == collection.folder;
            });
            if (own != whole.collections.end())
                complete(*own, collection);
            else
                whole.collections += collection;
        }
        return whole;
    });
}

const QStringList &cmsConfigurationPaths()
{
    static const QStringList paths{u"public/admin/config.yml"_s, u"static/admin/config.yml"_s,
                                   u"admin/config.yml"_s, u"src/admin/config.yml"_s};
    return paths;
}

Result<SiteProfile> profileOf(const QByteArray &cmsConfiguration)
{
    const auto site = readSiteProfile(cmsConfiguration);
    return site && isSameSite(*site, builtInProfile())
               ? completed(builtInProfile(), cmsConfiguration)
               : site;
}

const SiteProfile &builtInProfile()
{
    static const SiteProfile profile = readBuiltIn();
    return profile;
}

const ContentCollection &builtInCollection(Kind kind)
{
    const ContentCollection *collection = builtInProfile().collectionOf(kind);
    Q_ASSERT(collection);
    return *collection;
}

} // namespace chapterhouse
