#include "unit/forge/recording.h"

#include "unit/forge/asker.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

const QString posts = u"content/posts"_s;

/// Keys that the recordings lack: the account was made anonymous there but for four of its fields,
/// and GitHub later added others that are answered here as well.
bool isDocumentedExtra(const QString &at)
{
    static const QRegularExpression extras(
        u"^\\$\\.(node_id|gravatar_id|url|html_url|type|site_admin|(followers|following|gists|"
        u"starred|"
        "subscriptions|organizations|repos|events|received_events)_url)$"_s);
    return extras.match(at).hasMatch();
}

/// Nobody signs commits here.
bool mayBeNull(const QString &at)
{
    return at.endsWith(".verification.signature"_L1) || at.endsWith(".verification.payload"_L1);
}

/// What does not depend on ids, times and the files that no answer shows. (The texts of the drafts
/// do: in the recordings the requests were made to fit another day than the answers.)
bool hasToBeEqual(const QString &key)
{
    static const QSet<QString> keys{
        u"path"_s,      u"mode"_s,        u"truncated"_s,      u"encoding"_s,  u"ref"_s,
        u"title"_s,     u"body"_s,        u"state"_s,          u"draft"_s,     u"merged"_s,
        u"mergeable"_s, u"filename"_s,    u"additions"_s,      u"deletions"_s, u"changes"_s,
        u"ahead_by"_s,  u"behind_by"_s,   u"total_commits"_s,  u"message"_s,   u"label"_s,
        u"status"_s,    u"total_count"_s, u"default_branch"_s, u"full_name"_s};
    return keys.contains(key);
}

QString typeName(const QJsonValue &value)
{
    static const QHash<QJsonValue::Type, QString> names{
        {QJsonValue::Null, u"null"_s},     {QJsonValue::Bool, u"bool"_s},
        {QJsonValue::Double, u"number"_s}, {QJsonValue::String, u"string"_s},
        {QJsonValue::Array, u"array"_s},   {QJsonValue::Object, u"object"_s}};
    return names.value(value.type(), u"nothing"_s);
}

QStringList objectDifferences(const QJsonObject &recorded, const QJsonObject &actual,
                              const QString &at)
{
    QStringList found;
    for (auto member = recorded.begin(); member != recorded.end(); ++member) {
        const QString below = at + u'.' + member.key();
        const QJsonValue other = actual.value(member.key());
        found += differences(member.value(), other, below);
        const bool isLeaf = !other.isObject() && !other.isArray();
        if (isLeaf && hasToBeEqual(member.key()) && other != member.value())
            found += u"%1 is %2 instead of %3"_s.arg(below, other.toVariant().toString(),
                                                     member.value().toVariant().toString());
    }
    for (const QString &key : actual.keys()) {
        if (!recorded.contains(key) && !isDocumentedExtra(at + u'.' + key))
            found += u"%1.%2 is too much"_s.arg(at, key);
    }
    return found;
}

/// The bytes of the files that the answers show, by id.
QHash<QString, QByteArray> shownBlobs(const QList<Exchange> &exchanges)
{
    QHash<QString, QByteArray> blobs;
    for (const Exchange &exchange : exchanges) {
        if (exchange.method == "GET" && exchange.target.contains("/git/blobs/"))
            blobs.insert(
                exchange.answer[u"sha"_s].toString(),
                QByteArray::fromBase64(exchange.answer[u"content"_s].toString().toLatin1()));
    }
    return blobs;
}

} // namespace

QList<Exchange> readRecording(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Exchange> exchanges;
    for (const QJsonValue each : jsonOf(file.readAll()).toArray()) {
        exchanges.append({each[u"method"_s].toString().toLatin1(),
                          each[u"url"_s].toString().toUtf8(), each[u"body"_s].toString().toUtf8(),
                          each[u"status"_s].toInt(),
                          jsonOf(each[u"response"_s].toString().toUtf8())});
    }
    return exchanges;
}

void rebuild(const QString &path, const QList<Exchange> &exchanges)
{
    GitProgram(path).mustRun(
        {u"init"_s, u"--quiet"_s, u"--bare"_s, u"--initial-branch=master"_s, path});
    GitRepository repository(path);
    const QHash<QString, QByteArray> blobs = shownBlobs(exchanges);
    GitRepository::Edits files;
    for (const Exchange &exchange : exchanges) {
        const bool isRoot = exchange.method == "POST" && exchange.target.endsWith("/git/trees");
        const bool isPosts = exchange.target.endsWith("/git/trees/master:content/posts");
        if (!isRoot && !isPosts)
            continue;
        for (const QJsonValue entry : exchange.answer[u"tree"_s].toArray()) {
            const QString name = entry[u"path"_s].toString();
            if (isPosts)
                files.insert(posts + u'/' + name, blobs.value(entry[u"sha"_s].toString()));
            else if (entry[u"type"_s].toString() == "tree"_L1)
                files.insert(name + u"/.keep"_s, "");
            else
                files.insert(name, "not shown");
        }
    }
    files.remove(u"content/.keep"_s);
    repository.commit(u"master"_s, u"initial commit"_s, files);
    for (const QString &message :
         {u"chore(deps): renovate"_s, u"chore(deps): lock file maintenance"_s})
        repository.commit(u"master"_s, message, {{u"yarn.lock"_s, message.toUtf8()}});
}

QByteArray Translation::translated(QByteArray bytes) const
{
    for (auto word = m_words.begin(); word != m_words.end(); ++word)
        bytes.replace(word.key(), word.value());
    return bytes;
}

void Translation::learn(const QJsonValue &recorded, const QJsonValue &actual)
{
    if (recorded.isArray()) {
        for (int i = 0; i < recorded.toArray().size(); ++i)
            learn(recorded[i], actual[i]);
        return;
    }
    const QJsonObject object = recorded.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        learn(member.value(), actual[member.key()]);
    if (object.value(u"sha"_s).isString())
        m_words.insert(object.value(u"sha"_s).toString().toLatin1(),
                       actual[u"sha"_s].toString().toLatin1());
    for (const QByteArray &kind : {QByteArray("/pulls/"), QByteArray("/issues/")}) {
        if (object.contains(u"merge_commit_sha"_s))
            m_words.insert(kind + QByteArray::number(object.value(u"number"_s).toInt()),
                           kind + QByteArray::number(actual[u"number"_s].toInt()));
    }
}

QStringList differences(const QJsonValue &recorded, const QJsonValue &actual, const QString &at)
{
    if (recorded.type() != actual.type())
        return mayBeNull(at) && actual.isNull() ? QStringList()
                                                : QStringList{u"%1 is %2 instead of %3"_s.arg(
                                                      at, typeName(actual), typeName(recorded))};
    if (recorded.isObject())
        return objectDifferences(recorded.toObject(), actual.toObject(), at);
    if (!recorded.isArray())
        return {};
    const qsizetype count = recorded.toArray().size();
    if (count != actual.toArray().size())
        return {u"%1 has %2 items instead of %3"_s.arg(at).arg(actual.toArray().size()).arg(count)};
    QStringList found;
    for (int i = 0; i < int(count); ++i)
        found += differences(recorded[i], actual[i], u"%1[%2]"_s.arg(at).arg(i));
    return found;
}

} // namespace chapterhouse::tests
