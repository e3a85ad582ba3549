#include "desktop/pages/bodies/bodyhead.h"

#include "base/words.h"
#include "desktop/widgets/flowlayout.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QPushButton *button(const QString &name, const QString &words)
{
    auto *made = new QPushButton(words);
    made->setObjectName(name);
    return made;
}

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
    : QWidget(parent), m_name(new InkLabel(Colour::Text, InkLabel::Size::Title)),
      m_standing(new InkLabel(Colour::Quiet, InkLabel::Size::Small)),
      m_newSeat(button(u"newSeat"_s, tr("New seat…"))),
      m_copy(button(u"copyMarkdown"_s, tr("Copy as Markdown"))),
      m_calendar(button(u"saveCalendar"_s, tr("Save calendar…"))), m_more(new QToolButton)
{
    m_name->setObjectName(u"bodyName"_s);
    m_name->setWordWrap(true);
    m_standing->setObjectName(u"bodyStanding"_s);
    m_standing->setWordWrap(true);
    auto *check = button(u"checkBody"_s, tr("Check"));
    m_more->setObjectName(u"bodyMore"_s);
    m_more->setIcon(iconOf(Icon::More));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this, &BodyHead::removeRequested);
    m_more->setMenu(menu);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    flow->setSpacing(spacing::normal);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_newSeat, m_copy, m_calendar, check, m_more})
        flow->addWidget(each);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::normal);
    column->setSpacing(0);
    column->addWidget(m_name);
    column->addWidget(m_standing);
    column->addSpacing(spacing::normal + spacing::tight);
    column->addWidget(buttons);
    connect(m_newSeat, &QPushButton::clicked, this, &BodyHead::newSeatRequested);
    connect(m_copy, &QPushButton::clicked, this, &BodyHead::copyRequested);
    connect(m_calendar, &QPushButton::clicked, this, &BodyHead::calendarRequested);
    connect(check, &QPushButton::clicked, this, &BodyHead::checkRequested);
}

void BodyHead::showFacts(const BodyFacts &facts)
{
    m_name->setText(titleOf(facts.record));
    m_standing->setText(standingOf(facts));
    const int filled = static_cast<int>(facts.filled.size());
    const bool isWanted = vacantSeats(facts.roster.rules, filled) > 0 || filled == 0;
    setButtonKind(m_newSeat, isWanted ? ButtonKind::Primary : ButtonKind::Plain);
    m_copy->setEnabled(filled > 0);
    m_calendar->setEnabled(!facts.record.text("meeting"_L1).isEmpty());
    m_calendar->setToolTip(m_calendar->isEnabled() ? QString()
                                                   : tr("There is no recurring meeting yet."));
}

void BodyHead::setReadOnly(bool readOnly)
{
    m_newSeat->setEnabled(!readOnly);
    m_more->setEnabled(!readOnly);
}

} // namespace chapterhouse
