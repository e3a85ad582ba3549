#include "exchange/import/importapplier.h"

#include "actions/memberplaces.h"
#include "base/words.h"
#include "exchange/import/periodplanner.h"

#include <QSet>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsBetweenReports = 500;

Failure goneSince(const PlannedRow &row)
{
    return fail(ErrorKind::Conflict,
                Words::tr("%1 was removed since the import was prepared. Nothing was changed; "
                          "prepare it again.")
                    .arg(row.title));
}

/// Writes the rows of a plan, one after another, within one transaction.
class RowApplier {
public:
    RowApplier(Transaction &transaction, const Reader &reader, const ImportPlan &plan)
        : m_transaction(transaction), m_reader(reader), m_plan(plan),
          m_catalogue(catalogueOf(plan.kind))
    {
        for (const PlannedRow &row : plan.rows) {
            if (row.outcome == RowOutcome::New && fateOf(plan, row) != RowFate::Add)
                m_leftOut.insert(row.id);
        }
    }

    Result<void> apply(const PlannedRow &row);
    /// Conflict when rows that were left out, or changes since, give a member a place twice.
    Result<void> checkPlaces();

private:
    Result<void> add(const PlannedRow &row);
    Result<void> update(const PlannedRow &row);
    Result<void> openPeriods(const PlannedRow &row, const RecordId &member);
    Result<void> openPeriodsAnew(const PlannedRow &row, const Candidate &candidate);
    Result<void> open(const RecordId &member, const PlannedPeriod &period);
    Result<void> keepUnfinished(const std::vector<UnfinishedText> &texts, const RecordId &id);
    Record withoutLeftOut(Record record) const;

    Transaction &m_transaction;
    const Reader &m_reader; ///< of the transaction's connection
    const ImportPlan &m_plan;
    const Catalogue &m_catalogue;
    QSet<RecordId> m_leftOut; ///< records that the file would have added
};

Result<void> RowApplier::apply(const PlannedRow &row)
{
    switch (fateOf(m_plan, row)) {
    case RowFate::Add:
        return add(row);
    case RowFate::Update:
        return update(row);
    case RowFate::Nothing:
        return row.unfinished.empty() ? Result<void>() : update(row);
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
        .and_then([&] { return keepUnfinished(row.unfinished, row.id); })
        .and_then([&] { return openPeriods(row, row.id); });
}

Result<void> RowApplier::update(const PlannedRow &row)
{
    const Candidate *chosen = row.chosen();
    const RecordId id = chosen ? chosen->id : row.id;
    const auto present = m_transaction.get({m_plan.kind, id});
    if (!present)
        return present.error().kind == ErrorKind::NotFound ? goneSince(row) : failed(present);
    const Record merged = mergedRecord(*present, row.values, m_plan.mode);
    return m_transaction.put(withoutLeftOut(merged))
        .and_then(
            [&] { return keepUnfinished(unfinishedIn(*present, m_plan.mode, row.unfinished), id); })
        .and_then([&] { return chosen ? openPeriodsAnew(row, *chosen) : openPeriods(row, id); });
}

Result<void> RowApplier::openPeriods(const PlannedRow &row, const RecordId &member)
{
    for (const PlannedPeriod &period : row.periods) {
        if (auto opened = open(member, period); !opened)
            return opened;
    }
    return {};
}

/// Several rows may have been decided to be about one record, each planned without the others.
Result<void> RowApplier::openPeriodsAnew(const PlannedRow &row, const Candidate &candidate)
{
    if (candidate.periods.empty())
        return {};
    auto history = paidHistoryOf(m_reader, candidate.id);
    if (!history)
        return failed(history);
    for (const PlannedPeriod &planned : candidate.periods) {
        const auto period = planPeriodOf(*history, planned.request);
        if (!period)
            return fail(period.error().kind,
                        Words::tr("Line %1 cannot be about %2: %3 Nothing was changed.")
                            .arg(row.line)
                            .arg(candidate.title, period.error().message));
        if (auto opened = open(candidate.id, *period); !opened)
            return opened;
        addToHistory(*history, *period);
    }
    return {};
}

Result<void> RowApplier::open(const RecordId &member, const PlannedPeriod &period)
{
    if (period.isOnRecord)
        return {};
    return openPeriod(m_transaction, MemberId(member), openingRequest(period))
        .map([](const PeriodPlan &) {});
}

Result<void> RowApplier::keepUnfinished(const std::vector<UnfinishedText> &texts,
                                        const RecordId &id)
{
    for (const UnfinishedText &text : texts) {
        auto kept = m_transaction.keepUnfinished({m_plan.kind, id}, m_catalogue.at(text.field).key,
                                                 text.text);
        if (!kept)
            return kept;
    }
    return {};
}

Result<void> RowApplier::checkPlaces()
{
    if (!isHeldOnce(m_plan.kind))
        return {};
    for (const PlannedRow &row : m_plan.rows) {
        const RowFate fate = fateOf(m_plan, row);
        if (fate != RowFate::Add && fate != RowFate::Update)
            continue;
        const auto free = m_transaction.get({m_plan.kind, row.id}).and_then([&](const Record &one) {
            return checkHeldOnce(m_reader, one).and_then([&] {
                return checkOnlyPrimary(m_reader, one);
            });
        });
        if (!free)
            return fail(free.error().kind, Words::tr("Line %1: %2 Nothing was changed.")
                                               .arg(row.line)
                                               .arg(free.error().message));
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
        .arg(fileName, QString::number(counts.added), QString::number(counts.updated));
}

} // namespace

Result<ImportResult> applyImport(Store &store, const ImportPlan &plan, const QString &fileName,
                                 const Progress &progress)
{
    const auto total = static_cast<qint64>(plan.rows.size());
    const auto work = [&](Transaction &transaction) -> Result<void> {
        RowApplier applier(transaction, store.reader(), plan);
        for (qint64 done = 0; done < total; ++done) {
            if (done % rowsBetweenReports == 0) {
                if (auto told = report(progress, done, total); !told)
                    return told;
            }
            if (auto applied = applier.apply(plan.rows[static_cast<size_t>(done)]); !applied)
                return applied;
        }
        return applier.checkPlaces().and_then([&] { return report(progress, total, total); });
    };
    auto changes = store.transact(plan.origin, labelOf(plan, fileName), work);
    if (!changes)
        return failed(changes);
    return ImportResult{countsOf(plan), *std::move(changes)};
}

} // namespace chapterhouse
