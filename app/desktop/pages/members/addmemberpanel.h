#pragma once

#include "actions/recordverbs.h"

#include <QWidget>

namespace chapterhouse {

class AnswerRow;
class FieldEditor;
class FieldForm;

/// The few fields of a new member, over the list; everything else is filled in in the record pane.
class AddMemberPanel final : public QWidget {
    Q_OBJECT

public:
    explicit AddMemberPanel(QWidget *parent = nullptr);

    /// Empties the fields and puts the cursor into the first one.
    void begin();
    /// What is wrong with what was typed; empty: nothing.
    void setProblem(const QString &sentence);

Q_SIGNALS:
    /// For addRecord() of a member; not again before setProblem() or begin().
    void addRequested(const chapterhouse::FieldTexts &texts);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void add();

    FieldForm *m_form;
    AnswerRow *m_answer;
    QList<QPair<QString, FieldEditor *>> m_editors;
};

} // namespace chapterhouse
