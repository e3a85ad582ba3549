#include "desktop/widgets/askpanel.h"

#include "desktop/widgets/answerrow.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace chapterhouse {

using namespace Qt::StringLiterals;

AskPanel::AskPanel(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_answer(new AnswerRow(u"ask"_s))
{
    setObjectName(u"askPanel"_s);
    m_column->setContentsMargins(0, spacing::normal, 0, spacing::normal);
    m_column->setSpacing(spacing::normal);
    m_column->addWidget(m_answer);
    connect(m_answer, &AnswerRow::accepted, this, &AskPanel::answer);
    connect(m_answer, &AnswerRow::cancelled, this, &AskPanel::done);
    connect(m_answer, &AnswerRow::settled, this, &AskPanel::done);
    connect(m_answer, &AnswerRow::problemMissed, this, &AskPanel::problemMissed);
    hide();
}

void AskPanel::ask(const Question &question, std::function<void(const QString &)> answered)
{
    m_answered = std::move(answered);
    m_answer->setAcceptText(question.accept);
    m_answer->begin();
    delete m_form;
    auto *form = new FieldForm;
    m_field = new TextField;
    m_field->setObjectName(u"askField"_s);
    m_field->setValue(textValue(question.text));
    form->addField(question.label, m_field);
    m_column->insertWidget(0, form);
    m_form = form;
    setTabOrder(m_field, m_answer);
    show();
    m_field->setFocus();
}

void AskPanel::setProblem(const QString &sentence)
{
    m_answer->setProblem(sentence);
}

void AskPanel::done()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

void AskPanel::answer()
{
    m_field->finishEditing();
    const auto *text = std::get_if<QString>(&m_field->value());
    m_answered(text ? *text : QString());
}

void AskPanel::keyPressEvent(QKeyEvent *event)
{
    if (!m_answer->takesKey(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
