#include "desktop/records/questionpanel.h"

#include "desktop/widgets/answerrow.h"
#include "desktop/widgets/fields/fieldeditor.h"
#include "desktop/widgets/fields/fieldrow.h"

namespace chapterhouse {

QuestionPanel::QuestionPanel(const QString &name, QWidget *parent)
    : AskingPanel(Place::Pane, name, parent)
{
    setObjectName(name + QStringLiteral("Panel"));
}

void QuestionPanel::begin(const QString &title, const QString &accept, const RecordId &about)
{
    putAside();
    m_about = about;
    setHeading(title);
    answerRow().setAcceptText(accept);
    answerRow().setCancelText(AnswerRow::tr("Cancel"));
    m_repeats = false;
    m_form = new FieldForm;
    setForm(m_form);
}

void QuestionPanel::repeatUntil(const QString &words)
{
    m_repeats = true;
    answerRow().setCancelText(words);
}

void QuestionPanel::addField(const QString &label, FieldEditor *editor, const QString &name)
{
    editor->setObjectName(name);
    m_form->addField(label, editor);
}

void QuestionPanel::ask(std::function<void()> answered)
{
    m_answered = std::move(answered);
    const auto editors = m_form->findChildren<FieldEditor *>();
    beginQuestion(m_about.text());
    show();
    if (editors.isEmpty()) {
        answerRow().setFocus();
        return;
    }
    setTabOrder(editors.back(), &answerRow());
    editors.front()->setFocus();
}

void QuestionPanel::settle()
{
    if (!m_repeats)
        return dismiss();
    auto *first = m_form->findChild<FieldEditor *>();
    first->setValue({});
    beginQuestion(m_about.text());
    if (isVisible())
        first->setFocus();
}

void QuestionPanel::carryOut()
{
    m_form->finishEditing();
    m_answered();
}

} // namespace chapterhouse
