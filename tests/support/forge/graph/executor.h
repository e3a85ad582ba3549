#pragma once

#include "support/forge/graph/object.h"
#include "support/forge/graph/values.h"

namespace chapterhouse::tests::graph {

/// Answers a query that has been found to fit the schema.
class Executor {
public:
    Executor(const Schema &schema, const Document &document, const Values &values)
        : m_schema(schema), m_document(document), m_values(values)
    {
    }

    /// The `data` of the answer.
    QJsonObject run(const Object &root, const QList<Selection> &selections);
    /// What went wrong at single fields, which are null in the data.
    const QList<Problem> &problems() const { return m_problems; }

private:
    /// The fields asked of an object of that type, in order, each with what all its mentions
    /// select.
    QList<Selection> collected(const QString &type, const QList<Selection> &selections) const;
    QJsonObject object(const Object &object, const QList<Selection> &selections,
                       const QStringList &path);
    QJsonValue field(const Object &object, const Selection &field, const QStringList &path);

    const Schema &m_schema;
    const Document &m_document;
    const Values &m_values;
    QList<Problem> m_problems;
};

} // namespace chapterhouse::tests::graph
