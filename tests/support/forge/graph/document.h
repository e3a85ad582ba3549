#pragma once

#include <QList>
#include <QMap>
#include <QPair>
#include <QString>

#include <optional>

namespace chapterhouse::tests::graph {

/// A value as it stands in a query.
struct Literal {
    enum class Kind { Variable, Null, Boolean, Int, Float, String, Enum, List, Object };

    Kind kind = Kind::Null;
    QString text; ///< of everything but lists and objects
    QList<Literal> items;
    QList<QPair<QString, Literal>> members;
    bool isFromJson = false; ///< of a variable's value, where a word of an enum is a string
};

/// "[PullRequest!]!" as a tree.
struct TypeName {
    QString name;          ///< of a list: empty
    QList<TypeName> items; ///< of a list: one
    bool isRequired = false;

    bool isList() const { return !items.isEmpty(); }
    const QString &innermost() const { return isList() ? items.constFirst().innermost() : name; }
    QString text() const;
};

using Arguments = QMap<QString, Literal>;

struct Directive {
    QString name;
    Arguments arguments;
};

/// A field, a `...Name` or a `... on Type { }`.
struct Selection {
    enum class Kind { Field, Spread, Inline };

    Kind kind = Kind::Field;
    QString alias; ///< of a field: the key in the answer
    QString name;  ///< of the field or the fragment; of an inline fragment its type, or empty
    Arguments arguments;
    QList<Directive> directives;
    QList<Selection> selections;
};

struct VariableDefinition {
    QString name;
    TypeName type;
    std::optional<Literal> usual;
};

struct Operation {
    QString kind; ///< query, mutation
    QString name;
    QList<VariableDefinition> variables;
    QList<Selection> selections;
};

struct Fragment {
    QString type;
    QList<Selection> selections;
};

struct Document {
    QList<Operation> operations;
    QMap<QString, Fragment> fragments;
};

} // namespace chapterhouse::tests::graph
