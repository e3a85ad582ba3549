#pragma once

#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;

/// Says what hangs on a record that is to be removed, and asks what to do. Hidden until it asks.
class ObstaclePanel final : public QWidget {
    Q_OBJECT

public:
    struct Question {
        QString sentence; ///< "On Italy hang: 12 memberships, now or before."
        QString instead;  ///< what else can be done: "Make dormant instead"
        std::function<void()> doInstead;
        std::function<void()> removeAll;
    };

    /// Its button is called `<name>RemoveAll`, and so on.
    explicit ObstaclePanel(const QString &name, QWidget *parent = nullptr);

    void ask(const Question &question);

Q_SIGNALS:
    /// Answered or thought better of: the focus is free.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPushButton *addAnswer(const QString &name);
    void close(const std::function<void()> &answer = {});

    InkLabel *m_sentence;
    QPushButton *m_cancel;
    QPushButton *m_all;
    QPushButton *m_instead;
    Question m_question;
};

} // namespace chapterhouse
