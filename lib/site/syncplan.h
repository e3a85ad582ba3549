#pragma once

#include "store/sitefiletable.h"

#include <QByteArray>

#include <optional>

namespace chapterhouse {

/// The three versions of a file that a sync looks at; nothing: there is no such file.
struct FileVersions {
    std::optional<QByteArray> base;   ///< what both sides agreed on last
    std::optional<QByteArray> mine;   ///< what the record would be written as
    std::optional<QByteArray> theirs; ///< what the site has
};

/// What is to be done about one file.
enum class SyncStep {
    Nothing,      ///< neither side changed it
    Agree,        ///< both have the same already
    Take,         ///< the site changed it
    TakeDeletion, ///< the site deleted it
    Send,         ///< it was changed here
    SendDeletion, ///< it was removed here
    Merge,        ///< both changed it in different places
    Conflict,     ///< both changed it in one place, or one deleted what the other changed
};

struct SyncDecision {
    SyncStep step = SyncStep::Nothing;
    QByteArray file{}; ///< of Take and Merge: what the record is to say
    SiteConflict conflict = SiteConflict::None;

    bool operator==(const SyncDecision &) const = default;
};

/// Decides about one file (the table under "Sync" in website.md of the design).
SyncDecision decide(const FileVersions &versions);

} // namespace chapterhouse
