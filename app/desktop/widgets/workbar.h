#pragma once

#include <QBasicTimer>
#include <QProgressBar>

namespace chapterhouse {

/// A slim progress bar. While the end is not known (a range of 0 to 0), a piece of it wanders.
class WorkBar final : public QProgressBar {
    Q_OBJECT

public:
    explicit WorkBar(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QBasicTimer m_timer;
    int m_step = 0;
};

} // namespace chapterhouse
