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
    /// Its parts are called `<name>Problem`, `<name>Cancel` and `<name>Accept`; `accept` are the
    /// words of the button.
    explicit AnswerRow(const QString &name, const QString &accept = {}, QWidget *parent = nullptr);

    void setAcceptText(const QString &words);
    /// Until it is called, "Cancel".
    void setCancelText(const QString &words);
    /// For a new question: nothing is wrong.
    void begin();
    void setProblem(const QString &sentence);
    /// For a key that no field of the panel took: Return accepts, Esc cancels. False for others.
    bool takesKey(int key);

Q_SIGNALS:
    void accepted();
    void cancelled();

private:
    void accept();
    void say(const QString &sentence);

    InkLabel *m_problem;
    QPushButton *m_cancel;
    QPushButton *m_accept;
};

} // namespace chapterhouse
