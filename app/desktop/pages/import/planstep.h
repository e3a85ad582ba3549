#pragma once

#include "desktop/pages/import/planmodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class Chip;
class DecisionPanel;
class ImportRun;
class InkLabel;
class LinkButton;
class PlanView;
class TonedFrame;

/// The third step of an import: what will happen to every row, with the decisions that it takes.
class PlanStep final : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the step.
    PlanStep(ImportRun &run, const Reader &reader, QWidget *parent = nullptr);

    void showRun();
    /// What the import would do with the decisions taken so far.
    const ImportCounts &counts() const { return m_counts; }
    /// What is said of the file or folder as a whole, in sentences.
    QStringList notes() const;

Q_SIGNALS:
    void countsChanged();
    /// Something of the step before is to be changed.
    void changeRequested();

private:
    QWidget *makeChips();
    QWidget *makeFacts();
    InkLabel *addFact(QHBoxLayout *row, const QString &name, const QString &title);
    void showDetail(const QModelIndex &current);
    void count();

    ImportRun &m_run;
    PlanModel *m_model;
    PlanView *m_view;
    DecisionPanel *m_decision;
    InkLabel *m_detail;    ///< all that is said of the current row, where its cell is too short
    QList<Chip *> m_chips; ///< all, then by group
    QList<LinkButton *> m_changes; ///< lead to the step before
    InkLabel *m_readAs;
    InkLabel *m_matchedBy;
    InkLabel *m_existing;
    TonedFrame *m_band;
    InkLabel *m_summary;
    ImportCounts m_counts;
};

} // namespace chapterhouse
