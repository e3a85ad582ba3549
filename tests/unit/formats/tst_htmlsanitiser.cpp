#include "formats/markdown/htmlsanitiser.h"
#include "support/safehtml.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

const ImageFor noImages = [](const QString &) { return std::nullopt; };
const ImageFor allImages = [](const QString &target) { return target; };

QString sanitised(const QString &html, const ImageFor &imageFor = noImages)
{
    const auto shown = sanitisedHtml(html, imageFor);
    return shown ? *shown : shown.error().message;
}

/// HTML made at random of what parsers stumble over.
QString randomHtml(QRandomGenerator &random)
{
    static const QStringList names =
        u"a b p i em div span table tr td th caption select option svg math mtext mi style script "
        u"title textarea template form button pre h1 h2 li ul dl dd img br marquee object font "
        u"noscript details summary x"_s.split(u' ');
    static const QStringList others{u"text"_s, u"<!--"_s, u"-->"_s,       u"\""_s,
                                    u"'"_s,    u"\n"_s,   u"&lt;"_s,      u"&#0;"_s,
                                    u" "_s,    u"<"_s,    u"<![CDATA["_s, u"]]>"_s,
                                    u">"_s,    u"/>"_s,   u"\r"_s,        u"<p title=\""_s};
    const auto one = [&random](const QStringList &list) {
        return list[random.bounded(static_cast<int>(list.size()))];
    };
    QString html;
    for (int parts = random.bounded(1, 25); parts > 0; --parts) {
        const int choice = random.bounded(10);
        if (choice < 5)
            html += u"<%1 href=javascript:alert(1) onclick=x src=x title='%2'>"_s.arg(one(names),
                                                                                      one(others));
        else if (choice < 8)
            html += u"</%1>"_s.arg(one(names));
        else
            html += one(others);
    }
    return html;
}

} // namespace

class tst_HtmlSanitiser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreKept_data();
    void textsAreKept();
    void imagesAreWhatIsSaidOfThem_data();
    void imagesAreWhatIsSaidOfThem();
    void theTargetOfAnImageIsHandedOverAsItIsMeant();
    void itHoldsWhenReadAgain();
    void whatCostsTooMuchIsRefused_data();
    void whatCostsTooMuchIsRefused();
    void muchOfItIsShown_data();
    void muchOfItIsShown();
};

void tst_HtmlSanitiser::textsAreKept_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("shown");
    const auto same = [](const char *name, const QString &html) {
        QTest::newRow(name) << html << html;
    };
    const auto row = [](const char *name, const QString &html, const QString &shown) {
        QTest::newRow(name) << html << shown;
    };
    same("nothing", {});
    same("text", u"Łódź & \"Co\" – 'x'"_s.replace(u'&', u"&amp;"_s));
    same("paragraphs", u"<p>One</p>\n<p>Two <em>and</em> <strong>three</strong></p>\n"_s);
    same(
        "headings",
        u"<h1>1</h1><h2>2</h2><h3>3</h3><h4>4</h4><h5>5</h5><h6>6</h6><hr><blockquote>a</blockquote>"_s);
    same("lists",
         u"<ul><li>a<ol start=\"3\"><li>b</li></ol></li></ul><dl><dt>a</dt><dd>b</dd></dl>"_s);
    same("marks",
         u"<p><sub>a</sub><sup>b</sup><kbd>c</kbd><mark>d</mark><abbr title=\"e f\">g</abbr>"
         u"<code>h</code><s>i</s><del>j</del><ins>k</ins><small>l</small><u>m</u></p>"_s);
    same("code", u"<pre><code>a\n  &lt;b&gt;\n</code></pre>"_s);
    same("code that begins with an empty line", u"<pre>\n\na</pre>"_s);
    same("table", u"<table><caption>a</caption><colgroup><col></colgroup><thead><tr><th "
                  u"align=\"right\">b</th></tr></thead><tbody><tr><td colspan=\"2\" rowspan=\"3\">c"
                  u"</td></tr></tbody><tfoot><tr><td>d</td></tr></tfoot></table>"_s);
    same("links", u"<a href=\"https://a.example/?b=1&amp;c#d\" title=\"e\">f</a><a "
                  u"href=\"HTTP://a.example\">g</a><a href=\"mailto:a@b.example\">h</a>"_s);
    same("links within the site", u"<a href=\"/about\">a</a><a href=\"../b.md?c:d\">e</a><a "
                                  u"href=\"#f:g\">h</a><a href=\"\">i</a>"_s);
    same("figure", u"<figure>\n<p>a</p>\n<figcaption>b</figcaption>\n</figure>"_s);
    same("details", u"<details><summary>a</summary><p>b</p></details>"_s);
    row("what is not closed", u"<ul><li>a<li>b</ul><p>c<p>d<br/>e"_s,
        u"<ul><li>a</li><li>b</li></ul><p>c</p><p>d<br>e</p>"_s);
    row("other elements", u"<center><font color=red>a</font></center><main><nav>b</nav></main>"_s,
        u"ab"_s);
    row("boxes of a list",
        u"<ul><li><input type=\"checkbox\" disabled> a</li><li><input type=\"CHECKBOX\" checked> b"
        u"</li></ul>"_s,
        u"<ul><li>☐ a</li><li>☑ b</li></ul>"_s);
    row("address with white space", u"<a href=\" https://a.example/\nb \">c</a>"_s,
        u"<a href=\"https://a.example/b\">c</a>"_s);
    row("numbers that are none",
        u"<ol start=\"1e3\"><li>a</li></ol><table><tr><td colspan=0 rowspan=\"9999\" align=\"x\">b"_s,
        u"<ol><li>a</li></ol><table><tbody><tr><td>b</td></tr></tbody></table>"_s);
    row("characters that are none", u"a&#0;b&#xD800;c&nbsp;d&#x1F600;"_s,
        u"a\uFFFDb\uFFFDc\u00A0d😀"_s);
}

