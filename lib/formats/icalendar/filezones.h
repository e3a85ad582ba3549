#pragma once

#include "domain/localtime.h"
#include "formats/icalendar/calendarblocks.h"
#include "formats/icalendar/calendarevent.h"
#include "formats/icalendar/icalhandles.h"

#include <map>

/// The time zones that a calendar file tells of; private to this folder.
namespace chapterhouse {

struct IcalZoneRelease {
    void operator()(icaltimezone *zone) const { icaltimezone_free(zone, 1); }
};
using IcalZone = std::unique_ptr<icaltimezone, IcalZoneRelease>;

/// The zone that a VTIMEZONE defines; none when it is no definition of a year's clocks. What would
/// take libical long (clocks that change more often than some times a year) is refused.
IcalZone definedZone(const CalendarBlock &block);

/// The seconds that the clocks of a zone are ahead of UTC.
int offsetFromUtc(icaltimezone *zone, const QDateTime &instant);

/// The zone, as a field of the catalogue takes it, that a name in a file is: its own name, an older
/// one, one with a prefix as in "/freeassociation.sourceforge.net/Europe/Rome", or a name of
/// Windows. Empty when it is none.
QString zoneNamed(const QString &name);

/// Tells times of a file in zones that everybody knows.
class FileZones {
public:
    explicit FileZones(const CalendarBlocks &blocks);

    /// The time that a file's local time in one of its zones is: in the zone of its name, see
    /// zoneNamed; when that is none, in the one whose clocks show the same in the year before and
    /// after (of several the one that the name speaks of, else the usual one of its part of the
    /// world); in UTC where no zone does; without a zone when the file does not define it either.
    CalendarTime time(const LocalTime &local, const QString &name);

    /// What was taken for zones without a name that is known: a line of the file and a sentence.
    struct Note {
        int line = 0;
        QString sentence;
    };
    const QList<Note> &notes() const { return m_notes; }

private:
    struct Definition {
        int line = 0;
        IcalZone zone;
    };
    struct Meaning {
        QString zone;                       ///< of the IANA database; empty when there is none
        icaltimezone *definition = nullptr; ///< by which to reckon then
    };

    Meaning meaningOf(const QString &name, const LocalTime &around);

    std::map<QString, Definition> m_definitions;
    std::map<QString, Meaning> m_meanings;
    QList<Note> m_notes;
};

} // namespace chapterhouse
