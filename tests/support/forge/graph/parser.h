#pragma once

#include "support/forge/graph/document.h"
#include "support/forge/graph/lexer.h"

namespace chapterhouse::tests::graph {

/// Walks over tokens. At the first that does not fit it keeps the problem and stands at the end.
class TokenReader {
public:
    explicit TokenReader(const QString &document);

    const Token &peek() const { return m_tokens.at(m_at); }
    Token next();
    bool isAtEnd() const { return peek().kind == Token::Kind::End; }
    /// Takes this token if it is the next.
    bool take(QStringView text);
    /// Whether there is more before this token; takes it if not.
    bool hasMoreBefore(QStringView text);
    void expect(QStringView text);
    QString expectName();
    TypeName type();
    Literal literal();
    void fail();
    void fail(const QString &message);
    const std::optional<Problem> &problem() const { return m_problem; }

private:
    Literal list();
    Literal object();

    QList<Token> m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::optional<Problem> m_problem;
};

/// The operations and fragments of a query.
Checked<Document> parse(const QString &text);

} // namespace chapterhouse::tests::graph
