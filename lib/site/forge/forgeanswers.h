#pragma once

#include "base/result.h"
#include "site/site.h"

namespace chapterhouse {

/// The commit in the answer to askForHead().
Result<QByteArray> readHeadCommit(const QByteArray &body);

/// What a tree says of some folders.
struct ForgeTree {
    QList<SiteFile> files;              ///< directly in one of the folders, in the order of paths
    QHash<QString, QByteArray> folders; ///< every folder in the tree: path and id of its tree
    QStringList leftOut; ///< names in the folders that cannot be kept, as they can be shown
    bool isTruncated = false;
};

/// Reads a tree whose own path is `prefix` (empty: the root). Left out are names that isSitePath()
/// refuses, links and submodules, and all of those that differ by case only, or not at all.
Result<ForgeTree> readTree(const QByteArray &body, const QStringList &folders,
                           const QString &prefix = {});

/// The content of one blob, which is checked to be that of the id.
Result<QByteArray> readBlob(const QByteArray &body, const QByteArray &id);

/// A content in an answer to askForTexts().
struct AnsweredText {
    QByteArray blob;                   ///< its id; empty: there is nothing of that name
    std::optional<QByteArray> bytes{}; ///< checked to be that of the id
    bool isTooLarge = false;           ///< larger than largestSiteText
    bool isBinary = false;             ///< the other side takes it for no text

    bool operator==(const AnsweredText &) const = default;
};

/// The `count` contents that were asked for, in that order.
Result<QList<AnsweredText>> readTexts(const QByteArray &body, qsizetype count);

/// The new head in the answer to commitOnBranch().
Result<QByteArray> readNewHead(const QByteArray &body);

/// The id of what was made, in answers to POST git/blobs, git/trees and git/commits.
Result<QByteArray> readMadeId(const QByteArray &body);

bool isUtf8(const QByteArray &bytes);

} // namespace chapterhouse
