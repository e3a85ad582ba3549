#pragma once

#include "desktop/widgets/look/icons.h"

#include <QFont>
#include <QWidget>

namespace chapterhouse {

/// A status in a sign and a word, on the pale ground of its tone.
struct Pill {
    Tone tone = Tone::Neutral;
    Icon sign = Icon::SignDash;
    QString word;

    bool operator==(const Pill &) const = default;
};

/// The room that a pill takes beside text in `font`; it is drawn a little smaller.
QSize pillSize(const Pill &pill, const QFont &font);

/// Draws the pill at the leading edge of `area`, in the middle of its height, and shortens the word
/// where there is no room.
void paintPill(QPainter *painter, const QRect &area, const Pill &pill, const QFont &font,
               const QPalette &palette);

/// The same as a widget, for the head of a page.
class StatusPill final : public QWidget {
    Q_OBJECT

public:
    explicit StatusPill(QWidget *parent = nullptr);
    void setPill(const Pill &pill);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Pill m_pill;
};

} // namespace chapterhouse
