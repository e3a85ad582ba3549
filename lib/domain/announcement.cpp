#include "domain/announcement.h"

#include "base/words.h"
#include "domain/agenda.h"
#include "domain/country.h"
#include "domain/daytext.h"
#include "domain/event.h"
#include "domain/eventtext.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool isCalledOff(const Record &event)
{
    return stateOf(event) == EventState::Cancelled;
}

QString lineOf(const Record &event, QLatin1String key)
{
    return event.text(key).simplified();
}

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString alsoOnline(const Record &event, const QString &place)
{
    if (modeOf(event) != EventMode::Hybrid)
        return place;
    return place.isEmpty() ? Words::tr("Online") : Words::tr("%1, and online").arg(place);
}

QString whereText(const Record &event)
{
    return alsoOnline(event, eventWhere(event).simplified());
}

/// With the address, in which the city is often named already.
QString fullWhereText(const Record &event)
{
    const QString address = lineOf(event, "address"_L1);
    if (address.isEmpty() || modeOf(event) == EventMode::Online)
        return whereText(event);
    QStringList parts{lineOf(event, "venue"_L1), address};
    for (const QString &part : {lineOf(event, "city"_L1), countryName(event.text("country"_L1))}) {
        if (!address.contains(part, Qt::CaseInsensitive))
            parts += part;
    }
    return alsoOnline(event, joined(parts, u", "_s));
}

/// "UTC+01:00" at the start of an event; empty where there is no one such time, and in UTC.
QString distanceFromUtc(const Record &event)
{
    const auto time = timeOf(event);
    const bool isOneTime = time && !isByDays(*time) && event.text("rrule"_L1).isEmpty();
    if (!isOneTime || time->zone == QTimeZone::utc())
        return {};
    const int seconds = time->zone.offsetFromUtc(startOf(*time));
    const QTime distance = QTime(0, 0).addSecs(std::abs(seconds));
    return u"UTC%1%2"_s.arg(seconds < 0 ? u"-"_s : u"+"_s, distance.toString(u"HH:mm"_s));
}

QString fullWhenText(const Record &event, const QLocale &locale)
{
    const QString when = eventWhen(event, locale);
    const QString distance = distanceFromUtc(event);
    return distance.isEmpty() ? when : u"%1 (%2)"_s.arg(when, distance);
}

/// "When: tomorrow"; empty without a value.
QString fact(const QString &sentence, const QString &value)
{
    return value.isEmpty() ? QString() : sentence.arg(value);
}

QString about(const Record &event)
{
    const QString excerpt = event.text("excerpt"_L1).trimmed();
    QString text = excerpt.isEmpty() ? event.text("body"_L1).trimmed() : excerpt;
    return text.replace("\r\n"_L1, "\n"_L1);
}

/// The agenda of an event, line by line.
class AgendaLines {
public:
    AgendaLines(const ToldEvent &told, const QLocale &locale)
        : m_told(told), m_locale(locale), m_time(timeOf(told.event))
    {
    }

    QStringList lines() const
    {
        QStringList lines;
        for (const AgendaSlot &slot : agendaOf(m_told.event, m_told.agenda))
            lines += joined({whenOf(slot), whatOf(slot)}, u" "_s);
        return lines;
    }

private:
    /// The time, with its day where the event has several.
    QString whenOf(const AgendaSlot &slot) const
    {
        const bool isPromised = m_time && (m_time->isConfirmed || m_time->start.isWholeDay());
        if (!isPromised || !slot.start.isValid())
            return {};
        const LocalTime local = localTimeAt(slot.start, m_time->zone);
        const DayRange days = daysOf(*m_time);
        const QString time = timeText(local.time, m_locale);
        return days.first == days.last && local.day == days.first
                   ? time
                   : Words::tr("%1, %2", "day, time").arg(dayText(local.day, m_locale), time);
    }

