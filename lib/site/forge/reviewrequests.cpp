#include "site/forge/reviewrequests.h"

#include "site/forge/forgerequests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString hex(const QByteArray &id)
{
    return QString::fromLatin1(id);
}

/// A request with a body that is the same when it comes twice.
ForgeRequest writing(const ForgeAddress &address, const QByteArray &method, const QByteArray &path,
                     const QJsonObject &body, const QList<int> &expected = {})
{
    ForgeRequest request = repositoryRequest(address, method, path);
    if (!body.isEmpty())
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.effect = ForgeEffect::SameAgain;
    request.expected = expected;
    return request;
}

QByteArray pathOfPull(qint64 number)
{
    return "pulls/" + QByteArray::number(number);
}

QJsonObject treeEntry(const SiteChange &change, const QByteArray &blob)
{
    QJsonObject entry{{u"path"_s, change.path}, {u"mode"_s, u"100644"_s}, {u"type"_s, u"blob"_s}};
    if (!change.bytes)
        entry.insert(u"sha"_s, QJsonValue::Null);
    else if (!blob.isEmpty())
        entry.insert(u"sha"_s, hex(blob));
    else
        entry.insert(u"content"_s, QString::fromUtf8(*change.bytes));
    return entry;
}

} // namespace

ForgeRequest makeBlob(const ForgeAddress &address, const QByteArray &bytes)
{
    return writing(
        address, "POST", "git/blobs",
        {{u"content"_s, QString::fromLatin1(bytes.toBase64())}, {u"encoding"_s, u"base64"_s}});
}

ForgeRequest makeTree(const ForgeAddress &address, const QByteArray &base,
                      const QList<SiteChange> &changes, const QHash<QString, QByteArray> &blobs)
{
    QJsonArray entries;
    for (const SiteChange &change : changes)
        entries.append(treeEntry(change, blobs.value(change.path)));
    return writing(address, "POST", "git/trees",
                   {{u"base_tree"_s, hex(base)}, {u"tree"_s, entries}});
}

ForgeRequest makeCommit(const ForgeAddress &address, const QString &message, const QByteArray &tree,
                        const QList<QByteArray> &parents)
{
    QJsonArray ids;
    for (const QByteArray &parent : parents)
        ids.append(hex(parent));
    return writing(address, "POST", "git/commits",
                   {{u"message"_s, message}, {u"tree"_s, hex(tree)}, {u"parents"_s, ids}});
}

ForgeRequest makeBranch(const ForgeAddress &address, const QString &branch,
                        const QByteArray &commit)
{
    return writing(address, "POST", "git/refs",
                   {{u"ref"_s, u"refs/heads/"_s + branch}, {u"sha"_s, hex(commit)}}, {422});
}

ForgeRequest moveBranch(const ForgeAddress &address, const QString &branch,
                        const QByteArray &commit, bool isForced)
{
    return writing(address, "PATCH", "git/refs/heads/" + pathInAddress(branch),
                   {{u"sha"_s, hex(commit)}, {u"force"_s, isForced}}, {422});
}

ForgeRequest removeBranch(const ForgeAddress &address, const QString &branch)
{
    return writing(address, "DELETE", "git/refs/heads/" + pathInAddress(branch), {}, {404, 422});
}

ForgeRequest openPull(const ForgeAddress &address, const QString &branch, const QString &title,
                      const QString &text)
{
    return writing(address, "POST", "pulls",
                   {{u"title"_s, title},
                    {u"body"_s, text},
                    {u"head"_s, address.owner + u':' + branch},
                    {u"base"_s, address.branch}},
                   {422});
}

ForgeRequest setLabels(const ForgeAddress &address, qint64 number, const QStringList &labels)
{
    return writing(address, "PUT", "issues/" + QByteArray::number(number) + "/labels",
                   {{u"labels"_s, QJsonArray::fromStringList(labels)}});
}

ForgeRequest mergePull(const ForgeAddress &address, qint64 number, const QByteArray &commit,
                       bool squashes)
{
    const QString method = squashes ? u"squash"_s : u"merge"_s;
    return writing(address, "PUT", pathOfPull(number) + "/merge",
                   {{u"sha"_s, hex(commit)}, {u"merge_method"_s, method}}, {405, 409});
}

ForgeRequest closePull(const ForgeAddress &address, qint64 number)
{
    return writing(address, "PATCH", pathOfPull(number), {{u"state"_s, u"closed"_s}});
}

ForgeRequest askForPull(const ForgeAddress &address, qint64 number)
{
    return repositoryRequest(address, "GET", pathOfPull(number));
}

} // namespace chapterhouse