void tst_HtmlSanitiser::textsAreKept()
{
    QFETCH(const QString, html);
    QTEST(sanitised(html), "shown");
}

void tst_HtmlSanitiser::imagesAreWhatIsSaidOfThem_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("shown");
    const QString instead = u"<p><em title=\"a/cat.png\">A \"cat\"</em></p>"_s;
    const auto image = [](const QString &address) {
        return u"<p><img src=\"%1\" alt=\"A &quot;cat&quot;\" width=\"20\" height=\"10\"></p>"_s
            .arg(address);
    };
    QTest::newRow("file") << u"file:///site/a/cat.png"_s << image(u"file:///site/a/cat.png"_s);
    QTest::newRow("data") << u"data:image/png;base64,AAAA"_s
                          << image(u"data:image/png;base64,AAAA"_s);
    QTest::newRow("ampersand") << u"file:///a&b.png"_s << image(u"file:///a&amp;b.png"_s);
    QTest::newRow("nothing") << QString() << instead;
    QTest::newRow("network") << u"https://a.example/cat.png"_s << instead;
    QTest::newRow("file of a host") << u"file://host/cat.png"_s << instead;
    QTest::newRow("script") << u"javascript:alert(1)"_s << instead;
    QTest::newRow("data of a page") << u"data:text/html,a"_s << instead;
    QTest::newRow("quote") << u"file:///a\" onerror=\"b"_s << instead;
}

void tst_HtmlSanitiser::imagesAreWhatIsSaidOfThem()
{
    QFETCH(const QString, address);
    const QString html =
        u"<p><img src='a/cat.png' alt='A \"cat\"' width=20 height=10 onerror=alert(1)></p>"_s;
    QTEST(sanitised(html, [&](const QString &) { return address; }), "shown");
}

void tst_HtmlSanitiser::theTargetOfAnImageIsHandedOverAsItIsMeant()
{
    QStringList targets;
    sanitised(u"<img src=\"~/a&amp;b.png\"><img src=' c d.png'><img alt=e>"_s,
              [&targets](const QString &target) {
                  targets += target;
                  return std::nullopt;
              });
    QCOMPARE(targets, (QStringList{u"~/a&b.png"_s, u" c d.png"_s, QString()}));
}

