#pragma once

#include "exchange/import/importplan.h"
#include "models/titles.h"

#include <QCoreApplication>

#include <memory>

namespace chapterhouse {

/// How a person is told what becomes of a row, problems first.
enum class PlanGroup { CannotBeRead, SamePerson, Removed, ToFinish, Update, New, Same };
inline constexpr int planGroupCount = 7;

PlanGroup groupOf(const PlannedRow &row);
/// "Cannot be read", "Same person?" …
QString wordFor(PlanGroup group);

/// What a person is told of the rows of a plan. Rows are given by their position in it.
class PlanWords {
    Q_DECLARE_TR_FUNCTIONS(PlanWords)

public:
    /// `reader` must outlive it.
    explicit PlanWords(const Reader &reader) : m_reader(reader), m_titles(reader) {}

    void setPlan(std::shared_ptr<const ImportPlan> plan);

    /// The field that tells a record from others: the e-mail of a member, the start of an event.
    static const FieldSpec &factField(Kind kind);
    /// What the row has in it.
    QString factOf(const PlannedRow &row) const;
    /// "Line 7", or the name of its file when the import is of several; "–" where it is not known.
    static QString placeOf(const PlannedRow &row);
    /// What changes, or why not.
    QString whatOf(size_t row) const;
    /// What is wrong with a row, or doubtful.
    QString reasonsOf(size_t row) const;
    /// What is said of the file or folder as a whole.
    QStringList notes() const;
    /// "Alex Rossi in line 4" of a member that the file adds.
    static QString titleOf(const Candidate &candidate);
    /// What the candidate has on record, to tell it from others.
    QString factsOf(const Candidate &candidate) const;

private:
    QString doubtsOf(size_t row) const;
    QStringList changesOf(const std::vector<FieldChange> &changes,
                          const std::vector<PlannedPeriod> &periods) const;
    QStringList newsOf(const PlannedRow &row) const;

    /// The reasons that a row comes in with all the same, ahead of the other words.
    QString withReasons(size_t row, QStringList words) const;

    const Reader &m_reader;
    Titles m_titles;
    std::shared_ptr<const ImportPlan> m_plan;
    QHash<qsizetype, QList<qsizetype>> m_problems; ///< row to positions in ImportPlan::problems
};

} // namespace chapterhouse
