#include "desktop/print/listdocument.h"

#include "desktop/print/paperpen.h"

#include <QPainter>

namespace chapterhouse {

namespace {

enum Time { Measuring, Breaking, Painting, Times };

/// Goes from page to page as rows are painted, past those that are not wanted.
class PageTurner {
public:
    PageTurner(QPagedPaintDevice &device, PaperPen &pen, const ListLayout &layout, PageRange range)
        : m_device(device), m_pen(pen), m_layout(layout), m_range(range)
    {
    }

    int begun() const { return m_begun; }
    bool isWanted() const { return m_range.contains(m_page + 1); }

    Result<void> begin()
    {
        if (!isWanted())
            return {};
        if (m_begun > 0 && !m_device.newPage())
            return fail(ErrorKind::Store, Words::tr("A page could not be written."));
        ++m_begun;
        m_pen.drawHead(m_page);
        return {};
    }
    void end()
    {
        if (isWanted())
            m_pen.drawFoot(m_page);
    }
    /// To the page of the row that comes next.
    Result<void> advance()
    {
        const int next = m_page + 1;
        const bool isOnNext =
            next < m_layout.pageCount() && m_layout.firstRows()[static_cast<size_t>(next)] == m_row;
        ++m_row;
        if (!isOnNext)
            return {};
        end();
        m_page = next;
        return begin();
    }

private:
    QPagedPaintDevice &m_device;
    PaperPen &m_pen;
    const ListLayout &m_layout;
    PageRange m_range;
    int m_page = 0;
    qsizetype m_row = 0;
    int m_begun = 0;
};

} // namespace

ListDocument::ListDocument(PrintedList list, const QFont &font)
    : m_list(std::move(list)), m_font(font)
{
}

ListDocument::~ListDocument() = default;

Result<void> ListDocument::add(const QStringList &cells)
{
    QStringList lines;
    for (const QString &cell : cells)
        lines += cell.simplified();
    return m_rows.add(lines);
}

Result<void> ListDocument::visit(int time, const Progress &progress,
                                 const RowSpool::Visitor &visitor)
{
    qsizetype done = m_rows.size() * time;
    return m_rows.visit([&](const QStringList &cells) {
        return report(progress, done++, m_rows.size() * Times).and_then([&] {
            return visitor(cells);
        });
    });
}

void ListDocument::startLayout()
{
    const QSizeF page(m_device->width(), m_device->height());
    m_layout = std::make_unique<ListLayout>(m_list, *m_type, page, m_rows.size());
}

Result<void> ListDocument::layOut(QPagedPaintDevice &device, const Progress &progress)
{
    m_device = &device;
    m_type = std::make_unique<PaperType>(m_font, device);
    startLayout();
    std::vector<WantedWidth> widths = m_layout->headingWidths();
    auto measured = visit(Measuring, progress, [&](const QStringList &cells) -> Result<void> {
        m_layout->widen(widths, cells);
        return {};
    });
    if (!measured)
        return measured;
    if (m_layout->areTooWide(widths)) {
        device.setPageOrientation(QPageLayout::Landscape);
        startLayout();
    }
    return m_layout->placeColumns(widths).and_then([&] {
        return visit(Breaking, progress, [&](const QStringList &cells) -> Result<void> {
            m_layout->addRow(cells);
            return {};
        });
    });
}

Result<int> ListDocument::paint(PageRange range, const Progress &progress)
{
    QPainter painter;
    if (!painter.begin(m_device))
        return fail(ErrorKind::Store, Words::tr("The printer, or its file, cannot be written to."));
    PaperPen pen(painter, *m_type, *m_layout);
    PageTurner pages(*m_device, pen, *m_layout, range);
    auto painted = pages.begin().and_then([&] {
        return visit(Painting, progress, [&](const QStringList &cells) {
            return pages.advance().map([&] {
                if (pages.isWanted())
                    pen.drawRow(cells);
            });
        });
    });
    if (!painted)
        return failed(painted);
    if (m_rows.size() == 0)
        pen.drawNoRows();
    pages.end();
    return pages.begun();
}

} // namespace chapterhouse
