#include "desktop/pages/bodies/bodypane.h"

#include "desktop/pages/bodies/bodyhead.h"
#include "desktop/pages/bodies/checkstab.h"
#include "desktop/pages/bodies/officepanel.h"
#include "desktop/pages/bodies/seatstab.h"
#include "desktop/pages/bodies/yearstab.h"
#include "desktop/records/detailsform.h"
#include "desktop/records/historytab.h"
#include "desktop/records/meetingstab.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/tabstrip.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
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

BodyPane::BodyPane(OpenFile &file, QWidget *parent)
    : QWidget(parent), m_file(file), m_stack(new QStackedWidget), m_none(new QWidget),
      m_head(new BodyHead), m_panel(new OfficePanel(file)), m_tabs(new TabStrip),
      m_pages(new QStackedWidget), m_seats(new SeatsTab), m_years(new YearsTab),
      m_checks(new ChecksTab), m_rules(new DetailsForm(file, Kind::Body, rulesFields)),
      m_meetings(new MeetingsTab(file, Kind::Body, QTimeZone::systemTimeZone())),
      m_history(new HistoryTab(file))
{
    setObjectName(u"bodyPane"_s);
    m_stack->addWidget(m_none);
    m_stack->addWidget(buildRecord());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);
    connectParts();
    setReadOnly(file.readOnlyReason());
}

QWidget *BodyPane::buildRecord()
{
    m_tabs->setObjectName(u"bodyTabs"_s);
    m_tabs->setUsesScrollButtons(true);
    for (const QString &title : {tr("Seats"), tr("Over the years"), tr("Checks"), tr("Rules"),
                                 tr("Meetings"), tr("History")})
        m_tabs->addTab(title);
    for (QWidget *page : std::initializer_list<QWidget *>{m_seats, m_years, m_checks, m_rules,
                                                          m_meetings, m_history})
        m_pages->addWidget(page);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(spacing::wide, 0, spacing::wide, 0);
    tabs->addWidget(m_tabs);
    auto *record = new QWidget;
    auto *column = new QVBoxLayout(record);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_panel);
    column->addLayout(tabs);
    column->addWidget(m_pages, 1);
    return record;
}

void BodyPane::connectParts()
{
    connect(m_head, &BodyHead::newSeatRequested, this, [this] { open(OfficeVerb::NewSeat, {}); });
    connect(m_head, &BodyHead::copyRequested, this, &BodyPane::copy);
    connect(m_head, &BodyHead::checkRequested, this, [this] { m_tabs->setCurrentIndex(Checks); });
    connect(m_head, &BodyHead::calendarRequested, this,
            [this] { Q_EMIT calendarRequested(m_facts->record.ref(), titleOf(m_facts->record)); });
    connect(m_head, &BodyHead::removeRequested, this, [this] {
        Q_EMIT removeRequested({Kind::Body, m_body.generic()});
    });
    connect(m_seats, &SeatsTab::verbChosen, this, &BodyPane::open);
    connect(m_checks, &ChecksTab::newSeatWanted, this, [this] { open(OfficeVerb::NewSeat, {}); });
    connect(m_checks, &ChecksTab::seatWanted, this, &BodyPane::showSeat);
    connect(m_checks, &ChecksTab::seatsWanted, this, [this] { showSeat({}); });
    connect(m_panel, &OfficePanel::closed, m_pages,
            [this] { m_pages->currentWidget()->setFocus(); });
    connect(m_panel, &OfficePanel::messageWanted, this, &BodyPane::messageWanted);
    connect(m_rules, &DetailsForm::messageWanted, this, &BodyPane::messageWanted);
    connect(m_meetings, &MeetingsTab::messageWanted, this, &BodyPane::messageWanted);
    connect(m_history, &HistoryTab::messageWanted, this, &BodyPane::messageWanted);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(&m_file.writer(), &StoreThread::changed, this, &BodyPane::reload);
}

void BodyPane::showBody(const BodyId &body, QDate day)
{
    if (body == m_body && day == m_day)
        return;
    if (body != m_body) {
        finishEditing();
        m_panel->dismiss();
        m_facts.reset();
    }
    m_body = body;
    m_day = day;
    m_history->showRecord({Kind::Body, body.generic()});
    reload();
}

void BodyPane::showNone()
{
    finishEditing();
    m_panel->dismiss();
    m_body = {};
    m_facts.reset();
    m_stack->setCurrentWidget(m_none);
}

/// All that the pane shows is read beside the window; of several answers only the last one counts.
void BodyPane::reload()
{
    if (m_body.isEmpty())
        return;
    const int number = ++m_newest;
    m_file.query(
        this,
        [body = m_body, day = m_day](Database &database) {
            return readBodyFacts(database, body, day);
        },
        [this, number](const Result<BodyFacts> &facts) {
            if (number != m_newest || m_body.isEmpty())
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
    m_seats->showFacts(facts);
    m_years->showFacts(facts);
    m_checks->showFacts(facts);
    m_rules->showRecord(facts.record);
    m_meetings->showRecord(facts.record, facts.day);
    m_tabs->setCount(Seats, static_cast<int>(facts.filled.size()));
    const int findings = static_cast<int>(facts.findings.size());
    m_tabs->setCount(Checks, findings > 0 ? std::optional(findings) : std::nullopt);
    m_stack->setCurrentIndex(1);
    applyReadOnly();
}

void BodyPane::finishEditing()
{
    if (!m_facts)
        return;
    m_rules->finishEditing();
    m_meetings->finishEditing();
}

void BodyPane::setReadOnly(const QString &why)
{
    m_readOnlyWhy = why;
    setToolTip(why);
    applyReadOnly();
}

void BodyPane::applyReadOnly()
{
    const bool isPast = m_day.isValid() && m_day != m_file.today();
    const bool readOnly = isPast || !m_readOnlyWhy.isEmpty();
    m_head->setReadOnly(readOnly);
    m_seats->setReadOnly(readOnly);
    m_checks->setReadOnly(readOnly);
    m_rules->setReadOnly(readOnly);
    m_meetings->setReadOnly(readOnly);
    m_history->setReadOnly(readOnly);
    if (readOnly)
        m_panel->dismiss();
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
    m_tabs->setCurrentIndex(Seats);
    m_seats->chooseSeat(seat);
    m_seats->setFocus();
}

void BodyPane::copy()
{
    QGuiApplication::clipboard()->setText(bodyMarkdown(m_facts->filled));
    Q_EMIT messageWanted(Tone::Good, tr("Copied as Markdown: %Ln lines.", nullptr,
                                        static_cast<int>(m_facts->filled.size())));
}

void BodyPane::focusFirst()
{
    m_pages->currentWidget()->setFocus();
}

void BodyPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
