#include "support/forge/graph/values.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace chapterhouse::tests::graph {

using namespace Qt::StringLiterals;

namespace {

Literal fromJson(const QJsonValue &json)
{
    Literal literal{.isFromJson = true};
    switch (json.type()) {
    case QJsonValue::Bool:
        literal.kind = Literal::Kind::Boolean;
        literal.text = json.toBool() ? u"true"_s : u"false"_s;
        break;
    case QJsonValue::Double:
        literal.kind =
            json.toDouble() == double(json.toInteger()) ? Literal::Kind::Int : Literal::Kind::Float;
        literal.text = QString::number(json.toInteger());
        break;
    case QJsonValue::String:
        literal.kind = Literal::Kind::String;
        literal.text = json.toString();
        break;
    case QJsonValue::Array:
        literal.kind = Literal::Kind::List;
        for (const QJsonValue item : json.toArray())
            literal.items.append(fromJson(item));
        break;
    case QJsonValue::Object: {
        literal.kind = Literal::Kind::Object;
        const QJsonObject object = json.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            literal.members.append({member.key(), fromJson(member.value())});
        break;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return literal;
}

bool fitsScalar(const Literal &literal, const QString &scalar)
{
    static const QRegularExpression objectId(u"\\A[0-9a-f]{40}\\z"_s);
    if (scalar == "Int"_L1)
        return literal.kind == Literal::Kind::Int;
    if (scalar == "Boolean"_L1)
        return literal.kind == Literal::Kind::Boolean;
    if (literal.kind != Literal::Kind::String)
        return scalar == "ID"_L1 && literal.kind == Literal::Kind::Int;
    return scalar != "GitObjectID"_L1 || objectId.match(literal.text).hasMatch();
}

/// Whether a variable of one type may stand where another is due.
bool mayStandFor(const VariableDefinition &variable, TypeName due)
{
    TypeName has = variable.type;
    if (due.isRequired && !has.isRequired && !variable.usual)
        return false;
    has.isRequired = false;
    due.isRequired = false;
    return has.text() == due.text();
}

} // namespace

Values::Values(const Schema &schema, const Operation &operation, const QJsonObject &variables)
    : m_schema(schema), m_operation(operation)
{
    for (const VariableDefinition &variable : operation.variables) {
        m_unused.insert(variable.name);
        if (variables.contains(variable.name))
            m_variables.insert(variable.name, fromJson(variables.value(variable.name)));
        else if (variable.usual)
            m_variables.insert(variable.name, *variable.usual);
    }
}

Checked<void> Values::check() const
{
    for (const VariableDefinition &variable : m_operation.variables) {
        if (!m_schema.find(variable.type.innermost()))
            return wrong(variable.type.innermost() + u" isn't a defined input type (on $"_s +
                         variable.name + u')');
        const Literal given = m_variables.value(variable.name);
        if (const auto fits = value(given, variable.type); !fits)
            return wrong(u"Variable $%1 of type %2 was provided invalid value: %3"_s.arg(
                variable.name, variable.type.text(), fits.error().message));
    }
    return {};
}

Checked<QJsonObject> Values::arguments(const Selection &field,
                                       const FieldDefinition &definition) const
{
    QJsonObject arguments;
    for (auto it = field.arguments.begin(); it != field.arguments.end(); ++it) {
        const auto type = definition.arguments.constFind(it.key());
        if (type == definition.arguments.constEnd())
            return wrong(u"Field '%1' doesn't accept argument '%2'"_s.arg(field.name, it.key()));
        const Checked<QJsonValue> argument = value(it.value(), *type);
        if (!argument)
            return wrong(u"Argument '%1' on Field '%2' has an invalid value. %3"_s.arg(
                it.key(), field.name, argument.error().message));
        if (!argument->isUndefined())
            arguments.insert(it.key(), *argument);
    }
    for (auto it = definition.arguments.begin(); it != definition.arguments.end(); ++it) {
        if (it->isRequired && !arguments.contains(it.key()))
            return wrong(
                u"Field '%1' is missing required arguments: %2"_s.arg(field.name, it.key()));
    }
    return arguments;
}

Checked<bool> Values::isWanted(const Selection &selection) const
{
    static const TypeName boolean{.name = u"Boolean"_s, .isRequired = true};
    bool isWanted = true;
    for (const Directive &directive : selection.directives) {
        if (directive.name != "include"_L1 && directive.name != "skip"_L1)
            return wrong(u"Directive @%1 is not defined"_s.arg(directive.name));
        const Checked<QJsonValue> condition = value(directive.arguments.value(u"if"_s), boolean);
        if (!condition)
            return tl::unexpected(condition.error());
        isWanted = isWanted && condition->toBool() == (directive.name == "include"_L1);
    }
    return isWanted;
}

Checked<QJsonValue> Values::value(const Literal &literal, const TypeName &type) const
{
    if (literal.kind == Literal::Kind::Variable)
        return variable(literal.text, type);
    if (literal.kind == Literal::Kind::Null) {
        if (type.isRequired)
            return wrong(u"Expected value to not be null"_s);
        return QJsonValue(QJsonValue::Null);
    }
    if (type.isList())
        return list(literal, type);
    const TypeDefinition *definition = m_schema.find(type.name);
    if (!definition)
        return wrong(u"No such type: "_s + type.name);
    return definition->kind == TypeDefinition::Kind::Input ? input(literal, type)
                                                           : leaf(literal, type);
}

Checked<QJsonValue> Values::variable(const QString &name, const TypeName &type) const
{
    m_unused.remove(name);
    for (const VariableDefinition &definition : m_operation.variables) {
        if (definition.name != name)
            continue;
        if (!mayStandFor(definition, type))
            return wrong(u"Type mismatch on variable $%1 (%2 / %3)"_s.arg(
                name, definition.type.text(), type.text()));
        const auto given = m_variables.constFind(name);
        if (given == m_variables.constEnd())
            return QJsonValue(QJsonValue::Undefined);
        return value(*given, type);
    }
    return wrong(u"Variable $%1 is used but not declared"_s.arg(name));
}

Checked<QJsonValue> Values::list(const Literal &literal, const TypeName &type) const
{
    const QList<Literal> items =
        literal.kind == Literal::Kind::List ? literal.items : QList<Literal>{literal};
    QJsonArray array;
    for (const Literal &item : items) {
        const Checked<QJsonValue> each = value(item, type.items.constFirst());
        if (!each)
            return each;
        array.append(*each);
    }
    return QJsonValue(array);
}

Checked<QJsonValue> Values::input(const Literal &literal, const TypeName &type) const
{
    if (literal.kind != Literal::Kind::Object)
        return wrong(u"Expected an object of type "_s + type.name);
    const QMap<QString, FieldDefinition> &members = m_schema.find(type.name)->fields;
    QJsonObject object;
    for (const auto &[name, member] : literal.members) {
        if (!members.contains(name))
            return wrong(u"InputObject '%1' doesn't accept argument '%2'"_s.arg(type.name, name));
        const Checked<QJsonValue> each = value(member, members.value(name).type);
        if (!each)
            return each;
        if (!each->isUndefined())
            object.insert(name, *each);
    }
    for (auto it = members.begin(); it != members.end(); ++it) {
        if (it->type.isRequired && !object.contains(it.key()))
            return wrong(
                u"Argument '%1' on InputObject '%2' is required"_s.arg(it.key(), type.name));
    }
    return QJsonValue(object);
}

Checked<QJsonValue> Values::leaf(const Literal &literal, const TypeName &type) const
{
    const TypeDefinition *definition = m_schema.find(type.name);
    const bool isWord = literal.kind == Literal::Kind::Enum ||
                        (literal.kind == Literal::Kind::String && literal.isFromJson);
    const bool fits = definition->kind == TypeDefinition::Kind::Enum
                          ? isWord && definition->members.contains(literal.text)
                          : fitsScalar(literal, type.name);
    if (!fits)
        return wrong(
            u"Could not coerce value \"%1\" to %2"_s.arg(literal.text.left(80), type.name));
    if (literal.kind == Literal::Kind::Int && type.name == "Int"_L1)
        return QJsonValue(literal.text.toLongLong());
    if (literal.kind == Literal::Kind::Boolean)
        return QJsonValue(literal.text == "true"_L1);
    return QJsonValue(literal.text);
}

} // namespace chapterhouse::tests::graph
