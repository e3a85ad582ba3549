#pragma once

#include <QStringList>

#include <vector>

namespace chapterhouse {

/// A run of lines in which two versions of a text agree with what they come from, or do not.
struct MergeHunk {
    enum class What {
        Same,     ///< nobody changed them
        Changed,  ///< changed by one side, or by both in the same way: `merged` says how
        Conflict, ///< changed by both, each in its own way
    };

    What what = What::Same;
    QStringList base;
    QStringList mine;
    QStringList theirs;
    QStringList merged; ///< nothing of a conflict

    bool operator==(const MergeHunk &) const = default;
};

/// Two versions of a text merged by lines.
struct TextMerge {
    std::vector<MergeHunk> hunks; ///< in the order of the text; none of no lines

    bool hasConflict() const;
    /// The merged text; of a conflict nothing.
    QString text() const;
};

/// Merges by lines (diff3): what one side changed since `base` is taken, what both changed in the
/// same place is a conflict, unless they did the same. Lines end with LF; a text that ends with one
/// has an empty last line.
TextMerge mergeTexts(const QString &base, const QString &mine, const QString &theirs);

} // namespace chapterhouse
