#pragma once

#include "store/reader.h"

namespace chapterhouse {

/// What a matter belongs to, in the order in which they are told.
enum class MatterGroup { Members, Offices, Chapters, Events, Posts, Texts, Website };

/// Records that a search finds.
struct RecordSearch {
    Kind kind = Kind::Member;
    QString text; ///< as a person would type it; empty: all

    bool operator==(const RecordSearch &) const = default;
};

/// One thing that wants somebody's attention, and where it is seen to: at a record that has a place
/// of its own, in a list, or neither (at the website).
struct Matter {
    MatterGroup group = MatterGroup::Members;
    QString sentence;                      ///< whole
    bool isPressing = false;               ///< a rule is not kept, or its day is over
    std::optional<RecordRef> about = {};   ///< of a member, chapter, body, event, post …
    std::optional<RecordSearch> list = {}; ///< as of the day; finds what the sentence counts

    bool operator==(const Matter &) const = default;
};

/// Everything in the file that wants attention on the day, by group, what is due first in front:
/// renewals due and who lapsed this month; what attentionOn() says of bodies, chapters and events;
/// posts on their way; texts that are unfinished. Of the website: siteMatters().
Result<std::vector<Matter>> openMatters(const Reader &reader, QDate day);

} // namespace chapterhouse
