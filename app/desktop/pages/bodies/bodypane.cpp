#include "desktop/pages/bodies/bodypane.h"

#include "desktop/pages/bodies/bodyhead.h"
#include "desktop/pages/bodies/checkstab.h"
#include "desktop/pages/bodies/officepanel.h"
#include "desktop/pages/bodies/seatstab.h"
#include "desktop/pages/bodies/yearstab.h"
#include "desktop/records/detailsform.h"
#include "desktop/records/meetingstab.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/tabstrip.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QStackedWidget>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

const QList<QLatin1String> rulesFields{"name"_L1,
                                       "kind"_L1,
                                       "seats_min"_L1,
                                       "seats_max"_L1,
                                       "term_months"_L1,
                                       "term_start"_L1,
                                       "functions"_L1,
                                       "experienced"_L1,
                                       "eligible"_L1,
                                       "excludes"_L1,
                                       "ends_with_membership"_L1,
                                       "most_stepping_down"_L1,
                                       "grounds"_L1,
                                       "email"_L1,
                                       "website"_L1,
                                       "description"_L1};

} // namespace

BodyPane::BodyPane(OpenFile &file)
    : RecordPane(file, Kind::Body), m_head(new BodyHead), m_panel(new OfficePanel(file)),
      m_seats(new SeatsTab), m_years(new YearsTab), m_checks(new ChecksTab),
      m_rules(new DetailsForm(file, Kind::Body, {.keys = rulesFields})),
      m_meetings(new MeetingsTab(file, Kind::Body, QTimeZone::systemTimeZone()))
{
    buildParts();
    connectHead();
    connectParts();
    begin();
}

void BodyPane::buildParts()
{
    parts()->addWidget(m_head);
    parts()->addWidget(m_panel);
    addTab(tr("Seats"), m_seats);
    addTab(tr("Over the years"), m_years);
    addTab(tr("Checks"), m_checks);
    addTab(tr("Rules"), m_rules);
    addTab(tr("Meetings"), m_meetings);
    addHistoryTab();
}

void BodyPane::connectHead()
{
    connect(m_head, &BodyHead::newSeatRequested, this, [this] { open(OfficeVerb::NewSeat, {}); });
    connect(m_head, &BodyHead::copyRequested, this, &BodyPane::copy);
    connect(m_head, &BodyHead::checkRequested, this, [this] { tabs()->setCurrentIndex(Checks); });
    connect(m_head, &BodyHead::calendarRequested, this, [this] {
        if (m_facts)
            Q_EMIT calendarRequested(m_facts->record.ref(), titleOf(m_facts->record));
    });
    connect(m_head, &BodyHead::removeRequested, this, &BodyPane::removeRecord);
}

void BodyPane::connectParts()
{
    connect(m_seats, &SeatsTab::verbChosen, this, &BodyPane::open);
    connect(m_checks, &ChecksTab::newSeatWanted, this, [this] { open(OfficeVerb::NewSeat, {}); });
    connect(m_checks, &ChecksTab::functionWanted, this, [this](const QString &title) {
        if (m_facts)
            m_panel->openFor(title, m_facts->roster);
    });
    connect(m_checks, &ChecksTab::seatWanted, this, &BodyPane::showSeat);
    connect(m_checks, &ChecksTab::seatsWanted, this, [this] { showSeat({}); });
    connect(m_panel, &OfficePanel::closed, this, &BodyPane::focusFirst);
    connect(m_panel, &OfficePanel::messageWanted, this, &BodyPane::messageWanted);
    connect(m_rules, &DetailsForm::messageWanted, this, &BodyPane::messageWanted);
    connect(m_meetings, &MeetingsTab::messageWanted, this, &BodyPane::messageWanted);
}

void BodyPane::turnToRecord()
{
    if (m_facts && m_facts->record.id() != recordId())
        m_facts.reset();
}

/// All that the pane shows is read beside the window; of several answers only the last one counts.
void BodyPane::reload()
{
    const int number = ++m_newest;
    file().query(
        this,
        [body = BodyId(recordId()), day = day()](Database &database) {
            return readBodyFacts(database, body, day);
        },
        [this, number](const Result<BodyFacts> &facts) {
            if (number != m_newest || recordId().isEmpty())
                return;
            if (facts)
                apply(*facts);
            else
                showNone();
        });
}

void BodyPane::apply(const BodyFacts &facts)
{
    m_facts = facts;
    m_head->showFacts(facts);
    m_seats->showFacts(facts, facts.day == file().today());
    m_years->showFacts(facts);
    m_checks->showFacts(facts);
    m_rules->showRecord(facts.record);
    m_meetings->showRecord(facts.record, facts.day);
    tabs()->setCount(Seats, static_cast<int>(facts.filled.size()));
    const int findings = static_cast<int>(facts.findings.size());
    tabs()->setCount(Checks, findings > 0 ? std::optional(findings) : std::nullopt);
    showParts();
}

void BodyPane::finishEditing()
{
    m_rules->finishEditing();
    m_meetings->finishEditing();
}

void BodyPane::dismissQuestions()
{
    putAside(*m_panel);
}

void BodyPane::applyReadOnly(bool readOnly)
{
    m_head->setReadOnly(readOnly);
    m_seats->setReadOnly(readOnly);
    m_checks->setReadOnly(readOnly);
    m_rules->setReadOnly(readOnly);
    m_meetings->setReadOnly(readOnly);
}

void BodyPane::open(OfficeVerb verb, const SeatId &seat)
{
    if (!m_facts)
        return;
    finishEditing();
    m_panel->open(verb, m_facts->roster, m_facts->seat(seat).value_or(FilledSeat()));
}

void BodyPane::showSeat(const SeatId &seat)
{
    tabs()->setCurrentIndex(Seats);
    m_seats->chooseSeat(seat);
    m_seats->setFocus();
}

void BodyPane::copy()
{
    if (!m_facts)
        return;
    QGuiApplication::clipboard()->setText(bodyMarkdown(m_facts->filled));
    Q_EMIT messageWanted(Tone::Good, tr("Copied as Markdown: %Ln lines.", nullptr,
                                        static_cast<int>(m_facts->filled.size())));
}

void BodyPane::focusFirst()
{
    tabPages()->currentWidget()->setFocus();
}

} // namespace chapterhouse
