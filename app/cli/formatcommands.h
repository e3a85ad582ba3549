#pragma once

#include "filecommand.h"

namespace chapterhouse::cli {

/// The records that --where and --as-of ask for, of a kind that a site has files of: by their day,
/// else by their title.
Result<std::vector<Record>> recordsAskedFor(CommandContext &context, Store &store, Kind kind);

/// The members of a collective, from the file that the first argument names or, with
/// --open-collective, fetched from its address or the one on record.
Result<int> importCollective(CommandContext &context);

/// A calendar file (RFC 5545) of events, which the first argument names.
Result<int> exportCalendar(CommandContext &context);
/// Files of a website, Markdown with front matter, into the folder that the first argument names.
Result<int> exportSiteFiles(CommandContext &context, Kind kind);

} // namespace chapterhouse::cli
