#include "desktop/pages/wizard/wizardframe.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/messagebar.h"
#include "desktop/widgets/progresspanel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int footPadding = 12;

} // namespace

QString placeOf(Kind kind)
{
    const bool isOfBlog = kind == Kind::Post || kind == Kind::Author;
    return isOfBlog ? QStringLiteral("blog") : pluralOf(kind);
}

WizardFrame::WizardFrame(QWidget *parent)
    : QWidget(parent), m_title(new InkLabel(Colour::Text, InkLabel::Size::Title)),
      m_step(new InkLabel(Colour::Quiet)), m_messages(new MessageBar), m_messageRoom(new QWidget),
      m_steps(new QStackedWidget), m_progress(new ProgressPanel),
      m_note(new InkLabel(Colour::Quiet, InkLabel::Size::Small)),
      m_back(new QPushButton(tr("Back"))), m_cancel(new QPushButton(tr("Cancel"))),
      m_next(new QPushButton), m_foot(makeFoot())
{
    auto *room = new QVBoxLayout(m_messageRoom);
    room->setContentsMargins(spacing::wide, 0, spacing::wide, spacing::normal);
    room->addWidget(m_messages);
    m_messages->setClosable(false);
    m_messageRoom->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_messageRoom);
    column->addWidget(m_steps, 1);
    column->addWidget(m_progress);
    column->addWidget(m_foot);
}

QWidget *WizardFrame::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    row->setSpacing(spacing::normal + 2);
    m_title->setObjectName(u"wizardTitle"_s);
    m_step->setObjectName(u"wizardStep"_s);
    row->addWidget(m_title, 0, Qt::AlignBaseline);
    row->addWidget(m_step, 1, Qt::AlignBaseline);
    return head;
}

QWidget *WizardFrame::makeFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(spacing::wide, footPadding, spacing::wide, footPadding);
    row->setSpacing(spacing::normal);
    m_back->setObjectName(u"wizardBack"_s);
    m_cancel->setObjectName(u"wizardCancel"_s);
    m_next->setObjectName(u"wizardNext"_s);
    setButtonKind(m_next, ButtonKind::Primary);
    for (QPushButton *button : {m_back, m_cancel, m_next})
        button->setAutoDefault(true);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignVCenter | Qt::AlignTrailing);
    row->addWidget(m_back);
    row->addWidget(m_note, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_next);
    return foot;
}

void WizardFrame::setTitle(const QString &title, const QString &step)
{
    m_title->setText(title);
    m_step->setText(step);
}

void WizardFrame::addStep(QWidget *step)
{
    m_steps->addWidget(step);
}

void WizardFrame::showStep(int step)
{
    m_steps->setCurrentIndex(step);
}

int WizardFrame::step() const
{
    return m_steps->currentIndex();
}

void WizardFrame::say(Tone tone, const QString &sentence)
{
    m_messageRoom->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_messages->showMessage(tone, sentence);
}

void WizardFrame::setNote(const QString &note)
{
    m_note->setText(note);
}

void WizardFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colourOf(Colour::Ground, palette()));
    painter.fillRect(QRect(0, m_foot->y(), width(), 1), colourOf(Colour::Line, palette()));
}

void WizardFrame::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_progress->isVisible())
        m_progress->cancel();
    else if (event->key() == Qt::Key_Escape && m_cancel->isVisible() && m_cancel->isEnabled())
        m_cancel->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
