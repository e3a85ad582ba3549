#pragma once

#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class AnswerRow;
class LineField;

/// Asks for one short text in place, without a dialog. Hidden until it asks.
class AskPanel final : public QWidget {
    Q_OBJECT

public:
    struct Question {
        QString label;
        QString text;   ///< what stands in the field at first
        QString accept; ///< words of the button
    };

    explicit AskPanel(QWidget *parent = nullptr);

    /// `answered` is called with what was typed, once, and once more after each `setProblem`.
    void ask(const Question &question, std::function<void(const QString &)> answered);
    /// What is wrong with the answer; the panel stays.
    void setProblem(const QString &sentence);
    /// Hides the panel.
    void done();
    /// For answer(): the panel is done where that went well.
    AnswerRow &answerRow() { return *m_answer; }

Q_SIGNALS:
    void problemMissed(const QString &sentence);
    /// Answered or thought better of: the focus is free.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void answer();

    QVBoxLayout *m_column;
    QWidget *m_form = nullptr;
    LineField *m_field = nullptr;
    AnswerRow *m_answer;
    std::function<void(const QString &)> m_answered;
};

} // namespace chapterhouse
