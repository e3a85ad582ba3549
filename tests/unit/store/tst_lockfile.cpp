#include "support/storefixture.h"
#include "support/testmain.h"

#include "store/lockfile.h"
#include "store/maintenance.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_LockFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOpenStoreSaysWhoHasIt();
    void aStoreOpenElsewhereOpensForReading();
    void whatADeadProgramLeftIsDropped_data();
    void whatADeadProgramLeftIsDropped();
    void whatIsNoLockIsPassedOver_data();
    void whatIsNoLockIsPassedOver();
    void theLastOfSeveralProgramsTakesTheLockAway();
    void twoProgramsOnOneComputerShareAStore();
    void aSecondWriterIsToldToTryAgain();
};

namespace {

constexpr qint64 noProcess = 0x7ffffff0;

void writeLock(const QString &storePath, const QByteArray &text)
{
    QFile file(storePath + u".lock"_s);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
}

QByteArray lockText(const QString &storePath)
{
    QFile file(storePath + u".lock"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray line(const QString &host, qint64 process, const QString &boot = {})
{
    const QJsonObject object{{u"host"_s, host},
                             {u"user"_s, u"Bob"_s},
                             {u"since"_s, u"2026-11-20T09:30:00.000Z"_s},
                             {u"process"_s, process},
                             {u"boot"_s, boot}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Record addMember(Store &store, IdSource &ids, const QString &name)
{
    Record member = blankRecord(Kind::Member, ids.next());
    member.set("kind"_L1, u"person"_s);
    member.set("given_name"_L1, name);
    must(store.transact(Origin::Person, u"Add "_s + name,
                        [&](Transaction &transaction) { return transaction.add(member); }));
    return member;
}

} // namespace

void tst_LockFile::anOpenStoreSaysWhoHasIt()
{
    StoreFixture fixture;
    const QJsonObject object = QJsonDocument::fromJson(lockText(fixture.path())).object();
    QCOMPARE(object[u"host"_s].toString(), u"here"_s);
    QCOMPARE(object[u"user"_s].toString(), u"Ann"_s);
    QCOMPARE(object[u"since"_s].toString(), u"2026-11-21T12:00:00.000Z"_s);
    QCOMPARE(object[u"process"_s].toInteger(), QCoreApplication::applicationPid());
    QCOMPARE(object[u"boot"_s].toString(), QString::fromLatin1(QSysInfo::bootUniqueId()));
    QVERIFY(LockFile::presentHolder(fixture.path(), u"here"_s));
    fixture.close();
    QVERIFY(!QFile::exists(fixture.path() + u".lock"_s));
    QVERIFY(!LockFile::presentHolder(fixture.path(), u"here"_s));
}

void tst_LockFile::aStoreOpenElsewhereOpensForReading()
{
    StoreFixture fixture;
    addMember(fixture.store(), fixture.ids, u"Ann"_s);
    fixture.close();
    writeLock(fixture.path(), line(u"there"_s, 1));
    fixture.reopen();
    const QString reason = fixture.store().readOnlyReason();
    QVERIFY2(reason.startsWith(u"Bob has had this file open on there since "_s),
             qPrintable(reason));
    QVERIFY2(reason.endsWith(u"delete %1.lock."_s.arg(fixture.path())), qPrintable(reason));
    QCOMPARE(fixture.search(u"ann"_s), QStringList{u"Ann"_s});
    fixture.close();
    QCOMPARE(lockText(fixture.path()), line(u"there"_s, 1));
}

void tst_LockFile::whatADeadProgramLeftIsDropped_data()
{
    QTest::addColumn<qint64>("process");
    QTest::addColumn<QString>("boot");
    QTest::newRow("it is gone") << noProcess << QString();
    QTest::newRow("the computer was restarted")
        << QCoreApplication::applicationPid() << u"another"_s;
}

void tst_LockFile::whatADeadProgramLeftIsDropped()
{
    QFETCH(qint64, process);
    QFETCH(QString, boot);
    StoreFixture fixture;
    fixture.close();
    writeLock(fixture.path(), line(u"here"_s, process, boot));
    QVERIFY(!LockFile::presentHolder(fixture.path(), u"here"_s));
    fixture.reopen();
    QVERIFY(!fixture.store().isReadOnly());
    QVERIFY(!lockText(fixture.path()).contains("Bob"));
    fixture.close();
    QVERIFY(!QFile::exists(fixture.path() + u".lock"_s));
}

void tst_LockFile::whatIsNoLockIsPassedOver_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("mine!");
    QTest::newRow("another JSON") << QByteArray("[1, 2]\n{}\n{\"host\": 7}");
    QTest::newRow("huge") << QByteArray(1'000'000, '{');
}

void tst_LockFile::whatIsNoLockIsPassedOver()
{
    QFETCH(QByteArray, text);
    StoreFixture fixture;
    fixture.close();
    writeLock(fixture.path(), text);
    fixture.reopen();
    QVERIFY(!fixture.store().isReadOnly());
}

void tst_LockFile::theLastOfSeveralProgramsTakesTheLockAway()
{
    StoreFixture fixture;
    auto second = must(Store::open(fixture.path(), fixture.context()));
    fixture.close();
    QVERIFY(LockFile::foreignHolder(fixture.path(), u"there"_s));
    second.reset();
    QVERIFY(!QFile::exists(fixture.path() + u".lock"_s));
}

void tst_LockFile::twoProgramsOnOneComputerShareAStore()
{
    StoreFixture fixture;
    auto second = must(Store::open(fixture.path(), fixture.context()));
    QStringList names;
    for (int i = 0; i < 10; ++i) {
        names += u"Member %1"_s.arg(i);
        addMember(i % 2 == 0 ? fixture.store() : *second, fixture.ids, names.last());
    }
    QCOMPARE(fixture.search({}), names);
    QCOMPARE(must(second->nextUndo())->label, u"Add Member 9"_s);
    must(fixture.store().undo());
    must(second->undo());
    QCOMPARE(fixture.search({}), names.first(8));
    second.reset();
    addMember(fixture.store(), fixture.ids, u"Zoë"_s);
    QCOMPARE(must(verify(fixture.store().database())), QStringList());
}

void tst_LockFile::aSecondWriterIsToldToTryAgain()
{
    StoreFixture fixture;
    addMember(fixture.store(), fixture.ids, u"Ann"_s);
    auto second = must(Store::open(fixture.path(), fixture.context()));
    must(fixture.store().database().execute("PRAGMA busy_timeout = 0"));
    bool isNested = false;
    const auto both = second->transact(Origin::Site, u"Pull"_s, [&](Transaction &) {
        isNested = true;
        return fixture.store().undo().map([](const TurnResult &) {});
    });
    QVERIFY(isNested && !both);
    QCOMPARE(both.error().message,
             u"Another program is writing to %1. Nothing was changed; try again in a "
             "moment."_s.arg(fixture.path()));
    QCOMPARE(must(second->undo()).changes, 1);
    QCOMPARE(fixture.store().undo().error().message, u"There is nothing to undo."_s);
    QCOMPARE(must(fixture.store().nextRedo())->label, u"Add Ann"_s);
}

static const Suite<tst_LockFile> suite;
#include "tst_lockfile.moc"
