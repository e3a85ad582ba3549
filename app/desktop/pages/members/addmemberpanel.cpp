#include "desktop/pages/members/addmemberpanel.h"

#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/type.h"
#include "domain/fieldtext.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

AddMemberPanel::AddMemberPanel(QWidget *parent)
    : QWidget(parent), m_form(new FieldForm),
      m_problem(new InkLabel(Colour::Wrong, InkLabel::Size::Small)),
      m_add(new QPushButton(tr("Add")))
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
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_add->setObjectName(u"addMemberAdd"_s);
    setButtonKind(m_add, ButtonKind::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::normal, 0, spacing::normal);
    column->addWidget(m_form);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &AddMemberPanel::add);
    connect(cancel, &QPushButton::clicked, this, &AddMemberPanel::closed);
}

void AddMemberPanel::begin()
{
    setProblem({});
    for (const auto &[key, editor] : std::as_const(m_editors)) {
        editor->restore();
        editor->setValue({});
    }
    show();
    m_editors.front().second->setFocus();
}

void AddMemberPanel::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_add->setEnabled(true);
}

void AddMemberPanel::add()
{
    if (!m_add->isEnabled())
        return;
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
    m_add->setEnabled(false);
    Q_EMIT addRequested(texts);
}

void AddMemberPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        add();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
