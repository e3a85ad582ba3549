#include "formats/markdown/markdownhtml.h"
#include "support/safehtml.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

QString shown(const QString &markdown)
{
    const auto html = previewHtml(markdown, [](const QString &target) {
        return target == u"cat.png"_s ? std::optional(u"file:///site/cat.png"_s) : std::nullopt;
    });
    return html ? *html : html.error().message;
}

} // namespace

class tst_MarkdownHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void markdownIsShown_data();
    void markdownIsShown();
    void nothingHostileIsShown_data();
    void nothingHostileIsShown();
    void whatCostsTooMuchIsRefused_data();
    void whatCostsTooMuchIsRefused();
};

void tst_MarkdownHtml::markdownIsShown_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QString &markdown, const QString &html) {
        QTest::newRow(name) << markdown << html;
    };
    row("nothing", {}, {});
    row("text", u"# One\n\nTwo *three* **four** `five` & <https://a.example>\n"_s,
        u"<h1>One</h1>\n<p>Two <em>three</em> <strong>four</strong> <code>five</code> &amp; <a "
        u"href=\"https://a.example\">https://a.example</a></p>\n"_s);
    row("table", u"| a | b |\n|---|:-:|\n| c | d |\n"_s,
        u"<table>\n<thead>\n<tr>\n<th>a</th>\n<th align=\"center\">b</th>\n</tr>\n</thead>\n"
        u"<tbody>\n<tr>\n<td>c</td>\n<td align=\"center\">d</td>\n</tr>\n</tbody>\n</table>\n"_s);
    row("tasks", u"- [x] done\n- [ ] not yet\n"_s,
        u"<ul>\n<li>☑ done</li>\n<li>☐ not yet</li>\n</ul>\n"_s);
    row("struck out, and an address", u"~~a~~ www.a.example\n"_s,
        u"<p><del>a</del> <a href=\"http://www.a.example\">www.a.example</a></p>\n"_s);
    row("code", u"```php\n<?php echo \"<b>\";\n```\n"_s,
        u"<pre><code>&lt;?php echo \"&lt;b&gt;\";\n</code></pre>\n"_s);
    row("image", u"![A *cat*](cat.png \"Tom\")\n"_s,
        u"<p><img src=\"file:///site/cat.png\" alt=\"A cat\" title=\"Tom\"></p>\n"_s);
    row("image that is not there", u"![A dog](~/dogs/dog.png) and ![](~/dogs/dog.png)\n"_s,
        u"<p><em title=\"~/dogs/dog.png\">A dog</em> and <em title=\"~/dogs/dog.png\">dog.png</em></p>\n"_s);
    row("figure",
        u"<figure>\n\n![](cat.png)\n\n<figcaption>\n\nA *cat*\n\n</figcaption>\n\n</figure>\n"_s,
        u"<figure>\n<p><img src=\"file:///site/cat.png\" alt=\"\"></p>\n<figcaption>\n<p>A "
        u"<em>cat</em></p>\n</figcaption>\n</figure>\n"_s);
    row("footnote", u"One[^1]\n\n[^1]: Two\n"_s,
        u"<p>One<sup><a href=\"#fn-1\">1</a></sup></p>\n<section>\n<ol>\n<li>\n<p>Two <a "
        u"href=\"#fnref-1\">↩</a></p>\n</li>\n</ol>\n</section>\n"_s);
}

void tst_MarkdownHtml::markdownIsShown()
{
    QFETCH(const QString, markdown);
    QTEST(shown(markdown), "html");
}

