#include "desktop/widgets/askingpanel.h"

#include "desktop/widgets/answerrow.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace chapterhouse {

AskingPanel::AskingPanel(Place place, const QString &answers, QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)),
      m_heading(new InkLabel(Colour::Text, InkLabel::Size::Strong)),
      m_answer(new AnswerRow(answers))
{
    if (place == Place::Section)
        m_column->setContentsMargins({});
    else if (place == Place::List)
        m_column->setContentsMargins(0, spacing::normal, 0, spacing::normal);
    else
        m_column->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::wide);
    m_column->setSpacing(spacing::normal);
    m_column->addWidget(m_heading);
    m_column->addWidget(m_answer);
    m_heading->hide();
    connect(m_answer, &AnswerRow::accepted, this, &AskingPanel::carryOut);
    connect(m_answer, &AnswerRow::cancelled, this, &AskingPanel::dismiss);
    connect(m_answer, &AnswerRow::settled, this, &AskingPanel::settle);
    connect(m_answer, &AnswerRow::problemMissed, this, &AskingPanel::problemMissed);
    hide();
}

void AskingPanel::setHeading(const QString &words)
{
    m_heading->setText(words);
    m_heading->show();
    setAccessibleName(words);
}

void AskingPanel::setForm(QWidget *form)
{
    delete m_form;
    m_form = form;
    m_column->insertWidget(1, form);
}

void AskingPanel::addNote(QWidget *note)
{
    m_column->insertWidget(m_column->indexOf(m_answer), note);
}

void AskingPanel::setProblem(const QString &sentence)
{
    m_answer->setProblem(sentence);
}

void AskingPanel::settle()
{
    dismiss();
}

void AskingPanel::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

void AskingPanel::keyPressEvent(QKeyEvent *event)
{
    if (!m_answer->takesKey(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
