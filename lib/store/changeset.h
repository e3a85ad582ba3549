#pragma once

#include "store/changelog.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace chapterhouse {

/// What one transaction changed, for whoever shows it.
struct ChangeSet {
    /// One touched record. `fields` are positions in the catalogue; derived ones are among them
    /// when a member's status may have changed.
    struct Touched {
        RecordRef record;
        qint64 row = 0; ///< the row's integer key
        ChangeAction action = ChangeAction::Set;
        QSet<qsizetype> fields;

        bool operator==(const Touched &) const = default;
    };

    /// Above so many records, `touched` is empty and `allOf` says which kinds changed; it also does
    /// when a setting changed what is derived of all members.
    static constexpr size_t mostTouched = 10'000;

    qint64 step = 0; ///< row of the step; 0 when nothing was logged
    QString label;
    std::vector<Touched> touched;
    QSet<Kind> allOf;

    /// Whether records of the kind are among them.
    bool touches(Kind kind) const
    {
        return allOf.contains(kind) || std::ranges::any_of(touched, [kind](const Touched &each) {
                   return each.record.kind == kind;
               });
    }
    /// Nothing that is shown has changed.
    bool isEmpty() const { return touched.empty() && allOf.isEmpty(); }
};

} // namespace chapterhouse
