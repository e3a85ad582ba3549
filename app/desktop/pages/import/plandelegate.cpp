#include "desktop/pages/import/plandelegate.h"

#include "desktop/pages/import/importwords.h"
#include "desktop/pages/import/planmodel.h"
#include "desktop/widgets/look/paint.h"
#include "desktop/widgets/pill.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr int buttonPadding = 10;
constexpr int buttonGap = 5;

PlanGroup groupAt(const QModelIndex &index)
{
    return static_cast<PlanGroup>(index.data(PlanModel::GroupRole).toInt());
}

QString wordFor(RowDecision decision, PlanGroup group)
{
    switch (decision) {
    case RowDecision::Same:
        return ImportWords::tr("Same person");
    case RowDecision::New:
        return group == PlanGroup::Removed ? ImportWords::tr("Bring back") : ImportWords::tr("New");
    case RowDecision::None:
    case RowDecision::LeaveOut:
        return ImportWords::tr("Leave out");
    }
    Q_UNREACHABLE();
}

RowDecision decisionAt(const QModelIndex &index)
{
    return static_cast<RowDecision>(index.data(PlanModel::DecisionRole).toInt());
}

/// None where the row asks nothing.
QList<RowDecision> decisionsAt(const QModelIndex &index)
{
    if (index.column() != PlanModel::WhatColumn || !index.data(PlanModel::DecisionRole).isValid())
        return {};
    if (index.data(PlanModel::CandidatesRole).toInt() == 0)
        return {RowDecision::LeaveOut, RowDecision::New};
    return {RowDecision::LeaveOut, RowDecision::Same, RowDecision::New};
}

int buttonWidth(const QFontMetrics &metrics, RowDecision decision, PlanGroup group)
{
    return textWidth(metrics, wordFor(decision, group)) + 2 * buttonPadding;
}

int buttonsWidth(const QFontMetrics &metrics, const QModelIndex &index)
{
    int width = 0;
    for (const RowDecision decision : decisionsAt(index))
        width += buttonWidth(metrics, decision, groupAt(index)) + buttonGap;
    return width;
}

Pill pillOf(const QModelIndex &index)
{
    const PlanGroup group = groupAt(index);
    const QString word = wordFor(group);
    switch (group) {
    case PlanGroup::CannotBeRead:
        return {Tone::Wrong, Icon::SignCross, word};
    case PlanGroup::SamePerson:
        if (decisionAt(index) == RowDecision::New)
            return {Tone::Good, Icon::SignPlus, wordFor(PlanGroup::New)};
        if (decisionAt(index) == RowDecision::Same)
            return {Tone::Information, Icon::SignEquals, wordFor(RowDecision::Same, group)};
        return {Tone::Warning, Icon::SignApprox, word};
    case PlanGroup::Removed:
        if (decisionAt(index) == RowDecision::New)
            return {Tone::Good, Icon::SignPlus, wordFor(RowDecision::New, group)};
        return {Tone::Warning, Icon::SignDash, word};
    case PlanGroup::ToFinish:
        return {Tone::Warning, Icon::SignTriangle, word};
    case PlanGroup::Update:
        return {Tone::Information, Icon::SignPencil, word};
    case PlanGroup::New:
        return {Tone::Good, Icon::SignPlus, word};
    case PlanGroup::Same:
        return {Tone::Neutral, Icon::SignEquals, word};
    }
    Q_UNREACHABLE();
}

QRect roomIn(const QRect &cell)
{
    return cell.adjusted(cellPadding, 0, -cellPadding, 0);
}

} // namespace

void PlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    paintRowGround(painter, option.rect, option.palette, option.state,
                   index.column() == PlanModel::ResultColumn);
    const QColor line = colourOf(Colour::Line, option.palette);
    painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), line);

    QRect room = roomIn(option.rect);
    if (index.column() == PlanModel::ResultColumn) {
        paintPill(painter, room, pillOf(index), option.font, option.palette);
        painter->restore();
        return;
    }
    const bool isName = index.column() == PlanModel::NameColumn;
    const bool isPlain = index.column() == PlanModel::FactColumn;
    const QFont font =
        isName ? strongFont(option.font) : (isPlain ? option.font : smallFont(option.font));
    const QFontMetrics metrics(font);
    room.setWidth(std::max(0, room.width() - buttonsWidth(metrics, index)));
    painter->setFont(font);
    painter->setPen(colourOf(isName || isPlain ? Colour::Text : Colour::Quiet, option.palette));
    const QString text = index.data().toString();
    painter->drawText(QStyle::visualRect(option.direction, roomIn(option.rect), room),
                      Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, room.width()));
    for (const RowDecision decision : decisionsAt(index)) {
        const bool isChosen = decision == decisionAt(index);
        const QRect button = buttonRect(option, index, decision);
        const QColor ink = colourOf(isChosen ? Colour::Accent : Colour::Quiet, option.palette);
        paintBox(painter, button,
                 {.fill = colourOf(isChosen ? Colour::AccentPale : Colour::Ground, option.palette),
                  .border = isChosen ? ink : line,
                  .radius = button.height() / 2.0});
        painter->setPen(ink);
        painter->drawText(button, Qt::AlignCenter, wordFor(decision, groupAt(index)));
    }
    painter->restore();
}

QSize PlanDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isName = index.column() == PlanModel::NameColumn;
    const QFontMetrics metrics(isName ? strongFont(option.font) : option.font);
    const int width = index.column() == PlanModel::ResultColumn
                          ? pillSize(pillOf(index), option.font).width()
                          : textWidth(metrics, index.data().toString());
    return QSize(width + 2 * cellPadding, controlHeight(option.font) + 2 * spacing::normal);
}

QRect PlanDelegate::buttonRect(const QStyleOptionViewItem &option, const QModelIndex &index,
                               RowDecision decision) const
{
    const QFontMetrics metrics(smallFont(option.font));
    const QRect room = roomIn(option.rect);
    const int words = textWidth(metrics, index.data().toString()) + spacing::normal;
    int x =
        room.x() +
        std::clamp(words, 0, std::max(0, room.width() - buttonsWidth(metrics, index) + buttonGap));
    for (const RowDecision before : decisionsAt(index)) {
        if (before == decision)
            break;
        x += buttonWidth(metrics, before, groupAt(index)) + buttonGap;
    }
    QRect button(x, 0, buttonWidth(metrics, decision, groupAt(index)),
                 metrics.height() + spacing::normal);
    button.moveTop(room.center().y() - button.height() / 2);
    return QStyle::visualRect(option.direction, room, button);
}

bool PlanDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    for (const RowDecision decision : decisionsAt(index)) {
        if (mouse->button() == Qt::LeftButton &&
            buttonRect(option, index, decision).contains(mouse->position().toPoint()))
            return model->setData(index, static_cast<int>(decision), PlanModel::DecisionRole);
    }
    return false;
}

} // namespace chapterhouse
