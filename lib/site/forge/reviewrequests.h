#pragma once

#include "site/forge/forgeaddress.h"
#include "site/forge/forgerequest.h"
#include "site/reviews.h"

namespace chapterhouse {

/// A page of the open pull requests to the site's branch, with all that is shown of drafts.
ForgeRequest askForDrafts(const ForgeAddress &address, const QString &after);
/// What there is of a branch: its commit, and the pull requests of its name.
ForgeRequest askForBranch(const ForgeAddress &address, const QString &branch);
ForgeRequest askForPull(const ForgeAddress &address, qint64 number);

ForgeRequest makeBlob(const ForgeAddress &address, const QByteArray &bytes);
/// `blobs`: the ids of contents that are there already, by path; other contents are texts.
ForgeRequest makeTree(const ForgeAddress &address, const QByteArray &base,
                      const QList<SiteChange> &changes, const QHash<QString, QByteArray> &blobs);
ForgeRequest makeCommit(const ForgeAddress &address, const QString &message, const QByteArray &tree,
                        const QList<QByteArray> &parents);
/// 422: there is a branch of that name.
ForgeRequest makeBranch(const ForgeAddress &address, const QString &branch,
                        const QByteArray &commit);
/// 422 when the branch has gone elsewhere, unless it is forced.
ForgeRequest moveBranch(const ForgeAddress &address, const QString &branch,
                        const QByteArray &commit, bool isForced);
/// 404 and 422: it is gone.
ForgeRequest removeBranch(const ForgeAddress &address, const QString &branch);

/// 422: there is one of that branch.
ForgeRequest openPull(const ForgeAddress &address, const QString &branch, const QString &title,
                      const QString &text);
ForgeRequest setLabels(const ForgeAddress &address, qint64 number, const QStringList &labels);
/// Merges exactly `commit`. 405: it does not merge; 409: another is at the head.
ForgeRequest mergePull(const ForgeAddress &address, qint64 number, const QByteArray &commit,
                       bool squashes);
ForgeRequest closePull(const ForgeAddress &address, qint64 number);

} // namespace chapterhouse
