#include "interrupt.h"

#include <QFile>

#include <csignal>

#include <unistd.h>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

/// Set by the signal; there is no other way to hear of it.
volatile std::sig_atomic_t interrupted = 0;

void noteInterrupt(int)
{
    interrupted = 1;
}

void show(const QString &doing, qint64 done, qint64 total)
{
    QFile terminal;
    if (!terminal.open(stderr, QIODevice::WriteOnly))
        return;
    const QString count = total > 0 ? u"%1 %"_s.arg(100 * done / total) : QString::number(done);
    const bool isDone = total > 0 && done == total;
    terminal.write(u"\r%1 %2%3"_s.arg(doing, count, isDone ? u"\n"_s : QString()).toUtf8());
}

} // namespace

Progress interruptibleProgress(const QString &doing)
{
    std::signal(SIGINT, noteInterrupt);
    const bool isShown = isatty(STDERR_FILENO) != 0;
    return [doing, isShown](qint64 done, qint64 total) {
        if (isShown)
            show(doing, done, total);
        return interrupted == 0;
    };
}

} // namespace chapterhouse::cli
