#include "support/forge/graph/schema.h"

#include "support/forge/graph/parser.h"

namespace chapterhouse::tests::graph {

using namespace Qt::StringLiterals;

namespace {

/// Reads the definitions of section 3 of the specification.
class SchemaReader {
public:
    explicit SchemaReader(const QString &text) : m_tokens(text) {}

    QMap<QString, TypeDefinition> read()
    {
        while (!m_tokens.isAtEnd())
            readType(m_tokens.expectName());
        if (m_tokens.problem())
            qFatal("The schema: %s", qPrintable(m_tokens.problem()->message));
        for (auto it = m_interfaces.cbegin(); it != m_interfaces.cend(); ++it)
            m_types[it.value()].members.insert(it.key());
        return m_types;
    }

private:
    void readType(const QString &keyword)
    {
        static const QMap<QString, TypeDefinition::Kind> kinds{
            {u"scalar"_s, TypeDefinition::Kind::Scalar},
            {u"type"_s, TypeDefinition::Kind::Object},
            {u"interface"_s, TypeDefinition::Kind::Interface},
            {u"union"_s, TypeDefinition::Kind::Union},
            {u"enum"_s, TypeDefinition::Kind::Enum},
            {u"input"_s, TypeDefinition::Kind::Input}};
        const QString name = m_tokens.expectName();
        TypeDefinition type{.kind = kinds.value(keyword)};
        if (m_tokens.take(u"implements"))
            m_interfaces.insert(name, m_tokens.expectName());
        if (m_tokens.take(u"=")) {
            do {
                type.members.insert(m_tokens.expectName());
            } while (m_tokens.take(u"|"));
        }
        if (m_tokens.take(u"{"))
            readBody(type);
        m_types.insert(name, type);
    }

    void readBody(TypeDefinition &type)
    {
        while (m_tokens.hasMoreBefore(u"}")) {
            const QString name = m_tokens.expectName();
            if (type.kind == TypeDefinition::Kind::Enum) {
                type.members.insert(name);
                continue;
            }
            FieldDefinition field;
            if (m_tokens.take(u"(")) {
                while (m_tokens.hasMoreBefore(u")")) {
                    const QString argument = m_tokens.expectName();
                    m_tokens.expect(u":");
                    field.arguments.insert(argument, m_tokens.type());
                }
            }
            m_tokens.expect(u":");
            field.type = m_tokens.type();
            type.fields.insert(name, field);
        }
    }

    TokenReader m_tokens;
    QMap<QString, TypeDefinition> m_types;
    QMap<QString, QString> m_interfaces; ///< by the object's type
};

} // namespace

Schema::Schema(const QString &text) : m_types(SchemaReader(text).read()) {}

const Schema &Schema::github()
{
    static const Schema schema(schemaText());
    return schema;
}

const TypeDefinition *Schema::find(const QString &type) const
{
    const auto found = m_types.constFind(type);
    return found == m_types.constEnd() ? nullptr : &*found;
}

bool Schema::isOf(const QString &objectType, const QString &type) const
{
    const TypeDefinition *definition = find(type);
    return type.isEmpty() || objectType == type ||
           (definition && definition->members.contains(objectType));
}

} // namespace chapterhouse::tests::graph
