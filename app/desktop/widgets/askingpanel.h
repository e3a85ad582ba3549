#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class AnswerRow;
class InkLabel;

/// A panel that asks in place, without a dialog: a heading, a form, and the answers. Hidden until
/// it asks; Return accepts and Esc cancels.
class AskingPanel : public QWidget {
    Q_OBJECT

public:
    /// What is wrong with the answer; the panel stays.
    void setProblem(const QString &sentence);
    /// Hides it.
    void dismiss();
    /// For answer(): the panel is settled where that went well.
    AnswerRow &answerRow() { return *m_answer; }

Q_SIGNALS:
    /// A problem with an answer that cannot be read here.
    void problemMissed(const QString &sentence);
    /// Carried out or thought better of: the focus is free.
    void closed();

protected:
    /// Where the panel stands: over a list, at the top of a record's pane, or within a section.
    enum class Place { List, Pane, Section };

    /// Its answers are called `<answers>Accept`, and so on (AnswerRow).
    AskingPanel(Place place, const QString &answers, QWidget *parent);

    void setHeading(const QString &words);
    /// Takes the form and deletes the one before.
    void setForm(QWidget *form);
    /// Between form and answers.
    void addNote(QWidget *note);

    /// The answer was accepted.
    virtual void carryOut() = 0;
    /// What was asked is done; the panel is dismissed.
    virtual void settle();

    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *m_column;
    InkLabel *m_heading;
    QWidget *m_form = nullptr;
    AnswerRow *m_answer;
};

} // namespace chapterhouse
