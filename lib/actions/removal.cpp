#include "actions/removal.h"

#include "store/recordwords.h"
#include "base/words.h"

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

class Remover {
public:
    Remover(Transaction &transaction, const Reader &reader, RemovalScope scope)
        : m_transaction(transaction), m_reader(reader), m_scope(scope)
    {
    }

    Result<void> remove(const RecordRef &ref);

private:
    Result<void> checkIsFree(const Record &record) const;
    Result<void> clear(const Tie &tie, const Record &owner);

    Transaction &m_transaction;
    const Reader &m_reader;
    RemovalScope m_scope;
};

Result<void> Remover::remove(const RecordRef &ref)
{
    const auto found = m_transaction.find(ref);
    if (!found)
        return failed(found);
    // Of several that are removed at once, one may have gone with another.
    if (!*found)
        return {};
    const Record &record = **found;
    if (auto free = checkIsFree(record); !free)
        return free;
    for (const Tie &tie : tiesTo(ref.kind)) {
        if (auto cleared = clear(tie, record); !cleared)
            return cleared;
    }
    return m_transaction.remove(ref);
}

Result<void> Remover::checkIsFree(const Record &record) const
{
    if (m_scope == RemovalScope::WithAllThatHangsOnIt)
        return {};
    const auto dependents = dependentsOf(m_reader, record.ref());
    if (!dependents)
        return failed(dependents);
    const QString obstacle = obstacleSentence(record, *dependents);
    if (obstacle.isEmpty())
        return {};
    return fail(ErrorKind::Conflict,
                Words::tr("%1 Nothing was removed. %2").arg(obstacle, otherWay(record.kind)));
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
    return store.transact(Origin::Person, Words::tr("Remove %1").arg(*what),
                          [&](Transaction &transaction) {
                              return Remover(transaction, store.reader(), scope).remove(ref);
                          });
}

Result<ChangeSet> removeRecords(Store &store, const QList<RecordRef> &refs, RemovalScope scope)
{
    if (refs.size() == 1)
        return removeRecord(store, refs.front(), scope);
    const QString label = Words::tr("Remove %Ln records", nullptr, static_cast<int>(refs.size()));
    return store.transact(Origin::Person, label, [&](Transaction &transaction) -> Result<void> {
        Remover remover(transaction, store.reader(), scope);
        for (const RecordRef &ref : refs) {
            if (auto removed = remover.remove(ref); !removed)
                return removed;
        }
        return {};
    });
}

} // namespace chapterhouse
