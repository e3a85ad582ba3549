#include "formats/markdown/markdownhtml.h"
#include "fuzz/fuzztarget.h"
#include "support/safehtml.h"

// Any text, as Markdown and as HTML, is shown or refused; what is shown holds nothing that is not
// safe, and sanitising it changes nothing.

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t longestInput = 20000;

void demand(bool holds, const QString &what, const QString &text)
{
    if (holds)
        return;
    qCritical("%s:\n%s", qPrintable(what), qPrintable(text));
    std::abort();
}

std::optional<QString> someImages(const QString &target)
{
    if (target.size() % 3 == 0)
        return std::nullopt;
    return target.size() % 3 == 1 ? target : u"file:///site/cat.png"_s;
}

void check(const Result<QString> &shown, const QString &text)
{
    if (!shown)
        return;
    const QString unsafe = tests::SafeHtmlCheck().unsafePart(*shown);
    demand(unsafe.isEmpty(), unsafe, text);
    const auto again = sanitisedHtml(*shown, [](const QString &target) { return target; });
    demand(again == shown, u"it changes when it is read again"_s, text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > longestInput)
        return 0;
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    check(previewHtml(text, someImages), text);
    check(sanitisedHtml(text, someImages), text);
    return 0;
}

std::vector<std::string_view> tests::fuzzSeeds()
{
    constexpr std::string_view text =
        "# One\n\nTwo *three* **four** `five` ~~six~~ <b>b</b>\n\n- [x] done\n- [ ] not\n\n> "
        "quote\n\n"
        "| a | b |\n|---|:-:|\n| c | d |\n\n[e](/f 'g') ![h](cat.png) <https://a.example> [i][j] "
        "www.a.example a@b.example k[^1]\n\n[j]: /l (m)\n\n[^1]: n\n\n```x\n<o>\n```\n";
    constexpr std::string_view figure =
        "<figure>\n\n![](~/a.png)\n\n<figcaption>\n\nA *b*\n\n</figcaption>\n\n</figure>\n";
    constexpr std::string_view table =
        "<table><caption>a</caption><colgroup><col></colgroup><tr><td align=left>b<td "
        "colspan=2>c</tr></table><p>d<p>e<ul><li>f<li>g</ul><pre>\n\nh</pre>";
    constexpr std::string_view drawing =
        "<svg><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\"></svg>"
        "<math><mtext><table><mglyph><style><p id=\"</style><img src onerror=alert(1)>\">";
    constexpr std::string_view misnested =
        "<a href=' javascript&colon;x'>1<b><p>2</a>3</b></p><table><b><tr><i><td>4</i></b>"
        "<select><option>5<template><p>6</template><form><input type=checkbox checked>";
    return {text, figure, table, drawing, misnested, "<!-- a --><![CDATA[b]]><?c?>&lt;d&gt;"};
}

std::vector<std::string_view> tests::fuzzWords()
{
    return {"\n",          "\n\n",        "    ",        "# ",        "- ",         "1. ",
            "> ",          "*",           "**",          "_",         "~~",         "`",
            "```\n",       "[",           "](",          "![",        ")",          "[a]: ",
            "[^1]",        "|",           "|---|\n",     "<",         ">",          "</",
            "/>",          "<!--",        "-->",         "<![CDATA[", "]]>",        "<?",
            "\"",          "'",           "=",           "&amp;",     "&#0;",       "&lt;",
            "javascript:", " onclick=x",  " href=",      " src=",     " title=\"",  "<a>",
            "<b>",         "<p>",         "<i>",         "<em>",      "<div>",      "<span>",
            "<table>",     "<tr>",        "<td>",        "<th>",      "<caption>",  "<col>",
            "<tbody>",     "<select>",    "<option>",    "<svg>",     "<math>",     "<mtext>",
            "<mglyph>",    "<style>",     "<script>",    "<title>",   "<textarea>", "<template>",
            "<form>",      "<button>",    "<pre>",       "<h1>",      "<li>",       "<ul>",
            "<dd>",        "<img src=a>", "<br>",        "<marquee>", "<object>",   "<font>",
            "<noscript>",  "<iframe>",    "<plaintext>", "<isindex>", "<frameset>", "<html>",
            "<body>",      "<head>",      "<ruby>",      "<rt>",      "<details>",  "<x>",
            "</a>",        "</b>",        "</p>",        "</i>",      "</table>",   "</td>",
            "</svg>",      "</math>",     "</style>",    "</script>", "</select>",  "</template>",
            "</form>",     "</div>",      "</h1>",       "</br>",     "</li>",      "</x>"};
}
