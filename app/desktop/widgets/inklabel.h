#pragma once

#include "desktop/widgets/look/colours.h"

#include <QLabel>

namespace chapterhouse {

/// A label in one of the colours of the interface, which it keeps when the scheme changes.
class InkLabel final : public QLabel {
    Q_OBJECT

public:
    enum class Size { Small, Normal, Strong, Title };

    explicit InkLabel(Colour ink, Size size = Size::Normal, QWidget *parent = nullptr);
    void setInk(Colour ink);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyInk();

    Colour m_ink;
};

} // namespace chapterhouse
