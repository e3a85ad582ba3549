#pragma once

#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class AnswerRow;
class FieldEditor;
class FieldForm;
class InkLabel;

/// A verb asked in place: its few fields and the button that carries it out. Hidden until it asks.
class QuestionPanel final : public QWidget {
    Q_OBJECT

public:
    /// Its button is called `<name>Accept`, and so on (AnswerRow).
    explicit QuestionPanel(const QString &name, QWidget *parent = nullptr);

    /// A new question, without fields.
    void begin(const QString &title, const QString &accept);
    /// It can be answered several times, one after another, until the button with these words; an
    /// answer empties its first field.
    void repeatUntil(const QString &words);
    void addField(const QString &label, FieldEditor *editor, const QString &name);
    /// Shows it. `answered` is called when it is accepted, and once more after each setProblem().
    void ask(std::function<void()> answered);
    /// What is wrong with the answer; the panel stays.
    void setProblem(const QString &sentence);
    /// For answer().
    AnswerRow &answerRow() { return *m_answer; }

Q_SIGNALS:
    void problemMissed(const QString &sentence);
    /// Carried out or thought better of: the focus is free.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void carryOut();
    void settle();
    void dismiss();

    QVBoxLayout *m_column;
    InkLabel *m_title;
    FieldForm *m_form = nullptr;
    AnswerRow *m_answer;
    std::function<void()> m_answered;
    bool m_repeats = false;
};

} // namespace chapterhouse
