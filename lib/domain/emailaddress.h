#pragma once

#include "base/result.h"

#include <QString>

namespace chapterhouse {

/// An e-mail address that mail can be sent to: the addr-spec of RFC 5322 within the lengths of
/// RFC 5321, without comments, address literals and one-word domains, but with letters of any
/// script in both parts (RFC 6531).
class EmailAddress {
public:
    /// The address, letter for letter, or what is wrong with it (Input).
    static Result<EmailAddress> parse(QStringView text);

    /// What was typed or pasted without what is certainly no part of an address: blanks and
    /// invisible characters around it, angle brackets, "mailto:" and its "?subject=…". The result
    /// need not be an address.
    static QString tidied(QStringView text);

    const QString &text() const { return m_text; }

    /// Equal for two spellings of one address: case folded, and the domain in its ASCII form.
    QString foldedKey() const;

    bool operator==(const EmailAddress &) const = default;

private:
    explicit EmailAddress(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

} // namespace chapterhouse
