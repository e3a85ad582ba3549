#include "desktop/print/pdffile.h"

#include "base/safefile.h"

#include <QPdfWriter>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal margin = 15; // mm

QString titleOf(const PrintedList &list)
{
    return list.association.isEmpty() ? list.title : u"%1, %2"_s.arg(list.title, list.association);
}

} // namespace

QPageSize usualPaper(const QLocale &locale)
{
    const bool isLetter = locale.measurementSystem() == QLocale::ImperialUSSystem;
    return QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4);
}

void setUsualMargins(QPagedPaintDevice &device)
{
    device.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
}

Result<int> writePdf(const QString &path, ListDocument &document, const QPageSize &paper,
                     const Progress &progress)
{
    int pages = 0;
    const auto written = writeSafely(path, [&](QIODevice &out) {
        QPdfWriter writer(&out);
        writer.setTitle(titleOf(document.list()));
        writer.setCreator(u"Chapterhouse"_s);
        writer.setPageSize(paper);
        setUsualMargins(writer);
        return document.layOut(writer, progress)
            .and_then([&] { return document.paint({}, progress); })
            .map([&](int painted) { pages = painted; });
    });
    if (!written)
        return failed(written);
    return pages;
}

} // namespace chapterhouse
