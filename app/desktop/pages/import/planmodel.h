#pragma once

#include "desktop/pages/import/planwords.h"

#include <QAbstractTableModel>

#include <memory>

namespace chapterhouse {

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
    enum Column { ResultColumn, PlaceColumn, NameColumn, FactColumn, WhatColumn, ColumnCount };
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
    QString reasonsAt(int row) const { return m_words.reasonsOf(m_shown[size_t(row)].row); }
    const PlanWords &words() const { return m_words; }

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
    bool isOfMembers() const;
    bool isOfFiles() const;

    PlanWords m_words;
    std::shared_ptr<ImportPlan> m_plan;
    std::vector<Place> m_ordered;
    std::vector<Place> m_shown;
    std::array<int, planGroupCount> m_counts = {};
    std::optional<PlanGroup> m_group;
};
} // namespace chapterhouse
