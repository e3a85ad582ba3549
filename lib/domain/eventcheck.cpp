#include "domain/eventcheck.h"

#include "base/words.h"
#include "domain/agenda.h"
#include "domain/eventattention.h"
#include "domain/eventclash.h"
#include "domain/eventplan.h"

#include <algorithm>
#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array rules{"missing"_L1,       "event_outcome"_L1, "event_tasks"_L1,
                           "event_place"_L1,   "event_untold"_L1,  "unconfirmed"_L1,
                           "clock"_L1,         "agenda_gap"_L1,    "agenda_overlap"_L1,
                           "agenda_before"_L1, "agenda_beyond"_L1, "clash_day"_L1,
                           "clash_chapter"_L1};

QLatin1String ruleOf(AgendaFinding::What what)
{
    switch (what) {
    case AgendaFinding::What::Gap:
        return "agenda_gap"_L1;
    case AgendaFinding::What::Overlap:
        return "agenda_overlap"_L1;
    case AgendaFinding::What::BeforeEvent:
        return "agenda_before"_L1;
    case AgendaFinding::What::BeyondEvent:
        return "agenda_beyond"_L1;
    }
    Q_UNREACHABLE();
}

/// Checks one event by each rule.
class EventChecker {
public:
    EventChecker(const EventToCheck &checked, EventState next, QDate today)
        : m_checked(checked), m_event(checked.event), m_next(next), m_today(today),
          m_missing(missingFor(m_event, next, today)), m_time(timeOf(m_event))
    {
    }

    std::vector<EventFinding> check()
    {
        addMissing();
        if (ourPartOf(m_event) != OurPart::ListOnly) {
            addAttention();
            addUnconfirmed();
            addClocks();
            addAgenda();
            addClashes();
        }
        const auto place = [](const EventFinding &finding) {
            return std::ranges::find(rules, finding.rule) - rules.begin();
        };
        std::ranges::stable_sort(m_findings, {}, place);
        return std::move(m_findings);
    }

private:
    void add(QLatin1String rule, const QString &sentence, const RecordRef &about)
    {
        m_findings.push_back({rule, sentence, about});
    }

    /// That an event to come is not over yet goes without saying.
    void addMissing()
    {
        std::erase(m_missing, EventNeed::Passing);
        if (!m_missing.empty())
            add("missing"_L1, stepText(m_event, m_next, m_today), m_event.ref());
    }

    /// Before it is announced, where it is to be is asked of the next step already.
    void addAttention()
    {
        for (const AttentionItem &item : attentionTo(m_event, m_checked.tasks, m_today)) {
            if (item.what != AttentionReason::EventPlace || m_next != EventState::Announced)
                add(nameOf(item.what), item.sentence, item.about);
        }
    }

    void addUnconfirmed()
    {
        if (!m_time || m_time->isConfirmed || m_time->start.isWholeDay() ||
            m_event.flag("all_day"_L1) || std::ranges::count(m_missing, EventNeed::Time) > 0)
            return;
        add("unconfirmed"_L1, Words::tr("Nobody has confirmed its time."), m_event.ref());
    }

    void addClocks()
    {
        if (!m_time)
            return;
        for (const QString &note : clockNotes(*m_time))
            add("clock"_L1, note, m_event.ref());
        for (const Record &item : m_checked.agenda) {
            const auto start = dayOrTimeFromText(item.text("start"_L1));
            if (!start || isByDays(*m_time))
                continue;
            const EventTime time{
                .start = *start, .end = {}, .zone = m_time->zone, .isConfirmed = true};
            for (const QString &note : clockNotes(time))
                add("clock"_L1, Words::tr("“%1”: %2").arg(titleOf(item), note), item.ref());
        }
    }

    void addAgenda()
    {
        for (const AgendaFinding &finding :
             checkAgenda(m_event, agendaOf(m_event, m_checked.agenda)))
            add(ruleOf(finding.what), finding.sentence, {Kind::AgendaItem, finding.item.generic()});
    }

    void addClashes()
    {
        for (const EventClash &clash : clashesOf(m_event, m_checked.others, m_today)) {
            const bool isDay = clash.what == EventClash::What::SameDay;
            add(isDay ? "clash_day"_L1 : "clash_chapter"_L1, clash.sentence,
                {Kind::Event, clash.other.generic()});
        }
    }

    const EventToCheck &m_checked;
    const Record &m_event;
    const EventState m_next;
    const QDate m_today;
    std::vector<EventNeed> m_missing;
    const std::optional<EventTime> m_time;
    std::vector<EventFinding> m_findings;
};

} // namespace

std::span<const QLatin1String> eventRules()
{
    return rules;
}

std::vector<EventFinding> checkEvent(const EventToCheck &checked, QDate today)
{
    const auto next = nextState(checked.event);
    return next ? EventChecker(checked, *next, today).check() : std::vector<EventFinding>();
}

} // namespace chapterhouse
