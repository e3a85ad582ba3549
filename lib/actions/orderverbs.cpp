#include "actions/orderverbs.h"

#include "base/words.h"
#include "domain/event.h"
#include "domain/localtime.h"
#include "domain/position.h"
#include "store/recordwords.h"

#include <algorithm>
#include <limits>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool hasOrder(Kind kind)
{
    return catalogueOf(kind).find(u"position").has_value();
}

/// What a record is in order of: an event or a checklist.
struct Owner {
    QLatin1String key;
    RecordRef ref;

    bool operator==(const Owner &) const = default;
};

std::optional<Owner> ownerOf(const Record &record)
{
    const Catalogue &catalogue = catalogueOf(record.kind);
    for (const auto &[key, kind] :
         {std::pair{"event"_L1, Kind::Event}, std::pair{"checklist"_L1, Kind::Checklist}}) {
        const RecordId id = catalogue.find(QString(key)) ? record.reference(key) : RecordId();
        if (!id.isEmpty())
            return Owner{key, {kind, id}};
    }
    return std::nullopt;
}

/// By what a task stands before its position counts, ascending: its day or, in a checklist, its
/// distance from the event.
qint64 dueRank(const Record &record, const Owner &owner, QDate firstDay)
{
    constexpr qint64 withoutDay = std::numeric_limits<qint64>::max();
    if (record.kind != Kind::Task)
        return withoutDay;
    if (owner.ref.kind == Kind::Checklist)
        return record.integer("offset"_L1).value_or(withoutDay);
    const QDate due = dueOf(record, firstDay);
    return due.isValid() ? due.toJulianDay() : withoutDay;
}

/// All that belong to one owner, as they stand.
class OrderedRecords {
public:
    static Result<OrderedRecords> read(const Reader &reader, Kind kind, const Owner &owner)
    {
        const auto records = reader.recordsOf(kind, owner.key, owner.ref.id);
        const auto event = reader.find(owner.ref);
        if (!records || !event)
            return records ? failed(event) : failed(records);
        const bool isEvent = owner.ref.kind == Kind::Event && *event;
        const auto start = dayOrTimeFromText(isEvent ? (*event)->text("start"_L1) : QString());
        return OrderedRecords(byPosition(*records), owner, start ? start->day : QDate());
    }

    /// Moves those with the ids in front of another one.
    void move(const QSet<RecordId> &ids, const RecordId &before)
    {
        const auto isMoved = [&](const Record &record) { return ids.contains(record.id()); };
        const auto at = std::ranges::find(m_records, before, &Record::id);
        const auto ahead = std::count_if(m_records.begin(), at, std::not_fn(isMoved));
        std::vector<Record> moved;
        std::ranges::copy_if(m_records, std::back_inserter(moved), isMoved);
        std::erase_if(m_records, isMoved);
        m_records.insert(m_records.begin() + ahead, moved.begin(), moved.end());
    }

    /// Conflict when a task stands before one that is due earlier.
    Result<void> check() const
    {
        const auto rank = [this](const Record &record) { return rankOf(record); };
        if (std::ranges::is_sorted(m_records, {}, rank))
            return {};
        return fail(ErrorKind::Conflict,
                    Words::tr("Tasks stand in the order in which they are due: to move one of "
                              "another day, change when it is due."));
    }

    /// Writes the positions that are other than they were.
    Result<void> write(Transaction &transaction)
    {
        qint64 position = 0;
        for (Record &record : m_records) {
            record.set("position"_L1, ++position);
            if (auto put = transaction.put(record); !put)
                return put;
        }
        return {};
    }

private:
    OrderedRecords(std::vector<Record> records, const Owner &owner, QDate firstDay)
        : m_records(std::move(records)), m_owner(owner), m_firstDay(firstDay)
    {
        std::ranges::stable_sort(m_records, {},
                                 [this](const Record &record) { return rankOf(record); });
    }

    qint64 rankOf(const Record &record) const { return dueRank(record, m_owner, m_firstDay); }

    std::vector<Record> m_records;
    Owner m_owner;
    QDate m_firstDay;
};

Result<Owner> commonOwner(Transaction &transaction, const QList<RecordRef> &refs)
{
    std::optional<Owner> common;
    for (const RecordRef &ref : refs) {
        const auto record = transaction.get(ref);
        if (!record)
            return failed(record);
        const auto owner = ownerOf(*record);
        if (!owner || (common && *owner != *common))
            return fail(ErrorKind::Input,
                        Words::tr("Only what belongs to the same event or checklist can be moved "
                                  "in its order."));
        common = owner;
    }
    if (!common)
        return fail(ErrorKind::Input, Words::tr("Choose what is to be moved in its order."));
    return *common;
}

Result<void> moveWithin(Store &store, Transaction &transaction, const QList<RecordRef> &refs,
                        const RecordId &before)
{
    QList<RecordRef> all = refs;
    if (!before.isEmpty())
        all += RecordRef{refs.front().kind, before};
    const auto owner = commonOwner(transaction, all);
    if (!owner)
        return failed(owner);
    auto ordered = OrderedRecords::read(store.reader(), refs.front().kind, *owner);
    if (!ordered)
        return failed(ordered);
    QSet<RecordId> ids;
    for (const RecordRef &ref : refs)
        ids += ref.id;
    ordered->move(ids, before);
    return ordered->check().and_then([&] { return ordered->write(transaction); });
}

Result<QString> moveLabel(const Reader &reader, const QList<RecordRef> &refs)
{
    if (refs.size() > 1)
        return Words::tr("Move %Ln records", nullptr, static_cast<int>(refs.size()));
    return reader.get(refs.front())
        .and_then([&](const Record &record) { return recordInWords(reader, record); })
        .map([](const QString &what) { return Words::tr("Move %1").arg(what); });
}

} // namespace

Result<ChangeSet> moveRecords(Store &store, const QList<RecordRef> &records, const RecordId &before)
{
    if (records.isEmpty())
        return ChangeSet();
    if (!hasOrder(records.front().kind))
        return fail(
            ErrorKind::Usage,
            Words::tr("A %1 stands in no order of its own.").arg(wordFor(records.front().kind)));
    const auto label = moveLabel(store.reader(), records);
    if (!label)
        return failed(label);
    return store.transact(Origin::Person, *label, [&](Transaction &transaction) {
        return moveWithin(store, transaction, records, before);
    });
}

Result<void> placeLast(const Reader &reader, Record &record)
{
    if (!hasOrder(record.kind) || !isAbsent(record.at("position"_L1)))
        return {};
    const auto owner = ownerOf(record);
    if (!owner)
        return {};
    return reader.recordsOf(record.kind, owner->key, owner->ref.id)
        .map([&](const std::vector<Record> &others) {
            record.set("position"_L1, nextPosition(others));
        });
}

} // namespace chapterhouse
