#include "desktop/records/sitefilesaver.h"

#include "desktop/widgets/look/colours.h"
#include "exchange/content/contentexport.h"
#include "exchange/content/sitefolder.h"

namespace chapterhouse {

namespace {

Result<void> writeSiteFile(const Reader &reader, const ContentCollection &collection,
                           const RecordRef &ref, const QString &path)
{
    return reader.get(ref).and_then(
        [&](const Record &record) { return exportContentFile(collection, record, path); });
}

} // namespace

void SiteFileSaver::saveSiteFile(const RecordRef &ref)
{
    const Reader &reader = file().reader();
    const auto site = siteBeside(file().path());
    if (!site)
        return Q_EMIT messageWanted(Tone::Wrong, site.error().message);
    const ContentCollection collection = site->collectionFor(ref.kind);
    const auto siteFile = reader.get(ref).and_then(
        [&](const Record &record) { return contentFileOf(reader, collection, record); });
    if (!siteFile)
        return Q_EMIT messageWanted(Tone::Wrong, siteFile.error().message);
    saveAs({.title = tr("Save the file for the website"),
            .name = siteFile->name,
            .filter = tr("Files of the website (*.md *.mdx)")},
           [collection, ref](Database &database, const QString &path) {
               return writeSiteFile(Reader(database), collection, ref, path);
           });
}

} // namespace chapterhouse
