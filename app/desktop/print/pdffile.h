#pragma once

#include "desktop/print/listdocument.h"

#include <QLocale>
#include <QPageSize>

namespace chapterhouse {

/// The paper that a country uses: A4, or letter paper.
QPageSize usualPaper(const QLocale &locale = QLocale());

void setUsualMargins(QPagedPaintDevice &device);

/// Writes the document as a PDF that is whole or, when anything fails, as it was before. Returns
/// how many pages it has. Store when the file cannot be written, Input when the columns do not fit,
/// Cancelled.
Result<int> writePdf(const QString &path, ListDocument &document, const QPageSize &paper,
                     const Progress &progress = {});

} // namespace chapterhouse
