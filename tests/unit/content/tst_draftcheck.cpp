#include "content/draftcheck.h"
#include "findingtesting.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

using Fields = QList<std::pair<const char *, FieldValue>>;

const ContentCollection &posts()
{
    return builtInCollection(Kind::Post);
}

Record withFields(Record record, const Fields &fields)
{
    for (const auto &[key, value] : fields)
        record.set(QLatin1String(key), value);
    return record;
}

/// A draft that nothing is wrong with.
Record draftOf(const Fields &fields)
{
    return withFields(recordOf(Kind::Post, {{"title", u"Hello"_s},
                                            {"state", u"local"_s},
                                            {"slug", u"hello"_s},
                                            {"publishDate", u"2026-01-01"_s},
                                            {"category", u"Updates"_s}}),
                      fields);
}

/// A post as it was imported from the site.
Record publishedOf(const QByteArray &file, const Fields &fields)
{
    const Record blank = recordOf(Kind::Post, {{"state", u"published"_s}});
    return withFields(readContent(file, blank, u"2026-01-01-hello.md"_s).record, fields);
}

Record otherPost(const Fields &fields)
{
    Record other = withFields(blankRecord(Kind::Post, RecordId(u"other"_s)), fields);
    return other;
}

SiteEntries entriesOf(const QList<Record> &records)
{
    SiteEntries entries(posts());
    for (const Record &record : records)
        entries.add(posts(), record);
    return entries;
}

QStringList foundIn(const Record &record, const QList<Record> &others = {})
{
    return shown(findingsOf(posts(), facts(), record, entriesOf(others + QList{record})));
}

const QByteArray published = postWith("category: Updates\n", "Text.");

} // namespace

class tst_DraftCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraftIsChecked_data();
    void aDraftIsChecked();
    void anAddressThatWouldChangeIsTold_data();
    void anAddressThatWouldChangeIsTold();
    void anAddressIsKept();
    void otherEntriesCount();
    void aMendChangesTheRecord();
    void onlyMendsThatTheRecordTakesAreOffered();
};

void tst_DraftCheck::aDraftIsChecked_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, const Fields &fields, const QStringList &findings) {
        QTest::newRow(name) << fields << findings;
    };
    row("nothing", {}, {});
    row("no day yet", {{"publishDate", {}}},
        {u"1:1 error build/unnamed: “Hello” has no day yet, and files are named by it: give “Date”."_s,
         u"1:1 warning build/no-date: It has no “publishDate”: the site dates it anew each time "
         "that it is built."_s});
    row("no title", {{"title", {}}},
        {u"1:1 error build/unwritten: “” lacks what the site needs: Title."_s});
    row("in the text", {{"body", u"Text.\n\n![](https://example.org/a.png)\n"_s}},
        {u"10:1 warning writing/image-text: The image “https://example.org/a.png” has no text for "
         "those who do not see it."_s});
    row("category", {{"category", u"Shoes"_s}},
        {u"4:1 warning writing/option: “Shoes” is none of the usual ones for “category”: Releases, "
         "Updates, Community, Events, Technical, Initiatives, eCommerce Insights, Case Studies."_s});
}

void tst_DraftCheck::aDraftIsChecked()
{
    QFETCH(const Fields, fields);
    QTEST(foundIn(draftOf(fields)), "findings");
}

void tst_DraftCheck::anAddressThatWouldChangeIsTold_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, const Fields &fields, const QStringList &findings) {
        QTest::newRow(name) << fields << findings;
    };
    const QStringList moves{
        u"1:1 warning build/address-changed: It would move from /updates/2026-01-01-hello to "
        "/events/2026-01-01-hello: links to it from elsewhere would lead nowhere. [Keep the "
        "address]"_s};
    row("nothing changed", {}, {});
    row("other words", {{"title", u"Other"_s}, {"publishDate", u"2026-02-01"_s}}, {});
    row("category", {{"category", u"Events"_s}}, moves);
    row("of a draft", {{"category", u"Events"_s}, {"state", u"draft"_s}}, {});
}

void tst_DraftCheck::anAddressThatWouldChangeIsTold()
{
    QFETCH(const Fields, fields);
    QTEST(foundIn(publishedOf(published, fields)), "findings");
}

void tst_DraftCheck::anAddressIsKept()
{
    const Record moved =
        publishedOf(published, {{"category", u"Events"_s}, {"title", u"Hello again"_s}});
    const QList<Finding> findings = findingsOf(posts(), facts(), moved, entriesOf({moved}));
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().mend);
    QCOMPARE(findings.first().mend->title, u"Keep the address"_s);
    const auto kept = mended(posts(), moved, *findings.first().mend);
    QVERIFY(kept);
    QCOMPARE(*kept, withFields(moved, {{"category", u"Updates"_s}}));
}

void tst_DraftCheck::otherEntriesCount()
{
    const Record other = otherPost({{"title", u"HELLO"_s},
                                    {"publishDate", u"2026-01-01"_s},
                                    {"category", u"Updates"_s},
                                    {"file", u"2026-01-01-hello.md"_s}});
    QCOMPARE(foundIn(draftOf({}), {other}),
             (QStringList{u"1:1 warning writing/name-taken: There is a file 2026-01-01-hello.md "
                          "already: the one of this will be 2026-01-01-hello-1.md."_s,
                          u"2:1 warning writing/title-taken: “Hello” is the title of "
                          "2026-01-01-hello.md too."_s}));
    const Record draft = withFields(other, {{"file", {}}});
    QCOMPARE(foundIn(draftOf({}), {draft}),
             QStringList{u"2:1 warning writing/title-taken: “Hello” is the title of HELLO too."_s});
}

void tst_DraftCheck::aMendChangesTheRecord()
{
    const Record post = publishedOf(published, {{"body", u"\n# Hello\n\nText.\n"_s}});
    const auto findings = findingsOf(posts(), facts(), post, entriesOf({}));
    QCOMPARE(shown(findings),
             QStringList{u"7:1 warning writing/title-heading: The first heading says the title "
                         "once more: the site shows the title above the text. [Take the heading "
                         "out]"_s});
    const auto record = mended(posts(), post, *findings.first().mend);
    QVERIFY(record);
    QCOMPARE(*record, publishedOf(published, {}));
}

void tst_DraftCheck::onlyMendsThatTheRecordTakesAreOffered()
{
    // The record says the same of both spellings.
    const Record post = publishedOf(postWith("excerpt: 2025\n"), {});
    QCOMPARE(shown(findingsOf(posts(), facts(), post, entriesOf({}))),
             QStringList{u"4:1 error schema/type: “excerpt” is a number; the site expects a text, "
                         "in quotes if need be."_s});
    const Record other = publishedOf(postWith("tags: a, b\n"), {});
    const auto findings = findingsOf(posts(), facts(), other, entriesOf({}));
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().mend);
    QCOMPARE(mended(posts(), other, *findings.first().mend)->list("tags"_L1),
             (QStringList{u"a"_s, u"b"_s}));
}

static const tests::Suite<tst_DraftCheck> suite;
#include "tst_draftcheck.moc"
