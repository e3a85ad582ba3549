#include "support/storefixture.h"
#include "support/testmain.h"
#include "unit/store/failingdisk.h"

#include "domain/recordjson.h"
#include "store/listing.h"
#include "store/maintenance.h"

#include <QFile>
#include <QJsonDocument>

#include <sqlite3.h>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// Whatever fails in the middle of a transaction, it leaves nothing, and can be repeated.
class tst_Failures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFailingWriteLeavesNothing_data();
    void aFailingWriteLeavesNothing();
    void aStatementThatIsStoppedAnywhereLeavesNothing();
    void workThatFailsLeavesNothing();
    void aFullDiskIsSaid();
    void aStoreThatCannotBeMadeIsNotLeftHalfMade();
    void aBackupThatCannotBeWrittenIsNotLeftHalfWritten();
};

namespace {

constexpr int manyMembers = 40;

/// All that is in the store, as text.
QString contents(Store &store)
{
    QString text;
    for (const Kind kind : allKinds()) {
        for (const Record &record : must(store.reader().all(kind))) {
            text += QString::fromUtf8(QJsonDocument(jsonOf(record)).toJson(QJsonDocument::Compact));
            text += u" "_s + QString::number(must(store.reader().history(record.ref())).size());
            text += u'\n';
        }
    }
    const auto next = must(store.nextUndo());
    return text + u"undo: "_s + (next ? next->label : QString());
}

/// Adds so much with so little memory that pages overflow into the log before the commit too.
Result<ChangeSet> addMany(StoreFixture &fixture)
{
    Store &store = fixture.store();
    return store.transact(Origin::Person, u"Many"_s, [&](Transaction &transaction) -> Result<void> {
        must(store.database().execute("PRAGMA cache_size = 10"));
        for (int i = 0; i < manyMembers; ++i) {
            Record member = blankRecord(Kind::Member, transaction.newId());
            member.set("kind"_L1, u"person"_s);
            member.set("given_name"_L1, u"Member %1"_s.arg(i));
            member.set("note"_L1, u"long "_s.repeated(100));
            member.set("emails"_L1, QStringList{u"m%1@example.org"_s.arg(i)});
            Record period = blankRecord(Kind::Membership, transaction.newId());
            period.set("member"_L1, member.id());
            period.set("class"_L1, u"regular"_s);
            period.set("start"_L1, QDate(2026, 1, 1));
            period.set("end"_L1, QDate(2026, 12, 31));
            const auto added =
                transaction.add(member).and_then([&] { return transaction.add(period); });
            if (!added)
                return added;
        }
        return {};
    });
}

/// How many pages were written in the middle of transactions.
int overflown(Store &store)
{
    int pages = 0;
    int most = 0;
    sqlite3_db_status(store.database().handle(), SQLITE_DBSTATUS_CACHE_SPILL, &pages, &most, 0);
    return pages;
}

void addAnn(StoreFixture &fixture)
{
    fixture.add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Ann"_s}});
}

} // namespace

void tst_Failures::aFailingWriteLeavesNothing_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("full") << SQLITE_FULL
                          << u"The disk that holds %1 is full. Nothing was changed; make room and "
                             "try again."_s;
    QTest::newRow("broken") << SQLITE_IOERR_WRITE
                            << u"The disk reported an error while %1 was used. Nothing was "
                               "changed."_s;
}

void tst_Failures::aFailingWriteLeavesNothing()
{
    QFETCH(int, code);
    QFETCH(QString, sentence);
    FailingDisk failing;
    StoreFixture fixture;
    addAnn(fixture);
    int write = 0;
    for (;; write += write < 20 ? 1 : 7) {
        const QString before = contents(fixture.store());
        failing.failFrom(write, code);
        const auto added = addMany(fixture);
        failing.mend();
        if (added)
            break;
        QVERIFY(failing.hasFailed());
        QCOMPARE(added.error().kind, ErrorKind::Store);
        QCOMPARE(added.error().message, sentence.arg(fixture.path()));
        QCOMPARE(contents(fixture.store()), before);
        QCOMPARE(must(verify(fixture.store().database())), QStringList());
    }
    QVERIFY2(write > 30, qPrintable(u"only %1 writes"_s.arg(write)));
    QVERIFY(overflown(fixture.store()) > 0);
    QCOMPARE(fixture.search(u"member"_s).size(), manyMembers);
    for (int undoWrite = 0;; undoWrite += 9) {
        const QString before = contents(fixture.store());
        failing.failFrom(undoWrite, code);
        const auto undone = fixture.store().undo();
        failing.mend();
        if (undone)
            break;
        QCOMPARE(undone.error().message, sentence.arg(fixture.path()));
        QCOMPARE(contents(fixture.store()), before);
    }
    QCOMPARE(fixture.search({}), QStringList{u"Ann"_s});
    QCOMPARE(must(verify(fixture.store().database())), QStringList());
    fixture.reopen();
    QCOMPARE(fixture.search({}), QStringList{u"Ann"_s});
}

