#pragma once

#include "base/result.h"
#include "domain/textmerge.h"

#include <QByteArray>
#include <QSet>
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

/// A key that both sides changed, each in its own way, with what they made of it as it is read;
/// nothing: the key is not there.
struct KeyConflict {
    QString key; ///< "title", "social.github"
    std::optional<QString> mine{};
    std::optional<QString> theirs{};

    bool operator==(const KeyConflict &) const = default;
};

/// What somebody has to decide about before two versions of a file are one.
struct ContentConflict {
    QList<KeyConflict> keys;
    TextMerge body; ///< its conflicts, and what is merged already

    bool operator==(const ContentConflict &) const = default;
};

/// Nothing when a version cannot be read: then one of them has to be taken whole.
std::optional<ContentConflict> contentConflict(const QByteArray &base, const QByteArray &mine,
                                               const QByteArray &theirs);

/// The file once it is decided: `theirs` with my changes in it, with mine of those keys that both
/// changed and are in `keysOfMine`, and with that body. Errors as patchFrontMatter().
Result<QByteArray> settledContent(const QByteArray &base, const QByteArray &mine,
                                  const QByteArray &theirs, const QSet<QString> &keysOfMine,
                                  const QString &body);

} // namespace chapterhouse
