#include "desktop/pages/website/reviewboard.h"

#include "desktop/pages/website/boardcards.h"
#include "desktop/pages/website/boardlist.h"
#include "desktop/pages/website/websitelistmodel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array states{ReviewState::Draft, ReviewState::InReview, ReviewState::Ready};
constexpr std::array names{"boardDraft"_L1, "boardInReview"_L1, "boardReady"_L1};

QString titleOf(ReviewState state)
{
    switch (state) {
    case ReviewState::Draft:
        return ReviewBoard::tr("Draft");
    case ReviewState::InReview:
    case ReviewState::Deletion:
        return ReviewBoard::tr("In review");
    case ReviewState::Ready:
        return ReviewBoard::tr("Ready");
    }
    Q_UNREACHABLE();
}

QString placeholderOf(ReviewState state)
{
    switch (state) {
    case ReviewState::Draft:
        return ReviewBoard::tr("Drafts that were sent, and are still being written, are here.");
    case ReviewState::InReview:
    case ReviewState::Deletion:
        return ReviewBoard::tr("Drag a draft here to ask for its review, or press Ctrl and an "
                               "arrow key.");
    case ReviewState::Ready:
        return ReviewBoard::tr("Drag a draft here once it may be published, or press Ctrl and an "
                               "arrow key.");
    }
    Q_UNREACHABLE();
}

} // namespace

ReviewBoard::ReviewBoard(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"reviewBoard"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::wide - spacing::tight, spacing::normal,
                            spacing::wide - spacing::tight, spacing::normal);
    row->setSpacing(spacing::normal);
    for (size_t at = 0; at < columnCount; ++at)
        row->addWidget(addColumn(at), 1);
    for (size_t at = 0; at < columnCount; ++at)
        connectColumn(at);
}

QWidget *ReviewBoard::addColumn(size_t at)
{
    Column &column = m_columns[at];
    column = {new InkLabel(Colour::Text, InkLabel::Size::Strong), new BoardList};
    column.head->setContentsMargins(spacing::tight, 0, 0, 0);
    column.list->setObjectName(names[at]);
    column.list->setPlaceholder(placeholderOf(states[at]));
    auto *place = new QWidget;
    auto *parts = new QVBoxLayout(place);
    parts->setContentsMargins({});
    parts->setSpacing(spacing::tight);
    parts->addWidget(column.head);
    parts->addWidget(column.list, 1);
    return place;
}

void ReviewBoard::connectColumn(size_t at)
{
    BoardList *list = m_columns[at].list;
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, at] {
        if (!m_isFilling)
            chooseIn(at);
    });
    connect(list, &BoardList::dropped, this, [this, at](const QString &key) { move(key, at); });
    connect(list, &BoardList::moveRequested, this, [this, at](int step) {
        const QModelIndex card = m_columns[at].list->currentIndex();
        const auto to = static_cast<int>(at) + step;
        if (card.isValid() && to >= 0 && to < static_cast<int>(columnCount))
            move(m_columns[at].list->cards()->rowAt(card).key, static_cast<size_t>(to));
    });
    connect(list, &BoardList::leaveRequested, this, [this, at](int step) { leave(at, step); });
    connect(list, &BoardList::openRequested, this, &ReviewBoard::opened);
}

void ReviewBoard::showReviews(const WebsiteStatus &status)
{
    const bool hadFocus = hasFocusInside();
    m_isFilling = true;
    for (size_t at = 0; at < columnCount; ++at) {
        Column &column = m_columns[at];
        column.list->cards()->setRows(boardCards(status, states[at]));
        column.list->setFocusPolicy(column.list->cards()->rowCount() > 0 ? Qt::StrongFocus
                                                                         : Qt::NoFocus);
        column.list->viewport()->update();
        const QString title = titleOf(states[at]);
        column.head->setText(tr("%1 (%2)", "column, how many")
                                 .arg(title, QLocale().toString(column.list->cards()->rowCount())));
        column.list->setAccessibleName(tr("%1, drafts", "column of the board").arg(title));
    }
    m_isFilling = false;
    choose(m_chosen);
    if (!hadFocus)
        return;
    for (const Column &column : m_columns) {
        if (column.list->currentIndex().isValid())
            column.list->setFocus();
    }
}

bool ReviewBoard::hasFocusInside() const
{
    return std::ranges::any_of(m_columns,
                               [](const Column &column) { return column.list->hasFocus(); });
}

/// The first card, where that one is gone.
void ReviewBoard::choose(const QString &key)
{
    const auto indexIn = [](const Column &column, const QString &wanted) {
        return wanted.isEmpty() ? column.list->cards()->nearest(0)
                                : column.list->cards()->indexOf(wanted);
    };
    for (const QString &wanted : {key, QString()}) {
        for (size_t at = 0; at < columnCount; ++at) {
            const QModelIndex index = indexIn(m_columns[at], wanted);
            if (!index.isValid())
                continue;
            m_isFilling = true;
            m_columns[at].list->setCurrentIndex(index);
            m_isFilling = false;
            return chooseIn(at);
        }
    }
    m_chosen.clear();
    Q_EMIT chosenChanged();
}

void ReviewBoard::chooseIn(size_t column)
{
    const BoardList *list = m_columns[column].list;
    if (!list->currentIndex().isValid())
        return;
    m_chosen = list->cards()->rowAt(list->currentIndex()).key;
    m_isFilling = true;
    for (size_t at = 0; at < columnCount; ++at) {
        if (at != column)
            m_columns[at].list->setCurrentIndex({});
    }
    m_isFilling = false;
    Q_EMIT chosenChanged();
}

/// To the nearest column that way that has cards.
void ReviewBoard::leave(size_t column, int step)
{
    for (int at = static_cast<int>(column) + step; at >= 0 && at < static_cast<int>(columnCount);
         at += step) {
        BoardList *list = m_columns[static_cast<size_t>(at)].list;
        if (list->cards()->rowCount() == 0)
            continue;
        list->setCurrentIndex(list->cards()->nearest(0));
        return list->setFocus();
    }
}

void ReviewBoard::move(const QString &key, size_t to)
{
    if (m_isReadOnly || m_columns[to].list->cards()->indexOf(key).isValid())
        return;
    for (const Column &column : m_columns) {
        const QModelIndex index = column.list->cards()->indexOf(key);
        if (!index.isValid())
            continue;
        const WebsiteRow &card = column.list->cards()->rowAt(index);
        if (!card.isMovable || !card.file.record)
            return;
        Q_EMIT moveRequested(*card.file.record, states[to]);
        return;
    }
}

void ReviewBoard::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    for (const Column &column : m_columns)
        column.list->setDragEnabled(!readOnly);
}

const WebsiteRow *ReviewBoard::chosen() const
{
    for (const Column &column : m_columns) {
        const QModelIndex index = column.list->cards()->indexOf(m_chosen);
        if (index.isValid())
            return &column.list->cards()->rowAt(index);
    }
    return nullptr;
}

} // namespace chapterhouse