void tst_HtmlSanitiser::itHoldsWhenReadAgain()
{
    QRandomGenerator random(20260101);
    const ImageFor someImages = [&random](const QString &) {
        return random.bounded(2) ? std::optional(u"file:///site/x.png"_s) : std::nullopt;
    };
    for (int run = 0; run < 5000; ++run) {
        const QString html = randomHtml(random);
        const auto shown = sanitisedHtml(html, someImages);
        QVERIFY2(shown, qPrintable(html));
        QCOMPARE(tests::SafeHtmlCheck().unsafePart(*shown), QString());
        QCOMPARE(sanitised(*shown, allImages), *shown);
    }
}

void tst_HtmlSanitiser::whatCostsTooMuchIsRefused_data()
{
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QString &html) { QTest::newRow(name) << html; };
    const auto repeated = [](const QString &text, int times) { return text.repeated(times); };
    const auto numbered = [](const QString &text, int times) {
        QString all;
        for (int i = 0; i < times; ++i)
            all += text.arg(i);
        return all;
    };
    const QString open = numbered(u"<b a=%1>"_s, 900);
    row("deep", repeated(u"<div>"_s, 100'000));
    row("deeper than is shown", repeated(u"<div>"_s, 300));
    row("deep within a drawing", u"<svg>"_s + repeated(u"<link>"_s, 100'000));
    row("end tags of others", repeated(u"<div></b>"_s, 100'000));
    row("end tags in comments", repeated(u"<div><!--</div>-->"_s, 100'000));
    row("end tags in comments that end at once",
        repeated(u"<div><!--></div><!---->"_s, 1) +
            repeated(u"<div><!--x--!><!--</div>-->"_s, 100'000));
    row("end tags in titles", repeated(u"<div><p title='</p></div>'></p>"_s, 100'000));
    row("end tags in scripts", repeated(u"<div><script></div></script>"_s, 100'000));
    row("bold text in each block", open + repeated(u"<p>a</p>"_s, 20'000));
    row("long bold text in each block",
        u"<b title='%1'>"_s.arg(repeated(u"a"_s, 100'000)) + repeated(u"<p>a</p>"_s, 5000));
    row("bold text out of tables", numbered(u"<b a=%1><table></b></table>"_s, 5000));
    row("bold text out of cells", u"<table><tr>"_s + numbered(u"<b a=%1><td></b></td>"_s, 5000) +
                                      repeated(u"<p>a</p>"_s, 20'000));
    row("unsure within a drawing",
        u"<svg><style><!--</style><p title=\"--></svg><b>"_s + numbered(u"<b a=%1></b>"_s, 5000));
    row("unsure within a script",
        u"<script><!--<script></script>"_s + numbered(u"<b a=%1></b>"_s, 5000));
    row("attributes", u"<p "_s + numbered(u"a%1 "_s, 1000));
    row("attributes with values", u"<p "_s + numbered(u"a%1='>'/"_s, 1000));
    row("attributes of the page", numbered(u"<html a%1>"_s, 100'000));
}

void tst_HtmlSanitiser::whatCostsTooMuchIsRefused()
{
    QFETCH(const QString, html);
    const auto shown = sanitisedHtml(html, noImages);
    QVERIFY(!shown);
    QCOMPARE(shown.error().kind, ErrorKind::Input);
    QCOMPARE(shown.error().message, u"The text is too long or too deeply nested to be shown."_s);
}

void tst_HtmlSanitiser::muchOfItIsShown_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("times");
    QTest::newRow("paragraphs") << u"<p>One <strong>two</strong> <a href=\"/a\">three</a></p>\n"_s
                                << 10'000;
    QTest::newRow("tables") << u"<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>\n"_s
                            << 5000;
    QTest::newRow("lines") << u"One<br>two<br>\n"_s << 20'000;
    QTest::newRow("text") << u"One two three. "_s << 60'000;
}

void tst_HtmlSanitiser::muchOfItIsShown()
{
    QFETCH(const QString, part);
    QFETCH(const int, times);
    const QString html = part.repeated(times);
    QVERIFY(sanitised(html) == html);
    const QString withMore = u"<!-- more --><iframe src=x></iframe>"_s + html;
    QVERIFY(sanitised(withMore) == html);
}

static const tests::Suite<tst_HtmlSanitiser> suite;
#include "tst_htmlsanitiser.moc"
