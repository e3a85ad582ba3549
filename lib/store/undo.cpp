#include "store/undo.h"

#include "base/words.h"
#include "domain/recordjson.h"

#include <ranges>
#include <utility>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Removes an added record; returns what refers to it, and so keeps it.
Result<QStringList> revertAddition(Transaction &transaction, const RecordRef &ref,
                                   TurnResult &result)
{
    const auto record = transaction.find(ref);
    if (!record)
        return failed(record);
    const std::optional<Record> &present = *record;
    if (!present)
        return QStringList();
    auto referring = transaction.removeUnlessReferredTo(*present);
    if (referring && referring->isEmpty())
        ++result.changes;
    return referring;
}

Result<bool> referencesExist(Transaction &transaction, const Record &record)
{
    for (const RecordRef &ref : referencesOf(record)) {
        const auto target = transaction.find(ref);
        if (!target)
            return failed(target);
        if (!*target)
            return false;
    }
    return true;
}

Result<void> revertRemoval(Transaction &transaction, const RecordChange &change, TurnResult &result)
{
    const auto present = transaction.find(change.record);
    if (!present)
        return failed(present);
    const auto record = recordFromJson(change.record, change.before);
    if (!record)
        return failed(record);
    const auto complete = referencesExist(transaction, *record);
    if (!complete)
        return failed(complete);
    if (*present || !*complete) {
        const QString sentence = *present
                                     ? Words::tr("“%1” is there again already and stays as it is.")
                                     : Words::tr("“%1” stays removed: what it refers to is gone.");
        ++result.kept;
        result.reasons += sentence.arg(titleOf(*record));
        return {};
    }
    ++result.changes;
    return transaction.add(*record);
}

Result<void> revertSetting(Transaction &transaction, const RecordChange &change, TurnResult &result)
{
    const auto found = transaction.find(change.record);
    if (!found)
        return failed(found);
    const std::optional<Record> &present = *found;
    if (!present) {
        result.kept += change.after.size();
        return {};
    }
    const Catalogue &catalogue = catalogueOf(change.record.kind);
    Record record = *present;
    for (auto it = change.after.begin(); it != change.after.end(); ++it) {
        const auto field = catalogue.find(it.key());
        if (!field)
            continue;
        const auto after = fieldFromJson(catalogue.at(*field), it.value());
        auto before = fieldFromJson(catalogue.at(*field), change.before.value(it.key()));
        if (!after || !before)
            return failed(after ? before : after);
        if (record.values[*field] == *after) {
            record.values[*field] = *std::move(before);
            ++result.changes;
        } else {
            ++result.kept;
        }
    }
    return transaction.put(record);
}

/// Reverts the changes of one step, the last one first. An added record that others refer to is
/// tried again when they are gone, as they may be of the same step.
class StepReverter {
public:
    StepReverter(Transaction &transaction, TurnResult &result)
        : m_transaction(transaction), m_result(result)
    {
    }

    Result<void> revert(const RecordChange &change)
    {
        switch (change.action) {
        case ChangeAction::Added:
            return remove(change.record);
        case ChangeAction::Removed:
            return revertRemoval(m_transaction, change, m_result);
        case ChangeAction::Set:
            return revertSetting(m_transaction, change, m_result);
        }
        Q_UNREACHABLE();
    }

    Result<void> finish()
    {
        for (size_t before = m_waiting.size() + 1;
             !m_waiting.empty() && m_waiting.size() < before;) {
            before = m_waiting.size();
            // Those that wait are referred to by what was added before them: a chain of any length
            // goes in one pass from its beginning.
            const std::vector<RecordRef> waiting = std::exchange(m_waiting, {});
            for (const RecordRef &ref : std::ranges::reverse_view(waiting)) {
                if (auto removed = remove(ref); !removed)
                    return removed;
            }
        }
        for (const RecordRef &ref : m_waiting) {
            if (auto told = tellWhyItStays(ref); !told)
                return told;
        }
        return {};
    }

private:
    Result<void> remove(const RecordRef &ref)
    {
        const auto referring = revertAddition(m_transaction, ref, m_result);
        if (referring && !referring->isEmpty())
            m_waiting.push_back(ref);
        return referring.map([](const QStringList &) {});
    }

    Result<void> tellWhyItStays(const RecordRef &ref)
    {
        const auto record = m_transaction.get(ref);
        if (!record)
            return failed(record);
        const auto referring = m_transaction.removeUnlessReferredTo(*record);
        if (!referring)
            return failed(referring);
        ++m_result.kept;
        m_result.reasons += Words::tr("“%1” stays, as others refer to it: %2.")
                                .arg(titleOf(*record), referring->join(u", "_s));
        return {};
    }

    Transaction &m_transaction;
    TurnResult &m_result;
    std::vector<RecordRef> m_waiting;
};

} // namespace

bool Turn::asksFirst(const QString &session, const QString &who) const
{
    return records > 1 || step.session != session || step.who != who;
}

Result<std::optional<Turn>> UndoStack::next(TurnDirection direction)
{
    auto statement =
        m_database.prepareNamed(direction == TurnDirection::Undo ? "undo_top"_L1 : "redo_next"_L1);
    if (!statement)
        return failed(statement);
    const Result<bool> row = statement->step();
    if (!row)
        return failed(row);
    if (!*row)
        return std::nullopt;
    const qint64 stepRow = statement->integer(1);
    const QString label = statement->text(2);
    const auto step = m_log.step(stepRow);
    if (!step)
        return failed(step);
    const auto count = m_log.countChanges(stepRow);
    if (!count)
        return failed(count);
    return Turn{.position = statement->integer(0),
                .label = label,
                .step = step->value_or(Step()),
                .records = *count};
}

Result<void> UndoStack::push(qint64 stepRow, const QString &label)
{
    auto clear = m_database.prepareNamed("redo_clear"_L1);
    if (!clear)
        return failed(clear);
    if (auto cleared = clear->run(); !cleared)
        return cleared;
    auto statement = m_database.prepareNamed("undo_push"_L1);
    if (!statement)
        return failed(statement);
    statement->bindInteger(1, stepRow);
    statement->bindText(2, label);
    return statement->run();
}

Result<void> UndoStack::turned(qint64 position, qint64 revertingStep, TurnDirection direction)
{
    auto statement = m_database.prepareNamed(revertingStep == 0 ? "undo_drop"_L1 : "undo_turn"_L1);
    if (!statement)
        return failed(statement);
    statement->bindInteger(1, position);
    if (revertingStep != 0) {
        statement->bindInteger(2, revertingStep);
        statement->bindInteger(3, direction == TurnDirection::Undo ? 1 : 0);
    }
    return statement->run();
}

Result<void> revertStep(Transaction &transaction, Database &database, const Turn &turn,
                        const Progress &progress, TurnResult &result)
{
    StepReverter reverter(transaction, result);
    qint64 done = 0;
    return ChangeLog(database)
        .visitBackwards(turn.step.row,
                        [&](const RecordChange &change) {
                            return report(progress, done++, turn.records).and_then([&] {
                                return reverter.revert(change);
                            });
                        })
        .and_then([&] { return reverter.finish(); });
}

} // namespace chapterhouse
