#pragma once

#include <QWidget>

namespace chapterhouse {

/// What the window shows beside the rail: a place, or a wizard that covers one until it is done.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The key of its place in the rail.
    virtual QString place() const = 0;
    /// As if every field were left now, so that nothing typed is lost.
    virtual void finishEditing() {}
    /// What Ctrl+F does here.
    virtual void focusSearch() {}

Q_SIGNALS:
    /// The status bar's words on what is shown: "12 of 240 members".
    void summaryChanged(const QString &summary);
    /// A wizard is done or was cancelled.
    void closed();
};

} // namespace chapterhouse
