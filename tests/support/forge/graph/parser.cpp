#include "support/forge/graph/parser.h"

namespace chapterhouse::tests::graph {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 50;

/// Reads the grammar of section 2 of the specification.
class DocumentReader {
public:
    explicit DocumentReader(const QString &text) : m_tokens(text) {}

    Checked<Document> read()
    {
        Document document;
        while (!m_tokens.isAtEnd()) {
            if (m_tokens.take(u"fragment"))
                readFragment(document);
            else
                document.operations.append(operation());
        }
        if (const std::optional<Problem> &problem = m_tokens.problem())
            return tl::unexpected(*problem);
        if (document.operations.isEmpty())
            return wrong(u"No operation was given"_s);
        return document;
    }

private:
    Operation operation()
    {
        Operation operation{.kind = u"query"_s};
        if (!m_tokens.peek().is(u"{")) {
            operation.kind = m_tokens.expectName();
            if (operation.kind != "query"_L1 && operation.kind != "mutation"_L1)
                m_tokens.fail(u"No such operation: "_s + operation.kind);
            if (m_tokens.peek().kind == Token::Kind::Name)
                operation.name = m_tokens.next().text;
            if (m_tokens.take(u"("))
                readVariables(operation);
        }
        operation.selections = selections();
        return operation;
    }

    void readVariables(Operation &operation)
    {
        while (m_tokens.hasMoreBefore(u")")) {
            m_tokens.expect(u"$");
            VariableDefinition variable{.name = m_tokens.expectName()};
            m_tokens.expect(u":");
            variable.type = m_tokens.type();
            if (m_tokens.take(u"="))
                variable.usual = m_tokens.literal();
            operation.variables.append(variable);
        }
    }

    void readFragment(Document &document)
    {
        const QString name = m_tokens.expectName();
        m_tokens.expect(u"on");
        const QString type = m_tokens.expectName();
        document.fragments.insert(name, {type, selections()});
    }

    QList<Selection> selections()
    {
        if (++m_depth > deepest)
            m_tokens.fail(u"The query is nested too deeply"_s);
        m_tokens.expect(u"{");
        QList<Selection> selections;
        while (m_tokens.hasMoreBefore(u"}"))
            selections.append(m_tokens.take(u"...") ? spread() : field());
        if (selections.isEmpty())
            m_tokens.fail(u"A selection is empty"_s);
        --m_depth;
        return selections;
    }

    Selection field()
    {
        Selection field{.alias = m_tokens.expectName()};
        field.name = m_tokens.take(u":") ? m_tokens.expectName() : field.alias;
        field.arguments = arguments();
        field.directives = directives();
        if (m_tokens.peek().is(u"{"))
            field.selections = selections();
        return field;
    }

    Selection spread()
    {
        Selection spread{.kind = Selection::Kind::Inline};
        if (m_tokens.take(u"on")) {
            spread.name = m_tokens.expectName();
        } else if (m_tokens.peek().kind == Token::Kind::Name) {
            spread.kind = Selection::Kind::Spread;
            spread.name = m_tokens.next().text;
        }
        spread.directives = directives();
        if (spread.kind == Selection::Kind::Inline)
            spread.selections = selections();
        return spread;
    }

    Arguments arguments()
    {
        Arguments arguments;
        if (!m_tokens.take(u"("))
            return arguments;
        while (m_tokens.hasMoreBefore(u")")) {
            const QString name = m_tokens.expectName();
            m_tokens.expect(u":");
            arguments.insert(name, m_tokens.literal());
        }
        return arguments;
    }

    QList<Directive> directives()
    {
        QList<Directive> directives;
        while (m_tokens.take(u"@")) {
            const QString name = m_tokens.expectName();
            directives.append({name, arguments()});
        }
        return directives;
    }

    TokenReader m_tokens;
    int m_depth = 0;
};

} // namespace

QString TypeName::text() const
{
    const QString inner = isList() ? u'[' + items.constFirst().text() + u']' : name;
    return isRequired ? inner + u'!' : inner;
}

TokenReader::TokenReader(const QString &document)
{
    const Checked<QList<Token>> read = tokens(document);
    m_tokens = read ? *read : QList<Token>{Token{}};
    if (!read)
        m_problem = read.error();
}

Token TokenReader::next()
{
    const Token token = peek();
    if (!isAtEnd())
        ++m_at;
    return token;
}

bool TokenReader::take(QStringView text)
{
    const bool fits = peek().is(text) || peek().isName(text);
    if (fits)
        ++m_at;
    return fits;
}

bool TokenReader::hasMoreBefore(QStringView text)
{
    if (isAtEnd())
        fail();
    return !isAtEnd() && !take(text);
}

void TokenReader::expect(QStringView text)
{
    if (!take(text))
        fail();
}

QString TokenReader::expectName()
{
    if (peek().kind != Token::Kind::Name)
        fail();
    return next().text;
}

void TokenReader::fail()
{
    fail(u"Parse error on \"%1\" at line %2"_s.arg(peek().text).arg(peek().line));
}

void TokenReader::fail(const QString &message)
{
    if (!m_problem)
        m_problem = Problem{message, {}, {}};
    m_at = m_tokens.size() - 1;
}

TypeName TokenReader::type()
{
    TypeName type;
    if (take(u"[")) {
        type.items.append(this->type());
        expect(u"]");
    } else {
        type.name = expectName();
    }
    type.isRequired = take(u"!");
    return type;
}

Literal TokenReader::list()
{
    Literal list{.kind = Literal::Kind::List};
    while (hasMoreBefore(u"]"))
        list.items.append(literal());
    return list;
}

Literal TokenReader::object()
{
    Literal object{.kind = Literal::Kind::Object};
    while (hasMoreBefore(u"}")) {
        const QString name = expectName();
        expect(u":");
        object.members.append({name, literal()});
    }
    return object;
}

Literal TokenReader::literal()
{
    if (++m_depth > deepest)
        fail(u"The query is nested too deeply"_s);
    const Token token = next();
    Literal literal{.text = token.text};
    if (token.is(u"["))
        literal = list();
    else if (token.is(u"{"))
        literal = object();
    else if (token.is(u"$"))
        literal = {.kind = Literal::Kind::Variable, .text = expectName()};
    else if (token.kind == Token::Kind::String)
        literal.kind = Literal::Kind::String;
    else if (token.kind == Token::Kind::Int)
        literal.kind = Literal::Kind::Int;
    else if (token.kind == Token::Kind::Float)
        literal.kind = Literal::Kind::Float;
    else if (token.isName(u"true") || token.isName(u"false"))
        literal.kind = Literal::Kind::Boolean;
    else if (token.kind == Token::Kind::Name && !token.isName(u"null"))
        literal.kind = Literal::Kind::Enum;
    else if (!token.isName(u"null"))
        fail();
    --m_depth;
    return literal;
}

Checked<Document> parse(const QString &text)
{
    return DocumentReader(text).read();
}

} // namespace chapterhouse::tests::graph
