#include "desktop/pages/events/agendalist.h"

#include "desktop/widgets/inklabel.h"
#include "domain/agenda.h"
#include "domain/daytext.h"
#include "models/recordlistmodel.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// "18:30 to 18:45" on the clocks of the event's zone.
QString slotText(const AgendaSlot &slot, const QTimeZone &zone)
{
    const auto text = [&zone](const QDateTime &instant) {
        return timeText(instant.toTimeZone(zone).time());
    };
    if (!slot.end.isValid())
        return text(slot.start);
    return AgendaList::tr("%1 to %2").arg(text(slot.start), text(slot.end));
}

} // namespace

AgendaList::AgendaList(OpenFile &file, QWidget *parent)
    : OwnedList(file,
                {.kind = Kind::AgendaItem,
                 .owner = "event"_L1,
                 .columns = {u"title"_s, u"time"_s, u"minutes"_s},
                 .sort = u"position"_s,
                 .title = tr("Agenda"),
                 .nothing = tr("Nothing is on the agenda yet. “Add an agenda item…” in the menu "
                               "above begins."),
                 .fields = {"title"_L1, "minutes"_L1, "start"_L1, "speakers"_L1, "guests"_L1,
                            "slides"_L1, "note"_L1},
                 .isMovable = true},
                parent),
      m_findings(new InkLabel(Colour::Warning, InkLabel::Size::Small))
{
    m_findings->setObjectName(u"agendaFindings"_s);
    m_findings->setWordWrap(true);
    m_findings->hide();
    addTop(m_findings);
}

void AgendaList::showTimes(const Record &event)
{
    const auto items = file().reader().recordsOf(Kind::AgendaItem, "event"_L1, event.id());
    const auto time = timeOf(event);
    QHash<RecordId, RowMark> marks;
    QStringList sentences;
    if (items && time) {
        const std::vector<AgendaSlot> agenda = agendaOf(event, *items);
        for (const AgendaSlot &slot : agenda) {
            if (slot.start.isValid() && !isByDays(*time))
                marks.insert(slot.item.generic(),
                             {.status = u"timed"_s, .word = slotText(slot, time->zone)});
        }
        for (const AgendaFinding &finding : checkAgenda(event, agenda))
            sentences += finding.sentence;
    }
    model()->setMarks(marks);
    m_findings->setText(sentences.join(u'\n'));
    m_findings->setVisible(!sentences.isEmpty());
}

} // namespace chapterhouse
