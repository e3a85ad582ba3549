#include "desktop/widgets/askpanel.h"

#include "desktop/widgets/answerrow.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/linefield.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

AskPanel::AskPanel(QWidget *parent) : AskingPanel(Place::List, u"ask"_s, parent)
{
    setObjectName(u"askPanel"_s);
}

void AskPanel::ask(const Question &question, std::function<void(const QString &)> answered)
{
    putAside();
    m_answered = std::move(answered);
    answerRow().setAcceptText(question.accept);
    auto *form = new FieldForm;
    m_field = new TextField;
    m_field->setObjectName(u"askField"_s);
    m_field->setValue(textValue(question.text));
    form->addField(question.label, m_field);
    setForm(form);
    beginQuestion(question.label);
    setTabOrder(m_field, &answerRow());
    show();
    m_field->setFocus();
}

void AskPanel::carryOut()
{
    m_field->finishEditing();
    const auto *text = std::get_if<QString>(&m_field->value());
    m_answered(text ? *text : QString());
}

} // namespace chapterhouse
