#include "command.h"

#include "base/safefile.h"
#include "base/words.h"
#include "content/contentpreview.h"
#include "exchange/content/contentimport.h"
#include "exchange/content/sitefolder.h"

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

/// Where the file lies; a post, if neither its path nor an option tells.
Result<SitePlace> placeOf(const QString &path, const Arguments &arguments)
{
    const QString root = arguments.value(u"site"_s).value_or(QString());
    const auto collection = arguments.value(u"collection"_s);
    auto place = sitePlaceOf(path, root, collection.value_or(QString()));
    if (place || collection || place.error().kind != ErrorKind::Usage)
        return place;
    return sitePlaceOf(path, root, builtInCollection(Kind::Post).name);
}

Result<QString> pageOf(const SitePlace &place, const QString &path)
{
    const auto file = readWholeFile(path, largestContentFile);
    if (!file)
        return failed(file);
    return previewPage(place.files(), *file, place.root).map_error([&path](Error error) {
        error.file = path;
        error.message = u"%1: %2"_s.arg(path, error.message);
        return error;
    });
}

Result<int> renderFile(CommandContext &context)
{
    const auto path = context.positional(0, Words::tr("Which file? Give its path."));
    if (!path)
        return failed(path);
    const auto place = placeOf(*path, context.arguments());
    if (!place)
        return failed(place);
    const auto page = pageOf(*place, *path);
    if (!page)
        return failed(page);
    if (context.console().isJson())
        context.console().json(jsonText({{u"file"_s, *path}, {u"html"_s, *page}}));
    else
        context.console().out().write(page->toUtf8());
    return exitcode::done;
}

} // namespace

std::vector<Command> renderCommands()
{
    return {{u"posts render"_s,
             u"FILE [--collection NAME] [--site ROOT]"_s,
             {{"collection"}, {"site"}},
             &renderFile}};
}

} // namespace chapterhouse::cli
