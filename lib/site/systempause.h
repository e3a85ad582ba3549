#pragma once

#include "site/pause.h"

#include <QObject>

namespace chapterhouse {

/// Waits for as long as it says, while the event loop runs. Its end cancels what waits.
class SystemPause final : public QObject, public Pause {
    Q_OBJECT

public:
    SystemPause() = default;
    ~SystemPause() override;
    Q_DISABLE_COPY_MOVE(SystemPause)

    Task<void> wait(std::chrono::milliseconds time) override;
    void cancel() override;

Q_SIGNALS:
    void cancelled();
};

} // namespace chapterhouse
