#include "exchange/import/importapplier.h"

#include "base/words.h"
#include "exchange/import/periodplanner.h"

#include <QSet>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsBetweenReports = 500;

/// Writes the rows of a plan, one after another, within one transaction.
class RowApplier {
public:
    RowApplier(Transaction &transaction, const ImportPlan &plan)
        : m_transaction(transaction), m_plan(plan), m_catalogue(catalogueOf(plan.kind))
    {
        for (const PlannedRow &row : plan.rows) {
            if (row.outcome == RowOutcome::New && fateOf(row) != RowFate::Add)
                m_leftOut.insert(row.id);
        }
    }

    Result<void> apply(const PlannedRow &row);

private:
    Result<void> add(const PlannedRow &row);
    Result<void> update(const PlannedRow &row);
    Result<void> openPeriods(const PlannedRow &row, const RecordId &member, bool isNew);
    Result<void> open(const RecordId &member, const PlannedPeriod &period);
    Result<void> keepUnfinished(const PlannedRow &row, const RecordId &id);
    Record withoutLeftOut(Record record) const;

    Transaction &m_transaction;
    const ImportPlan &m_plan;
    const Catalogue &m_catalogue;
    QSet<RecordId> m_leftOut; ///< records that the file would have added
};

Result<void> RowApplier::apply(const PlannedRow &row)
{
    switch (fateOf(row)) {
    case RowFate::Add:
        return add(row);
    case RowFate::Update:
        return update(row);
    case RowFate::Nothing:
        return keepUnfinished(row, row.id);
    case RowFate::Undecided:
    case RowFate::Rejected:
    case RowFate::LeftOut:
        return {};
    }
    Q_UNREACHABLE();
}

Result<void> RowApplier::add(const PlannedRow &row)
{
    return m_transaction.add(withoutLeftOut(newRecordOf(m_plan.kind, row)))
        .and_then([&] { return keepUnfinished(row, row.id); })
        .and_then([&] { return openPeriods(row, row.id, true); });
}

Result<void> RowApplier::update(const PlannedRow &row)
{
    const bool isDecided = row.outcome == RowOutcome::SamePerson;
    const RecordId id = isDecided ? row.candidates.front().id : row.id;
    if (m_leftOut.contains(id))
        return isDecided ? add(row) : Result<void>();
    const auto present = m_transaction.find({m_plan.kind, id});
    if (!present)
        return failed(present);
    if (!*present)
        return fail(ErrorKind::Conflict,
                    Words::tr("%1 was removed since the import was prepared. Nothing was changed; "
                              "prepare it again.")
                        .arg(row.title));
    const Record merged = mergedRecord(**present, row.values, m_plan.mode);
    return m_transaction.put(withoutLeftOut(merged))
        .and_then([&] { return keepUnfinished(row, id); })
        .and_then([&] { return openPeriods(row, id, false); });
}

/// What was planned for "same person?" was planned for the first candidate; periods of a record of
/// its own are planned anew.
Result<void> RowApplier::openPeriods(const PlannedRow &row, const RecordId &member, bool isNew)
{
    PaidHistory history;
    const bool plansAnew = isNew && row.outcome != RowOutcome::New;
    for (const PlannedPeriod &planned : row.periods) {
        PlannedPeriod period = planned;
        if (plansAnew) {
            const auto anew = planPeriodOf(history, planned.request);
            if (!anew)
                return failed(anew);
            period = *anew;
            addToHistory(history, period);
        }
        if (period.isOnRecord)
            continue;
        if (auto opened = open(member, period); !opened)
            return opened;
    }
    return {};
}

Result<void> RowApplier::open(const RecordId &member, const PlannedPeriod &period)
{
    return openPeriod(m_transaction, MemberId(member), openingRequest(period))
        .map([](const PeriodPlan &) {});
}

Result<void> RowApplier::keepUnfinished(const PlannedRow &row, const RecordId &id)
{
    for (const UnfinishedText &text : row.unfinished) {
        auto kept = m_transaction.keepUnfinished({m_plan.kind, id}, m_catalogue.at(text.field).key,
                                                 text.text);
        if (!kept)
            return kept;
    }
    return {};
}

/// A reference to a record that stays out stays out too.
Record RowApplier::withoutLeftOut(Record record) const
{
    if (m_leftOut.isEmpty())
        return record;
    for (qsizetype i = 1; i < m_catalogue.size(); ++i) {
        const auto *target = std::get_if<RecordId>(&record.values[i]);
        if (target && m_leftOut.contains(*target))
            record.values[i] = {};
    }
    return record;
}

QString labelOf(const ImportPlan &plan, const QString &fileName)
{
    const ImportCounts counts = countsOf(plan);
    return Words::tr("Import %1: %2 new, %3 updated")
        .arg(fileName)
        .arg(counts.added)
        .arg(counts.updated);
}

} // namespace

Result<ImportResult> applyImport(Store &store, const ImportPlan &plan, const QString &fileName,
                                 const Progress &progress)
{
    const auto total = static_cast<qint64>(plan.rows.size());
    const auto work = [&](Transaction &transaction) -> Result<void> {
        RowApplier applier(transaction, plan);
        for (qint64 done = 0; done < total; ++done) {
            if (done % rowsBetweenReports == 0) {
                if (auto told = report(progress, done, total); !told)
                    return told;
            }
            if (auto applied = applier.apply(plan.rows[static_cast<size_t>(done)]); !applied)
                return applied;
        }
        return report(progress, total, total);
    };
    auto changes = store.transact(Origin::Person, labelOf(plan, fileName), work);
    if (!changes)
        return failed(changes);
    return ImportResult{countsOf(plan), *std::move(changes)};
}

} // namespace chapterhouse
