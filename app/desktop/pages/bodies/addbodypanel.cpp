#include "desktop/pages/bodies/addbodypanel.h"

#include "desktop/widgets/answerrow.h"
#include "desktop/widgets/fields/choicefield.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "domain/fieldtext.h"

#include <QBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

AddBodyPanel::AddBodyPanel(QWidget *parent)
    : QWidget(parent), m_templates(usualBodies()), m_form(new FieldForm), m_sort(new ChoiceField),
      m_name(new TextField), m_rules(new InkLabel(Colour::Quiet, InkLabel::Size::Small)),
      m_answer(new AnswerRow(u"addBody"_s, tr("Add")))
{
    setObjectName(u"addBody"_s);
    QList<ChoiceItem> sorts;
    for (const BodyTemplate &each : std::as_const(m_templates))
        sorts.append({QString::number(sorts.size()), each.name});
    m_sort->setObjectName(u"addBodySort"_s);
    m_sort->setChoices(sorts);
    m_name->setObjectName(u"addBodyName"_s);
    m_form->addField(tr("Sort"), m_sort);
    m_form->addField(tr("Name"), m_name);
    m_rules->setObjectName(u"addBodyRules"_s);
    m_rules->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::normal, 0, spacing::normal);
    column->addWidget(m_form);
    column->addWidget(m_rules);
    column->addWidget(m_answer);
    connect(m_sort, &FieldEditor::edited, this, &AddBodyPanel::propose);
    connect(m_answer, &AnswerRow::accepted, this, &AddBodyPanel::add);
    connect(m_answer, &AnswerRow::cancelled, this, &AddBodyPanel::closed);
    setTabOrder(m_name, m_answer);
}

const BodyTemplate &AddBodyPanel::chosen() const
{
    return m_templates.at(exactText(m_sort->value()).toInt());
}

void AddBodyPanel::begin(const QStringList &names)
{
    const auto isNew = [&](const BodyTemplate &each) {
        return !names.contains(each.name, Qt::CaseInsensitive);
    };
    const auto first = names.isEmpty()
                           ? m_templates.cbegin()
                           : std::find_if(m_templates.cbegin() + 1, m_templates.cend(), isNew);
    const auto index = first == m_templates.cend() ? 0 : first - m_templates.cbegin();
    m_answer->begin();
    m_sort->setValue(QString::number(index));
    m_name->restore();
    propose();
    show();
    m_name->setFocus();
}

void AddBodyPanel::propose()
{
    m_name->setValue(chosen().name);
    const QString rules = rulesText(chosen());
    m_rules->setText(rules.isEmpty()
                         ? tr("Without rules; give it some under Rules.")
                         : tr("With the usual rules: %1. Change them under Rules.").arg(rules));
}

void AddBodyPanel::setProblem(const QString &sentence)
{
    m_answer->setProblem(sentence);
}

void AddBodyPanel::add()
{
    m_form->finishEditing();
    Q_EMIT addRequested(exactText(m_name->value()), chosen());
}

void AddBodyPanel::keyPressEvent(QKeyEvent *event)
{
    if (!m_answer->takesKey(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
