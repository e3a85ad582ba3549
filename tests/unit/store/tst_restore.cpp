#include "support/storefixture.h"
#include "support/testmain.h"
#include "unit/store/frozenstore.h"

#include "store/maintenance.h"
#include "store/migrator.h"

#include <QFile>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// A backup that takes the place of a store.
class tst_Restore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCancelledRestoreLeavesAllAsItWas();
    void restoringPutsTheBackupInPlaceAndKeepsWhatWasThere();
    void restoringKeepsWhatHadNotReachedTheFile();
    void whatCannotBeRestoredIsLeftAlone_data();
    void whatCannotBeRestoredIsLeftAlone();
    void aLogThatWasLeftIsNotTakenForTheBackups();
    void aStoreThatCannotBeSetAsideStays();
    void anOpenStoreIsNotReplaced();
    void anOlderBackupIsBroughtUpToDate_data();
    void anOlderBackupIsBroughtUpToDate();
    void aBackupOfANewerProgramIsRefused();
};

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
const QString host = u"here"_s;

/// Ann is in the store and in the backup, whose path is returned; Later is in the store only.
QString backUpBetween(StoreFixture &fixture)
{
    const QString backup = fixture.file(u"copy"_s);
    fixture.add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Ann"_s}});
    must(backUp(fixture.store().database(), backup));
    fixture.add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Later"_s}});
    return backup;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 countMembers(const QString &path)
{
    return *must(
        must(Database::open(path, OpenMode::ReadOnly))->integer("SELECT count(*) FROM member"));
}

} // namespace

void tst_Restore::aCancelledRestoreLeavesAllAsItWas()
{
    StoreFixture fixture;
    const QString backup = backUpBetween(fixture);
    fixture.close();
    const QByteArray before = bytesOf(fixture.path());
    QCOMPARE(restoreFrom(backup, fixture.path(), host, now, [] { return false; }).error().kind,
             ErrorKind::Cancelled);
    QCOMPARE(bytesOf(fixture.path()), before);
    QVERIFY(!QFile::exists(fixture.path() + u".arriving"_s));
}

void tst_Restore::restoringPutsTheBackupInPlaceAndKeepsWhatWasThere()
{
    StoreFixture fixture;
    const QString backup = backUpBetween(fixture);
    fixture.close();
    const QString aside = must(restoreFrom(backup, fixture.path(), host, now));
    QCOMPARE(aside, fixture.path() + u".before-restore-20261121-120000"_s);
    fixture.reopen();
    QCOMPARE(fixture.search({}), QStringList{u"Ann"_s});
    QCOMPARE(countMembers(aside), 2);

    const QString elsewhere = fixture.file(u"elsewhere"_s);
    QCOMPARE(must(restoreFrom(backup, elsewhere, host, now)), QString());
    QCOMPARE(must(verify(must(Store::open(elsewhere, fixture.context()))->database())),
             QStringList());
}

void tst_Restore::restoringKeepsWhatHadNotReachedTheFile()
{
    StoreFixture fixture;
    const QString backup = backUpBetween(fixture);
    const QString crashed = fixture.file(u"crashed"_s);
    for (const QString &side : {QString(), u"-wal"_s})
        QVERIFY(QFile::copy(fixture.path() + side, crashed + side));
    QCOMPARE(countMembers(must(restoreFrom(backup, crashed, host, now))), 2);
}

void tst_Restore::whatCannotBeRestoredIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("no file") << QByteArray() << QByteArray();
    QTest::newRow("text") << QByteArray("Dear Ann").repeated(200) << QByteArray();
    QTest::newRow("damaged") << QByteArray() << QByteArray("DELETE FROM status_span");
}

