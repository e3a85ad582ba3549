#pragma once

#include "base/progress.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <memory>

namespace chapterhouse {

class ProgressPanel;

/// Ties a long work in another thread to a progress panel: shows how far it is, and lets the
/// person cancel it. Destroying the watch cancels what it watches.
class WorkWatch final : public QObject {
    Q_OBJECT

public:
    explicit WorkWatch(ProgressPanel *panel, QObject *parent = nullptr);
    ~WorkWatch() override;

    /// Shows the panel. The function is for the work to call, from any thread, for as long as it
    /// likes.
    Progress start(const QString &label);
    /// The work ended, one way or the other.
    void finish();
    /// Nobody waits for the work any more: it is cancelled.
    void abandon();
    bool isRunning() const { return m_state != nullptr; }

Q_SIGNALS:
    void runningChanged(bool isRunning);

private:
    struct State {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        std::atomic<bool> isCancelled = false;
    };

    void show();
    void cancel();

    QPointer<ProgressPanel> m_panel;
    QTimer m_timer;
    std::shared_ptr<State> m_state;
};

} // namespace chapterhouse
