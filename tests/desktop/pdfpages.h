#pragma once

#include <QByteArray>
#include <QRegularExpression>

namespace chapterhouse::tests {

/// How many pages a PDF has by its page tree; -1 when it is none.
inline int pagesOf(const QByteArray &pdf)
{
    static const QRegularExpression count(QStringLiteral("/Count (\\d+)"));
    const auto found = count.match(QString::fromLatin1(pdf));
    return pdf.startsWith("%PDF-") && found.hasMatch() ? found.captured(1).toInt() : -1;
}

/// A text as the head of a PDF has it, in UTF-16.
inline QByteArray utf16Of(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text)
        bytes += QByteArray(1, static_cast<char>(c.row())) + static_cast<char>(c.cell());
    return bytes;
}

} // namespace chapterhouse::tests
