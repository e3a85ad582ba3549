#include "support/storefixture.h"
#include "support/testmain.h"

#include "store/maintenance.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <sqlite3.h>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Maintenance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verifyFindsDamage_data();
    void verifyFindsDamage();
    void verifyFindsADamagedPage();
    void aBackupIsAWholeStoreOfItsOwner();
    void aBackupIsNotWrittenOverAFile();
    void aCancelledBackupLeavesNothing();
    void aWatchEndsWhatTheStoreDoes();
    void aBackupOfABusyFileSaysSo();
};

namespace {

/// Ann, changed once and with a period, and a body, so that there is something to damage
/// everywhere.
void fill(StoreFixture &fixture)
{
    const Record ann = fixture.add(Kind::Member, {{"kind", u"person"_s},
                                                  {"given_name", u"Ann"_s},
                                                  {"emails", QStringList{u"a@example.org"_s}}});
    fixture.set(ann.ref(), {{"job_title", u"Baker"_s}});
    fixture.add(Kind::Membership, {{"member", ann.id()},
                                   {"class", u"regular"_s},
                                   {"start", QDate(2026, 1, 1)},
                                   {"end", QDate(2026, 12, 31)}});
    fixture.add(Kind::Body, {{"name", u"Board"_s}, {"kind", u"board"_s}});
}

} // namespace

void tst_Maintenance::verifyFindsDamage_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QByteArray &damage, const QString &problem) {
        QTest::newRow(name) << damage << problem;
    };
    row("searchable field", "UPDATE member SET city = 'Lyon'",
        u"The search text of “Ann” is not what the record says."_s);
    row("name", "UPDATE member SET title = 'Bob'",
        u"The name of “Ann” in lists is not what the record says."_s);
    row("sort key", "UPDATE member SET sort_key = 'z'",
        u"The name of “Ann” in lists is not what the record says."_s);
    row("another field", "UPDATE member SET job_title = 'Cook'",
        u"“Job title” of “Ann” is not what the change log says."_s);
    row("field emptied", "UPDATE member SET job_title = NULL",
        u"“Job title” of “Ann” is not what the change log says."_s);
    row("search index", "INSERT INTO member_search (rowid, search_text) VALUES (77, 'ghost')",
        u"The search index does not fit the members."_s);
    row("e-mail lookup", "DELETE FROM member_email",
        u"The e-mails that “Ann” is found by are not those of the record."_s);
    row("e-mail of nobody", "INSERT INTO member_email VALUES ('x@example.org', 77)",
        u"There is 1 line about a member that is gone."_s);
    row("status", "UPDATE status_span SET status = 'left' WHERE status = 'current'",
        u"The status of “Ann” is not what the records say."_s);
    row("statuses", "DELETE FROM status_span",
        u"The status of “Ann” is not what the records say."_s);
    row("period", "UPDATE membership SET \"end\" = '2027-12-31'",
        u"The status of “Ann” is not what the records say."_s);
    row("period gone", "DELETE FROM membership",
        u"The membership 00000000-0000-7000-8000-000000000005 is gone, but the change log does not "
        "say that it was removed."_s);
    row("reference", "PRAGMA foreign_keys = OFF; UPDATE membership SET tier = 'none'",
        u"Row 1 of “membership” refers to a missing “tier”."_s);
    row("list of references", "UPDATE body SET excludes = '[\"none\"]'",
        u"“Excludes” of the body 00000000-0000-7000-8000-000000000007 refers to what is missing."_s);
    row("no list of references", "UPDATE body SET excludes = '[broken'",
        u"“Excludes” of the body 00000000-0000-7000-8000-000000000007 refers to what is missing."_s);
    row("log", "DELETE FROM undo_stack; DELETE FROM change WHERE kind = 'membership'",
        u"The membership 00000000-0000-7000-8000-000000000005 is not in the change log."_s);
    row("record beside the log",
        "INSERT INTO tier (id, name, class, months) VALUES ('t', 'T', 'regular', 12)",
        u"The tier t is not in the change log."_s);
}

