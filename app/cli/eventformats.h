#pragma once

#include "filecommand.h"

namespace chapterhouse::cli {

/// The events that --where and --as-of ask for, by their start.
Result<std::vector<Record>> eventsAskedFor(CommandContext &context, Store &store);

/// Calendar files (RFC 5545): the first argument is the file.
Result<int> importCalendar(CommandContext &context);
Result<int> exportCalendar(CommandContext &context);

/// Files of a website, Markdown with front matter: the first argument is their folder; of an import
/// it may be one of them.
Result<int> importEventFiles(CommandContext &context);
Result<int> exportEventFiles(CommandContext &context);

} // namespace chapterhouse::cli
