#include "store/sitewaitingtable.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_SiteWaitingTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsOnItsWayIsKeptUntilItIsKnown();
    void whatCannotBeKeptTakesThePlaceOfWhatCouldNotBefore();
    void setbacksAreOfOneRecordEach();
    void anotherSiteIsKnownNothingOf();

private:
    template<class Verb>
    void write(const Verb &verb)
    {
        must(m_fixture.store().transact(
            Origin::Site, u"Test"_s, [&](Transaction &transaction) { return verb(transaction); }));
    }
    SiteWaitingTable table() { return SiteWaitingTable(m_fixture.store().database()); }

    StoreFixture m_fixture;
    const RecordRef m_post{Kind::Post, RecordId(u"01a1fee6-4a33-7000-a9dc-8472ba2dffe2"_s)};
    const SiteSending m_sending{u"src/data/post/a.md"_s, m_post, "0123"};
    const SiteSetback m_setback{m_post, "0123", 2,
                                QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC),
                                u"It cannot be sent."_s};
};

void tst_SiteWaitingTable::whatIsOnItsWayIsKeptUntilItIsKnown()
{
    write(
        [&](Transaction &transaction) { return transaction.siteWaiting().putSending(m_sending); });
    QVERIFY(must(table().sending()) == std::vector{m_sending});
    write([](Transaction &transaction) { return transaction.siteWaiting().clearSending(); });
    QVERIFY(must(table().sending()).empty());
}

void tst_SiteWaitingTable::whatCannotBeKeptTakesThePlaceOfWhatCouldNotBefore()
{
    for (const QStringList &paths : {QStringList{u"b.md"_s, u"CON"_s}, QStringList{u"a.md"_s}}) {
        write([&](Transaction &transaction) {
            return transaction.siteWaiting().replaceLeftOut(paths);
        });
    }
    QCOMPARE(must(table().leftOut()), QStringList{u"a.md"_s});
}

void tst_SiteWaitingTable::setbacksAreOfOneRecordEach()
{
    SiteSetback deletion = m_setback;
    deletion.record.kind = Kind::Event;
    deletion.blob.clear();
    SiteSetback later = m_setback;
    later.attempts = 3;
    for (const SiteSetback &each : {m_setback, deletion, later})
        write([&](Transaction &transaction) { return transaction.siteWaiting().putSetback(each); });
    QVERIFY((must(table().setbacks()) == std::vector{deletion, later}));
    write([&](Transaction &transaction) {
        return transaction.siteWaiting().forgetSetback(deletion.record);
    });
    QVERIFY((must(table().setbacks()) == std::vector{later}));
}

void tst_SiteWaitingTable::anotherSiteIsKnownNothingOf()
{
    write([&](Transaction &transaction) {
        return transaction.putSiteFile({.branch = u"main"_s, .path = u"a.md"_s})
            .and_then([&] { return transaction.putSiteReview(u"cms/post/a"_s, "{}"); })
            .and_then([&] { return transaction.siteWaiting().putSending(m_sending); })
            .and_then([&] { return transaction.siteWaiting().putSetback(m_setback); })
            .and_then([&] { return transaction.siteWaiting().replaceLeftOut({u"CON"_s}); });
    });
    write([](Transaction &transaction) { return transaction.forgetSite(); });
    SiteFileTable files(m_fixture.store().database());
    QVERIFY(must(files.all(u"main"_s)).empty());
    QVERIFY(must(files.reviews()).isEmpty());
    QVERIFY(must(table().sending()).empty());
    QVERIFY(must(table().setbacks()).empty());
    QVERIFY(must(table().leftOut()).isEmpty());
}

static const chapterhouse::tests::Suite<tst_SiteWaitingTable> suite;

#include "tst_sitewaitingtable.moc"
