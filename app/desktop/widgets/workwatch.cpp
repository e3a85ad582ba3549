#include "desktop/widgets/workwatch.h"

#include "desktop/widgets/progresspanel.h"

namespace chapterhouse {

namespace {

constexpr int millisecondsBetweenLooks = 100;

} // namespace

WorkWatch::WorkWatch(ProgressPanel *panel, QObject *parent) : QObject(parent), m_panel(panel)
{
    m_timer.setInterval(millisecondsBetweenLooks);
    connect(&m_timer, &QTimer::timeout, this, &WorkWatch::show);
    connect(m_panel, &ProgressPanel::cancelRequested, this, &WorkWatch::cancel);
}

WorkWatch::~WorkWatch()
{
    cancel();
    if (m_state && m_panel)
        m_panel->finish();
}

Progress WorkWatch::start(const QString &label)
{
    m_state = std::make_shared<State>();
    m_panel->start(label);
    m_timer.start();
    Q_EMIT runningChanged(true);
    return [state = m_state](qint64 done, qint64 total) {
        state->done = done;
        state->total = total;
        return !state->isCancelled;
    };
}

void WorkWatch::finish()
{
    if (!m_state)
        return;
    m_timer.stop();
    m_state.reset();
    m_panel->finish();
    Q_EMIT runningChanged(false);
}

void WorkWatch::abandon()
{
    cancel();
    finish();
}

void WorkWatch::show()
{
    if (m_state->total > 0)
        m_panel->setProgress(m_state->done, m_state->total);
}

void WorkWatch::cancel()
{
    if (m_state)
        m_state->isCancelled = true;
}

} // namespace chapterhouse
