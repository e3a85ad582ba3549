#include "support/storefixture.h"
#include "support/testmain.h"

#include "store/maintenance.h"
#include "store/migrator.h"

#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <thread>

#include <sys/stat.h>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Opening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoStoreIsRefusedWithASentence_data();
    void whatIsNoStoreIsRefusedWithASentence();
    void aTruncatedStoreIsRefused_data();
    void aTruncatedStoreIsRefused();
    void creatingOverAFileIsRefused();
    void creatingWhereNothingCanBeMadeLeavesNothing();
    void aStoreOfANewerProgramOpensForReading();
    void oneOfSeveralProgramsMakesTheFile();
    void severalProgramsMayMigrateOneFile();
    void aReadOnlyStoreRefusesEveryChange();
    void filesBelongToTheirOwnerOnly();
    void aClosedStoreIsOneFile();
    void modesAreSetAndVerified();
    void aFileThatCannotKeepTheModesIsRefused();
};

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesBeside(const QString &path)
{
    return QFileInfo(path).dir().entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
}

constexpr int threads = 4;

/// Runs it on several threads at once, to each of which a store is a program's own.
void atOnce(const std::function<void()> &work)
{
    std::vector<std::thread> running;
    for (int i = 0; i < threads; ++i)
        running.emplace_back(work);
    for (std::thread &thread : running)
        thread.join();
}

void addAnn(StoreFixture &fixture)
{
    fixture.add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Ann"_s}});
}

} // namespace

void tst_Opening::whatIsNoStoreIsRefusedWithASentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const QString noStore = u"The file %1 is not a Chapterhouse file."_s;
    QTest::newRow("empty") << QByteArray("") << noStore;
    QTest::newRow("text") << QByteArray("name,email\nAnn,a@example.org\n").repeated(50) << noStore;
    QTest::newRow("short text") << QByteArray("x") << noStore;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16).repeated(100)
                         << noStore;
    QTest::newRow("zeros") << QByteArray(8192, '\0') << noStore;
}

void tst_Opening::whatIsNoStoreIsRefusedWithASentence()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    StoreFixture fixture;
    const QString path = fixture.file(u"other"_s);
    writeFile(path, bytes);
    fixture.close();
    const QStringList files = filesBeside(path);
    const auto opened = Store::open(path, fixture.context());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Store);
    QCOMPARE(opened.error().message, sentence.arg(path));
    QCOMPARE(readFile(path), bytes);
    QCOMPARE(filesBeside(path), files);

    const QString folder = QFileInfo(path).path();
    QCOMPARE(Store::open(folder, fixture.context()).error().message,
             u"%1 is a folder, not a file."_s.arg(folder));
    QCOMPARE(Store::open(path + u"x"_s, fixture.context()).error().message,
             u"There is no file %1x. Make one with “init”, or name another."_s.arg(path));
}

void tst_Opening::aTruncatedStoreIsRefused_data()
{
    QTest::addColumn<int>("pages");
    QTest::newRow("half") << -2;
    QTest::newRow("all but the last page") << -1;
    QTest::newRow("one page") << 1;
}

void tst_Opening::aTruncatedStoreIsRefused()
{
    QFETCH(int, pages);
    StoreFixture fixture;
    for (int i = 0; i < 20; ++i)
        addAnn(fixture);
    fixture.close();
    QFile file(fixture.path());
    constexpr qint64 page = 4096;
    const qint64 size =
        pages == -2 ? file.size() / 2 : pages * page + (pages < 0 ? file.size() : 0);
    QVERIFY(file.resize(size));
    const QByteArray before = readFile(fixture.path());
    const auto opened = Store::open(fixture.path(), fixture.context());
    QVERIFY(!opened);
    QCOMPARE(opened.error().message,
             u"The file %1 is damaged or incomplete. Nothing was changed; restore a backup."_s.arg(
                 fixture.path()));
    QCOMPARE(readFile(fixture.path()), before);
}

void tst_Opening::creatingOverAFileIsRefused()
{
    StoreFixture fixture;
    const QString path = fixture.file(u"letter.txt"_s);
    writeFile(path, "Dear Ann");
    const auto created = Store::create(path, fixture.context());
    QVERIFY(!created);
    QCOMPARE(created.error().kind, ErrorKind::Conflict);
    QCOMPARE(readFile(path), QByteArray("Dear Ann"));
}

void tst_Opening::creatingWhereNothingCanBeMadeLeavesNothing()
{
    StoreFixture fixture;
    const auto created = Store::create(fixture.file(u"no/folder/x"_s), fixture.context());
    QVERIFY(!created);
    QCOMPARE(created.error().kind, ErrorKind::Store);
    QVERIFY2(created.error().message.contains(u"cannot be made"_s),
             qPrintable(created.error().message));
}

