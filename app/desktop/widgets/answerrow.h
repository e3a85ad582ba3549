#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;

/// The end of a panel that asks in place: what is wrong with what was answered, the button that
/// thinks better of it, and the one that carries it out. That one is pressed once: then not until
/// begin() or setProblem().
class AnswerRow final : public QWidget {
    Q_OBJECT

public:
    /// Its parts are called `<name>Problem`, `<name>Cancel` and `<name>Accept`.
    explicit AnswerRow(const QString &name, QWidget *parent = nullptr);

    void setAcceptText(const QString &words);
    /// Until it is called, "Cancel".
    void setCancelText(const QString &words);
    /// For a new question: nothing is wrong.
    void begin();
    void setProblem(const QString &sentence);
    /// What is asked now, for an answer that comes later.
    int question() const { return m_question; }
    /// How the answer to `question` ended: with a problem, or, if that is empty, well. It changes
    /// nothing here when that was called off, or something else is asked by now.
    void settle(int question, const QString &problem);
    /// For a key that no field of the panel took: Return accepts, Esc cancels. False for others.
    bool takesKey(int key);

Q_SIGNALS:
    void accepted();
    void cancelled();
    /// What is asked is answered, and all is well.
    void settled();
    /// A question, perhaps an older one, was answered, and all is well.
    void answered(int question);
    /// A problem with an answer that cannot be read here.
    void problemMissed(const QString &sentence);

private:
    void accept();
    void cancel();
    void say(const QString &sentence);

    InkLabel *m_problem;
    QPushButton *m_cancel;
    QPushButton *m_accept;
    int m_question = 0;
};

} // namespace chapterhouse
