#include "desktop/pages/chapters/chapterhead.h"

#include "desktop/records/fieldeditors.h"
#include "desktop/records/statuspills.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "domain/country.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString choiceWord(const Record &chapter, QLatin1String key)
{
    const Catalogue &catalogue = catalogueOf(Kind::Chapter);
    return labelOf(chapter.text(key), itemsOf(catalogue.at(catalogue.indexOf(key)).choices));
}

/// "Germany, Austria, Switzerland · Own association".
QString particularsOf(const Record &chapter)
{
    QStringList countries;
    for (const QString &code : chapter.list("countries"_L1))
        countries += countryName(code);
    QStringList parts{countries.join(u", "_s), choiceWord(chapter, "legal_form"_L1)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

ChapterHead::ChapterHead(QWidget *parent)
    : QWidget(parent), m_name(new InkLabel(Colour::Text, InkLabel::Size::Title)),
      m_state(new StatusPill), m_particulars(new InkLabel(Colour::Quiet, InkLabel::Size::Small)),
      m_addMembers(newButton(tr("Add members…"), u"addToChapter"_s, ChapterVerb::AddMembers)),
      m_addLead(newButton(tr("New lead…"), u"addLead"_s, ChapterVerb::AddLead)),
      m_more(new QToolButton)
{
    m_name->setObjectName(u"chapterName"_s);
    m_name->setWordWrap(true);
    m_state->setObjectName(u"chapterState"_s);
    m_particulars->setObjectName(u"chapterParticulars"_s);
    m_particulars->setWordWrap(true);
    m_more->setObjectName(u"chapterMore"_s);
    m_more->setIcon(iconOf(Icon::More));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"chapterMenu"_s);
    fillMenu(menu);
    m_more->setMenu(menu);
    auto *title = new QHBoxLayout;
    title->setSpacing(spacing::normal);
    title->addWidget(m_name, 1);
    title->addWidget(m_state, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::normal);
    for (QWidget *button : std::initializer_list<QWidget *>{m_addMembers, m_addLead, m_more})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addLayout(title);
    names->addWidget(m_particulars);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::normal);
    column->setSpacing(spacing::normal + spacing::tight);
    column->addLayout(names);
    column->addLayout(buttons);
}

QPushButton *ChapterHead::newButton(const QString &text, const QString &name, ChapterVerb verb)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, [this, verb] { Q_EMIT verbChosen(verb); });
    return button;
}

void ChapterHead::fillMenu(QMenu *menu)
{
    const auto add = [this, menu](const QString &text, ChapterVerb verb) {
        QAction *action = menu->addAction(text);
        connect(action, &QAction::triggered, this, [this, verb] { Q_EMIT verbChosen(verb); });
        m_verbs.emplace(verb, action);
    };
    add(tr("Export roster…"), ChapterVerb::ExportRoster);
    add(tr("Roster as PDF…"), ChapterVerb::RosterAsPdf);
    add(tr("Save calendar…"), ChapterVerb::SaveCalendar);
    add(tr("Copy for the website"), ChapterVerb::CopyForWebsite);
    menu->addSeparator();
    add(tr("Make dormant"), ChapterVerb::MakeDormant);
    add(tr("Make active"), ChapterVerb::MakeActive);
    menu->addSeparator();
    add(tr("Remove…"), ChapterVerb::Remove);
}

void ChapterHead::showChapter(const Record &chapter)
{
    const QString state = chapter.text("state"_L1);
    m_name->setText(titleOf(chapter));
    m_state->setPill(pillOf(state, choiceWord(chapter, "state"_L1)));
    m_particulars->setText(particularsOf(chapter));
    m_particulars->setVisible(!m_particulars->text().isEmpty());
    m_verbs.at(ChapterVerb::MakeDormant)->setVisible(state == "active"_L1);
    m_verbs.at(ChapterVerb::SaveCalendar)->setVisible(!chapter.text("meeting"_L1).isEmpty());
    m_verbs.at(ChapterVerb::MakeActive)->setVisible(state != "active"_L1);
}

void ChapterHead::setReadOnly(bool readOnly)
{
    m_addMembers->setEnabled(!readOnly);
    m_addLead->setEnabled(!readOnly);
    for (const ChapterVerb verb :
         {ChapterVerb::MakeDormant, ChapterVerb::MakeActive, ChapterVerb::Remove})
        m_verbs.at(verb)->setEnabled(!readOnly);
}

} // namespace chapterhouse
