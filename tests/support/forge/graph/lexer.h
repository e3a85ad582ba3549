#pragma once

#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace chapterhouse::tests::graph {

/// What is wrong with a query, in GitHub's words; `type` as in its errors, often empty.
struct Problem {
    QString message;
    QString type;
    QList<QString> path;
};

/// A value, or what was wrong.
template<class T>
using Checked = tl::expected<T, Problem>;

inline tl::unexpected<Problem> wrong(QString message, QString type = {})
{
    return tl::unexpected<Problem>({std::move(message), std::move(type), {}});
}

struct Token {
    enum class Kind { End, Punctuator, Name, Int, Float, String };

    Kind kind = Kind::End;
    QString text; ///< of a string: what it says
    int line = 0;

    bool is(QStringView punctuator) const { return kind == Kind::Punctuator && text == punctuator; }
    bool isName(QStringView name) const { return kind == Kind::Name && text == name; }
};

/// Splits a document of the GraphQL specification (October 2021, section 2.1) into tokens.
Checked<QList<Token>> tokens(const QString &document);

} // namespace chapterhouse::tests::graph
