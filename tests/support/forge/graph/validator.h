#pragma once

#include "support/forge/graph/values.h"

namespace chapterhouse::tests::graph {

/// Whether a query fits the schema, before any of it is answered, so that a misspelt field is found
/// also where a list happens to be empty.
class Validator {
public:
    Validator(const Schema &schema, const Document &document, const Values &values)
        : m_schema(schema), m_document(document), m_values(values)
    {
    }

    Checked<void> check(const Operation &operation);

private:
    Checked<void> checkAll(const QString &type, const QList<Selection> &selections,
                           const QStringList &path, double times);
    Checked<void> checkField(const QString &type, const Selection &field, QStringList path,
                             double times);
    Checked<void> checkFragment(const QString &type, const Selection &spread,
                                const QStringList &path, double times);
    /// How many nodes a connection may bring; an error without `first` and `last`.
    Checked<double> size(const Selection &field, const QJsonObject &arguments) const;

    const Schema &m_schema;
    const Document &m_document;
    const Values &m_values;
    QStringList m_within; ///< fragments that are being read
    double m_nodes = 0;
};

} // namespace chapterhouse::tests::graph
