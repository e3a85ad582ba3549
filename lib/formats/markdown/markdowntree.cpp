#include "formats/markdown/markdowntree.h"

#include "formats/markdown/markdownbounds.h"
#include "formats/markdown/passingmemory.h"

#include <cmark-gfm-core-extensions.h>

#include <array>
#include <mutex>
#include <shared_mutex>

namespace chapterhouse {

namespace {

constexpr std::array extensions{"table", "strikethrough", "tasklist", "autolink"};
constexpr int options = CMARK_OPT_DEFAULT | CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES;

struct ParserRelease {
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
using Parser = std::unique_ptr<cmark_parser, ParserRelease>;

/// cmark-gfm 0.29 keeps for all parsers which characters begin an inline, and the memory in which
/// it looks for tables.
/// A parser with extensions changes them; others only read them.
std::shared_mutex &sharedTables()
{
    static std::shared_mutex mutex;
    return mutex;
}

Parser parserWithExtensions()
{
    static std::once_flag registration;
    std::call_once(registration, &cmark_gfm_core_extensions_ensure_registered);
    Parser parser(cmark_parser_new(options));
    for (const char *name : extensions)
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    return parser;
}

cmark_node *parsed(cmark_parser *parser, const QByteArray &utf8)
{
    cmark_parser_feed(parser, utf8.constData(), static_cast<size_t>(utf8.size()));
    return cmark_parser_finish(parser);
}

/// Within a PassingMemory, with which the parser and the tree go.
cmark_node *plainTree(const QByteArray &utf8)
{
    const std::shared_lock lock(sharedTables());
    return parsed(cmark_parser_new_with_mem(options, PassingMemory::functions()), utf8);
}

} // namespace

Result<MarkdownTree> markdownTree(const QByteArray &utf8)
{
    if (!isReadableMarkdown(utf8))
        return tooMuchToShow();
    const std::unique_lock lock(sharedTables());
    return MarkdownTree(parsed(parserWithExtensions().get(), utf8));
}

Result<void> usePlainMarkdown(const QByteArray &utf8,
                              const std::function<void(cmark_node *root)> &use)
{
    if (!isReadableMarkdown(utf8))
        return tooMuchToShow();
    const PassingMemory memory;
    use(plainTree(utf8));
    return {};
}

QByteArray htmlOf(cmark_node *root)
{
    const Parser parser = parserWithExtensions();
    const std::unique_ptr<char, decltype(&std::free)> html(
        cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser.get())),
        &std::free);
    return QByteArray(html.get());
}

} // namespace chapterhouse
