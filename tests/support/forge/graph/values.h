#pragma once

#include "support/forge/graph/lexer.h"
#include "support/forge/graph/schema.h"

#include <QJsonObject>

namespace chapterhouse::tests::graph {

/// What arguments are, with the variables that came with a query.
class Values {
public:
    Values(const Schema &schema, const Operation &operation, const QJsonObject &variables);

    /// Nothing is wrong, or the first variable that its type does not allow.
    Checked<void> check() const;
    /// All arguments of a field by name; those not given are not in it.
    Checked<QJsonObject> arguments(const Selection &field, const FieldDefinition &definition) const;
    /// Whether `@skip` and `@include` let it in; an error of another directive or condition.
    Checked<bool> isWanted(const Selection &selection) const;
    /// The variables that are there but that no argument used so far.
    QStringList unused() const { return m_unused.values(); }

private:
    Checked<QJsonValue> value(const Literal &literal, const TypeName &type) const;
    Checked<QJsonValue> variable(const QString &name, const TypeName &type) const;
    Checked<QJsonValue> list(const Literal &literal, const TypeName &type) const;
    Checked<QJsonValue> input(const Literal &literal, const TypeName &type) const;
    Checked<QJsonValue> leaf(const Literal &literal, const TypeName &type) const;

    const Schema &m_schema;
    const Operation &m_operation;
    QMap<QString, Literal> m_variables;
    mutable QSet<QString> m_unused;
};

} // namespace chapterhouse::tests::graph
