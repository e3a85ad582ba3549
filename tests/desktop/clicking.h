#pragma once

#include <QTest>
#include <QWidget>

namespace chapterhouse::tests {

/// Clicks on what is shown, or about to be: only the layout gives it a size, some time after it
/// became visible, and a click that comes before hits nothing.
inline void clickOn(QWidget *widget)
{
    const bool hasPlace =
        QTest::qWaitFor([widget] { return widget->isVisible() && !widget->size().isEmpty(); });
    if (!hasPlace)
        qFatal("%s is not shown", qPrintable(widget->objectName()));
    QTest::mouseClick(widget, Qt::LeftButton);
}

} // namespace chapterhouse::tests
