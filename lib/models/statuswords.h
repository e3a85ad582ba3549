#pragma once

#include "domain/status.h"
#include "store/reader.h"

namespace chapterhouse {

/// Everything that the word for a status depends on.
struct StatusFacts {
    Status status = Status::Contact;
    QDate day;            ///< as of which the status holds
    QDate paidUntil;      ///< last day; invalid when never paid
    QDate suspendedUntil; ///< last day; only for a suspension
    int graceDays = 30;
};

/// Of a member as of a day, derived fields included.
StatusFacts statusFacts(const Reader &reader, const Record &member, QDate day, int graceDays);
/// The status alone, for a pill: "Current", "Grace, 21 days left", "Suspended to 1 Feb".
QString statusWord(const StatusFacts &facts);
/// The same where there is room for when it came to that: "Lapsed 12 days ago", after grace.
QString statusSentence(const StatusFacts &facts);
/// The last day of the suspension that covers the day; invalid when there is none.
QDate suspendedUntil(const MemberStory &story, QDate day);

} // namespace chapterhouse
