#pragma once

#include "desktop/widgets/look/icons.h"

#include <QAbstractButton>

namespace chapterhouse {

/// One way to begin: an icon, what it is called, and a sentence, as one button.
class ChoiceButton final : public QAbstractButton {
    Q_OBJECT

public:
    ChoiceButton(Icon icon, const QString &title, const QString &sentence,
                 QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
};

} // namespace chapterhouse
