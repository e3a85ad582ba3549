#include "desktop/records/columnsizer.h"

#include "desktop/widgets/look/paint.h"
#include "desktop/widgets/pill.h"
#include "domain/daytext.h"
#include "models/recordlistmodel.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTreeView>

#include <algorithm>

namespace chapterhouse {

namespace {

/// Names further down are measured by their like.
constexpr int mostMeasured = 50;
/// A longer name may be cut off.
constexpr int longestName = 30;

using Shape = ListColumn::Shape;

int widestDay(const QFontMetrics &metrics)
{
    int widest = 0;
    for (int month = 1; month <= 12; ++month)
        widest = std::max(widest, textWidth(metrics, dayText(QDate(2028, month, 28))));
    return widest;
}

bool givesWay(const ListColumn &column)
{
    return !column.alignedToEnd && (column.shape == Shape::Plain || column.shape == Shape::Joined);
}

} // namespace

ColumnSizer::ColumnSizer(QTreeView &list, const RecordListModel &model, QObject *parent)
    : QObject(parent), m_list(list), m_model(model)
{
    connect(list.header(), &QHeaderView::sectionResized, this, [this](int section) {
        const auto mode = m_list.header()->sectionResizeMode(section);
        m_isChosen = m_isChosen || (!m_isResizing && mode == QHeaderView::Interactive);
    });
}

void ColumnSizer::reset()
{
    const std::vector<ListColumn> &columns = m_model.columns();
    const bool named = std::ranges::find(columns, Shape::Name, &ListColumn::shape) != columns.end();
    QHeaderView *header = m_list.header();
    header->setMinimumSectionSize(m_list.fontMetrics().averageCharWidth() * 9);
    for (size_t i = 0; i < columns.size(); ++i) {
        const int section = static_cast<int>(i);
        const bool stretches = named ? columns[i].shape == Shape::Name : i + 1 == columns.size();
        header->setSectionResizeMode(section,
                                     stretches ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!stretches)
            resize(section, usualWidth(columns[i]));
    }
    m_isChosen = false;
    fit();
}

void ColumnSizer::fit()
{
    const std::vector<ListColumn> &columns = m_model.columns();
    const auto name = std::ranges::find(columns, Shape::Name, &ListColumn::shape);
    if (m_isChosen || name == columns.end())
        return;
    int missing =
        widthOfNames(static_cast<int>(name - columns.begin())) - m_list.viewport()->width();
    for (const ListColumn &column : columns)
        missing += column.shape == Shape::Name ? 0 : usualWidth(column);
    for (size_t i = columns.size(); i-- > 0;) {
        const ListColumn &column = columns[i];
        if (!givesWay(column))
            continue;
        const int usual = usualWidth(column);
        const int less = std::clamp(missing, 0, std::max(0, usual - leastWidth(column)));
        missing -= less;
        resize(static_cast<int>(i), usual - less);
    }
}

void ColumnSizer::resize(int section, int width)
{
    const QScopedValueRollback guard(m_isResizing, true);
    m_list.header()->resizeSection(section, width);
}

int ColumnSizer::leastWidth(const ListColumn &column) const
{
    return textWidth(QFontMetrics(strongFont(m_list.font())), column.title) + spacing::wide +
           2 * cellPadding;
}

int ColumnSizer::usualWidth(const ListColumn &column) const
{
    const QFontMetrics metrics = m_list.fontMetrics();
    int content = metrics.averageCharWidth() * 16;
    if (column.alignedToEnd)
        content = widestDay(metrics);
    else if (column.shape == Shape::Status || column.shape == Shape::Mark)
        content = pillSize({.word = column.usualText}, m_list.font()).width();
    else if (!column.usualText.isEmpty())
        content = textWidth(metrics, column.usualText);
    return std::max(leastWidth(column), content + 2 * cellPadding);
}

int ColumnSizer::widthOfNames(int section) const
{
    const QFontMetrics metrics(strongFont(m_list.font()));
    int widest = 0;
    for (int row = 0; row < std::min(m_model.rowCount(), mostMeasured); ++row)
        widest =
            std::max(widest, textWidth(metrics, m_model.index(row, section).data().toString()));
    return std::min(widest, metrics.averageCharWidth() * longestName) + 2 * cellPadding;
}

} // namespace chapterhouse
