#pragma once

#include <QMouseEvent>
#include <QPushButton>

namespace chapterhouse {

/// A button of which the second press of a double click is not taken: by then it is about something
/// else, which nobody has seen.
class SingleClickButton final : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override { event->accept(); }
};

} // namespace chapterhouse
