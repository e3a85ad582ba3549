#include "desktop/print/listlayout.h"

#include "domain/daytext.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

class Paper {
    Q_DECLARE_TR_FUNCTIONS(chapterhouse::Paper)
};

/// All in points.
constexpr qreal gap = 10;       // between columns
constexpr qreal mostGap = 40;   // where there is room
constexpr qreal belowHead = 14; // between the head and the table
constexpr qreal aboveFoot = 8;
constexpr qreal shortText = 105; // stays on one line
constexpr qreal longWord = 170;  // may be broken
constexpr qreal narrowest = 40;  // a column

constexpr int mostCellLines = 3;
constexpr int mostHeadingLines = 2;
constexpr int mostFilterLines = 4;

} // namespace

ListLayout::ListLayout(PrintedList list, const PaperType &type, QSizeF page, qsizetype rows)
    : m_list(std::move(list)), m_type(type), m_page(page), m_rowCount(rows)
{
}

std::vector<WantedWidth> ListLayout::headingWidths() const
{
    std::vector<WantedWidth> widths(m_list.columns.size());
    for (size_t i = 0; i < widths.size(); ++i)
        widen(widths[i], PaperFace::Heading, m_list.columns[i].title);
    return widths;
}

void ListLayout::widen(std::vector<WantedWidth> &widths, const QStringList &cells) const
{
    for (size_t i = 0; i < widths.size(); ++i)
        widen(widths[i], PaperFace::Body, cells.value(static_cast<qsizetype>(i)));
}

void ListLayout::widen(WantedWidth &width, PaperFace face, const QString &text) const
{
    const qreal all = m_type.width(face, text);
    if (all <= width.least)
        return;
    width.all = std::max(width.all, all);
    if (all <= m_type.points(shortText)) {
        width.least = all;
        return;
    }
    for (const QStringView word : QStringView(text).split(u' '))
        width.least = std::max(
            width.least, std::min(m_type.width(face, word.toString()), m_type.points(longWord)));
}

/// Between the columns, at least.
qreal ListLayout::gaps() const
{
    return m_type.points(gap) * static_cast<qreal>(std::max<size_t>(m_list.columns.size(), 1) - 1);
}

bool ListLayout::areTooWide(const std::vector<WantedWidth> &widths) const
{
    qreal needed = gaps();
    for (const WantedWidth &width : widths)
        needed += width.least;
    return needed > m_page.width();
}

Result<void> ListLayout::placeColumns(const std::vector<WantedWidth> &widths)
{
    const qreal available = m_page.width() - gaps();
    const auto shared = sharedWidths(widths, available, m_type.points(narrowest));
    if (!shared)
        return fail(ErrorKind::Input,
                    Paper::tr("%Ln columns do not fit on a page. Show fewer, then print again.",
                              nullptr, static_cast<int>(widths.size())));
    const qreal spare = available - std::accumulate(shared->begin(), shared->end(), qreal(0));
    const auto count = static_cast<qreal>(std::max<size_t>(widths.size(), 2) - 1);
    const qreal between = std::min(m_type.points(gap) + spare / count, m_type.points(mostGap));
    qreal x = 0;
    for (const qreal width : *shared) {
        m_columns.push_back({x, width});
        x += width + between;
    }
    m_left = m_page.height() - headHeight(0) - footHeight();
    return {};
}

void ListLayout::addRow(const QStringList &cells)
{
    const qreal height = heightOf(PaperFace::Body, linesOf(cells));
    if (height > m_left) {
        m_firstRows.push_back(m_added);
        m_left = m_page.height() - headHeight(pageCount() - 1) - footHeight();
    }
    m_left -= height;
    ++m_added;
}

ListLayout::CellLines ListLayout::linesOf(const QStringList &cells) const
{
    CellLines lines;
    for (const Column &column : m_columns)
        lines.push_back(m_type.lines(PaperFace::Body, cells.value(std::ssize(lines)), column.width,
                                     mostCellLines));
    return lines;
}

ListLayout::CellLines ListLayout::headings() const
{
    CellLines lines;
    for (const Column &column : m_columns)
        lines.push_back(m_type.lines(PaperFace::Heading, m_list.columns[lines.size()].title,
                                     column.width, mostHeadingLines));
    return lines;
}

qreal ListLayout::heightOf(PaperFace face, const CellLines &cells) const
{
    qsizetype most = 1;
    for (const QStringList &lines : cells)
        most = std::max(most, lines.size());
    return static_cast<qreal>(most) * m_type.lineHeight(face) + m_type.points(2 * padding);
}

QString ListLayout::facts() const
{
    return Paper::tr("%1 · as of %2", "12 entries · as of 3 May 2027")
        .arg(Paper::tr("%Ln entries", nullptr, static_cast<int>(m_rowCount)), dayText(m_list.day));
}

std::vector<ListLayout::Line> ListLayout::head(int page) const
{
    if (page > 0) {
        QStringList parts{m_list.title, m_list.association, dayText(m_list.day)};
        parts.removeAll(QString());
        return {{m_type.lines(PaperFace::Small, parts.join(u" · "_s), m_page.width(), 1).front(),
                 PaperFace::Small}};
    }
    std::vector<Line> head;
    const auto add = [&](PaperFace face, const QString &text, int most) {
        for (const QString &line : m_type.lines(face, text, m_page.width(), most))
            head.push_back({line, face});
    };
    if (!m_list.association.isEmpty())
        add(PaperFace::Body, m_list.association, 1);
    add(PaperFace::Title, m_list.title, 2);
    add(PaperFace::Body, facts(), 1);
    if (!m_list.filter.isEmpty())
        add(PaperFace::Body, Paper::tr("Search: %1").arg(m_list.filter), mostFilterLines);
    return head;
}

qreal ListLayout::headHeight(int page) const
{
    qreal height = m_type.points(belowHead) + heightOf(PaperFace::Heading, headings());
    for (const Line &line : head(page))
        height += m_type.lineHeight(line.face);
    return height;
}

QString ListLayout::foot(int page) const
{
    return Paper::tr("%1 of %2", "page")
        .arg(QLocale().toString(page + 1), QLocale().toString(pageCount()));
}

qreal ListLayout::footHeight() const
{
    return m_type.lineHeight(PaperFace::Small) + m_type.points(aboveFoot);
}

} // namespace chapterhouse
