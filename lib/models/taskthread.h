#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace chapterhouse {

/// Runs tasks one after another in a thread of its own, and delivers their ends to the thread that
/// the object belongs to. Destroying it runs what was posted first, and waits for what holds the
/// thread; ends that were not delivered by then are dropped.
class TaskThread final : public QObject {
    Q_OBJECT

public:
    explicit TaskThread(const QString &name, QObject *parent = nullptr);
    ~TaskThread() override;

    /// Runs `task` in the thread, after those posted before.
    void post(std::function<void()> task);
    /// Called from within a task: runs `end` in the owner's thread, in the order of the calls.
    void deliver(std::function<void()> end);

    /// Both are called from within a task. What goes on between tasks holds the thread until it
    /// lets go: destroying this waits for that, so it has to be told to end before.
    void hold() { ++m_holds; }
    void letGo();
    /// What the thread does last, after everything else; to be set before anything is posted.
    void setLast(std::function<void()> last) { m_last = std::move(last); }

    /// Runs `work` in the thread and hands what it returned to `done` in the owner's thread, unless
    /// `context` is gone by then.
    template<class Work, class Done>
    void run(QObject *context, Work work, Done done)
    {
        using Outcome = std::invoke_result_t<Work>;
        post([this, guard = QPointer<QObject>(context), work = std::move(work),
              done = std::move(done)] {
            auto outcome = std::make_shared<Outcome>(work());
            deliver([guard, done, outcome] {
                if (guard)
                    done(std::move(*outcome));
            });
        });
    }

private:
    void endWhenFree();

    QThread m_thread;
    std::unique_ptr<QObject> m_runner;
    std::function<void()> m_last;

    /// Only used in the thread.
    int m_holds = 0;
    bool m_isEnding = false;
};

} // namespace chapterhouse
