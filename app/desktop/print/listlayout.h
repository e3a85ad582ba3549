#pragma once

#include "base/result.h"
#include "desktop/print/columnwidths.h"
#include "desktop/print/papertype.h"

#include <QDate>
#include <QSizeF>

#include <vector>

namespace chapterhouse {

struct PrintedColumn {
    QString title;
    bool alignedToEnd = false;

    bool operator==(const PrintedColumn &) const = default;
};

/// What is on paper above and below the rows of a list.
struct PrintedList {
    QString title;
    QString association;
    QDate day;      ///< as of which the rows are
    QString filter; ///< the search as it was typed; may be empty
    std::vector<PrintedColumn> columns;
};

/// Where everything of a printed list is, on pages of one size. Positions are in the pixels of the
/// device that the type is measured for, from the top left of what can be painted on.
class ListLayout {
public:
    static constexpr qreal padding = 3; ///< above and below the lines of a row, in points

    struct Line {
        QString text;
        PaperFace face = PaperFace::Body;

        bool operator==(const Line &) const = default;
    };
    struct Column {
        qreal x = 0;
        qreal width = 0;
    };
    using CellLines = std::vector<QStringList>; ///< of each column

    /// `type` outlives it; `rows` is how many there are.
    ListLayout(PrintedList list, const PaperType &type, QSizeF page, qsizetype rows);

    /// How wide the columns would like to be for their headings; a row may make them wider.
    std::vector<WantedWidth> headingWidths() const;
    void widen(std::vector<WantedWidth> &widths, const QStringList &cells) const;
    /// Whether words would have to be broken.
    bool areTooWide(const std::vector<WantedWidth> &widths) const;
    /// Places the columns; Input when there are too many for the page.
    Result<void> placeColumns(const std::vector<WantedWidth> &widths);
    /// Puts the next row on the page that has room for all of it.
    void addRow(const QStringList &cells);

    const std::vector<Column> &columns() const { return m_columns; }
    CellLines linesOf(const QStringList &cells) const;
    CellLines headings() const;
    qreal heightOf(PaperFace face, const CellLines &cells) const;
    /// The position of the first row of each page; one page at least.
    const std::vector<qsizetype> &firstRows() const { return m_firstRows; }
    int pageCount() const { return static_cast<int>(m_firstRows.size()); }

    const PrintedList &list() const { return m_list; }
    QSizeF page() const { return m_page; }
    /// The lines above the table of a page, counted from 0.
    std::vector<Line> head(int page) const;
    qreal headHeight(int page) const;
    /// "2 of 7".
    QString foot(int page) const;
    qreal footHeight() const;

private:
    void widen(WantedWidth &width, PaperFace face, const QString &text) const;
    qreal gaps() const;
    QString facts() const;

    PrintedList m_list;
    const PaperType &m_type;
    QSizeF m_page;
    qsizetype m_rowCount;
    std::vector<Column> m_columns;
    std::vector<qsizetype> m_firstRows{0};
    qsizetype m_added = 0;
    qreal m_left = 0; ///< height that the last page has left
};

} // namespace chapterhouse