void tst_Restore::whatCannotBeRestoredIsLeftAlone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, damage);
    StoreFixture fixture;
    const QString backup = backUpBetween(fixture);
    fixture.close();
    if (!damage.isEmpty())
        must(must(Database::open(backup, OpenMode::ReadWrite))->execute(damage));
    else
        QVERIFY(QFile::remove(backup));
    if (!bytes.isEmpty()) {
        QFile file(backup);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    const QByteArray before = bytesOf(fixture.path());
    const auto restored = restoreFrom(backup, fixture.path(), host, now);
    QVERIFY(!restored);
    QVERIFY2(restored.error().message.contains(backup), qPrintable(restored.error().message));
    QCOMPARE(bytesOf(fixture.path()), before);
    QVERIFY(!QFile::exists(fixture.path() + u".arriving"_s));
}

void tst_Restore::aLogThatWasLeftIsNotTakenForTheBackups()
{
    StoreFixture fixture;
    const QString backup = backUpBetween(fixture);
    const QString deleted = fixture.file(u"deleted"_s);
    QVERIFY(QFile::copy(fixture.path() + u"-wal"_s, deleted + u"-wal"_s));
    QCOMPARE(must(restoreFrom(backup, deleted, host, now)), QString());
    QCOMPARE(countMembers(deleted), 1);
    QCOMPARE(must(verify(*must(Database::open(deleted, OpenMode::ReadOnly)))), QStringList());
}

void tst_Restore::aStoreThatCannotBeSetAsideStays()
{
    StoreFixture fixture;
    const QString backup = backUpBetween(fixture);
    fixture.close();
    must(restoreFrom(backup, fixture.path(), host, now));
    const QByteArray before = bytesOf(fixture.path());
    const auto again = restoreFrom(backup, fixture.path(), host, now);
    QCOMPARE(again.error().message,
             u"The backup could not be put in the place of %1. Nothing was changed."_s.arg(
                 fixture.path()));
    QCOMPARE(bytesOf(fixture.path()), before);
    QVERIFY(!QFile::exists(fixture.path() + u".arriving"_s));
}

void tst_Restore::anOpenStoreIsNotReplaced()
{
    StoreFixture fixture;
    const QString backup = backUpBetween(fixture);
    const auto restored = restoreFrom(backup, fixture.path(), host, now);
    QCOMPARE(restored.error().kind, ErrorKind::Conflict);
    QCOMPARE(
        restored.error().message,
        u"Ann has %1 open on here. Close it there, then restore the backup."_s.arg(fixture.path()));
    QCOMPARE(fixture.search({}), (QStringList{u"Ann"_s, u"Later"_s}));
}

void tst_Restore::anOlderBackupIsBroughtUpToDate_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= newestSchemaVersion(); ++version)
        QTest::addRow("version %d", version) << version;
}

void tst_Restore::anOlderBackupIsBroughtUpToDate()
{
    QFETCH(int, version);
    StoreFixture fixture;
    fixture.close();
    const QString backup = fixture.file(u"old"_s);
    makeFrozenStore(backup, version);
    const QByteArray before = bytesOf(backup);
    must(restoreFrom(backup, fixture.path(), host, now));
    QCOMPARE(bytesOf(backup), before);
    const auto restored = must(Database::open(fixture.path(), OpenMode::ReadOnly));
    QCOMPARE(must(schemaVersionOf(*restored)), newestSchemaVersion());
    QCOMPARE(must(verify(*restored)), QStringList());
    fixture.reopen();
    QCOMPARE(fixture.search({}), QStringList{u"Łukasz Nowak"_s});
}

void tst_Restore::aBackupOfANewerProgramIsRefused()
{
    StoreFixture fixture;
    const QString backup = backUpBetween(fixture);
    fixture.close();
    must(must(Database::open(backup, OpenMode::ReadWrite))->execute("PRAGMA user_version = 99"));
    const QByteArray before = bytesOf(fixture.path());
    const auto restored = restoreFrom(backup, fixture.path(), host, now);
    QCOMPARE(restored.error().kind, ErrorKind::Store);
    QCOMPARE(restored.error().message,
             u"The file %1 was written by a newer version of Chapterhouse. Install the newer "
             "version to use it."_s.arg(backup));
    QCOMPARE(bytesOf(fixture.path()), before);
    QVERIFY(!QFile::exists(fixture.path() + u".arriving"_s));
}

static const Suite<tst_Restore> suite;
#include "tst_restore.moc"
