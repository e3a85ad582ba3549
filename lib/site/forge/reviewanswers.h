#pragma once

#include "site/reviews.h"

namespace chapterhouse {

/// A page of the drafts in review. Of their changes the bytes are missing yet: they are empty, or
/// there are none where the draft deletes the file.
struct DraftsPage {
    QList<ReviewDraft> drafts;
    QString next; ///< where the next page begins; empty: this is the last
};

/// Reads an answer to askForDrafts(): left out are pull requests that are no drafts of a CMS, that
/// come from a copy of the repository, and paths that isSitePath() refuses.
Result<DraftsPage> readDrafts(const QByteArray &body, const QString &labelPrefix);

/// A pull request as REST and GraphQL have it both.
struct ForgePull {
    qint64 number = 0;
    QString title;
    QString url;
    QString author;
    QByteArray head; ///< its commit
    QString base;    ///< the branch that it changes
    QStringList labels;
    QDateTime updated; ///< UTC
    bool isOpen = false;
    bool isMerged = false;
};

/// Reads an answer to openPull() or askForPull().
Result<ForgePull> readPull(const QByteArray &body);

/// What there is of a branch.
struct ForgeBranch {
    QByteArray commit;      ///< empty: there is no such branch
    QByteArray tree{};      ///< of that commit
    QString message{};      ///< of that commit
    QList<ForgePull> pulls; ///< of this repository's branches of that name, ever
};

/// Reads an answer to askForBranch().
Result<ForgeBranch> readBranch(const QByteArray &body);

} // namespace chapterhouse
