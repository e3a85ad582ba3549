#include "desktop/pages/events/scheduledelegate.h"

#include "base/words.h"
#include "desktop/pages/events/schedulemodel.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/records/statuspills.h"
#include "desktop/widgets/look/paint.h"
#include "domain/daytext.h"
#include "domain/event.h"

#include <QPainter>

namespace chapterhouse {

namespace {

constexpr int signSide = 14;

QString textOf(const QModelIndex &index, int role)
{
    return index.data(role).toString();
}

bool isHeading(const QModelIndex &index)
{
    return index.data(ScheduleModel::HeadingRole).toBool();
}

Pill pillAt(const QModelIndex &index)
{
    const QString state = textOf(index, ScheduleModel::StateRole);
    return pillOf(state, labelOf(state, itemsOf(eventStates())));
}

/// The widest that usually stands in the column of times.
int timeWidth(const QFont &font)
{
    const QFontMetrics small(smallFont(font));
    const QString day = shortDayText(QDate(2026, 9, 30));
    return std::max(textWidth(small, Words::tr("to %1").arg(day)),
                    textWidth(QFontMetrics(strongFont(font)), timeText(QTime(20, 0))));
}

void paintWords(QPainter *painter, const QRect &rect, const QFont &font, const QColor &ink,
                const QString &words)
{
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width()));
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    painter->fillRect(option.rect, colourOf(Colour::Rail, option.palette));
    painter->setPen(colourOf(Colour::Line, option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    paintWords(painter, option.rect.adjusted(spacing::wide, 0, -spacing::wide, 0),
               strongFont(smallFont(option.font)), colourOf(Colour::Text, option.palette),
               textOf(index, Qt::DisplayRole));
}

/// Draws an event, column by column from the leading edge.
class EventPainter {
public:
    EventPainter(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        : m_painter(painter), m_option(option), m_index(index), m_strong(strongFont(option.font)),
          m_small(smallFont(option.font)),
          m_cell(option.rect.adjusted(spacing::wide, 0, -spacing::wide, -1))
    {
    }

    void paint()
    {
        const QRect times = taken(timeWidth(m_option.font));
        const bool hasUntil = !textOf(m_index, ScheduleModel::UntilRole).isEmpty();
        paintTwo(times, m_option.font, ScheduleModel::StartRole,
                 hasUntil ? ScheduleModel::UntilRole : -1);
        takeBack(pillSize(pillAt(m_index), m_option.font).width(), [this](const QRect &rect) {
            paintPill(m_painter, rect, pillAt(m_index), m_option.font, m_option.palette);
        });
        if (!textOf(m_index, ScheduleModel::ClashRole).isEmpty())
            takeBack(signSide, [this](const QRect &rect) {
                paintIcon(m_painter, rect, Icon::SignTriangle,
                          colourOf(Colour::Warning, m_option.palette));
            });
        QFont title = m_strong;
        title.setStrikeOut(textOf(m_index, ScheduleModel::StateRole) ==
                           nameOf(EventState::Cancelled));
        const bool hasBelow = !textOf(m_index, ScheduleModel::BelowRole).isEmpty();
        paintTwo(m_cell, title, Qt::DisplayRole, hasBelow ? ScheduleModel::BelowRole : -1);
    }

private:
    QRect visual(const QRect &rect) const
    {
        return QStyle::visualRect(m_option.direction, m_option.rect, rect);
    }
    /// Cuts so much off the leading edge.
    QRect taken(int width)
    {
        const QRect rect(m_cell.left(), m_cell.top(), width, m_cell.height());
        m_cell.setLeft(rect.right() + 1 + spacing::normal);
        return rect;
    }
    /// Draws at the trailing edge and cuts that off.
    template<class Paint>
    void takeBack(int width, Paint paint)
    {
        const QRect rect(m_cell.right() + 1 - width, m_cell.top(), width, m_cell.height());
        m_cell.setRight(rect.left() - 1 - spacing::normal);
        paint(visual(rect));
    }
    /// A line and, where there is one, a quiet one below, in the middle of the height.
    void paintTwo(const QRect &area, const QFont &font, int first, int second)
    {
        const int height = QFontMetrics(m_strong).height();
        const int below = second < 0 ? 0 : QFontMetrics(m_small).height();
        QRect line(area.left(), area.top() + (area.height() - height - below) / 2, area.width(),
                   height);
        paintWords(m_painter, visual(line), font, colourOf(Colour::Text, m_option.palette),
                   textOf(m_index, first));
        if (second < 0)
            return;
        line.translate(0, height);
        line.setHeight(below);
        paintWords(m_painter, visual(line), m_small, colourOf(Colour::Quiet, m_option.palette),
                   textOf(m_index, second));
    }

    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    const QModelIndex &m_index;
    QFont m_strong;
    QFont m_small;
    QRect m_cell; ///< what is left of the row, as from left to right
};

} // namespace

void ScheduleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    if (isHeading(index)) {
        paintHeading(painter, option, index);
    } else {
        paintRowGround(painter, option.rect, option.palette, option.state, true);
        painter->setPen(colourOf(Colour::Line, option.palette));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        EventPainter(painter, option, index).paint();
        if (showsFocus(option.state))
            paintFocusRing(painter, option.rect.adjusted(0, 0, -1, -1), option.palette);
    }
    painter->restore();
}

QSize ScheduleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int small = QFontMetrics(smallFont(option.font)).height();
    // The list gives every row its own width.
    constexpr int anyWidth = 1;
    if (isHeading(index))
        return {anyWidth, small + spacing::normal + spacing::tight};
    return {anyWidth, QFontMetrics(strongFont(option.font)).height() + small + spacing::wide};
}

} // namespace chapterhouse
