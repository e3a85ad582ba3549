#include "support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// The program on a real small disk, mounted for it alone: full, and read-only.
class tst_Disks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFullDiskIsSaidAndChangesNothing();
    void aReadOnlyDiskIsOpenForReading();

private:
    struct Outcome {
        int code = 0;
        QString out;
        QString err;
    };
    /// Runs a script on an empty disk of a megabyte at $disk; $cli is the program, $csv a roster.
    Outcome onDisk(const QString &script) const;

    QTemporaryDir m_folder;
};

namespace {

constexpr int rows = 5'000;
constexpr int timeout = 60'000; // ms

} // namespace

tst_Disks::Outcome tst_Disks::onDisk(const QString &script) const
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"disk"_s, m_folder.path() + u"/disk"_s);
    environment.insert(u"cli"_s, QString::fromUtf8(CHAPTERHOUSE_CLI));
    environment.insert(u"csv"_s, m_folder.filePath(u"roster.csv"_s));
    shell.setProcessEnvironment(environment);
    shell.start(u"unshare"_s,
                {u"--map-root-user"_s, u"--mount"_s, u"sh"_s, u"-ec"_s,
                 u"mkdir -p $disk; mount -t tmpfs -o size=1m tmpfs $disk; cd $disk\n"_s + script});
    if (!shell.waitForFinished(timeout))
        return {-1, {}, shell.errorString()};
    return {shell.exitCode(), QString::fromUtf8(shell.readAllStandardOutput()),
            QString::fromUtf8(shell.readAllStandardError())};
}

void tst_Disks::initTestCase()
{
    if (onDisk(u"true"_s).code != 0)
        QSKIP("No disk can be mounted here.");
    QFile file(m_folder.filePath(u"roster.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("given_name,family_name,emails\n");
    for (int i = 0; i < rows; ++i)
        file.write(u"Given %1,Family %1,m%1@example.org\n"_s.arg(i).toUtf8());
}

void tst_Disks::aFullDiskIsSaidAndChangesNothing()
{
    const Outcome run = onDisk(u"$cli --store store init >/dev/null\n"
                               "$cli --store store members import $csv || echo \"exit $?\"\n"
                               "$cli --store store verify\n"
                               "$cli --store store --json members list\n"
                               "$cli --store store members add given_name=Ann >/dev/null\n"_s);
    QCOMPARE(run.out, u"exit 4\nAll is well.\n[]\n"_s);
    QCOMPARE(run.err, u"The disk that holds store is full. Nothing was changed; make room and try "
                      "again.\n"_s);
    QCOMPARE(run.code, 0);
}

void tst_Disks::aReadOnlyDiskIsOpenForReading()
{
    const Outcome run = onDisk(u"$cli --store store init >/dev/null\n"
                               "mount -o remount,ro $disk\n"
                               "$cli --store store --json tiers list --columns name --limit 1\n"
                               "$cli --store store members add given_name=Ann || echo \"exit $?\"\n"
                               "$cli --store other init || echo \"exit $?\"\n"_s);
    QCOMPARE(run.out, u"[{\"name\":\"Community\"}]\nexit 4\nexit 4\n"_s);
    const QString reason =
        u"The file store or its folder is read-only, so it is open for reading only.\n"_s;
    QCOMPARE(run.err,
             reason.repeated(3) + u"The file other cannot be made: Read-only file system.\n"_s);
}

static const Suite<tst_Disks> suite;
#include "tst_disks.moc"
