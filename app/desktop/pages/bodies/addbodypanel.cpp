#include "desktop/pages/bodies/addbodypanel.h"

#include "desktop/widgets/fields/choicefield.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/inklabel.h"
#include "domain/fieldtext.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

AddBodyPanel::AddBodyPanel(OpenFile &file, QWidget *parent)
    : AddPanel(file, u"addBody"_s, tr("New body"), tr("Add"), parent), m_templates(usualBodies()),
      m_sort(new ChoiceField), m_name(new TextField),
      m_rules(new InkLabel(Colour::Quiet, InkLabel::Size::Small))
{
    QList<ChoiceItem> sorts;
    for (const BodyTemplate &each : std::as_const(m_templates))
        sorts.append({QString::number(sorts.size()), each.name});
    m_sort->setChoices(sorts);
    addField(tr("Sort"), m_sort, u"addBodySort"_s);
    addField(tr("Name"), m_name, u"addBodyName"_s);
    m_rules->setObjectName(u"addBodyRules"_s);
    m_rules->setWordWrap(true);
    addNote(m_rules);
    connect(m_sort, &FieldEditor::edited, this, &AddBodyPanel::propose);
}

const BodyTemplate &AddBodyPanel::chosen() const
{
    return m_templates.at(exactText(m_sort->value()).toInt());
}

void AddBodyPanel::begin()
{
    AddPanel::begin();
    m_name->setFocus();
}

void AddBodyPanel::fill()
{
    const auto bodies = file().reader().all(Kind::Body).value_or(std::vector<Record>());
    const auto isNew = [&bodies](const BodyTemplate &each) {
        return std::ranges::none_of(bodies, [&each](const Record &body) {
            return titleOf(body).compare(each.name, Qt::CaseInsensitive) == 0;
        });
    };
    const auto first = bodies.empty()
                           ? m_templates.cbegin()
                           : std::find_if(m_templates.cbegin() + 1, m_templates.cend(), isNew);
    const auto index = first == m_templates.cend() ? 0 : first - m_templates.cbegin();
    m_sort->setValue(QString::number(index));
    propose();
}

void AddBodyPanel::propose()
{
    m_name->setValue(chosen().name);
    const QString rules = rulesText(chosen());
    m_rules->setText(rules.isEmpty()
                         ? tr("Without rules; give it some under Rules.")
                         : tr("With the usual rules: %1. Change them under Rules.").arg(rules));
}

AddPanel::Verb AddBodyPanel::verb() const
{
    return [name = exactText(m_name->value()), body = chosen()](Store &store) {
        return addBody(store, name, body);
    };
}

} // namespace chapterhouse