void tst_Failures::aStatementThatIsStoppedAnywhereLeavesNothing()
{
    StoreFixture fixture;
    addAnn(fixture);
    sqlite3 *handle = fixture.store().database().handle();
    const QString before = contents(fixture.store());
    int stops = 0;
    for (int steps = 50;; steps += steps / 4) {
        sqlite3_progress_handler(
            handle, steps, [](void *) { return 1; }, nullptr);
        const auto added = addMany(fixture);
        sqlite3_progress_handler(handle, 0, nullptr, nullptr);
        if (added)
            break;
        ++stops;
        QCOMPARE(added.error().kind, ErrorKind::Cancelled);
        QCOMPARE(contents(fixture.store()), before);
        QCOMPARE(must(verify(fixture.store().database())), QStringList());
    }
    QVERIFY(stops > 2);
    QCOMPARE(fixture.search(u"member"_s).size(), manyMembers);
    QCOMPARE(must(verify(fixture.store().database())), QStringList());
}

void tst_Failures::workThatFailsLeavesNothing()
{
    StoreFixture fixture;
    addAnn(fixture);
    const QString before = contents(fixture.store());
    const auto changed =
        fixture.store().transact(Origin::Person, u"Half"_s, [&](Transaction &transaction) {
            Record member = blankRecord(Kind::Member, transaction.newId());
            member.set("kind"_L1, u"person"_s);
            member.set("given_name"_L1, u"Bob"_s);
            must(transaction.add(member));
            must(transaction.putSetting(u"membership/grace_days"_s, u"60"_s));
            must(transaction.keepUnfinished(member.ref(), "joined"_L1, u"soon"_s));
            return Result<void>(fail(ErrorKind::Conflict, u"No."_s));
        });
    QCOMPARE(changed.error().message, u"No."_s);
    QCOMPARE(contents(fixture.store()), before);
    QCOMPARE(must(fixture.store().reader().setting(settings::graceDays)), u"30"_s);
    QCOMPARE(fixture.search(u"bob"_s), QStringList());
    QCOMPARE(must(verify(fixture.store().database())), QStringList());
}

void tst_Failures::aFullDiskIsSaid()
{
    StoreFixture fixture;
    addAnn(fixture);
    const qint64 pages = must(fixture.store().database().integer("PRAGMA page_count")).value();
    must(fixture.store().database().execute("PRAGMA max_page_count = " +
                                            QByteArray::number(pages + 2)));
    const auto added = addMany(fixture);
    QVERIFY(!added);
    QCOMPARE(added.error().message,
             u"The disk that holds %1 is full. Nothing was changed; make room and try again."_s.arg(
                 fixture.path()));
    QCOMPARE(fixture.search({}), QStringList{u"Ann"_s});
}

void tst_Failures::aStoreThatCannotBeMadeIsNotLeftHalfMade()
{
    FailingDisk failing;
    StoreFixture fixture;
    const QString path = fixture.file(u"second"_s);
    int write = 0;
    for (;; write += write < 8 ? 1 : 11) {
        failing.failFrom(write, SQLITE_FULL);
        const auto created = Store::create(path, fixture.context());
        failing.mend();
        if (created)
            break;
        QCOMPARE(created.error().kind, ErrorKind::Store);
        QVERIFY2(!QFile::exists(path), qPrintable(QString::number(write)));
    }
    QVERIFY(write > 0);
}

void tst_Failures::aBackupThatCannotBeWrittenIsNotLeftHalfWritten()
{
    FailingDisk failing;
    StoreFixture fixture;
    must(addMany(fixture));
    const QString target = fixture.file(u"copy"_s);
    int write = 0;
    for (;; write += write < 8 ? 1 : 11) {
        failing.failFrom(write, SQLITE_FULL);
        const auto copied = backUp(fixture.store().database(), target);
        failing.mend();
        if (copied)
            break;
        QVERIFY2(copied.error().message.contains(u"full"_s),
                 qPrintable(copied.error().message + copied.error().details));
        QVERIFY(!QFile::exists(target));
        QVERIFY(!QFile::exists(target + u".partial"_s));
    }
    QVERIFY(write > 0);
    QVERIFY(QFile::exists(target));
}

static const Suite<tst_Failures> suite;
#include "tst_failures.moc"
