#pragma once

#include "desktop/widgets/tonedframe.h"

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace chapterhouse {

class IconLabel;
class InkLabel;

/// A sentence about what happened, what was kept and what to do next, with the steps as links and a
/// cross to put it away. Hidden until there is something to say.
class MessageBar final : public TonedFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows the sentence, without the steps of the one before.
    void showMessage(Tone tone, const QString &sentence);
    /// Puts the message away where it tells that something went well.
    void putGoodNewsAway();
    /// A step that is offered with the message; connect to its `clicked`. It goes with the message.
    QPushButton *addStep(const QString &text);
    void setClosable(bool closable);
    QString sentence() const;

Q_SIGNALS:
    /// The user put the message away.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void close();

    IconLabel *m_sign;
    InkLabel *m_sentence;
    QBoxLayout *m_steps;
    QToolButton *m_close;
};

} // namespace chapterhouse
