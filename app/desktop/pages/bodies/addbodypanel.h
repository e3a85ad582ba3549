#pragma once

#include "actions/bodytemplates.h"

#include <QWidget>

namespace chapterhouse {

class AnswerRow;
class ChoiceField;
class FieldForm;
class InkLabel;
class TextField;

/// The sort and name of a new body, over the list, with the rules that it begins with in words.
class AddBodyPanel final : public QWidget {
    Q_OBJECT

public:
    explicit AddBodyPanel(QWidget *parent = nullptr);

    /// Proposes the first sort that is not there yet, and puts the cursor into its name.
    void begin(const QStringList &names);
    /// What is wrong with what was typed; empty: nothing.
    void setProblem(const QString &sentence);

Q_SIGNALS:
    /// For addBody(); not again before setProblem() or begin().
    void addRequested(const QString &name, const chapterhouse::BodyTemplate &body);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    const BodyTemplate &chosen() const;
    void propose();
    void add();

    QList<BodyTemplate> m_templates;
    FieldForm *m_form;
    ChoiceField *m_sort;
    TextField *m_name;
    InkLabel *m_rules;
    AnswerRow *m_answer;
};

} // namespace chapterhouse
