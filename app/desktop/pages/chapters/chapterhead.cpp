#include "desktop/pages/chapters/chapterhead.h"

#include "desktop/records/fieldeditors.h"
#include "desktop/records/statuspills.h"
#include "domain/country.h"

#include <QAction>
#include <QPushButton>

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

ChapterHead::ChapterHead(QWidget *parent) : RecordHead(Kind::Chapter, parent)
{
    addButtons();
    fillMenu();
}

void ChapterHead::addButtons()
{
    const auto add = [this](const QString &words, const QString &name, ChapterVerb verb) {
        connect(addButton(words, name), &QPushButton::clicked, this,
                [this, verb] { Q_EMIT verbChosen(verb); });
    };
    add(tr("Add members…"), u"addToChapter"_s, ChapterVerb::AddMembers);
    add(tr("New lead…"), u"addLead"_s, ChapterVerb::AddLead);
}

void ChapterHead::fillMenu()
{
    const auto add = [this](const QString &words, ChapterVerb verb,
                            Effect effect = Effect::Changes) {
        QAction *action = addToMenu(words, effect);
        connect(action, &QAction::triggered, this, [this, verb] { Q_EMIT verbChosen(verb); });
        m_verbs.emplace(verb, action);
    };
    add(tr("Export roster…"), ChapterVerb::ExportRoster, Effect::ChangesNothing);
    add(tr("Roster as PDF…"), ChapterVerb::RosterAsPdf, Effect::ChangesNothing);
    add(tr("Save calendar…"), ChapterVerb::SaveCalendar, Effect::ChangesNothing);
    add(tr("Copy for the website"), ChapterVerb::CopyForWebsite, Effect::ChangesNothing);
    addMenuSeparator();
    add(tr("Make dormant"), ChapterVerb::MakeDormant);
    add(tr("Make active"), ChapterVerb::MakeActive);
    addMenuSeparator();
    add(tr("Remove…"), ChapterVerb::Remove);
}

void ChapterHead::showChapter(const Record &chapter)
{
    const QString state = chapter.text("state"_L1);
    setName(titleOf(chapter));
    setState(pillOf(state, choiceWord(chapter, "state"_L1)));
    setStanding(particularsOf(chapter));
    m_verbs.at(ChapterVerb::MakeDormant)->setVisible(state == "active"_L1);
    m_verbs.at(ChapterVerb::SaveCalendar)->setVisible(!chapter.text("meeting"_L1).isEmpty());
    m_verbs.at(ChapterVerb::MakeActive)->setVisible(state != "active"_L1);
}

} // namespace chapterhouse
