#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;
class WorkBar;

/// What long work is doing, how far it is, and Cancel. Hidden while nothing runs.
class ProgressPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget *parent = nullptr);

    /// Shows the panel with an end not yet known.
    void start(const QString &label);
    /// A total of 0 is one not yet known.
    void setProgress(qint64 done, qint64 total);
    /// Hides the panel: the work ended, one way or the other.
    void finish();
    /// As Cancel does, once.
    void cancel();

Q_SIGNALS:
    /// Cancel was pressed. It can be pressed once; the panel stays until `finish`.
    void cancelRequested();

private:
    InkLabel *m_label;
    InkLabel *m_count;
    WorkBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace chapterhouse
