#include "formats/icalendar/filezones.h"

#include "base/words.h"

#include <functional>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostDefinitions = 20;
constexpr qsizetype mostNotes = 100;

/// Whether a field of the catalogue takes it for a zone.
bool isOfIana(const QString &name)
{
    // "UTC+01:00" is a name of Qt's, and of nobody else's.
    return !name.startsWith("UTC+"_L1) && !name.startsWith("UTC-"_L1) &&
           QTimeZone::isTimeZoneIdAvailable(name.toUtf8());
}

/// By how many seconds clocks are ahead of UTC at an instant.
using Clocks = std::function<int(const QDateTime &)>;

QList<QDateTime> samplesBetween(const QDateTime &first, const QDateTime &last, int stepDays)
{
    QList<QDateTime> samples;
    for (QDateTime sample = first; sample <= last; sample = sample.addDays(stepDays))
        samples.append(sample);
    return samples;
}

/// Instants all over the year before and after another, of years that clocks are known for.
QList<QDateTime> samplesAround(const LocalTime &time)
{
    const QDateTime instant = std::clamp(QDateTime(time.day, time.time, Qt::UTC),
                                         QDateTime(QDate(1971, 1, 1), QTime(12, 0), Qt::UTC),
                                         QDateTime(QDate(2100, 1, 1), QTime(12, 0), Qt::UTC));
    return samplesBetween(instant.addDays(-366), instant.addDays(366), 6);
}

QList<QDateTime> samplesOfHistory()
{
    return samplesBetween(QDateTime(QDate(1950, 1, 1), QTime(12, 0), Qt::UTC),
                          QDateTime(QDate(2037, 1, 1), QTime(12, 0), Qt::UTC), 14);
}

QList<QByteArray> zonesLike(const Clocks &clocks, const QList<QDateTime> &samples)
{
    QList<int> offsets;
    for (const QDateTime &sample : samples)
        offsets.append(clocks(sample));
    QList<QByteArray> same;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QTimeZone zone(id);
        qsizetype at = 0;
        while (at < samples.size() && zone.offsetFromUtc(samples[at]) == offsets[at])
            ++at;
        if (at == samples.size() && isOfIana(QString::fromUtf8(id)))
            same.append(id);
    }
    return same;
}

/// What a person writes of a zone: "buenos aires" of "America/Argentina/Buenos_Aires".
QString cityOf(const QByteArray &id)
{
    return QString::fromUtf8(id.mid(id.lastIndexOf('/') + 1)).replace(u'_', u' ').toLower();
}

/// The zone that has these clocks: of several the one that `name` speaks of, else the usual one of
/// its part of the world. Empty when there is none.
QString zoneLike(const Clocks &clocks, const QList<QDateTime> &samples, const QString &name)
{
    const QList<QByteArray> same = zonesLike(clocks, samples);
    if (same.contains("UTC"))
        return u"UTC"_s;
    const QString spokenOf = name.toLower().replace(u'_', u' ');
    for (const QByteArray &id : same) {
        if (spokenOf.contains(cityOf(id)))
            return QString::fromUtf8(id);
    }
    for (const QByteArray &id : same) {
        const QByteArray usual =
            QTimeZone::windowsIdToDefaultIanaId(QTimeZone::ianaIdToWindowsId(id));
        if (same.contains(usual))
            return QString::fromUtf8(usual);
    }
    return same.isEmpty() ? QString() : QString::fromUtf8(same.constFirst());
}

/// The zone of a name of the IANA database that is the name of another now: "America/New_York" for
/// "US/Eastern".
QString withoutAlias(const QString &name)
{
    if (isOfIana(name))
        return name;
    // Qt takes other words for a zone too.
    const QTimeZone zone(name.toUtf8());
    if (!zone.isValid() || !icaltimezone_get_builtin_timezone(name.toUtf8().constData()))
        return {};
    return zoneLike([&zone](const QDateTime &instant) { return zone.offsetFromUtc(instant); },
                    samplesOfHistory(), name);
}

} // namespace

QString zoneNamed(const QString &name)
{
    const QString plain = name.trimmed();
    const QByteArray ofWindows = QTimeZone::windowsIdToDefaultIanaId(plain.toUtf8());
    QString whole = withoutAlias(ofWindows.isEmpty() ? plain : QString::fromUtf8(ofWindows));
    if (!whole.isEmpty())
        return whole;
    // A prefix is all before a zone of two or three words.
    const QStringList words = plain.split(u'/', Qt::SkipEmptyParts);
    for (const qsizetype count : {3, 2}) {
        const QString end = words.mid(words.size() - count).join(u'/');
        if (words.size() > count && isOfIana(end))
            return end;
    }
    const bool isUtc = !words.isEmpty() && words.constLast().toUpper() == "UTC"_L1;
    return isUtc ? u"UTC"_s : QString();
}

FileZones::FileZones(const CalendarBlocks &blocks)
{
    for (const CalendarBlock &block : blocks.zones) {
        QString name;
        for (const ContentLine &line : block.lines) {
            if (line.name == "TZID"_L1 && name.isEmpty())
                name = unescaped(line.value).trimmed();
        }
        if (zoneNamed(name).isEmpty() && m_definitions.size() < mostDefinitions)
            m_definitions.try_emplace(name, Definition{block.line, definedZone(block)});
    }
}

FileZones::Meaning FileZones::meaningOf(const QString &name, const LocalTime &around)
{
    const auto note = [&](int line, const QString &sentence) {
        if (m_notes.size() < mostNotes)
            m_notes.append({.line = line, .sentence = sentence});
    };
    const QString known = zoneNamed(name);
    if (!known.isEmpty())
        return {.zone = known};
    const auto definition = m_definitions.find(name);
    if (definition == m_definitions.end() || !definition->second.zone) {
        note(definition == m_definitions.end() ? 0 : definition->second.line,
             Words::tr(
                 "The time zone “%1” is not known, and what the file says of its clocks cannot be "
                 "used: times in it are taken without a zone.")
                 .arg(name));
        return {};
    }
    icaltimezone *zone = definition->second.zone.get();
    const QString like =
        zoneLike([zone](const QDateTime &instant) { return offsetFromUtc(zone, instant); },
                 samplesAround(around), name);
    if (like.isEmpty())
        note(definition->second.line,
             Words::tr("The time zone “%1” is not known, and no zone has the same clocks: times in "
                       "it are taken in UTC.")
                 .arg(name));
    else
        note(definition->second.line,
             Words::tr("The time zone “%1” is not known; its clocks show the same as those of %2, "
                       "which is taken.")
                 .arg(name, like));
    return {.zone = like, .definition = zone};
}

CalendarTime FileZones::time(const LocalTime &local, const QString &name)
{
    auto meaning = m_meanings.find(name);
    if (meaning == m_meanings.end())
        meaning = m_meanings.emplace(name, meaningOf(name, local)).first;
    const Meaning &is = meaning->second;
    if (!is.zone.isEmpty() || !is.definition)
        return {.local = local, .zone = is.zone};
    icaltimetype time = floatingTime(local);
    int isDaylight = 0;
    const int offset = icaltimezone_get_utc_offset(is.definition, &time, &isDaylight);
    const QDateTime instant = QDateTime(local.day, local.time, Qt::UTC).addSecs(-offset);
    return {.local = localTimeAt(instant, QTimeZone::utc()), .zone = u"UTC"_s};
}

} // namespace chapterhouse