void tst_Opening::aStoreOfANewerProgramOpensForReading()
{
    StoreFixture fixture;
    addAnn(fixture);
    must(fixture.store().database().execute("PRAGMA user_version = " +
                                            QByteArray::number(newestSchemaVersion() + 1)));
    fixture.close();
    const QByteArray before = readFile(fixture.path());
    fixture.reopen();
    QCOMPARE(fixture.store().readOnlyReason(),
             u"The file %1 was written by a newer version of Chapterhouse, so it is open for "
             "reading only. Install the newer version to change it."_s.arg(fixture.path()));
    QCOMPARE(fixture.search(u"ann"_s), QStringList{u"Ann"_s});
    fixture.close();
    QCOMPARE(readFile(fixture.path()), before);
    QCOMPARE(filesBeside(fixture.path()).size(), 1);
}

void tst_Opening::oneOfSeveralProgramsMakesTheFile()
{
    StoreFixture fixture;
    const QString path = fixture.file(u"new"_s);
    std::atomic<int> made = 0;
    std::atomic<int> refused = 0;
    atOnce([&] {
        CountedIds ids;
        const auto created = Store::create(path, {fixture.clock, ids, u"Ann"_s, u"here"_s});
        if (created)
            ++made;
        else if (created.error().kind == ErrorKind::Conflict)
            ++refused;
    });
    QCOMPARE(made, 1);
    QCOMPARE(refused, threads - 1);
    const auto store = must(Store::open(path, fixture.context()));
    QVERIFY(!store->isReadOnly());
    QCOMPARE(must(verify(store->database())), QStringList());
}

void tst_Opening::severalProgramsMayMigrateOneFile()
{
    StoreFixture fixture;
    const QString path = fixture.file(u"old"_s);
    must(Database::open(path, OpenMode::Create));
    std::atomic<int> migrated = 0;
    atOnce([&] {
        const auto database = Database::open(path, OpenMode::ReadWrite);
        if (database && migrate(**database))
            ++migrated;
    });
    QCOMPARE(migrated, threads);
    const auto store = must(Store::open(path, fixture.context()));
    QCOMPARE(must(verify(store->database())), QStringList());
}

void tst_Opening::aReadOnlyStoreRefusesEveryChange()
{
    StoreFixture fixture;
    addAnn(fixture);
    must(fixture.store().database().execute("PRAGMA user_version = 99"));
    fixture.reopen();
    QVERIFY(fixture.store().isReadOnly());
    bool wasCalled = false;
    const auto changed =
        fixture.store().transact(Origin::Person, u"Change"_s, [&](Transaction &) -> Result<void> {
            wasCalled = true;
            return {};
        });
    QVERIFY(!changed && !wasCalled);
    QCOMPARE(changed.error().kind, ErrorKind::Store);
    QCOMPARE(changed.error().message, fixture.store().readOnlyReason());
    QCOMPARE(fixture.store().undo().error().message, fixture.store().readOnlyReason());
    QVERIFY(!fixture.store().database().execute("DELETE FROM member"));
}

void tst_Opening::filesBelongToTheirOwnerOnly()
{
    StoreFixture fixture;
    addAnn(fixture);
    const QString path = fixture.path();
    QCOMPARE(filesBeside(path),
             (QStringList{u"roster.chapterhouse"_s, u"roster.chapterhouse-shm"_s,
                          u"roster.chapterhouse-wal"_s, u"roster.chapterhouse.lock"_s}));
    for (const QString &name : filesBeside(path)) {
        struct stat status = {};
        QCOMPARE(stat(QFile::encodeName(fixture.file(name)).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0600u);
    }
}

void tst_Opening::aClosedStoreIsOneFile()
{
    StoreFixture fixture;
    addAnn(fixture);
    fixture.close();
    QCOMPARE(filesBeside(fixture.path()), QStringList{u"roster.chapterhouse"_s});
    fixture.reopen();
    QCOMPARE(fixture.search(u"ann"_s), QStringList{u"Ann"_s});
}

void tst_Opening::modesAreSetAndVerified()
{
    StoreFixture fixture;
    Database &database = fixture.store().database();
    QCOMPARE(must(database.integer("PRAGMA foreign_keys")), 1);
    QCOMPARE(must(database.integer("PRAGMA synchronous")), 2);
    QCOMPARE(must(database.integer("PRAGMA trusted_schema")), 0);
    auto statement = must(database.prepare("PRAGMA journal_mode"));
    QVERIFY(must(statement.step()));
    QCOMPARE(statement.text(0), u"wal"_s);
}

void tst_Opening::aFileThatCannotKeepTheModesIsRefused()
{
    const auto opened = Database::open(u":memory:"_s, OpenMode::ReadWrite);
    QVERIFY(!opened);
    QCOMPARE(opened.error().message,
             u"The file :memory: cannot be opened safely on this system."_s);
}

static const Suite<tst_Opening> suite;
#include "tst_opening.moc"
