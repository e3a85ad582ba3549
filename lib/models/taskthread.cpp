#include "models/taskthread.h"

namespace chapterhouse {

TaskThread::TaskThread(const QString &name, QObject *parent)
    : QObject(parent), m_runner(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    m_runner->moveToThread(&m_thread);
    m_thread.start();
}

TaskThread::~TaskThread()
{
    post([this] {
        m_isEnding = true;
        endWhenFree();
    });
    m_thread.wait();
}

void TaskThread::letGo()
{
    --m_holds;
    endWhenFree();
}

void TaskThread::endWhenFree()
{
    if (!m_isEnding || m_holds > 0)
        return;
    if (m_last)
        m_last();
    m_thread.quit();
}

void TaskThread::post(std::function<void()> task)
{
    QMetaObject::invokeMethod(m_runner.get(), std::move(task), Qt::QueuedConnection);
}

void TaskThread::deliver(std::function<void()> end)
{
    QMetaObject::invokeMethod(this, std::move(end), Qt::QueuedConnection);
}

} // namespace chapterhouse
