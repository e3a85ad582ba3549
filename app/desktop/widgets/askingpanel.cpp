#include "desktop/widgets/askingpanel.h"

#include "desktop/widgets/answerrow.h"
#include "desktop/widgets/fields/fieldeditor.h"
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
    m_heading->setWordWrap(true);
    m_heading->hide();
    connect(m_answer, &AnswerRow::accepted, this, [this] {
        m_sent.insert(m_answer->question(), m_question);
        carryOut();
    });
    connect(m_answer, &AnswerRow::answered, this, &AskingPanel::forgetAnswered);
    connect(m_answer, &AnswerRow::cancelled, this, &AskingPanel::dismiss);
    connect(m_answer, &AnswerRow::settled, this, &AskingPanel::settle);
    connect(m_answer, &AnswerRow::problemMissed, this, &AskingPanel::problemMissed);
    hide();
}

void AskingPanel::setHeading(const QString &words)
{
    m_headingText = words;
    m_heading->setText(words);
    m_heading->show();
    setAccessibleName(words);
}

QList<FieldEditor *> AskingPanel::editors() const
{
    return m_form ? m_form->findChildren<FieldEditor *>() : QList<FieldEditor *>();
}

AskingPanel::Values AskingPanel::typed() const
{
    Values values;
    for (FieldEditor *editor : editors())
        values.insert(editor->objectName(), editor->currentValue());
    return values;
}

void AskingPanel::beginQuestion(const QString &about)
{
    m_question = m_headingText + u'\n' + about;
    m_initial = typed();
    const Values kept = m_kept.value(m_question);
    for (FieldEditor *editor : editors()) {
        if (const auto value = kept.constFind(editor->objectName()); value != kept.constEnd())
            editor->setValue(*value);
    }
    m_answer->begin();
}

void AskingPanel::keep()
{
    Values values = typed();
    erase_if(values,
             [this](const auto &value) { return m_initial.value(value.key()) == value.value(); });
    if (values.isEmpty())
        m_kept.remove(m_question);
    else
        m_kept.insert(m_question, values);
}

bool AskingPanel::putAside()
{
    if (isHidden())
        return false;
    keep();
    hide();
    return m_kept.contains(m_question);
}

/// It may be answered only when something else is asked by now.
void AskingPanel::forgetAnswered(int question)
{
    const QString sent = m_sent.take(question);
    m_kept.remove(sent);
}

QStringList AskingPanel::heldTexts() const
{
    QStringList questions = m_kept.keys();
    questions.removeAll(m_question);
    const bool isTyping = !isHidden() && typed() != m_initial;
    if (isTyping || m_kept.contains(m_question))
        questions += m_question;
    QStringList headings;
    for (const QString &question : std::as_const(questions))
        headings += question.section(u'\n', 0, 0);
    return headings;
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
    m_kept.remove(m_question);
    m_initial = typed();
    hide();
    Q_EMIT closed();
}

void AskingPanel::keyPressEvent(QKeyEvent *event)
{
    if (!m_answer->takesKey(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
