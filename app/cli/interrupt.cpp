#include "interrupt.h"

#include <QElapsedTimer>
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

bool isTerminal()
{
    return isatty(STDERR_FILENO) != 0;
}

void write(const QString &text)
{
    QFile terminal;
    if (terminal.open(stderr, QIODevice::WriteOnly))
        terminal.write(text.toUtf8());
}

void show(const QString &doing, qint64 done, qint64 total)
{
    const QString count = total > 0 ? u"%1 %"_s.arg(100 * done / total) : QString::number(done);
    const bool isDone = total > 0 && done == total;
    write(u"\r%1 %2%3"_s.arg(doing, count, isDone ? u"\n"_s : QString()));
}

} // namespace

Progress interruptibleProgress(const QString &doing)
{
    std::signal(SIGINT, noteInterrupt);
    return [doing, isShown = isTerminal()](qint64 done, qint64 total) {
        if (isShown)
            show(doing, done, total);
        return interrupted == 0;
    };
}

Database::Watch interruptibleWatch()
{
    std::signal(SIGINT, noteInterrupt);
    return [] { return interrupted == 0; };
}

struct LongWork::Display {
    QString doing;
    QElapsedTimer since = {};
    qint64 shownSeconds = 0;

    void tell()
    {
        const qint64 seconds = since.elapsed() / 1000;
        if (seconds == shownSeconds)
            return;
        shownSeconds = seconds;
        write(u"\r%1 %2 s"_s.arg(doing).arg(seconds));
    }
};

LongWork::LongWork(const QString &doing)
{
    if (!isTerminal())
        return;
    m_display = std::make_shared<Display>(Display{.doing = doing});
    m_display->since.start();
}

LongWork::~LongWork()
{
    if (m_display && m_display->shownSeconds > 0)
        write(u"\r\033[K"_s);
}

Database::Watch LongWork::watch() const
{
    return [display = m_display, goesOn = interruptibleWatch()] {
        if (display)
            display->tell();
        return goesOn();
    };
}

} // namespace chapterhouse::cli
