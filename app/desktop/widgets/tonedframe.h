#pragma once

#include "desktop/widgets/look/colours.h"

#include <QWidget>

namespace chapterhouse {

/// The pale ground of a tone, behind a message.
class TonedFrame : public QWidget {
    Q_OBJECT

public:
    enum class Shape {
        /// With round corners, standing among other things.
        Card,
        /// From edge to edge.
        Band,
    };

    explicit TonedFrame(Shape shape, QWidget *parent = nullptr);

    Tone tone() const { return m_tone; }
    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Shape m_shape;
    Tone m_tone = Tone::Information;
};

} // namespace chapterhouse
