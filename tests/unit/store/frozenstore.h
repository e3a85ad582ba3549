#pragma once

#include <QString>

namespace chapterhouse::tests {

/// The SQL of a store with a few records, as that schema version was shipped.
QString frozenSchema(int version);

/// Makes it a file: Łukasz Nowak with a period, a payment and a suspension, and Bob, who was added
/// and undone.
void makeFrozenStore(const QString &path, int version);

} // namespace chapterhouse::tests
