#include "desktop/print/papertype.h"

#include <QPaintDevice>
#include <QTextLayout>

namespace chapterhouse {

namespace {

constexpr qreal pointsInInch = 72;
constexpr qreal titleLeading = 1.4;

QFont faceOf(const QFont &font, qreal points, QFont::Weight weight)
{
    QFont face(font.family());
    face.setPointSizeF(points);
    face.setWeight(weight);
    return face;
}

} // namespace

PaperType::PaperType(const QFont &font, QPaintDevice &device)
    : m_device(device), m_pixelsInPoint(device.logicalDpiY() / pointsInInch), m_faces([&] {
          const auto face = [&](qreal points, QFont::Weight weight) {
              const QFont sized = faceOf(font, points, weight);
              return Face{sized, QFontMetricsF(sized, &device)};
          };
          return std::array<Face, 4>{face(17, QFont::Bold), face(8, QFont::Bold),
                                     face(9, QFont::Normal), face(8, QFont::Normal)};
      }())
{
}

qreal PaperType::width(PaperFace face, const QString &text) const
{
    return at(face).metrics.horizontalAdvance(text);
}

qreal PaperType::lineHeight(PaperFace face) const
{
    const qreal leading = face == PaperFace::Title ? titleLeading : 1;
    return at(face).metrics.height() * leading;
}

qreal PaperType::baseline(PaperFace face) const
{
    const qreal above = (lineHeight(face) - at(face).metrics.height()) / 2;
    return above + at(face).metrics.ascent();
}

QStringList PaperType::lines(PaperFace face, const QString &text, qreal width, int most) const
{
    if (this->width(face, text) <= width)
        return {text};
    QTextLayout layout(text, font(face), &m_device);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const int end = line.textStart() + line.textLength();
        const bool isCut = lines.size() == most - 1 && end < text.size();
        const QString rest = text.mid(line.textStart()).trimmed();
        lines += isCut ? at(face).metrics.elidedText(rest, Qt::ElideRight, width)
                       : text.mid(line.textStart(), line.textLength()).trimmed();
        if (lines.size() == most)
            break;
    }
    layout.endLayout();
    return lines;
}

} // namespace chapterhouse
