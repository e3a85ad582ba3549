#pragma once

#include "support/forge/graph/lexer.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <memory>
#include <variant>

namespace chapterhouse::tests::graph {

struct Object;
using ObjectPointer = std::shared_ptr<const Object>;
/// What a field is: a leaf, an object (or null), a list of them, or an error.
using Outcome = std::variant<QJsonValue, ObjectPointer, QList<ObjectPointer>, Problem>;
using Resolver = std::function<Outcome(const QJsonObject &arguments)>;

/// A thing with fields; those that cost something are found out when they are asked for.
struct Object {
    explicit Object(QString typeName) : type(std::move(typeName)) {}

    void set(const QString &field, const QJsonValue &value)
    {
        fields.insert(field, [value](const QJsonObject &) { return value; });
    }
    void set(const QString &field, const Resolver &resolver) { fields.insert(field, resolver); }

    QString type;
    QHash<QString, Resolver> fields;
};

/// Makes one of the nodes of a connection.
using Maker = std::function<ObjectPointer()>;

/// The part of a list that `first`, `after`, `last` and `before` mean, as a connection.
ObjectPointer connection(const QString &type, const QList<Maker> &all,
                         const QJsonObject &arguments);

} // namespace chapterhouse::tests::graph
