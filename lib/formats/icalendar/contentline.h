#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/// Lines as RFC 5545, section 3.1, has them; private to this folder. libical 3.0 splits a list of
/// texts at escaped commas, writes none of them escaped, and knows no line numbers.
namespace chapterhouse {

/// One property: NAME;PARAMETER=value:value.
struct ContentLine {
    int number = 0;                    ///< of the physical line that it begins on, from 1
    QString name;                      ///< in upper case
    QMap<QString, QString> parameters; ///< names in upper case; without quotes
    QString value;                     ///< as in the file

    bool operator==(const ContentLine &) const = default;
};

/// Hands out the properties of a file one by one. Lines end with CRLF, LF or CR; what is not UTF-8
/// is taken for Windows-1252.
class ContentLineReader {
public:
    explicit ContentLineReader(QByteArrayView bytes) : m_bytes(bytes) {}

    /// Whether there was a line; blank ones are passed over. It holds no property when it has no
    /// name or no colon.
    bool next();

    const std::optional<ContentLine> &line() const { return m_line; }
    int number() const { return m_number; } ///< of the physical line that it begins on, from 1
    bool isForeign() const { return m_isForeign; } ///< whether a line so far was not UTF-8

private:
    QByteArrayView nextPhysical();
    bool isFolded() const;
    QString decoded(const QByteArray &bytes);

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_physical = 0;
    int m_number = 0;
    bool m_isForeign = false;
    std::optional<ContentLine> m_line;
};

/// The property that an unfolded line is.
std::optional<ContentLine> contentLineFrom(const QString &text);

/// A text without control characters but tabs and line feeds (RFC 5545, section 3.3.11).
QString plainText(QString text);
/// The text that a value stands for, and the inverse.
QString unescaped(QStringView value);
QString escaped(const QString &text);
/// The texts that a value lists.
QStringList unescapedList(QStringView value);

/// A line as it stands in a file: folded to 75 bytes between characters, with its CRLF.
QByteArray foldedLine(const QString &text);

} // namespace chapterhouse
