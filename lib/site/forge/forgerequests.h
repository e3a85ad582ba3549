#pragma once

#include "site/forge/forgeaddress.h"
#include "site/forge/forgerequest.h"
#include "site/site.h"

#include <QJsonObject>

namespace chapterhouse {

/// How many texts one request of GraphQL asks for.
inline constexpr qsizetype mostTextsARequest = 100;

/// The commit that the branch is at. 304 when it still has that ETag.
ForgeRequest askForHead(const ForgeAddress &address, const QByteArray &etag);
/// A tree by its id or that of a commit; recursive: with all that is below it.
ForgeRequest askForTree(const ForgeAddress &address, const QByteArray &id, bool isRecursive);
ForgeRequest askForBlob(const ForgeAddress &address, const QByteArray &id);

/// Contents by GraphQL, at most mostTextsARequest: of blobs (hex), or of `REVISION:PATH`. The first
/// one is called t0 in the answer.
ForgeRequest askForTexts(const ForgeAddress &address, const QList<QByteArray> &blobs);
ForgeRequest askForTextsAt(const ForgeAddress &address, const QStringList &places);

/// All changes as one commit on a branch, refused when the branch is not at `head`.
ForgeRequest commitOnBranch(const ForgeAddress &address, const QString &branch,
                            const QByteArray &head, const QString &message,
                            const QList<SiteChange> &changes);

/// A request below /repos/OWNER/NAME/.
ForgeRequest repositoryRequest(const ForgeAddress &address, const QByteArray &method,
                               const QByteArray &path);
/// A question or change in GraphQL.
ForgeRequest graphQlRequest(const QString &document, const QJsonObject &variables,
                            ForgeEffect effect);
/// The name of a branch or file in an address: everything but its `/` is percent-encoded.
QByteArray pathInAddress(const QString &path);

} // namespace chapterhouse
