#include "support/forge/forgejson.h"

#include <QCryptographicHash>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

const QJsonObject unsignedCommit{{u"verified"_s, false},
                                 {u"reason"_s, u"unsigned"_s},
                                 {u"signature"_s, QJsonValue::Null},
                                 {u"payload"_s, QJsonValue::Null}};

QJsonObject person(const GitPerson &person)
{
    return {
        {u"name"_s, person.name}, {u"email"_s, person.email}, {u"date"_s, jsonTime(person.date)}};
}

QString text(const QByteArray &id)
{
    return QString::fromLatin1(id);
}

QString changeWord(GitChange::Kind kind)
{
    switch (kind) {
    case GitChange::Kind::Added:
        return u"added"_s;
    case GitChange::Kind::Removed:
        return u"removed"_s;
    case GitChange::Kind::Modified:
        return u"modified"_s;
    case GitChange::Kind::Renamed:
        return u"renamed"_s;
    }
    return {};
}

} // namespace

QJsonValue jsonTime(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

int numberOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1);
    return hash.left(4).toHex().toInt(nullptr, 16) & 0x7fffffff;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString loginOf(const GitPerson &person)
{
    return person.name.toLower().replace(u' ', u'-');
}

ForgeJson::ForgeJson(QString api, QString owner, QString name, GitRepository &repository)
    : m_api(std::move(api)), m_owner(std::move(owner)), m_name(std::move(name)),
      m_repository(repository)
{
}

QString ForgeJson::api(const QString &path) const
{
    const QString own = u"%1/repos/%2/%3"_s.arg(m_api, m_owner, m_name);
    return path.isEmpty() ? own : own + u'/' + path;
}

QString ForgeJson::web(const QString &path) const
{
    const QString own = u"https://github.com/%1/%2"_s.arg(m_owner, m_name);
    return path.isEmpty() ? own : own + u'/' + path;
}

QString ForgeJson::nodeId(const QString &kind, const QString &id) const
{
    return QString::fromLatin1((kind + u':' + m_name + u':' + id).toUtf8().toBase64());
}

QJsonObject ForgeJson::commit(const GitCommit &commit) const
{
    QJsonArray parents;
    for (const QByteArray &id : commit.parents)
        parents.append(parent(id, u"commits"_s));
    const QJsonObject inner{
        {u"author"_s, person(commit.author)},
        {u"committer"_s, person(commit.committer)},
        {u"message"_s, commit.message},
        {u"tree"_s, QJsonObject{{u"sha"_s, text(commit.tree)},
                                {u"url"_s, api(u"git/trees/"_s + text(commit.tree))}}},
        {u"url"_s, api(u"git/commits/"_s + text(commit.id))},
        {u"comment_count"_s, 0},
        {u"verification"_s, unsignedCommit}};
    const QString own = u"commits/"_s + text(commit.id);
    return {{u"sha"_s, text(commit.id)},
            {u"node_id"_s, nodeId(u"Commit"_s, text(commit.id))},
            {u"commit"_s, inner},
            {u"url"_s, api(own)},
            {u"html_url"_s, web(u"commit/"_s + text(commit.id))},
            {u"comments_url"_s, api(own + u"/comments"_s)},
            {u"author"_s, user(loginOf(commit.author))},
            {u"committer"_s, user(loginOf(commit.committer))},
            {u"parents"_s, parents}};
}

QJsonObject ForgeJson::parent(const QByteArray &id, const QString &kind) const
{
    return {{u"sha"_s, text(id)},
            {u"url"_s, api(kind + u'/' + text(id))},
            {u"html_url"_s, web(u"commit/"_s + text(id))}};
}

QJsonObject ForgeJson::plainCommit(const GitCommit &commit) const
{
    QJsonArray parents;
    for (const QByteArray &id : commit.parents)
        parents.append(parent(id, u"git/commits"_s));
    return {{u"sha"_s, text(commit.id)},
            {u"node_id"_s, nodeId(u"Commit"_s, text(commit.id))},
            {u"url"_s, api(u"git/commits/"_s + text(commit.id))},
            {u"html_url"_s, web(u"commit/"_s + text(commit.id))},
            {u"author"_s, person(commit.author)},
            {u"committer"_s, person(commit.committer)},
            {u"tree"_s, QJsonObject{{u"sha"_s, text(commit.tree)},
                                    {u"url"_s, api(u"git/trees/"_s + text(commit.tree))}}},
            {u"message"_s, commit.message},
            {u"parents"_s, parents},
            {u"verification"_s, unsignedCommit}};
}

QJsonObject ForgeJson::reference(const QString &branch, const QByteArray &commit) const
{
    return {{u"ref"_s, u"refs/heads/"_s + branch},
            {u"node_id"_s, nodeId(u"Ref"_s, branch)},
            {u"url"_s, api(u"git/refs/heads/"_s + branch)},
            {u"object"_s, QJsonObject{{u"sha"_s, text(commit)},
                                      {u"type"_s, u"commit"_s},
                                      {u"url"_s, api(u"git/commits/"_s + text(commit))}}}};
}

QJsonObject ForgeJson::treeHead(const QByteArray &id, bool truncated) const
{
    return {{u"sha"_s, text(id)},
            {u"url"_s, api(u"git/trees/"_s + text(id))},
            {u"truncated"_s, truncated}};
}

QJsonObject ForgeJson::treeEntry(const QString &path, const GitEntry &entry, qint64 size) const
{
    const QString type = QString::fromLatin1(entry.type());
    QJsonObject json{{u"path"_s, path},
                     {u"mode"_s, QString::fromLatin1(entry.mode.rightJustified(6, '0'))},
                     {u"type"_s, type},
                     {u"sha"_s, text(entry.id)}};
    if (type != "commit"_L1)
        json.insert(u"url"_s, api(u"git/%1s/%2"_s.arg(type, text(entry.id))));
    if (size >= 0)
        json.insert(u"size"_s, size);
    return json;
}

QJsonObject ForgeJson::change(const GitChange &change, const QString &patch) const
{
    const QString at = u'/' + text(change.id) + u'/' + change.path;
    QJsonObject json{{u"sha"_s, text(change.id)},
                     {u"filename"_s, change.path},
                     {u"status"_s, changeWord(change.kind)},
                     {u"additions"_s, change.additions},
                     {u"deletions"_s, change.deletions},
                     {u"changes"_s, change.additions + change.deletions},
                     {u"blob_url"_s, web(u"blob"_s + at)},
                     {u"raw_url"_s, web(u"raw"_s + at)},
                     {u"contents_url"_s, api(u"contents/"_s + change.path)}};
    if (!patch.isEmpty())
        json.insert(u"patch"_s, patch);
    if (!change.oldPath.isEmpty())
        json.insert(u"previous_filename"_s, change.oldPath);
    return json;
}

} // namespace chapterhouse::tests
