#include "formats/markdown/markdownoutline.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

QString shown(const MarkdownReference &reference)
{
    return u"%1 %2 [%3]%4%5"_s.arg(QString::number(reference.line), reference.target,
                                   reference.text,
                                   reference.hasText ? QString() : u" without text"_s,
                                   reference.holdsImage ? u" with an image"_s : QString());
}

/// All that is found in a text, a line each.
QStringList found(const QByteArray &markdown)
{
    const MarkdownOutline outline = markdownOutline(QString::fromUtf8(markdown));
    QStringList lines;
    for (const MarkdownHeading &heading : outline.headings)
        lines += u"heading %1 %2 %3"_s.arg(QString::number(heading.line),
                                           QString::number(heading.level), heading.text);
    for (const MarkdownReference &link : outline.links)
        lines += u"link "_s + shown(link);
    for (const MarkdownReference &image : outline.images)
        lines += u"image "_s + shown(image);
    return lines;
}

} // namespace

class tst_MarkdownOutline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headingsLinksAndImagesAreFound_data();
    void headingsLinksAndImagesAreFound();
    void muchOfItIsRead();
};

void tst_MarkdownOutline::headingsLinksAndImagesAreFound_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const QByteArray &markdown, const QStringList &lines) {
        QTest::newRow(name) << markdown << lines;
    };
    row("nothing", "", {});
    row("words", "Just words.\n\nMore.", {});
    row("headings", "# One\n\nText\n\n### *Three* & `four`\n\nFive\n====\n",
        {u"heading 1 1 One"_s, u"heading 5 3 Three & four"_s, u"heading 7 1 Five"_s});
    row("links",
        "See [the *docs*](/docs) and\n[more][1], or <https://example.org>.\n\n[1]: "
        "https://b.example",
        {u"link 1 /docs [the docs]"_s, u"link 2 https://b.example [more]"_s,
         u"link 2 https://example.org [https://example.org]"_s});
    row("an address in a text", "Look at https://example.org now", {});
    row("empty link", "### [](https://a.example)Title",
        {u"heading 1 3 Title"_s, u"link 1 https://a.example []"_s});
    row("link without target", "[text]()", {u"link 1  [text]"_s});
    row("images", "![A cat](~/a.png)\n![](b.png)",
        {u"image 1 ~/a.png [A cat]"_s, u"image 2 b.png [] without text"_s});
    row("image in a link", "[![](a.png)](https://a.example)",
        {u"link 1 https://a.example [] with an image"_s, u"image 1 a.png [] without text"_s});
    row("in a list and a quote", "- one\n- [two](/2)\n\n> ## Three\n> [four](/4)",
        {u"heading 4 2 Three"_s, u"link 2 /2 [two]"_s, u"link 5 /4 [four]"_s});
    row("in a table", "| a | b |\n|---|---|\n| [c](/c) | d |", {u"link 3 /c [c]"_s});
    row("HTML",
        "<figure>\n  <img src=\"a.png\">\n  <img src='b&amp;c.png' alt=\"\">\n  <a href=/x>Go "
        "<b>on</b></a>\n</figure>",
        {u"link 4 /x [Go on] with an image"_s, u"image 2 a.png [] without text"_s,
         u"image 3 b&c.png []"_s});
    row("Markdown in HTML", "<figure>\n\n![Cat](a.png)\n\n<figcaption>Us</figcaption>\n</figure>",
        {u"image 3 a.png [Cat]"_s});
    row("HTML in a line", "Look: <img src=a.png alt=Cat> and <a href=\"/b\">b</a>",
        {u"image 1 a.png [Cat]"_s});
    row("code is no Markdown", "    # four\n\n```\n# no ![](a.png)\n```\n`[a](b)`", {});
    row("escaped", "\\# no \\[a](b)", {});
    row("lines of other systems", "One\r\n\r\n## Two\r\n", {u"heading 3 2 Two"_s});
}

void tst_MarkdownOutline::headingsLinksAndImagesAreFound()
{
    QFETCH(const QByteArray, markdown);
    QTEST(found(markdown), "lines");
}

void tst_MarkdownOutline::muchOfItIsRead()
{
    const QString text =
        QString(u"## Two [a](b) ![c](d)\n\n<p><img src=e></p>\n\n"_s).repeated(2000);
    const MarkdownOutline outline = markdownOutline(text);
    QCOMPARE(outline.headings.size(), 2000);
    QCOMPARE(outline.links.size(), 2000);
    QCOMPARE(outline.images.size(), 4000);
    QCOMPARE(outline.images.last().line, 7999);
}

static const tests::Suite<tst_MarkdownOutline> suite;
#include "tst_markdownoutline.moc"
