#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace chapterhouse {

/// Two versions of a file of the site, merged.
struct ContentMerge {
    std::optional<QByteArray> merged; ///< nothing: there is a conflict
    /// What both changed, each in its own way: keys as the site names them ("social.github").
    QStringList keys{};
    bool isBodyInConflict = false;

    bool operator==(const ContentMerge &) const = default;
};

/// Merges what two sides made of a file: the front matter key by key, the body line by line
/// (mergeTexts()). What is merged is `theirs` with my changes in it, comments and order included.
/// An empty base is a file that both sides added. Where a version cannot be read all of it is in
/// conflict, unless only one side changed.
ContentMerge mergeContent(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs);

} // namespace chapterhouse
