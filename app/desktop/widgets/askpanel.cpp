#include "desktop/widgets/askpanel.h"

#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

AskPanel::AskPanel(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)),
      m_problem(new InkLabel(Colour::Wrong, InkLabel::Size::Small)), m_accept(new QPushButton)
{
    setObjectName(u"askPanel"_s);
    m_problem->setObjectName(u"askProblem"_s);
    m_problem->setWordWrap(true);
    m_accept->setObjectName(u"askAccept"_s);
    setButtonKind(m_accept, ButtonKind::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"askCancel"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::normal);
    buttons->addWidget(m_problem, 1);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    m_column->setContentsMargins(0, spacing::normal, 0, spacing::normal);
    m_column->setSpacing(spacing::normal);
    m_column->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, &AskPanel::answer);
    connect(cancel, &QPushButton::clicked, this, &AskPanel::done);
    hide();
}

void AskPanel::ask(const Question &question, std::function<void(const QString &)> answered)
{
    m_answered = std::move(answered);
    m_accept->setText(question.accept);
    setProblem({});
    delete m_form;
    auto *form = new FieldForm;
    m_field = new TextField;
    m_field->setObjectName(u"askField"_s);
    m_field->setValue(textValue(question.text));
    form->addField(question.label, m_field);
    m_column->insertWidget(0, form);
    m_form = form;
    setTabOrder(m_field, m_accept);
    show();
    m_field->setFocus();
}

void AskPanel::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void AskPanel::done()
{
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
    if (event->key() == Qt::Key_Escape)
        done();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        answer();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
