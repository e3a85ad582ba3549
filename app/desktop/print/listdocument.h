#pragma once

#include "base/progress.h"
#include "desktop/print/listlayout.h"
#include "desktop/print/rowspool.h"

#include <QPagedPaintDevice>

#include <limits>
#include <memory>

namespace chapterhouse {

/// Pages of a document, counted from 1, both included.
struct PageRange {
    int first = 1;
    int last = std::numeric_limits<int>::max();

    bool contains(int page) const { return first <= page && page <= last; }
};

/// A list on paper: a head with its name, day and filter, a table whose headings are repeated, and
/// page numbers; rows are never cut. Holds one of its rows in memory at a time, and belongs to one
/// thread at a time.
class ListDocument {
public:
    /// In the family of `font`.
    ListDocument(PrintedList list, const QFont &font);
    ~ListDocument();

    /// One text a column; all rows are added before the layout.
    Result<void> add(const QStringList &cells);

    /// Breaks the rows into pages of the device, turned on its side where the columns need that.
    /// Nothing was painted on it, and it is there until it is painted on. Input when the columns do
    /// not fit; Cancelled.
    Result<void> layOut(QPagedPaintDevice &device, const Progress &progress = {});
    /// Paints on the device that it was laid out for, and returns how many pages. Store when that
    /// cannot be painted on; Cancelled.
    Result<int> paint(PageRange range = {}, const Progress &progress = {});

    const PrintedList &list() const { return m_list; }
    /// After layOut().
    const ListLayout &layout() const { return *m_layout; }

private:
    void startLayout();
    /// The rows are gone through several times; `time` is counted from 0.
    Result<void> visit(int time, const Progress &progress, const RowSpool::Visitor &visitor);

    PrintedList m_list;
    QFont m_font;
    RowSpool m_rows;
    QPagedPaintDevice *m_device = nullptr;
    std::unique_ptr<PaperType> m_type;
    std::unique_ptr<ListLayout> m_layout;
};

} // namespace chapterhouse