void tst_Maintenance::verifyFindsDamage()
{
    QFETCH(QByteArray, damage);
    QFETCH(QString, problem);
    StoreFixture fixture;
    fill(fixture);
    QCOMPARE(must(verify(fixture.store().database())), QStringList());
    must(fixture.store().database().execute(damage));
    const QStringList problems = must(verify(fixture.store().database()));
    QVERIFY2(problems.contains(problem), qPrintable(problems.join(u'\n')));
}

void tst_Maintenance::verifyFindsADamagedPage()
{
    StoreFixture fixture;
    fill(fixture);
    fixture.close();
    QFile file(fixture.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 at = file.size() / 4096 / 2 * 4096;
    QVERIFY(file.seek(at) && file.write(QByteArray(4096, '\x5a')) == 4096);
    file.close();
    const auto opened = Store::open(fixture.path(), fixture.context());
    const auto problems = opened ? verify((*opened)->database()) : failed(opened);
    QVERIFY(!problems || !problems->isEmpty());
}

void tst_Maintenance::aBackupIsAWholeStoreOfItsOwner()
{
    StoreFixture fixture;
    fill(fixture);
    const QString copy = fixture.file(u"copy"_s);
    must(backUp(fixture.store().database(), copy));
    QCOMPARE(QFileInfo(copy).permissions() & QFileDevice::Permissions(0x0077), 0);
    fixture.add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Later"_s}});
    const auto store = must(Store::open(copy, fixture.context()));
    QVERIFY(!store->isReadOnly());
    QCOMPARE(must(verify(store->database())), QStringList());
    QCOMPARE(must(store->database().integer("SELECT count(*) FROM member")), 1);
    for (const QString &side : {u"-wal"_s, u"-shm"_s, u".partial"_s})
        QVERIFY2(!QFile::exists(copy + u".partial"_s + side), qPrintable(side));
}

void tst_Maintenance::aBackupIsNotWrittenOverAFile()
{
    StoreFixture fixture;
    const auto copied = backUp(fixture.store().database(), fixture.path());
    QCOMPARE(copied.error().kind, ErrorKind::Conflict);
    QCOMPARE(copied.error().message,
             u"The file %1 exists already and was left as it is."_s.arg(fixture.path()));
    QCOMPARE(backUp(fixture.store().database(), fixture.file(u"no/folder/copy"_s)).error().kind,
             ErrorKind::Store);
}

void tst_Maintenance::aCancelledBackupLeavesNothing()
{
    StoreFixture fixture;
    const QString folder = fixture.file(u"backups"_s);
    QVERIFY(QDir().mkpath(folder));
    const auto copied = backUp(fixture.store().database(), folder + u"/copy"_s,
                               [](qint64, qint64) { return false; });
    QCOMPARE(copied.error().kind, ErrorKind::Cancelled);
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void tst_Maintenance::aWatchEndsWhatTheStoreDoes()
{
    StoreFixture fixture;
    fill(fixture);
    const QStringList before = fixture.search(QString());
    bool isWatched = false;
    fixture.store().database().setWatch([&] {
        isWatched = true;
        return false;
    });
    const auto counted = fixture.store().database().integer(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) "
        "SELECT count(*) FROM n");
    QVERIFY(isWatched);
    QVERIFY(!counted);
    QCOMPARE(counted.error().kind, ErrorKind::Cancelled);
    fixture.store().database().setWatch({});
    QCOMPARE(fixture.search(QString()), before);
}

void tst_Maintenance::aBackupOfABusyFileSaysSo()
{
    StoreFixture fixture;
    fixture.close();
    const auto database = must(Database::open(fixture.path(), OpenMode::ReadWrite));
    must(database->execute("PRAGMA journal_mode = DELETE; PRAGMA busy_timeout = 0"));
    sqlite3 *other = nullptr;
    QCOMPARE(sqlite3_open(fixture.path().toUtf8().constData(), &other), SQLITE_OK);
    const auto close = qScopeGuard([other] { sqlite3_close(other); });
    QCOMPARE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    const QString copy = fixture.file(u"copy"_s);
    const auto copied = backUp(*database, copy);
    QVERIFY(!copied);
    QCOMPARE(copied.error().message,
             u"Another program is writing to %1. Nothing was changed; try again in a "
             "moment."_s.arg(fixture.path()));
    QVERIFY(!QFile::exists(copy));
}

static const Suite<tst_Maintenance> suite;
#include "tst_maintenance.moc"
