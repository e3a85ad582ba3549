#include "desktop/pages/bodies/yearsdelegate.h"

#include "desktop/pages/bodies/yearsmodel.h"
#include "desktop/widgets/look/paint.h"

#include <QPainter>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

void YearsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    paintRowGround(painter, option.rect, option.palette, option.state, false);
    painter->setPen(colourOf(Colour::Line, option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QStringList names = index.data(YearsModel::NamesRole).toStringList();
    const QStringList notes = index.data(YearsModel::NotesRole).toStringList();
    const QColor quiet = colourOf(Colour::Quiet, option.palette);
    QRect line = option.rect.adjusted(cellPadding, spacing::normal, -cellPadding, 0);
    const auto write = [&](const QString &text, const QFont &font, const QColor &ink) {
        const QFontMetrics metrics(font);
        line.setHeight(metrics.height());
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading,
                          metrics.elidedText(text, Qt::ElideRight, line.width()));
        line.moveTop(line.bottom() + 1);
    };
    for (qsizetype i = 0; i < names.size(); ++i) {
        write(names[i], option.font, colourOf(Colour::Text, option.palette));
        if (!notes[i].isEmpty())
            write(notes[i], smallFont(option.font), quiet);
    }
    if (names.isEmpty())
        write(u"–"_s, option.font, quiet);
    painter->restore();
}

QSize YearsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics normal(option.font);
    const QFontMetrics small(smallFont(option.font));
    int width = 0;
    int height = 0;
    for (const QString &name : index.data(YearsModel::NamesRole).toStringList()) {
        width = std::max(width, textWidth(normal, name));
        height += normal.height();
    }
    for (const QString &note : index.data(YearsModel::NotesRole).toStringList()) {
        width = std::max(width, textWidth(small, note));
        height += note.isEmpty() ? 0 : small.height();
    }
    return {width + 2 * cellPadding, std::max(height, normal.height()) + 2 * spacing::normal + 1};
}

} // namespace chapterhouse
