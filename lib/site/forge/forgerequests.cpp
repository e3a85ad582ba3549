#include "site/forge/forgerequests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int notModified = 304;

/// `questions` are arguments of `object`: text that has been checked to hold no `"` and no `\`.
ForgeRequest askForObjects(const ForgeAddress &address, const QStringList &questions)
{
    QString document = u"query($owner: String!, $name: String!) { "
                       "repository(owner: $owner, name: $name) {"_s;
    for (qsizetype i = 0; i < questions.size(); ++i)
        document +=
            u" t%1: object(%2) { ... on Blob { oid text isBinary isTruncated byteSize } }"_s.arg(
                QString::number(i), questions.at(i));
    const QJsonObject variables{{u"owner"_s, address.owner}, {u"name"_s, address.name}};
    ForgeRequest request = graphQlRequest(document + " } }"_L1, variables, ForgeEffect::None);
    request.mostBytes = mostListingBytes;
    return request;
}

} // namespace

QByteArray pathInAddress(const QString &path)
{
    return QUrl::toPercentEncoding(path, "/");
}

ForgeRequest repositoryRequest(const ForgeAddress &address, const QByteArray &method,
                               const QByteArray &path)
{
    return {.method = method,
            .path = "repos/" + address.repository().toUtf8() + '/' + path,
            .headers = {{"accept", "application/vnd.github+json"}}};
}

ForgeRequest graphQlRequest(const QString &document, const QJsonObject &variables,
                            ForgeEffect effect)
{
    const QJsonObject question{{u"query"_s, document}, {u"variables"_s, variables}};
    return {.method = "POST",
            .path = "graphql",
            .body = QJsonDocument(question).toJson(QJsonDocument::Compact),
            .effect = effect};
}

ForgeRequest askForHead(const ForgeAddress &address, const QByteArray &etag)
{
    ForgeRequest request =
        repositoryRequest(address, "GET", "git/ref/heads/" + pathInAddress(address.branch));
    if (!etag.isEmpty()) {
        request.headers.insert("if-none-match", etag);
        request.expected = {notModified};
    }
    return request;
}

ForgeRequest askForTree(const ForgeAddress &address, const QByteArray &id, bool isRecursive)
{
    ForgeRequest request = repositoryRequest(address, "GET", "git/trees/" + id);
    if (isRecursive)
        request.query.addQueryItem(u"recursive"_s, u"1"_s);
    request.mostBytes = mostListingBytes;
    return request;
}

ForgeRequest askForBlob(const ForgeAddress &address, const QByteArray &id)
{
    return repositoryRequest(address, "GET", "git/blobs/" + id);
}

ForgeRequest askForTexts(const ForgeAddress &address, const QList<QByteArray> &blobs)
{
    QStringList questions;
    for (const QByteArray &blob : blobs)
        questions.append(u"oid: \"%1\""_s.arg(QString::fromLatin1(blob)));
    return askForObjects(address, questions);
}

ForgeRequest askForTextsAt(const ForgeAddress &address, const QStringList &places)
{
    QStringList questions;
    for (const QString &place : places)
        questions.append(u"expression: \"%1\""_s.arg(place));
    return askForObjects(address, questions);
}

ForgeRequest commitOnBranch(const ForgeAddress &address, const QString &branch,
                            const QByteArray &head, const QString &message,
                            const QList<SiteChange> &changes)
{
    QJsonArray additions;
    QJsonArray deletions;
    for (const SiteChange &change : changes) {
        if (change.bytes)
            additions.append(
                QJsonObject{{u"path"_s, change.path},
                            {u"contents"_s, QString::fromLatin1(change.bytes->toBase64())}});
        else
            deletions.append(QJsonObject{{u"path"_s, change.path}});
    }
    const qsizetype endOfTitle = message.indexOf(u'\n');
    QJsonObject said{{u"headline"_s, message.left(endOfTitle)}};
    if (endOfTitle >= 0)
        said.insert(u"body"_s, message.mid(endOfTitle).trimmed());
    const QJsonObject input{
        {u"branch"_s, QJsonObject{{u"repositoryNameWithOwner"_s, address.repository()},
                                  {u"branchName"_s, branch}}},
        {u"expectedHeadOid"_s, QString::fromLatin1(head)},
        {u"message"_s, said},
        {u"fileChanges"_s, QJsonObject{{u"additions"_s, additions}, {u"deletions"_s, deletions}}}};
    return graphQlRequest(u"mutation($input: CreateCommitOnBranchInput!) { "
                          "createCommitOnBranch(input: $input) { commit { oid } } }"_s,
                          {{u"input"_s, input}}, ForgeEffect::Once);
}

} // namespace chapterhouse
