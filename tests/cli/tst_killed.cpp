#include "store/maintenance.h"
#include "store/store.h"
#include "support/fixedclock.h"
#include "support/storefixture.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSysInfo>

#include <cmath>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// The program that is killed at any moment of an import or an undo leaves the step whole or not at
/// all, and a file that the next program can use.
class tst_Killed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKilledProgramLeavesAStepWholeOrNotAtAll_data();
    void aKilledProgramLeavesAStepWholeOrNotAtAll();
    void aProgramKilledWhileItMakesAFileLeavesNoHalf();
    void anInterruptedProgramLeavesNothing_data();
    void anInterruptedProgramLeavesNothing();

private:
    StoreContext context() { return {m_clock, m_ids, u"Ann"_s, QSysInfo::machineHostName()}; }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    FixedClock m_clock{QDate(2026, 11, 21)};
    CountedIds m_ids;
};

namespace {

constexpr int rows = 2'000;
constexpr int kills = 26;
constexpr int leastKills = 10;        // where a slow build needs longer for all
constexpr int longestKilling = 8'000; // ms
constexpr int leastHits = 3;
constexpr int timeout = 60'000; // ms

/// What of the steps is in a store.
struct Left {
    qint64 members = 0;
    qint64 periods = 0;
    qint64 steps = 0;

    bool operator==(const Left &) const = default;
};

Left leftIn(Store &store)
{
    const auto count = [&](const char *sql) { return must(store.database().integer(sql)).value(); };
    return {count("SELECT count(*) FROM member"), count("SELECT count(*) FROM membership"),
            count("SELECT count(*) FROM step")};
}

QString textOf(const Left &left)
{
    return u"%1 members, %2 periods, %3 steps"_s.arg(left.members)
        .arg(left.periods)
        .arg(left.steps);
}

void writeRoster(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("given_name,family_name,emails,tier,start,paid until\n");
    for (int i = 0; i < rows; ++i)
        file.write(u"Given %1,Łęcki %1,m%1@example.org,Community,2026-01-01,2026-12-31\n"_s.arg(i)
                       .toUtf8());
}

/// Whether a program has begun to write and has not committed: SQLite's lock on the 120th byte of
/// the file beside the log (WAL_WRITE_LOCK of its "WAL-mode file format").
bool isBeingWritten(const QString &storePath)
{
    constexpr off_t writeLock = 120;
    const int shared =
        open(QFile::encodeName(storePath + u"-shm"_s).constData(), O_RDONLY | O_CLOEXEC);
    if (shared < 0)
        return false;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = writeLock;
    lock.l_len = 1;
    const bool isKnown = fcntl(shared, F_GETLK, &lock) == 0;
    close(shared);
    return isKnown && lock.l_type != F_UNLCK;
}

/// One run of the command line program.
class ProgramRun {
public:
    ProgramRun(const QString &storePath, const QStringList &words) : m_storePath(storePath)
    {
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(QString::fromUtf8(CHAPTERHOUSE_CLI),
                        QStringList{u"--store"_s, storePath} + words);
        m_process.waitForStarted(timeout);
    }

    /// False when it ended before.
    bool waitForWriting()
    {
        while (m_process.state() != QProcess::NotRunning && !isBeingWritten(m_storePath))
            m_process.waitForFinished(1);
        return m_process.state() != QProcess::NotRunning;
    }
    void waitFor(int milliseconds) { m_process.waitForFinished(milliseconds); }
    /// Whether it did what it should.
    bool waitForEnd()
    {
        const bool hasEnded =
            m_process.state() == QProcess::NotRunning || m_process.waitForFinished(timeout);
        return hasEnded && !wasKilled() && m_process.exitCode() == 0;
    }

    /// Returns whether that was in the middle of the writing.
    bool kill()
    {
        const bool isWriting =
            m_process.state() != QProcess::NotRunning && isBeingWritten(m_storePath);
        m_process.kill();
        m_process.waitForFinished(timeout);
        return isWriting;
    }
    /// As Ctrl+C does; returns the exit code.
    int interrupt()
    {
        ::kill(static_cast<pid_t>(m_process.processId()), SIGINT);
        m_process.waitForFinished(timeout);
        return wasKilled() ? -1 : m_process.exitCode();
    }
    bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }

private:
    QString m_storePath;
    QProcess m_process;
};

/// How long a run takes, in ms.
struct Course {
    int whole = 0;
    int writing = 0; ///< from the first write on
};

Course measure(const QString &storePath, const QStringList &words)
{
    QElapsedTimer timer;
    timer.start();
    ProgramRun run(storePath, words);
    run.waitForWriting();
    const qint64 before = timer.elapsed();
    if (!run.waitForEnd())
        qFatal("the program does not end well");
    const qint64 whole = timer.elapsed();
    return {static_cast<int>(whole), static_cast<int>(whole - before)};
}

