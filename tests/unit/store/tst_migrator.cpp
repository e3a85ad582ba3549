#include "support/storefixture.h"
#include "support/testmain.h"
#include "unit/store/failingdisk.h"
#include "unit/store/frozenstore.h"

#include "store/migrator.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

#include <sqlite3.h>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// A store of schema 1 and a schema 2 that only these tests know.
class tst_Migrator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aStoreIsCopiedAsideFirst();
    void anEarlierCopyStays();
    void whatIsDoneIsNotDoneAgain();
    void oneOfSeveralProgramsDoesItAll_data();
    void oneOfSeveralProgramsDoesItAll();
    void aDiskThatFailsAnywhereLeavesTheFileAsItWas();
    void withoutACopyNothingIsDone();
    void whatBreaksReferencesIsTakenBack();
    void aFileOfANewerProgramIsRefused();

private:
    QString path() const { return m_folder->filePath(u"old"_s); }
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/// Cannot be done twice.
const QByteArray second = "CREATE TABLE pet (name TEXT) STRICT; INSERT INTO pet VALUES ('Rex')";

QByteArrayList chainTo2(const QByteArray &last = second)
{
    return {shippedMigrations().constFirst(), last};
}

Result<void> migrateTo(const QByteArrayList &chain, const QString &path)
{
    return Database::open(path, OpenMode::ReadWrite).and_then([&](const auto &database) {
        return migrateWith(chain, *database, CopyAside::Yes);
    });
}

/// The version, the pets and the members.
QString contents(const QString &path)
{
    const auto database = must(Database::open(path, OpenMode::ReadOnly));
    const int version = must(schemaVersionOf(*database));
    const qint64 pets = version < 2 ? 0 : *must(database->integer("SELECT count(*) FROM pet"));
    const qint64 members = *must(database->integer("SELECT count(*) FROM member"));
    return u"version %1, %2 pets, %3 members"_s.arg(version).arg(pets).arg(members);
}

const QString before = u"version 1, 0 pets, 1 members"_s;
const QString after = u"version 2, 1 pets, 1 members"_s;

} // namespace

void tst_Migrator::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    makeFrozenStore(path(), 1);
}

void tst_Migrator::aStoreIsCopiedAsideFirst()
{
    must(migrateTo(chainTo2(), path()));
    QCOMPARE(files(), (QStringList{u"old"_s, u"old.before-1"_s}));
    QCOMPARE(contents(path()), after);
    const QString copy = path() + u".before-1"_s;
    QCOMPARE(contents(copy), before);
    QCOMPARE(QFile::permissions(copy) & QFileDevice::Permissions(0x0077), 0);
}

void tst_Migrator::anEarlierCopyStays()
{
    QFile earlier(path() + u".before-1"_s);
    QVERIFY(earlier.open(QIODevice::WriteOnly));
    earlier.close();
    must(migrateTo(chainTo2(), path()));
    QCOMPARE(files(), (QStringList{u"old"_s, u"old.before-1"_s, u"old.before-1-2"_s}));
    QCOMPARE(earlier.size(), 0);
    QCOMPARE(contents(path() + u".before-1-2"_s), before);
}

void tst_Migrator::whatIsDoneIsNotDoneAgain()
{
    must(migrateTo(chainTo2(), path()));
    must(migrateTo(chainTo2(), path()));
    QCOMPARE(files(), (QStringList{u"old"_s, u"old.before-1"_s}));
    QCOMPARE(contents(path()), after);
}

void tst_Migrator::oneOfSeveralProgramsDoesItAll_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::newRow("closed by the program") << QByteArray("WAL");
    QTest::newRow("a backup") << QByteArray("DELETE");
}

void tst_Migrator::oneOfSeveralProgramsDoesItAll()
{
    QFETCH(QByteArray, mode);
    must(must(Database::open(path(), OpenMode::ReadWrite))
             ->execute("PRAGMA journal_mode = " + mode));
    constexpr int programs = 6;
    std::atomic<int> succeeded = 0;
    std::vector<std::thread> running;
    for (int i = 0; i < programs; ++i) {
        running.emplace_back([&] {
            const auto migrated = migrateTo(chainTo2(), path());
            if (migrated)
                ++succeeded;
            else
                qWarning().noquote() << migrated.error().message << migrated.error().details;
        });
    }
    for (std::thread &thread : running)
        thread.join();
    QCOMPARE(succeeded, programs);
    QCOMPARE(files(), (QStringList{u"old"_s, u"old.before-1"_s}));
    QCOMPARE(contents(path()), after);
    QCOMPARE(contents(path() + u".before-1"_s), before);
}

void tst_Migrator::aDiskThatFailsAnywhereLeavesTheFileAsItWas()
{
    FailingDisk failing;
    must(Database::open(path(), OpenMode::ReadWrite));
    int write = 0;
    int copies = 0;
    for (;; ++write) {
        const auto database = must(Database::open(path(), OpenMode::ReadWrite));
        failing.failFrom(write, SQLITE_FULL);
        const auto migrated = migrateWith(chainTo2(), *database, CopyAside::Yes);
        failing.mend();
        if (migrated)
            break;
        QCOMPARE(migrated.error().kind, ErrorKind::Store);
        QVERIFY2(migrated.error().message.contains(u"is full. Nothing was changed;"_s),
                 qPrintable(migrated.error().message));
        copies += migrated.error().message.contains(u"could not be copied first"_s) ? 1 : 0;
        QCOMPARE(contents(path()), before);
        QVERIFY2(files().filter(u"before"_s).isEmpty(), qPrintable(files().join(u' ')));
    }
    QVERIFY2(copies > 10 && write - copies > 2, qPrintable(u"%1 of %2"_s.arg(copies).arg(write)));
    QCOMPARE(contents(path()), after);
}

void tst_Migrator::withoutACopyNothingIsDone()
{
    const QString inTheWay = path() + u".before-1.partial"_s;
    QVERIFY(QDir().mkpath(inTheWay + u"/folder"_s));
    const auto migrated = migrateTo(chainTo2(), path());
    QCOMPARE(migrated.error().kind, ErrorKind::Store);
    QCOMPARE(migrated.error().message,
             u"The file %1 was not brought up to date, because it could not be copied first. The "
             "file %2 exists already and was left as it is."_s.arg(path(), inTheWay));
    QCOMPARE(contents(path()), before);
}

void tst_Migrator::whatBreaksReferencesIsTakenBack()
{
    const auto migrated = migrateTo(chainTo2("DELETE FROM tier"), path());
    QCOMPARE(migrated.error().message,
             u"The file %1 cannot be brought up to date: records in “membership” refer to others "
             "that are missing. It was left as it was."_s.arg(path()));
    QCOMPARE(contents(path()), before);
    QCOMPARE(files(), QStringList{u"old"_s});
}

void tst_Migrator::aFileOfANewerProgramIsRefused()
{
    must(must(Database::open(path(), OpenMode::ReadWrite))->execute("PRAGMA user_version = 3"));
    QCOMPARE(migrateTo(chainTo2(), path()).error().message,
             u"The file %1 was written by a newer version of Chapterhouse. Install the newer "
             "version to use it."_s.arg(path()));
    QCOMPARE(files(), QStringList{u"old"_s});
}

static const Suite<tst_Migrator> suite;
#include "tst_migrator.moc"
