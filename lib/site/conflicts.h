#pragma once

#include "site/siteconnection.h"

namespace chapterhouse {

/// A file that both sides changed in one place, with all that is needed to decide.
struct ListedConflict {
    SiteFileState state;              ///< with base and theirs
    std::optional<QByteArray> mine{}; ///< the record as a file; nothing: it was removed here
    QString title{};

    bool operator==(const ListedConflict &) const = default;
};

/// The files in conflict, of the branch of the site and then of those in review, by path; those
/// that wait for somebody to finish writing are not among them.
Result<std::vector<ListedConflict>> conflictsOf(const Reader &reader, const SiteProfile &site,
                                                const QString &branch);

/// Which conflict somebody decides about.
struct ConflictRef {
    QString branch; ///< of its SiteFileState
    QString path;
    /// The `blob` of the version of the site that was shown; nothing: whichever it has.
    std::optional<QByteArray> seen{};

    bool operator==(const ConflictRef &) const = default;
};

/// Which version a conflict ends with.
enum class Resolution { Mine, Theirs };

/// Ends a conflict with one of the versions, whole, as a step of a person that can be undone. What
/// is here then is to be sent, or agreed on. Also sends anew what the site deleted and others here
/// refer to (Mine). What was written in a review that has ended is kept together with what the site
/// has changed since (Mine), and in conflict with it where both changed one place. NotFound when
/// the path is in no conflict; Input when their version cannot be read; Conflict when a record that
/// would go is still referred to, or the site has another version than the one that was seen.
Result<ChangeSet> resolve(Store &store, const SiteProfile &site, const ConflictRef &conflict,
                          Resolution resolution);
/// Ends each of them so, or none, as one step. Errors as above.
Result<ChangeSet> resolveAll(Store &store, const SiteProfile &site,
                             const QList<ConflictRef> &conflicts, Resolution resolution);

/// Ends a conflict with a file that somebody made of both. Errors as above.
Result<ChangeSet> resolveWith(Store &store, const SiteProfile &site, const ConflictRef &conflict,
                              const QByteArray &file);

} // namespace chapterhouse
