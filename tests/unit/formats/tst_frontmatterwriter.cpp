#include "formats/frontmatter/frontmatterpatch.h"
#include "frontmattertesting.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;
using tests::instant;
using tests::text;
using tests::texts;

class tst_FrontMatterWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyTextComesBackInAnyStyle_data();
    void anyTextComesBackInAnyStyle();
    void aNewFileIsWrittenInTheGivenStyles();
};

void tst_FrontMatterWriter::anyTextComesBackInAnyStyle_data()
{
    QTest::addColumn<QString>("value");
    const QStringList values = {u""_s,
                                u" "_s,
                                u"a"_s,
                                u"\n"_s,
                                u"\n\n"_s,
                                u"a\n"_s,
                                u"a\n\n"_s,
                                u"\na"_s,
                                u" a\nb"_s,
                                u"a\n b\nc"_s,
                                u"a\n  \nb"_s,
                                u"a \nb "_s,
                                u"a\tb"_s,
                                u"\ta"_s,
                                u"a\r\nb"_s,
                                u"a\rb"_s,
                                u"# a"_s,
                                u"a # b"_s,
                                u"a: b"_s,
                                u"a:"_s,
                                u"- a"_s,
                                u"-"_s,
                                u"? a"_s,
                                u"---"_s,
                                u"..."_s,
                                u"a\n---\nb"_s,
                                u"a\n...\nb\n"_s,
                                u"[a]"_s,
                                u"{a}"_s,
                                u"a, b"_s,
                                u"&a"_s,
                                u"*a"_s,
                                u"!a"_s,
                                u"|"_s,
                                u">"_s,
                                u"%a"_s,
                                u"@a"_s,
                                u"`a"_s,
                                u"'a'"_s,
                                u"\"a\""_s,
                                u"a\\b"_s,
                                u"\\"_s,
                                u"null"_s,
                                u"~"_s,
                                u"true"_s,
                                u"yes"_s,
                                u"12"_s,
                                u"1_0"_s,
                                u"0x1F"_s,
                                u"1e3"_s,
                                u".inf"_s,
                                u"2026-01-01"_s,
                                u"2026-01-01T00:00:00Z"_s,
                                u"<<"_s,
                                u"="_s,
                                u"Łódź"_s,
                                u"😀"_s,
                                u"a\u00A0b"_s,
                                u"a\u0085b"_s,
                                u"a\u2028b\u2029c"_s,
                                u"\uFEFFa"_s,
                                u"a\u0007b"_s,
                                u"a\u007Fb"_s,
                                u"a\u0000b"_s,
                                u"word "_s.repeated(60),
                                u"word "_s.repeated(60) + u"x\ny"_s,
                                u"word\n"_s.repeated(60),
                                u"x"_s.repeated(500),
                                u"a  b"_s.repeated(60),
                                u"#"_s};
    for (const QString &value : values)
        QTest::newRow(qPrintable(tests::shown(text(value)).left(30))) << value;
}

void tst_FrontMatterWriter::anyTextComesBackInAnyStyle()
{
    QFETCH(const QString, value);
    for (const YamlStyle style : {YamlStyle::Plain, YamlStyle::SingleQuoted,
                                  YamlStyle::DoubleQuoted, YamlStyle::Literal, YamlStyle::Folded}) {
        const QList<KeyChange> wanted = {
            {.path = {u"key"_s}, .value = text(value), .style = style},
            {.path = {u"list"_s}, .value = texts({u"a"_s, value, value}), .style = style},
            {.path = {u"map"_s, u"inner"_s}, .value = text(value), .style = style},
            {.path = {u"map"_s, value}, .value = texts({value}), .style = style}};
        const auto written = writeFrontMatter(wanted, u"Text"_s);
        QVERIFY2(written, qPrintable(written ? QString() : written.error().message));
        const auto read = readFrontMatter(*written);
        QVERIFY(read);
        QCOMPARE(tests::shown(*valueAt(read->values, u"key")), tests::shown(text(value)));
        QCOMPARE(tests::shown(*valueAt(read->values, u"list")),
                 tests::shown(texts({u"a"_s, value, value})));
    }
}

void tst_FrontMatterWriter::aNewFileIsWrittenInTheGivenStyles()
{
    const auto written = writeFrontMatter(
        {{.path = {u"title"_s}, .value = text(u"Meetup"_s), .style = YamlStyle::Plain},
         {.path = {u"eventDate"_s},
          .value = text(u"2026-10-22T09:00:00.000Z"_s),
          .style = YamlStyle::DoubleQuoted},
         {.path = {u"publishDate"_s}, .value = instant(u"2026-10-22T00:00:00Z"_s)},
         {.path = {u"draft"_s}, .value = YamlValue{false}},
         {.path = {u"tags"_s}, .value = texts({u"a"_s}), .style = YamlStyle::DoubleQuoted}},
        u"Text\n"_s);
    QVERIFY(written);
    QCOMPARE(*written, "---\ntitle: Meetup\neventDate: \"2026-10-22T09:00:00.000Z\"\n"
                       "publishDate: 2026-10-22T00:00:00.000Z\ndraft: false\ntags:\n  - \"a\"\n"
                       "---\n\nText\n");
}

static const tests::Suite<tst_FrontMatterWriter> suite;
#include "tst_frontmatterwriter.moc"
