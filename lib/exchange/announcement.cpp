#include "exchange/announcement.h"

#include "base/words.h"
#include "domain/consent.h"
#include "domain/event.h"
#include "exchange/calendar/eventcalendar.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The chapter, and the members who speak.
QList<RecordRef> namedIn(const ToldEvent &told)
{
    QList<RecordRef> refs = referencesOf(told.event);
    refs.removeIf([](const RecordRef &ref) { return ref.kind != Kind::Chapter; });
    for (const Record &item : told.agenda) {
        for (const QString &speaker : item.list("speakers"_L1))
            refs += RecordRef{Kind::Member, RecordId(speaker)};
    }
    return refs;
}

/// What everybody may call it: an address is no name.
QString publicName(Record record)
{
    if (record.kind == Kind::Member)
        record.set("emails"_L1, {});
    return titleOf(record);
}

} // namespace

Result<ToldEvent> toldEvent(const Reader &reader, const Record &event)
{
    auto agenda = reader.recordsOf(Kind::AgendaItem, "event"_L1, event.id());
    if (!agenda)
        return failed(agenda);
    ToldEvent told{.event = event, .agenda = *std::move(agenda)};
    for (const RecordRef &ref : namedIn(told)) {
        const auto named = reader.find(ref);
        if (!named)
            return failed(named);
        if (!*named)
            continue;
        const QString name = publicName(**named);
        if (ref.kind != Kind::Member || mayBeNamed(**named))
            told.names.insert(ref.id, name);
        else if (!name.isEmpty() && !told.unnamed.contains(name))
            told.unnamed += name;
    }
    return told;
}

Result<QByteArray> announcedCalendar(const Reader &reader, const Record &event,
                                     const QDateTime &now)
{
    Record announced = event;
    if (stateOf(event) == EventState::Planned)
        announced.set("state"_L1, QString(nameOf(EventState::Announced)));
    return eventCalendar(reader, {announced}, now)
        .and_then([&event](const EventCalendar &calendar) -> Result<QByteArray> {
            if (!calendar.withoutStart.isEmpty())
                return fail(
                    ErrorKind::Input,
                    Words::tr("“%1” has no start; a calendar needs one.").arg(titleOf(event)));
            return calendar.text;
        });
}

} // namespace chapterhouse
