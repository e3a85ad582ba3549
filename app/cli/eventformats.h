#pragma once

#include "filecommand.h"

namespace chapterhouse::cli {

/// The events that --where and --as-of ask for, by their start.
Result<std::vector<Record>> eventsAskedFor(CommandContext &context, Store &store);

/// A calendar file (RFC 5545), which the first argument names.
Result<int> exportCalendar(CommandContext &context);
/// Files of a website, Markdown with front matter, into the folder that the first argument names.
Result<int> exportEventFiles(CommandContext &context);

} // namespace chapterhouse::cli
