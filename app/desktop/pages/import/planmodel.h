#pragma once

#include "exchange/import/importplan.h"
#include "models/titles.h"

#include <QAbstractTableModel>

#include <memory>

namespace chapterhouse {

/// How a person is told what becomes of a row, problems first.
enum class PlanGroup { CannotBeRead, SamePerson, Removed, ToFinish, Update, New, Same };
inline constexpr int planGroupCount = 7;

/// A decision on a row that may be the same person, or somebody who was removed.
struct RowChoice {
    RowDecision decision = RowDecision::LeaveOut;
    qsizetype candidate = 0; ///< of `Same`: its position among the row's candidates

    bool operator==(const RowChoice &) const = default;
};

/// What an import would do, row by row, problems first. The decisions on rows that ask for one are
/// set with DecisionRole.
class PlanModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ResultColumn, LineColumn, NameColumn, EmailColumn, WhatColumn, ColumnCount };
    enum Role {
        GroupRole = Qt::UserRole, ///< PlanGroup as int
        DecisionRole,             ///< RowDecision as int; invalid where there is none to take
        CandidatesRole,           ///< how many members the row may be
    };

    explicit PlanModel(const Reader &reader, QObject *parent = nullptr);

    /// The model writes decisions into the plan. Null: no rows.
    void setPlan(std::shared_ptr<ImportPlan> plan);
    /// Shows one group alone; nothing: all.
    void setGroup(std::optional<PlanGroup> group);
    int countOf(PlanGroup group) const { return m_counts[static_cast<size_t>(group)]; }
    int total() const { return static_cast<int>(m_ordered.size()); }
    const PlannedRow &rowAt(int row) const { return m_plan->rows[m_shown[size_t(row)].row]; }

    /// What can be decided on a row: leave it out, each candidate, new (which brings back who was
    /// removed). Empty where nothing is asked.
    QList<RowChoice> choicesAt(int row) const;
    /// What holds; a row that nobody decided on is left out.
    RowChoice choiceAt(int row) const;
    void choose(int row, const RowChoice &choice);
    PlanGroup groupAt(int row) const { return m_shown[size_t(row)].group; }
    /// What is wrong with a row, or doubtful.
    QString reasonsAt(int row) const { return reasonsOf(m_shown[size_t(row)].row); }
    /// "Alex Rossi in line 4" of a member that the file adds.
    static QString titleOf(const Candidate &candidate);
    /// What the candidate has on record, to tell it from others.
    QString factsOf(const Candidate &candidate) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void decided();

private:
    struct Place {
        PlanGroup group;
        size_t row; ///< in the plan
    };

    QString text(int row, int column) const;
    QString emailOf(const PlannedRow &row) const;
    QString whatOf(const Place &place) const;
    QString doubtsOf(size_t row) const;
    QString reasonsOf(size_t row) const;
    QStringList changesOf(const std::vector<FieldChange> &changes,
                          const std::vector<PlannedPeriod> &periods) const;
    QStringList newsOf(const PlannedRow &row) const;

    Titles m_titles;
    std::shared_ptr<ImportPlan> m_plan;
    std::vector<Place> m_ordered;
    std::vector<Place> m_shown;
    std::array<int, planGroupCount> m_counts = {};
    std::optional<PlanGroup> m_group;
    QHash<qsizetype, QList<qsizetype>> m_problems; ///< row to positions in ImportPlan::problems
};

/// "Cannot be read", "Same person?" …
QString wordFor(PlanGroup group);

} // namespace chapterhouse
