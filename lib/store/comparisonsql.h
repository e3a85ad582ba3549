#pragma once

#include "domain/catalogue.h"
#include "domain/query.h"
#include "domain/value.h"

#include <QByteArray>

#include <functional>

namespace chapterhouse {

/// Takes a value to bind and returns its place in the statement ("?7").
using BindValue = std::function<QByteArray(const FieldValue &)>;

/// Says why the field cannot have the value, or nothing.
Result<void> checkComparison(const FieldSpec &field, const Comparison &comparison);

/// The condition that `expression`, holding the field, fits the comparison, which
/// checkComparison() has passed: text by the beginnings of its words, e-mails by a part, references
/// by id, number or title, days, numbers and amounts by their order.
QByteArray comparisonSql(const FieldSpec &field, const QByteArray &expression,
                         const Comparison &comparison, const BindValue &bind);

/// The condition that the title or id of a referenced record fits the folded words.
QByteArray referenceSql(const FieldSpec &field, const QByteArray &expression, const QString &text,
                        const BindValue &bind);

} // namespace chapterhouse
