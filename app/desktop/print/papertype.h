#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QStringList>

#include <array>

namespace chapterhouse {

enum class PaperFace { Title, Heading, Body, Small };

/// The type that lists are printed in, measured for one device. None is under 8 points.
class PaperType {
public:
    /// In the family of `font`; `device` outlives it.
    PaperType(const QFont &font, QPaintDevice &device);

    const QFont &font(PaperFace face) const { return at(face).font; }
    qreal width(PaperFace face, const QString &text) const;
    qreal lineHeight(PaperFace face) const;
    /// From the top of a line to its baseline.
    qreal baseline(PaperFace face) const;
    /// So many points in the pixels of the device.
    qreal points(qreal points) const { return points * m_pixelsInPoint; }

    /// The text in lines of that width, `most` at most: what does not fit in them is elided.
    QStringList lines(PaperFace face, const QString &text, qreal width, int most) const;

private:
    struct Face {
        QFont font;
        QFontMetricsF metrics;
    };
    const Face &at(PaperFace face) const { return m_faces[static_cast<size_t>(face)]; }

    QPaintDevice &m_device;
    qreal m_pixelsInPoint;
    std::array<Face, 4> m_faces;
};

} // namespace chapterhouse
