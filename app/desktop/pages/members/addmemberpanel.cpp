#include "desktop/pages/members/addmemberpanel.h"

#include "desktop/widgets/answerrow.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/look/type.h"
#include "domain/fieldtext.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace chapterhouse {

using namespace Qt::StringLiterals;

AddMemberPanel::AddMemberPanel(QWidget *parent)
    : QWidget(parent), m_form(new FieldForm), m_answer(new AnswerRow(u"addMember"_s, tr("Add")))
{
    setObjectName(u"addMember"_s);
    for (const QLatin1String key :
         {"given_name"_L1, "family_name"_L1, "organisation"_L1, "emails"_L1}) {
        const Catalogue &catalogue = catalogueOf(Kind::Member);
        auto *editor = new TextField;
        editor->setObjectName(u"add_"_s + key);
        m_form->addField(catalogue.at(catalogue.indexOf(key)).titleText(), editor);
        m_editors.append({key, editor});
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::normal, 0, spacing::normal);
    column->addWidget(m_form);
    column->addWidget(m_answer);
    connect(m_answer, &AnswerRow::accepted, this, &AddMemberPanel::add);
    connect(m_answer, &AnswerRow::cancelled, this, &AddMemberPanel::closed);
}

void AddMemberPanel::begin()
{
    m_answer->begin();
    for (const auto &[key, editor] : std::as_const(m_editors)) {
        editor->restore();
        editor->setValue({});
    }
    show();
    m_editors.front().second->setFocus();
}

void AddMemberPanel::setProblem(const QString &sentence)
{
    m_answer->setProblem(sentence);
}

void AddMemberPanel::add()
{
    m_form->finishEditing();
    FieldTexts texts;
    QStringList filled;
    for (const auto &[key, editor] : std::as_const(m_editors)) {
        const QString text = exactText(editor->value());
        if (text.isEmpty())
            continue;
        texts.append({key, text});
        filled += key;
    }
    const bool isPerson = filled.contains(u"given_name"_s) || filled.contains(u"family_name"_s);
    if (!isPerson && filled.contains(u"organisation"_s))
        texts.append({u"kind"_s, u"organisation"_s});
    Q_EMIT addRequested(texts);
}

void AddMemberPanel::keyPressEvent(QKeyEvent *event)
{
    if (!m_answer->takesKey(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
