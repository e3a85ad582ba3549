#pragma once

#include <QByteArrayView>
#include <QString>

namespace chapterhouse {

/// Whether a spreadsheet might run the cell (UTF-8) as a formula: it begins with `=`, `+`, `-`,
/// `@`, TAB or CR (OWASP, "CSV Injection"), also after apostrophes, so that taking one guard off
/// always gives back what was guarded.
bool needsGuard(QByteArrayView cell);

/// Whether the cell (UTF-8) is nothing but international phone numbers, as `+39 051 555 0134` or
/// several of them separated by "; ": `+`, then digits and spaces. Other punctuation would let a
/// spreadsheet calculate.
bool isPlainPhone(QByteArrayView cell);

/// The cell without the apostrophe that guards it; the same cell if none does.
QString withoutGuard(QString cell);

} // namespace chapterhouse
