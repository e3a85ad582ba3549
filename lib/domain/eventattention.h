#pragma once

#include "domain/attention.h"

#include <optional>
#include <span>

namespace chapterhouse {

/// So many days before an event it has a place or a link, and before it is announced.
inline constexpr int daysToFindAPlace = 30;
inline constexpr int daysToAnnounce = 21;

/// What an event that we organise or take part in wants on a day: a place or link, to be announced
/// (only what we organise), its overdue tasks, and once it is over to be called held or cancelled.
/// Nothing of an event that is held, cancelled or only listed, nor of one that recurs.
std::vector<AttentionItem> attentionTo(const Record &event, std::span<const Record> tasks,
                                       QDate today);

/// That an event which was held, is over on the day, and which we organise or take part in, has no
/// recap among its posts; nothing of one that recurs or is one time of a series.
std::optional<AttentionItem> missingRecap(const Record &event, std::span<const Record> posts,
                                          QDate today);

} // namespace chapterhouse
