#include "site/systempause.h"

#include "base/words.h"

#include <QCoroSignal>
#include <QTimer>

namespace chapterhouse {

namespace {

/// Rings once: when its time is up or when it is told to.
class Alarm final : public QObject {
    Q_OBJECT

public:
    explicit Alarm(std::chrono::milliseconds time)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Alarm::rang);
        m_timer.start(time);
    }

Q_SIGNALS:
    void rang();

private:
    QTimer m_timer;
};

} // namespace

SystemPause::~SystemPause()
{
    cancel();
}

Task<void> SystemPause::wait(std::chrono::milliseconds time)
{
    const quint64 round = m_round;
    Alarm alarm(time);
    connect(this, &SystemPause::cancelled, &alarm, &Alarm::rang);
    co_await qCoro(&alarm, &Alarm::rang);
    if (round != m_round)
        co_return fail(ErrorKind::Cancelled, Words::tr("It was stopped before it was done."));
    co_return Result<void>();
}

void SystemPause::cancel()
{
    ++m_round;
    Q_EMIT cancelled();
}

} // namespace chapterhouse

#include "systempause.moc"
