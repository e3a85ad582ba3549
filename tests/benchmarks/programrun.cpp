#include "benchmarks/programrun.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

namespace chapterhouse::benchmarks {

using namespace Qt::StringLiterals;

namespace {

/// The most memory that the process has held so far (Linux, proc(5): VmHWM), or 0.
double peakMegabytesOf(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

Failure failedRun(const QString &program, const QStringList &arguments, QProcess &process)
{
    const QString reason = process.error() == QProcess::FailedToStart
                               ? process.errorString()
                               : QString::fromUtf8(process.readAllStandardError());
    return fail(ErrorKind::Internal, u"%1 %2: %3"_s.arg(program, arguments.join(u' '), reason));
}

double secondsSince(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

void sample(const QProcess &process, const QElapsedTimer &timer, ProgramRun &run)
{
    run.peakMegabytes = std::max(run.peakMegabytes, peakMegabytesOf(process.processId()));
    if (run.secondsToOutput == 0 && process.bytesAvailable() > 0)
        run.secondsToOutput = secondsSince(timer);
}

} // namespace

Result<ProgramRun> runProgram(const QString &program, const QStringList &arguments,
                              const QByteArray &input, const QString &output)
{
    constexpr int millisecondsBetweenSamples = 2;
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    if (!output.isEmpty())
        process.setStandardOutputFile(output);
    ProgramRun run;
    QElapsedTimer timer;
    timer.start();
    process.start();
    process.write(input);
    process.closeWriteChannel();
    while (!process.waitForFinished(millisecondsBetweenSamples) &&
           process.state() != QProcess::NotRunning)
        sample(process, timer, run);
    run.seconds = secondsSince(timer);
    if (process.error() == QProcess::FailedToStart ||
        process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failedRun(program, arguments, process);
    run.output = process.readAllStandardOutput();
    return run;
}

Result<ProgramRun> runCli(const QString &store, const QStringList &arguments)
{
    return runProgram(QString::fromUtf8(CHAPTERHOUSE_CLI),
                      QStringList{u"--store"_s, store} + arguments);
}

Result<ProgramRun> runSqliteShell(const QString &database, const QByteArray &script,
                                  const QString &output)
{
    return runProgram(u"sqlite3"_s, {u"-bail"_s, database}, script, output);
}

} // namespace chapterhouse::benchmarks
