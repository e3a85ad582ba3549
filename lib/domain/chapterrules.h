#pragma once

#include "domain/office.h"

#include <QHash>

#include <span>
#include <vector>

namespace chapterhouse {

/// What the function of a lead is called unless somebody calls it otherwise.
inline constexpr QLatin1String leadTitle{"Lead"};
/// A chapter has two leads before it is active.
inline constexpr int leadsToBeActive = 2;
/// A chapter without an event for so many years is dormant.
inline constexpr int yearsUntilDormant = 1;

/// Everything that the rules of a chapter are checked against on a day.
struct ChapterOnDay {
    Record chapter;
    std::vector<Seat> seats; ///< all that ever were
    /// Within the seats held on the day; where none of those leads, within all seats.
    std::vector<Function> functions;
    QHash<MemberId, QString> names; ///< of those who hold a seat on the day
    QDate lastEvent;                ///< last day of the last one; invalid while it is not known

    bool operator==(const ChapterOnDay &) const = default;
};

/// How many lead the chapter on the day: hold a seat with the function of a lead.
int leadsOn(const ChapterOnDay &chapter, QDate day);
/// The last day before `day` on which somebody led the chapter; invalid when nobody did.
QDate lastLed(const ChapterOnDay &chapter, QDate day);

/// What a forming chapter needs to become active.
enum class ChapterNeed { Leads, Chat, TimeZone, Languages, FirstMeetup };

/// What the chapter lacks of that, given how many lead it; nothing when it may become active.
std::vector<ChapterNeed> missingToBeActive(const Record &chapter, int leads);
/// "two leads", "a second lead", "a chat invitation".
QString textOf(ChapterNeed need, int leads);
/// What is missing as one text: "a second lead, a chat invitation, a time zone".
QString missingText(const Record &chapter, int leads);

/// Why a chapter counts as dormant.
enum class DormantReason { NoLead, NoEvent };

/// The reasons that hold on the day; the last event, where it is known, makes one from the day
/// after its anniversary on.
std::vector<DormantReason> whyDormant(const ChapterOnDay &chapter, QDate day);
/// "no lead since 4 May 2026", "no event since 3 May 2025".
QString textOf(DormantReason reason, const ChapterOnDay &chapter, QDate day);

} // namespace chapterhouse
