#pragma once

#include "desktop/widgets/look/colours.h"

#include <QPushButton>

namespace chapterhouse {

/// A button that reads as underlined words, in the colour of what it stands in.
class LinkButton final : public QPushButton {
    Q_OBJECT

public:
    LinkButton(const QString &text, Colour ink, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyInk();

    Colour m_ink;
};

} // namespace chapterhouse
