#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace chapterhouse::tests {

/// What somebody wrote under a pull request, or at a line of it.
struct Remark {
    int id = 0;
    QString author;
    QString text;
    QDateTime at; ///< UTC
};

struct Review {
    QString author;
    QString state; ///< APPROVED, CHANGES_REQUESTED, COMMENTED
    QString text;
    QDateTime at; ///< UTC
};

/// The remarks at one line of a changed file.
struct ReviewThread {
    QString path;
    int line = 0;
    bool isResolved = false;
    QList<Remark> remarks;
};

/// The result of one of the things that run on a commit.
struct Build {
    enum class Form { CheckRun, Status };

    QString name;
    /// Of a check run: queued, in_progress, completed; of a status: pending, success, failure,
    /// error.
    QString state;
    QString conclusion; ///< of a completed check run: success, failure, cancelled …
    QString url;
    QString description;
    Form form = Form::CheckRun;
};

struct PullRequest {
    enum class State { Open, Closed, Merged };

    int number = 0;
    QString title;
    QString body;
    QString author;
    QString headBranch;
    QString baseBranch;
    QByteArray headCommit; ///< of a closed one: where the branch was then
    QByteArray baseCommit;
    QByteArray mergeCommit; ///< of a merged one
    bool isDraft = false;
    State state = State::Open;
    QDateTime createdAt; ///< UTC, as all of these
    QDateTime updatedAt;
    QDateTime closedAt;
    QStringList labels;
    QList<Remark> comments;
    QList<Review> reviews;
    QList<ReviewThread> threads;
};

} // namespace chapterhouse::tests
