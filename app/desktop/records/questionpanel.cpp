#include "desktop/records/questionpanel.h"

#include "desktop/widgets/answerrow.h"
#include "desktop/widgets/fields/fieldeditor.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace chapterhouse {

QuestionPanel::QuestionPanel(const QString &name, QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)),
      m_title(new InkLabel(Colour::Text, InkLabel::Size::Strong)), m_answer(new AnswerRow(name))
{
    setObjectName(name + QStringLiteral("Panel"));
    m_column->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::wide);
    m_column->setSpacing(spacing::normal);
    m_column->addWidget(m_title);
    m_column->addWidget(m_answer);
    connect(m_answer, &AnswerRow::accepted, this, &QuestionPanel::carryOut);
    connect(m_answer, &AnswerRow::cancelled, this, &QuestionPanel::dismiss);
    connect(m_answer, &AnswerRow::settled, this, &QuestionPanel::settle);
    connect(m_answer, &AnswerRow::problemMissed, this, &QuestionPanel::problemMissed);
    hide();
}

void QuestionPanel::begin(const QString &title, const QString &accept)
{
    m_title->setText(title);
    setAccessibleName(title);
    m_answer->setAcceptText(accept);
    m_answer->setCancelText(AnswerRow::tr("Cancel"));
    m_answer->begin();
    m_repeats = false;
    delete m_form;
    m_form = new FieldForm;
    m_column->insertWidget(1, m_form);
}

void QuestionPanel::repeatUntil(const QString &words)
{
    m_repeats = true;
    m_answer->setCancelText(words);
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
    show();
    if (editors.isEmpty()) {
        m_answer->setFocus();
        return;
    }
    setTabOrder(editors.back(), m_answer);
    editors.front()->setFocus();
}

void QuestionPanel::setProblem(const QString &sentence)
{
    m_answer->setProblem(sentence);
}

void QuestionPanel::settle()
{
    if (!m_repeats)
        return dismiss();
    m_answer->begin();
    auto *first = m_form->findChild<FieldEditor *>();
    first->setValue({});
    if (isVisible())
        first->setFocus();
}

void QuestionPanel::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

void QuestionPanel::carryOut()
{
    m_form->finishEditing();
    m_answered();
}

void QuestionPanel::keyPressEvent(QKeyEvent *event)
{
    if (!m_answer->takesKey(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
