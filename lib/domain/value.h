#pragma once

#include "base/id.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <variant>

namespace chapterhouse {

/// An amount in hundredths of its currency's unit. The currency is the `currency` field of the same
/// record; every currency is held in hundredths (the yen too), so that correcting a currency never
/// rescales an amount. Written "10.00".
struct Money {
    qint64 hundredths = 0;

    bool operator==(const Money &) const = default;
    auto operator<=>(const Money &) const = default;
};

/// What one field of a record holds; std::monostate is absence (never an empty text or list).
/// A period's end is its last day, included.
using FieldValue =
    std::variant<std::monostate, QString, qint64, bool, QDate, Money, RecordId, QStringList>;

inline bool isAbsent(const FieldValue &value)
{
    return std::holds_alternative<std::monostate>(value);
}

/// The text as a value; an empty one is absence.
FieldValue textValue(const QString &text);
/// The list as a value; an empty one is absence.
FieldValue listValue(const QStringList &list);
/// The day as a value; an invalid one is absence.
FieldValue dateValue(QDate day);
FieldValue idValue(const RecordId &id);

} // namespace chapterhouse