/// Waits for the moment of the n-th kill: by turns anywhere in the run and anywhere in the writing,
/// so that any number of kills is spread evenly (over multiples of the golden ratio).
void waitForMoment(ProgramRun &run, int kill, const Course &course)
{
    const double place = std::fmod(kill * 0.618, 1);
    const bool isInWriting = kill % 2 == 1;
    if (isInWriting)
        run.waitForWriting();
    run.waitFor(static_cast<int>(place * (isInWriting ? course.writing : course.whole)));
}

/// The next program that opens the store finds it whole and writes to it.
void addMember(Store &store)
{
    Record member = blankRecord(Kind::Member, store.ids().next());
    member.set("kind"_L1, u"person"_s);
    member.set("given_name"_L1, u"Zoë"_s);
    must(store.transact(Origin::Person, u"Add"_s,
                        [&](Transaction &transaction) { return transaction.add(member); }));
}

} // namespace

void tst_Killed::initTestCase()
{
    writeRoster(file(u"roster.csv"_s));
    QVERIFY(ProgramRun(file(u"empty"_s), {u"init"_s}).waitForEnd());
}

void tst_Killed::aKilledProgramLeavesAStepWholeOrNotAtAll_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("words");
    const QStringList import{u"members"_s, u"import"_s, file(u"roster.csv"_s)};
    QTest::newRow("import") << QStringList() << import;
    QTest::newRow("undo") << import << QStringList{u"undo"_s};
}

void tst_Killed::aKilledProgramLeavesAStepWholeOrNotAtAll()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, words);
    const QString path = file(u"store"_s);
    const QString start = file(u"start"_s);
    const auto begin = [&] {
        QFile::remove(path);
        return QFile::copy(start, path);
    };
    QFile::remove(start);
    QVERIFY(QFile::copy(file(u"empty"_s), start));
    QVERIFY(before.isEmpty() || ProgramRun(start, before).waitForEnd());
    const Left nothing = leftIn(*must(Store::open(start, context())));
    QVERIFY(begin());
    Course course = measure(path, words);
    const Left whole = leftIn(*must(Store::open(path, context())));
    QCOMPARE(whole.steps, nothing.steps + 1);
    QCOMPARE(std::abs(whole.members - nothing.members), rows);
    QCOMPARE(std::abs(whole.periods - nothing.periods), rows);

    int hits = 0;
    QElapsedTimer timer;
    timer.start();
    for (int kill = 0; kill < kills && (kill < leastKills || timer.elapsed() < longestKilling);
         ++kill) {
        QVERIFY(begin());
        ProgramRun run(path, words);
        waitForMoment(run, kill, course);
        hits += run.kill() ? 1 : 0;
        if (!run.wasKilled())
            course = {course.whole * 3 / 4, course.writing * 3 / 4};

        const auto store = must(Store::open(path, context()));
        QVERIFY2(!store->isReadOnly(), qPrintable(store->readOnlyReason()));
        QCOMPARE(must(verify(store->database())), QStringList());
        const Left left = leftIn(*store);
        QVERIFY2(left == whole || (left == nothing && run.wasKilled()), qPrintable(textOf(left)));
        addMember(*store);
    }
    QVERIFY2(hits >= leastHits, qPrintable(u"%1 in the middle of the writing"_s.arg(hits)));
}

void tst_Killed::aProgramKilledWhileItMakesAFileLeavesNoHalf()
{
    const QString path = file(u"made"_s);
    const Course course = measure(path, {u"init"_s});
    for (int kill = 0; kill < kills; ++kill) {
        QFile::remove(path);
        ProgramRun run(path, {u"init"_s});
        run.waitFor(static_cast<int>(std::fmod(kill * 0.618, 1) * course.whole));
        run.kill();
        if (!QFile::exists(path))
            QVERIFY(ProgramRun(path, {u"init"_s}).waitForEnd());
        const auto store = must(Store::open(path, context()));
        QCOMPARE(must(verify(store->database())), QStringList());
        addMember(*store);
    }
}

void tst_Killed::anInterruptedProgramLeavesNothing_data()
{
    aKilledProgramLeavesAStepWholeOrNotAtAll_data();
}

void tst_Killed::anInterruptedProgramLeavesNothing()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, words);
    const QString path = file(u"interrupted"_s);
    QFile::remove(path);
    QVERIFY(QFile::copy(file(u"empty"_s), path));
    QVERIFY(before.isEmpty() || ProgramRun(path, before).waitForEnd());
    const Left nothing = leftIn(*must(Store::open(path, context())));
    ProgramRun run(path, words);
    QVERIFY(run.waitForWriting());
    QCOMPARE(run.interrupt(), 130);
    const auto store = must(Store::open(path, context()));
    QCOMPARE(textOf(leftIn(*store)), textOf(nothing));
    QCOMPARE(must(verify(store->database())), QStringList());
    QVERIFY2(!store->isReadOnly(), qPrintable(store->readOnlyReason()));
}

static const Suite<tst_Killed> suite;
#include "tst_killed.moc"
