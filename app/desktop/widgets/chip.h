#pragma once

#include "desktop/widgets/look/icons.h"

#include <QAbstractButton>

#include <optional>

namespace chapterhouse {

/// A small round button in a row of filters.
class Chip final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Kind {
        /// Can be switched on and off.
        ChoiceItem,
        /// Stands for something that is on; has a cross that takes it away, as Delete does.
        Term,
        /// Does something when pressed, such as "+ Filter".
        Action,
        /// Opens a menu; has a chevron.
        Menu,
    };

    Chip(Kind kind, const QString &label, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    /// Said after the label, quietly: how many there are.
    void setCount(std::optional<int> count);
    void setLeadingIcon(Icon icon);
    /// Drawn like a choice that is on, for an action or a menu that is in force.
    void setActive(bool active);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The cross was clicked, or Delete or Backspace pressed.
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString words() const;
    bool isOn() const;
    std::optional<Icon> trailingIcon() const;
    QRect trailingRect() const;
    QRect leadingRect() const;

    Kind m_kind;
    std::optional<int> m_count;
    std::optional<Icon> m_leading;
    bool m_active = false;
    bool m_removing = false;
};

} // namespace chapterhouse
