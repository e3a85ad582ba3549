#include "site/systempause.h"

#include "base/words.h"

#include <QCoroSignal>
#include <QTimer>

namespace chapterhouse {

namespace {

/// Rings when its time is up or when it is stopped.
class Alarm final : public QObject {
    Q_OBJECT

public:
    explicit Alarm(std::chrono::milliseconds time)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Alarm::rang);
        m_timer.start(time);
    }

    void stop()
    {
        m_isStopped = true;
        Q_EMIT rang();
    }
    bool isStopped() const { return m_isStopped; }

Q_SIGNALS:
    void rang();

private:
    QTimer m_timer;
    bool m_isStopped = false;
};

} // namespace

SystemPause::~SystemPause()
{
    cancel();
}

Task<void> SystemPause::wait(std::chrono::milliseconds time)
{
    Alarm alarm(time);
    connect(this, &SystemPause::cancelled, &alarm, &Alarm::stop);
    co_await qCoro(&alarm, &Alarm::rang);
    if (alarm.isStopped()) // this may be gone by now
        co_return stopped();
    co_return Result<void>();
}

void SystemPause::cancel()
{
    Q_EMIT cancelled();
}

} // namespace chapterhouse

#include "systempause.moc"
