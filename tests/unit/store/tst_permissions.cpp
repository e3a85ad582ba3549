#include "support/storefixture.h"
#include "support/testmain.h"
#include "unit/store/frozenstore.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// What may not be written is opened for reading, and what may not be read says so.
class tst_Permissions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeWrittenOpensForReading_data();
    void whatCannotBeWrittenOpensForReading();
    void whatCannotBeReadSaysWhy();
    void anOlderFileThatCannotBeWrittenSaysWhy();
    void aLogLeftInAReadOnlyFolderSaysWhatToDo();
};

namespace {

/// While it lives, a test that root runs is of a user whom permissions bind, if that can be.
class PlainUser {
public:
    PlainUser()
    {
        constexpr uid_t nobody = 65534;
        m_isRoot = getuid() == 0 && setresuid(nobody, nobody, 0) == 0;
    }
    ~PlainUser()
    {
        if (m_isRoot && setresuid(0, 0, 0) != 0)
            qFatal("the test cannot be root again");
    }
    PlainUser(const PlainUser &) = delete;
    PlainUser &operator=(const PlainUser &) = delete;

    bool isPlain() const { return getuid() != 0; }

private:
    bool m_isRoot = false;
};

void setMode(const QString &path, int mode)
{
    QCOMPARE(chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(mode)), 0);
}

void addAnn(StoreFixture &fixture)
{
    fixture.add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Ann"_s}});
}

} // namespace

void tst_Permissions::whatCannotBeWrittenOpensForReading_data()
{
    QTest::addColumn<int>("file");
    QTest::addColumn<int>("folder");
    QTest::newRow("file") << 0444 << 0777;
    QTest::newRow("folder") << 0666 << 0555;
}

void tst_Permissions::whatCannotBeWrittenOpensForReading()
{
    QFETCH(int, file);
    QFETCH(int, folder);
    StoreFixture fixture;
    addAnn(fixture);
    fixture.close();
    setMode(fixture.path(), file);
    setMode(fixture.file({}), folder);
    const PlainUser user;
    if (!user.isPlain())
        QSKIP("Permissions do not bind this user.");
    fixture.reopen();
    QCOMPARE(fixture.store().readOnlyReason(),
             u"The file %1 or its folder is read-only, so it is open for reading only."_s.arg(
                 fixture.path()));
    QCOMPARE(fixture.search(u"ann"_s), QStringList{u"Ann"_s});
    fixture.close();
    QCOMPARE(QDir(fixture.file({})).entryList(QDir::Files), QStringList{u"roster.chapterhouse"_s});
}

void tst_Permissions::whatCannotBeReadSaysWhy()
{
    StoreFixture fixture;
    fixture.close();
    setMode(fixture.path(), 0);
    setMode(fixture.file({}), 0777);
    const PlainUser user;
    if (!user.isPlain())
        QSKIP("Permissions do not bind this user.");
    const auto opened = Store::open(fixture.path(), fixture.context());
    QVERIFY(!opened);
    QCOMPARE(opened.error().message,
             u"You may not read the file %1. Ask whoever owns it."_s.arg(fixture.path()));
}

void tst_Permissions::anOlderFileThatCannotBeWrittenSaysWhy()
{
    StoreFixture fixture;
    const QString path = fixture.file(u"old"_s);
    makeFrozenStore(path, 1);
    setMode(path, 0444);
    setMode(fixture.file({}), 0777);
    const PlainUser user;
    if (!user.isPlain())
        QSKIP("Permissions do not bind this user.");
    const auto opened = Store::open(path, fixture.context());
    QVERIFY(!opened);
    QCOMPARE(
        opened.error().message,
        u"The file %1 was written by an older version of Chapterhouse and has to be brought up "
        "to date before it can be shown, but it cannot be written. The file %1 or its folder "
        "is read-only, so it is open for reading only."_s.arg(path));
    QVERIFY(!QFile::exists(path + u".lock"_s));
}

void tst_Permissions::aLogLeftInAReadOnlyFolderSaysWhatToDo()
{
    StoreFixture fixture;
    addAnn(fixture);
    StoreFixture killed;
    killed.close();
    for (const QString &side : {QString(), u"-wal"_s}) {
        QFile::remove(killed.path() + side);
        QVERIFY(QFile::copy(fixture.path() + side, killed.path() + side));
        setMode(killed.path() + side, 0444);
    }
    setMode(killed.file({}), 0555);
    const PlainUser user;
    if (!user.isPlain())
        QSKIP("Permissions do not bind this user.");
    const auto opened = Store::open(killed.path(), killed.context());
    QVERIFY(!opened);
    QCOMPARE(opened.error().message,
             u"The last changes of %1 are still in %1-wal, which cannot be read in a read-only "
             "folder. Copy both to another folder and open the copy."_s.arg(killed.path()));
}

static const Suite<tst_Permissions> suite;
#include "tst_permissions.moc"
