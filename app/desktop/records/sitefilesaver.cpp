#include "desktop/records/sitefilesaver.h"

#include "content/siteprofile.h"
#include "desktop/widgets/look/colours.h"
#include "exchange/content/contentexport.h"

namespace chapterhouse {

namespace {

Result<void> writeSiteFile(const Reader &reader, const RecordRef &ref, const QString &path)
{
    return reader.get(ref).and_then([&](const Record &record) {
        return exportContentFile(builtInCollection(ref.kind), record, path);
    });
}

} // namespace

void SiteFileSaver::saveSiteFile(const RecordRef &ref)
{
    const Reader &reader = file().reader();
    const auto siteFile = reader.get(ref).and_then([&](const Record &record) {
        return contentFileOf(reader, builtInCollection(ref.kind), record);
    });
    if (!siteFile)
        return Q_EMIT messageWanted(Tone::Wrong, siteFile.error().message);
    saveAs({.title = tr("Save the file for the website"),
            .name = siteFile->name,
            .filter = tr("Files of the website (*.md *.mdx)")},
           [ref](Database &database, const QString &path) {
               return writeSiteFile(Reader(database), ref, path);
           });
}

} // namespace chapterhouse
