#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace chapterhouse::benchmarks {

/// What a program took from start to end.
struct ProgramRun {
    double seconds = 0;
    double secondsToOutput = 0; ///< to the first byte of it; 0 when there was none
    double peakMegabytes = 0; ///< resident, sampled while it ran
    QByteArray output;
};

/// Runs a program, with `input` on its standard input and its standard output in the file `output`
/// where one is named. A failure to start or an exit code other than 0 is an error.
Result<ProgramRun> runProgram(const QString &program, const QStringList &arguments,
                              const QByteArray &input = {}, const QString &output = {});

/// The command line program with a store.
Result<ProgramRun> runCli(const QString &store, const QStringList &arguments);

/// The sqlite3 shell with a database and a script.
Result<ProgramRun> runSqliteShell(const QString &database, const QByteArray &script,
                                  const QString &output = {});

} // namespace chapterhouse::benchmarks
