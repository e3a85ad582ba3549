#include "desktop/pages/bodies/bodyhead.h"

#include "base/words.h"
#include "desktop/widgets/look/dress.h"

#include <QAction>
#include <QPushButton>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString kindWord(const Record &body)
{
    const Catalogue &catalogue = catalogueOf(Kind::Body);
    const auto choices = catalogue.at(catalogue.indexOf("kind"_L1)).choices;
    const auto found = std::ranges::find(choices, body.text("kind"_L1), &Choice::value);
    return found == choices.end() ? QString() : Words::tr(found->title);
}

/// "Board · 7 of 6 to 9 seats filled".
QString standingOf(const BodyFacts &facts)
{
    const QString count =
        seatCountText(facts.record.integer("seats_min"_L1), facts.record.integer("seats_max"_L1),
                      static_cast<qint64>(facts.filled.size()));
    return u"%1 · %2"_s.arg(kindWord(facts.record), BodyHead::tr("%1 seats filled").arg(count));
}

} // namespace

BodyHead::BodyHead(QWidget *parent)
    : RecordHead(Kind::Body, parent), m_newSeat(addButton(tr("New seat…"), u"newSeat"_s)),
      m_copy(addButton(tr("Copy as Markdown"), u"copyMarkdown"_s, Effect::ChangesNothing)),
      m_calendar(addButton(tr("Save calendar…"), u"saveCalendar"_s, Effect::ChangesNothing))
{
    const auto *check = addButton(tr("Check"), u"checkBody"_s, Effect::ChangesNothing);
    connect(m_newSeat, &QPushButton::clicked, this, &BodyHead::newSeatRequested);
    connect(m_copy, &QPushButton::clicked, this, &BodyHead::copyRequested);
    connect(m_calendar, &QPushButton::clicked, this, &BodyHead::calendarRequested);
    connect(check, &QPushButton::clicked, this, &BodyHead::checkRequested);
    connect(addToMenu(tr("Remove")), &QAction::triggered, this, &BodyHead::removeRequested);
}

void BodyHead::showFacts(const BodyFacts &facts)
{
    setName(titleOf(facts.record));
    setStanding(standingOf(facts));
    const int filled = static_cast<int>(facts.filled.size());
    const bool isWanted = vacantSeats(facts.roster.rules, filled) > 0 || filled == 0;
    setButtonKind(m_newSeat, isWanted ? ButtonKind::Primary : ButtonKind::Plain);
    m_copy->setEnabled(filled > 0);
    m_calendar->setEnabled(!facts.record.text("meeting"_L1).isEmpty());
    m_calendar->setToolTip(m_calendar->isEnabled() ? QString()
                                                   : tr("There is no recurring meeting yet."));
}

} // namespace chapterhouse
