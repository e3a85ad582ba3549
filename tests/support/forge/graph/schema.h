#pragma once

#include "support/forge/graph/document.h"

#include <QSet>

namespace chapterhouse::tests::graph {

/// What can be asked of a type.
struct FieldDefinition {
    TypeName type;
    QMap<QString, TypeName> arguments;
};

struct TypeDefinition {
    enum class Kind { Scalar, Object, Interface, Union, Enum, Input };

    Kind kind = Kind::Scalar;
    QMap<QString, FieldDefinition> fields; ///< of an input: its members
    QSet<QString>
        members; ///< of a union or interface: the objects it can be; of an enum: its words

    bool isComposite() const
    {
        return kind == Kind::Object || kind == Kind::Interface || kind == Kind::Union;
    }
};

/// The part of GitHub's schema that the fake one knows.
class Schema {
public:
    /// Nothing if there is no such type.
    const TypeDefinition *find(const QString &type) const;
    /// Whether an object of `objectType` is one of `type`.
    bool isOf(const QString &objectType, const QString &type) const;
    const QMap<QString, TypeDefinition> &types() const { return m_types; }

    static const Schema &github();

private:
    explicit Schema(const QString &text);

    QMap<QString, TypeDefinition> m_types;
};

/// The part of GitHub's schema, as GitHub writes it.
QString schemaText();

} // namespace chapterhouse::tests::graph