void tst_MarkdownHtml::nothingHostileIsShown_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QString &markdown, const QString &html) {
        QTest::newRow(name) << markdown << html;
    };
    row("link", u"[a](javascript:alert(1))"_s, u"<p><a>a</a></p>\n"_s);
    row("link with a title", u"[a](JaVaScRiPt:alert(1) \"b\")"_s,
        u"<p><a title=\"b\">a</a></p>\n"_s);
    row("link with entities", u"[a](&#x6A;&#x61;vascript&colon;alert(1))"_s,
        u"<p><a>a</a></p>\n"_s);
    row("link with a tab", u"[a](<java\tscript:alert(1)>)"_s, u"<p><a>a</a></p>\n"_s);
    row("link in brackets", u"[a](<javascript:alert(1)>)"_s, u"<p><a>a</a></p>\n"_s);
    row("link of data", u"[a](data:text/html;base64,PHNjcmlwdD4=)"_s, u"<p><a>a</a></p>\n"_s);
    row("link with a quote", u"[a](https://a.example/\"onclick=\"alert(1))"_s,
        u"<p><a href=\"https://a.example/%22onclick=%22alert(1)\">a</a></p>\n"_s);
    row("title with a quote", u"[a](/b 'c\"onclick=\"alert(1)')"_s,
        u"<p><a href=\"/b\" title=\"c&quot;onclick=&quot;alert(1)\">a</a></p>\n"_s);
    row("reference", u"[a][b]\n\n[b]: javascript:alert(1)"_s, u"<p><a>a</a></p>\n"_s);
    row("reference by its name", u"[a]\n\n[a]: <vbscript:x> (b)"_s,
        u"<p><a title=\"b\">a</a></p>\n"_s);
    row("autolink", u"<javascript:alert(1)>"_s, u"<p><a>javascript:alert(1)</a></p>\n"_s);
    row("autolink of data", u"<data:text/html,a>"_s, u"<p><a>data:text/html,a</a></p>\n"_s);
    row("address in the text",
        u"javascript://a.example/%0Aalert(1) and http://a.example/\"onclick=alert(1)"_s,
        u"<p>javascript://a.example/%0Aalert(1) and <a href=\"http://a.example/%22onclick=alert(1)\">http://a.example/\"onclick=alert(1)</a></p>\n"_s);
    row("image", u"![a](javascript:alert(1))"_s,
        u"<p><em title=\"javascript:alert(1)\">a</em></p>\n"_s);
    row("image of another host", u"![a](https://a.example/pixel.png)"_s,
        u"<p><em title=\"https://a.example/pixel.png\">a</em></p>\n"_s);
    row("image with a quote", u"![a\"onerror=\"alert(1)](cat.png)"_s,
        u"<p><img src=\"file:///site/cat.png\" alt=\"a&quot;onerror=&quot;alert(1)\"></p>\n"_s);
    row("image in a link", u"[![a](cat.png)](javascript:alert(1))"_s,
        u"<p><a><img src=\"file:///site/cat.png\" alt=\"a\"></a></p>\n"_s);
    row("script", u"a\n\n<script>\nalert(1)\n</script>\n\nb"_s, u"<p>a</p>\n\n<p>b</p>\n"_s);
    row("script in a line", u"a <script>alert(1)</script> *b*"_s, u"<p>a  <em>b</em></p>\n"_s);
    row("script over blocks", u"<script>\n\n*a*\n\n</script>\n\nb"_s, u"\n<p>b</p>\n"_s);
    row("handler in a line", u"a <img src=\"x\" onerror=\"alert(1)\"> b"_s,
        u"<p>a <em title=\"x\">x</em> b</p>\n"_s);
    row("tag over lines", u"<img src=x\nonerror=alert(1)\n>"_s,
        u"<p>&lt;img src=x\nonerror=alert(1)</p>\n<blockquote>\n</blockquote>\n"_s);
    row("comment", u"a <!-- <script>alert(1)</script> --> b"_s, u"<p>a  b</p>\n"_s);
    row("code is text", u"`<script>alert(1)</script>`"_s,
        u"<p><code>&lt;script&gt;alert(1)&lt;/script&gt;</code></p>\n"_s);
    row("language of code", u"``` \"onclick=alert(1)\n<b>\n```"_s,
        u"<pre><code>&lt;b&gt;\n</code></pre>\n"_s);
    row("style over the text", u"<style>\n\n# a\n\nb"_s, u""_s);
    row("name of a footnote", u"a[^\"onclick=alert(1)]\n\n[^\"onclick=alert(1)]: b"_s,
        u"<p>a<sup><a href=\"#fn-%22onclick=alert(1)\">1</a></sup></p>\n<section>\n<ol>\n<li>\n<p>b <a href=\"#fnref-%22onclick=alert(1)\">↩</a></p>\n</li>\n</ol>\n</section>\n"_s);
    row("end of the page", u"</body></html><script>alert(1)</script>\n\na"_s, u"\n<p>a</p>\n"_s);
}

void tst_MarkdownHtml::nothingHostileIsShown()
{
    QFETCH(const QString, markdown);
    const QString html = shown(markdown);
    QCOMPARE(tests::SafeHtmlCheck().unsafePart(html), QString());
    QTEST(html, "html");
}

void tst_MarkdownHtml::whatCostsTooMuchIsRefused_data()
{
    QTest::addColumn<QString>("markdown");
    const auto row = [](const char *name, const QString &markdown) {
        QTest::newRow(name) << markdown;
    };
    row("long", u"a "_s.repeated(1'500'000));
    row("rows of a wide table", u"|a"_s.repeated(4000) + u"|\n"_s + u"|-"_s.repeated(4000) +
                                    u"|\n"_s + u"x\n"_s.repeated(4000));
    row("uses of a long target",
        u"[a]: <"_s + u"b"_s.repeated(100'000) + u">\n\n"_s + u"[a] "_s.repeated(25'000));
    row("one long word", u"www."_s + u"_"_s.repeated(100'000) + u"www.a_"_s.repeated(16'000));
    row("deep quotes", u">"_s.repeated(1500) + u"a"_s);
    row("deep lists", u"- "_s.repeated(1500) + u"a"_s);
}

void tst_MarkdownHtml::whatCostsTooMuchIsRefused()
{
    QFETCH(const QString, markdown);
    QCOMPARE(shown(markdown), u"The text is too long or too deeply nested to be shown."_s);
}

static const tests::Suite<tst_MarkdownHtml> suite;
#include "tst_markdownhtml.moc"
