#pragma once

#include "domain/catalogue.h"

#include <QDate>
#include <QList>

namespace chapterhouse {

/// A record of any kind: its values in catalogue order, the id first. Derived fields are filled
/// only in records that were read for a day, and absent otherwise.
struct Record {
    Kind kind = Kind::Member;
    QList<FieldValue> values;

    bool operator==(const Record &) const = default;

    RecordId id() const { return std::get<RecordId>(values.front()); }
    RecordRef ref() const { return {kind, id()}; }

    const FieldValue &at(QLatin1String key) const { return values[catalogueOf(kind).indexOf(key)]; }
    void set(QLatin1String key, FieldValue value);

    /// The value as that type, or its empty value when absent.
    QString text(QLatin1String key) const;
    QStringList list(QLatin1String key) const;
    QDate date(QLatin1String key) const;
    RecordId reference(QLatin1String key) const;
    std::optional<qint64> integer(QLatin1String key) const;
    std::optional<Money> money(QLatin1String key) const;
    bool flag(QLatin1String key) const;
};

/// What the record refers to, in catalogue order; derived fields aside.
QList<RecordRef> referencesOf(const Record &record);

/// A record of the kind with that id and nothing else.
Record blankRecord(Kind kind, const RecordId &id);

/// Whether records of the kind have a name that people refer to them by.
bool isNamed(Kind kind);

/// What a list or message calls the record: of a member the display name, else given and family
/// name, else the organisation, else an e-mail; of a tier the name; of a period its days.
QString titleOf(const Record &record);

} // namespace chapterhouse
