#include "actions/removal.h"

#include "base/words.h"
#include "store/recordwords.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<Record>> tiedRecords(const Reader &reader, const Tie &tie, const RecordId &owner)
{
    return reader.recordsOf(tie.kind, tie.key, owner);
}

/// The record without its reference to the owner, who is named where a name is asked for.
Record freed(Record record, const Tie &tie, const Record &owner)
{
    QStringList others = record.list(tie.key);
    others.removeAll(owner.id().text());
    record.set(tie.key, listValue(others));
    if (record.kind == Kind::Payment && record.text("payer"_L1).isEmpty())
        record.set("payer"_L1, textValue(titleOf(owner)));
    if (record.kind == Kind::Event && owner.kind == Kind::Chapter &&
        record.text("organiser"_L1).isEmpty())
        record.set("organiser"_L1, textValue(titleOf(owner)));
    if (record.kind == Kind::AgendaItem)
        record.set("guests"_L1, listValue(record.list("guests"_L1) << titleOf(owner)));
    if (record.kind == Kind::Event && tie.key == "series"_L1)
        record.set("occurrence"_L1, {});
    return record;
}

QString countOf(Kind kind, int count)
{
    switch (kind) {
    case Kind::Seat:
        return Words::tr("%Ln seats, now or before", nullptr, count);
    case Kind::ChapterMembership:
        return Words::tr("%Ln memberships, now or before", nullptr, count);
    default:
        return Words::tr("%Ln records", nullptr, count);
    }
}

/// What can be done in place of removing.
QString otherWay(Kind kind)
{
    switch (kind) {
    case Kind::Member:
        return Words::tr("To keep the history, end the membership instead.");
    case Kind::Chapter:
        return Words::tr("To keep the history, make the chapter dormant instead.");
    default:
        return Words::tr("To keep the history, end the seats instead.");
    }
}

/// How many records are named that something hangs on; of more there is the number.
constexpr qsizetype namedObstacles = 3;

/// What is in the way of removing the records, each of them named; empty when nothing is.
Result<QStringList> obstaclesTo(const Reader &reader, const std::vector<Record> &records)
{
    QStringList sentences;
    for (const Record &record : records) {
        const auto dependents = dependentsOf(reader, record.ref());
        if (!dependents)
            return failed(dependents);
        if (const QString sentence = obstacleSentence(record, *dependents); !sentence.isEmpty())
            sentences += sentence;
    }
    const qsizetype unnamed = sentences.size() - namedObstacles;
    if (unnamed <= 0)
        return sentences;
    return sentences.first(namedObstacles)
           << Words::tr("So it is with %Ln more.", nullptr, static_cast<int>(unnamed));
}

Result<void> checkAreFree(const Reader &reader, const std::vector<Record> &records)
{
    const auto obstacles = obstaclesTo(reader, records);
    if (!obstacles)
        return failed(obstacles);
    if (obstacles->isEmpty())
        return {};
    return fail(ErrorKind::Conflict,
                Words::tr("%1 Nothing was removed. %2")
                    .arg(obstacles->join(u' '), otherWay(records.front().kind)));
}

/// Those of the records that are there.
Result<std::vector<Record>> found(Transaction &transaction, const QList<RecordRef> &refs)
{
    std::vector<Record> records;
    for (const RecordRef &ref : refs) {
        auto record = transaction.find(ref);
        if (!record)
            return failed(record);
        if (*record)
            records.push_back(**std::move(record));
    }
    return records;
}

class Remover {
public:
    Remover(Transaction &transaction, const Reader &reader)
        : m_transaction(transaction), m_reader(reader)
    {
    }

    Result<void> remove(const RecordRef &ref);

private:
    Result<void> clear(const Tie &tie, const Record &owner);

    Transaction &m_transaction;
    const Reader &m_reader;
};

Result<void> Remover::remove(const RecordRef &ref)
{
    const auto found = m_transaction.find(ref);
    if (!found)
        return failed(found);
    // Of several that are removed at once, one may have gone with another.
    if (!*found)
        return {};
    for (const Tie &tie : tiesTo(ref.kind)) {
        if (auto cleared = clear(tie, **found); !cleared)
            return cleared;
    }
    return m_transaction.remove(ref);
}

Result<void> Remover::clear(const Tie &tie, const Record &owner)
{
    const auto records = tiedRecords(m_reader, tie, owner.id());
    if (!records)
        return failed(records);
    for (const Record &record : *records) {
        auto done = tie.fate == Fate::Stays ? m_transaction.put(freed(record, tie, owner))
                                            : remove(record.ref());
        if (!done)
            return done;
    }
    return {};
}

Result<ChangeSet> removeAll(Store &store, const QList<RecordRef> &refs, RemovalScope scope,
                            const QString &label)
{
    return store.transact(Origin::Person, label, [&](Transaction &transaction) -> Result<void> {
        const auto records = found(transaction, refs);
        if (!records)
            return failed(records);
        if (scope == RemovalScope::OnlyWhatIsTheirs) {
            if (auto free = checkAreFree(store.reader(), *records); !free)
                return free;
        }
        Remover remover(transaction, store.reader());
        for (const RecordRef &ref : refs) {
            if (auto removed = remover.remove(ref); !removed)
                return removed;
        }
        return {};
    });
}

} // namespace

Result<std::vector<Dependents>> dependentsOf(const Reader &reader, const RecordRef &ref)
{
    std::vector<Dependents> found;
    for (const Tie &tie : tiesTo(ref.kind)) {
        auto records = tiedRecords(reader, tie, ref.id);
        if (!records)
            return failed(records);
        if (!records->empty())
            found.push_back({tie.kind, tie.fate, *std::move(records)});
    }
    return found;
}

QString obstacleSentence(const Record &record, const std::vector<Dependents> &dependents)
{
    QStringList counts;
    for (const Dependents &each : dependents) {
        if (each.fate == Fate::InTheWay)
            counts += countOf(each.kind, static_cast<int>(each.records.size()));
    }
    if (counts.isEmpty())
        return {};
    return Words::tr("On %1 hang: %2.").arg(titleOf(record), counts.join(u"; "_s));
}

Result<ChangeSet> removeRecord(Store &store, const RecordRef &ref, RemovalScope scope)
{
    const auto record = store.reader().get(ref);
    if (!record)
        return failed(record);
    const auto what = recordInWords(store.reader(), *record);
    if (!what)
        return failed(what);
    return removeAll(store, {ref}, scope, Words::tr("Remove %1").arg(*what));
}

Result<ChangeSet> removeRecords(Store &store, const QList<RecordRef> &refs, RemovalScope scope)
{
    if (refs.size() == 1)
        return removeRecord(store, refs.front(), scope);
    return removeAll(store, refs, scope,
                     Words::tr("Remove %Ln records", nullptr, static_cast<int>(refs.size())));
}

} // namespace chapterhouse
