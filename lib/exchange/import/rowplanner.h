#pragma once

#include "base/idsource.h"
#include "exchange/import/filereferences.h"
#include "exchange/import/recordindex.h"
#include "exchange/import/removedrecords.h"
#include "exchange/import/rowproblems.h"
#include "store/recordtable.h"

namespace chapterhouse {

/// Decides row by row what an import does, in the order of the file.
class RowPlanner {
public:
    /// All arguments outlive the planner.
    RowPlanner(const Reader &reader, IdSource &ids, const ImportRequest &request,
               const QStringList &headers, const PeriodReader &periods);

    /// Takes in what the store has.
    Result<void> load()
    {
        return m_index.load(m_reader.database()).and_then([this] {
            return m_removed.load(m_reader.database());
        });
    }
    /// A failure is of the store; what is wrong with the row is among the plan's problems.
    Result<void> add(const CsvRow &row);
    /// Resolves references to records that the file itself adds, and hands the plan over.
    Result<ImportPlan> finish();

private:
    using PeriodTextsList = std::vector<PeriodTexts>;
    struct LateReference {
        qsizetype row = 0;
        OpenReference reference;
    };

    PlannedRow startRow(int line, ReadRow &read);
    Result<void> planRow(PlannedRow &row, Record record, const PeriodTextsList &periods);
    Result<void> planChange(PlannedRow &row, const RecordIndex::Known &known,
                            const PeriodTextsList &periods);
    Result<void> planAddition(PlannedRow &row, Record record, const MemberFacts &facts,
                              const PeriodTextsList &periods);
    bool startAddition(PlannedRow &row, Record &record);
    Result<void> planDoubt(PlannedRow &row, Record record, const MemberFacts &facts,
                           const RowMatch &match, const PeriodTextsList &periods);
    Result<bool> planCandidates(PlannedRow &row, const Record &record,
                                std::vector<Candidate> candidates, const PeriodTextsList &periods);
    Result<bool> describe(Candidate &candidate, const PlannedRow &row, const Record &record,
                          const PeriodTextsList &periods, std::vector<PeriodReader::Fault> &faults);
    Result<void> takeUnfinished(PlannedRow &row, const Record &present) const;
    bool isComplete(PlannedRow &row, const Record &record);
    bool isRight(PlannedRow &row, const Record &record);
    bool isUnique(PlannedRow &row, const Record &record);
    void noteChange(const PlannedRow &row, const RecordIndex::Known &known, const Record &before,
                    const Record &after);

    Result<Record> presentRecord(const RecordIndex::Known &known);
    Result<PaidHistory> historyOf(const RecordIndex::Known &known) const;
    void takePeriods(PlannedRow &row, PlannedPeriods planned);

    Result<void> checkPlaces();
    Result<void> resolve(const LateReference &late);
    Result<void> leaveOpen(const LateReference &late);
    std::optional<RecordId> targetOf(const QString &text, const RecordId &self);
    Result<void> giveReference(PlannedRow &row, const ImportedValue &value);

    const Reader &m_reader;
    IdSource &m_ids;
    const ImportRequest &m_request;
    const Catalogue &m_catalogue;
    FileReferences m_references;
    RowReader m_rowReader;
    const PeriodReader &m_periods;
    RecordTable m_table;
    RecordIndex m_index;
    RemovedRecords m_removed;
    ImportPlan m_plan;
    RowProblems m_problems;
    QHash<RecordId, QList<qsizetype>> m_rowsOf; ///< rows that add or change the record, in order
    QHash<RecordId, PaidHistory> m_histories;   ///< of members with periods in the file
    std::vector<LateReference> m_late;
    QList<qsizetype> m_openFields; ///< of the row at hand: references to rows that may yet come
};

} // namespace chapterhouse