    QString whatOf(const AgendaSlot &slot) const
    {
        const auto item = std::ranges::find(m_told.agenda, slot.item, [](const Record &record) {
            return AgendaItemId(record.id());
        });
        const QStringList speakers = speakersOf(m_told, *item);
        const QString title = slot.title.simplified();
        return speakers.isEmpty() ? title
                                  : Words::tr("%1, with %2", "talk, speakers")
                                        .arg(title, m_locale.createSeparatedList(speakers));
    }

    const ToldEvent &m_told;
    const QLocale &m_locale;
    std::optional<EventTime> m_time;
};

QString agendaText(const ToldEvent &told, const QLocale &locale)
{
    const QStringList lines = AgendaLines(told, locale).lines();
    return lines.isEmpty() ? QString() : Words::tr("Agenda") + u'\n' + lines.join(u'\n');
}

QString linksText(const Record &event)
{
    QString site = fact(Words::tr("More about it: %1"), lineOf(event, "url"_L1));
    if (isCalledOff(event))
        return site;
    const QString registration = lineOf(event, "registration_url"_L1);
    const QString entry = registration.isEmpty()
                              ? fact(Words::tr("Join online: %1"), lineOf(event, "online_url"_L1))
                              : fact(Words::tr("Register: %1"), registration);
    return joined({entry, site}, u"\n"_s);
}

QString hostsText(const ToldEvent &told)
{
    return joined({fact(Words::tr("Organised by %1"), organiserOf(told)),
                   fact(Words::tr("Hosted by %1"), lineOf(told.event, "host"_L1))},
                  u"\n"_s);
}

} // namespace

QStringList speakersOf(const ToldEvent &told, const Record &item)
{
    QStringList speakers;
    for (const QString &member : item.list("speakers"_L1))
        speakers += told.names.value(RecordId(member));
    speakers += item.list("guests"_L1);
    speakers.removeAll(QString());
    return speakers;
}

QStringList consentNotes(const ToldEvent &told)
{
    QStringList sentences;
    for (const QString &name : told.unnamed)
        sentences += Words::tr("%1 has not agreed to be named on the website, and is left out of "
                               "the texts.")
                         .arg(name);
    return sentences;
}

QString announcedTitle(const Record &event)
{
    const QString title = titleOf(event).simplified();
    return isCalledOff(event) ? Words::tr("Cancelled: %1").arg(title) : title;
}

QString organiserOf(const ToldEvent &told)
{
    const QString organiser = lineOf(told.event, "organiser"_L1);
    return organiser.isEmpty() ? told.names.value(told.event.reference("chapter"_L1)) : organiser;
}

QString announcedLink(const Record &event)
{
    QString site = lineOf(event, "url"_L1);
    if (isCalledOff(event))
        return site;
    QString registration = lineOf(event, "registration_url"_L1);
    if (!registration.isEmpty())
        return registration;
    return site.isEmpty() ? lineOf(event, "online_url"_L1) : site;
}

QString chatText(const ToldEvent &told, const QLocale &locale)
{
    const Record &event = told.event;
    const QString line =
        joined({announcedTitle(event), eventWhen(event, locale), whereText(event)}, u" · "_s);
    return joined({line, announcedLink(event)}, u"\n"_s);
}

MailText mailText(const ToldEvent &told, const QLocale &locale)
{
    const Record &event = told.event;
    const QString facts = joined({fact(Words::tr("When: %1"), fullWhenText(event, locale)),
                                  fact(Words::tr("Where: %1"), fullWhereText(event))},
                                 u"\n"_s);
    const auto time = timeOf(event);
    const QString day = time ? dayText(time->start.day, locale) : QString();
    return {.subject = joined({announcedTitle(event), day}, u", "_s),
            .body = joined({announcedTitle(event), facts, about(event), agendaText(told, locale),
                            linksText(event), hostsText(told)},
                           u"\n\n"_s)};
}

} // namespace chapterhouse
