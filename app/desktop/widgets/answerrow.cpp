#include "desktop/widgets/answerrow.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

AnswerRow::AnswerRow(const QString &name, QWidget *parent)
    : QWidget(parent), m_problem(new InkLabel(Colour::Wrong, InkLabel::Size::Small)),
      m_cancel(new QPushButton(tr("Cancel"))), m_accept(new QPushButton)
{
    m_problem->setObjectName(name + u"Problem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_accept->setObjectName(name + u"Accept"_s);
    setButtonKind(m_accept, ButtonKind::Primary);
    m_cancel->setObjectName(name + u"Cancel"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::normal);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    setFocusProxy(m_accept);
    connect(m_accept, &QPushButton::clicked, this, &AnswerRow::accept);
    connect(m_cancel, &QPushButton::clicked, this, &AnswerRow::cancel);
}

void AnswerRow::setAcceptText(const QString &words)
{
    m_accept->setText(words);
}

void AnswerRow::setCancelText(const QString &words)
{
    m_cancel->setText(words);
}

void AnswerRow::begin()
{
    ++m_question;
    setProblem({});
}

void AnswerRow::setProblem(const QString &sentence)
{
    say(sentence);
    m_accept->setEnabled(true);
}

void AnswerRow::settle(int question, const QString &problem)
{
    if (problem.isEmpty())
        Q_EMIT answered(question);
    const bool isAsked = question == m_question;
    if (isAsked && problem.isEmpty())
        Q_EMIT settled();
    else if (isAsked)
        setProblem(problem);
    if (!problem.isEmpty() && (!isAsked || !isVisible()))
        Q_EMIT problemMissed(problem);
}

void AnswerRow::say(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void AnswerRow::accept()
{
    if (!m_accept->isEnabled())
        return;
    m_accept->setEnabled(false);
    say({});
    Q_EMIT accepted();
}

void AnswerRow::cancel()
{
    ++m_question;
    Q_EMIT cancelled();
}

bool AnswerRow::takesKey(int key)
{
    if (key == Qt::Key_Escape)
        cancel();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        accept();
    else
        return false;
    return true;
}

} // namespace chapterhouse
