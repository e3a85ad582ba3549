#pragma once

#include <QStringList>

namespace chapterhouse::tests {

/// What is wrong in one file, one "path:line: sentence" each.
class Findings {
public:
    /// Both outlive it.
    Findings(const QString &path, QStringView text) : m_path(path), m_text(text) {}

    /// `at` is a place in the text.
    void add(qsizetype at, const QString &sentence)
    {
        m_all += QStringLiteral("%1:%2: %3")
                     .arg(m_path, QString::number(m_text.left(at).count(u'\n') + 1), sentence);
    }
    QStringList all() const { return m_all; }

private:
    const QString &m_path;
    QStringView m_text;
    QStringList m_all;
};

} // namespace chapterhouse::tests
