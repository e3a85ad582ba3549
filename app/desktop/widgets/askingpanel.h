#pragma once

#include "desktop/widgets/textholder.h"
#include "domain/value.h"

#include <QHash>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class AnswerRow;
class FieldEditor;
class InkLabel;

/// A panel that asks in place, without a dialog: a heading, a form, and the answers. Hidden until
/// it asks; Return accepts and Esc cancels. What was typed into its fields is there again when the
/// same is asked, until it was sent or cancelled.
class AskingPanel : public QWidget, public TextHolder {
    Q_OBJECT

public:
    /// What is wrong with the answer; the panel stays.
    void setProblem(const QString &sentence);
    /// Hides it; what was typed is thought better of.
    void dismiss();
    /// Hides it for something else. True when it keeps what was typed.
    bool putAside();
    const QString &heading() const { return m_headingText; }
    QStringList heldTexts() const override;
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
    /// To be called by whoever asks, as soon as the form and what stands in it at first are there:
    /// what was typed before comes back. `about` tells apart questions of the same heading, as the
    /// id of a record does.
    void beginQuestion(const QString &about = {});
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
    using Values = QHash<QString, FieldValue>; ///< of the fields, by their names

    QList<FieldEditor *> editors() const;
    Values typed() const;
    void keep();
    void forgetAnswered(int question);

    QVBoxLayout *m_column;
    InkLabel *m_heading;
    QString m_headingText;
    QString m_question;            ///< what is asked, and about what; empty: nothing yet
    Values m_initial;              ///< what stood in the fields before anything was typed
    QHash<QString, Values> m_kept; ///< of questions that were put aside
    QHash<int, QString> m_sent;    ///< by AnswerRow::question(), those on their way
    QWidget *m_form = nullptr;
    AnswerRow *m_answer;
};

} // namespace chapterhouse
