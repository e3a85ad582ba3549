#pragma once

#include "desktop/widgets/look/colours.h"
#include "domain/kind.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;
class MessageBar;
class ProgressPanel;

/// The key of the place that a wizard for records of the kind covers.
QString placeOf(Kind kind);

/// What the pages of a wizard have in common: a title with the step, a place for a message, the
/// steps one above the other, progress, and a foot with Back, a note, Cancel and the one filled
/// button. Esc is Cancel, of the work where one runs.
class WizardFrame final : public QWidget {
    Q_OBJECT

public:
    explicit WizardFrame(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &step);
    void addStep(QWidget *step);
    void showStep(int step);
    int step() const;

    /// Shows a sentence above the step; an empty one takes it away.
    void say(Tone tone, const QString &sentence);
    void setNote(const QString &note);

    MessageBar *messages() const { return m_messages; }
    ProgressPanel *progress() const { return m_progress; }
    QPushButton *back() const { return m_back; }
    QPushButton *cancel() const { return m_cancel; }
    QPushButton *next() const { return m_next; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();

    InkLabel *m_title;
    InkLabel *m_step;
    MessageBar *m_messages;
    QWidget *m_messageRoom;
    QStackedWidget *m_steps;
    ProgressPanel *m_progress;
    InkLabel *m_note;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_next;
    QWidget *m_foot;
};

} // namespace chapterhouse
