#include "support/forge/graph/resolvers.h"

namespace chapterhouse::tests::graph {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortId = 7;
const QString heads = u"refs/heads/"_s;

QString text(const QByteArray &id)
{
    return QString::fromLatin1(id);
}

/// What a check run or a status says of the whole: SUCCESS, PENDING or FAILURE.
QString verdict(const Build &build)
{
    static const QStringList good{u"success"_s, u"neutral"_s, u"skipped"_s};
    const bool isOver = build.form == Build::Form::Status ? build.state != "pending"_L1
                                                          : build.state == "completed"_L1;
    const QString word = build.form == Build::Form::Status ? build.state : build.conclusion;
    if (!isOver)
        return u"PENDING"_s;
    return good.contains(word) ? u"SUCCESS"_s : u"FAILURE"_s;
}

} // namespace

std::shared_ptr<Object> Resolvers::identified(const QString &type, const QByteArray &id) const
{
    auto object = std::make_shared<Object>(type);
    object->set(u"id"_s, m_json.nodeId(type, text(id)));
    object->set(u"oid"_s, text(id));
    object->set(u"abbreviatedOid"_s, text(id.left(shortId)));
    object->set(u"commitUrl"_s, m_json.web(u"commit/"_s + text(id)));
    return object;
}

ObjectPointer Resolvers::gitObject(const QByteArray &expression) const
{
    const auto note = m_forge.repository.objects().note(expression);
    if (!note)
        return {};
    if (note->type == "blob")
        return blob(*note);
    return note->type == "tree" ? tree(*note) : commit(note->id);
}

ObjectPointer Resolvers::blob(const GitObjects::Note &note) const
{
    auto object = identified(u"Blob"_s, note.id);
    const auto bytes = [self = shared_from_this(), id = note.id,
                        read = std::make_shared<std::optional<QByteArray>>()] {
        if (!*read)
            *read = self->m_forge.repository.objects().find(id).value_or(GitObject{}).bytes;
        return **read;
    };
    object->set(u"byteSize"_s, note.size);
    object->set(u"isTruncated"_s, note.size > m_forge.textLimit);
    object->set(u"isBinary"_s,
                [bytes](const QJsonObject &) { return QJsonValue(bytes().contains('\0')); });
    object->set(u"text"_s, [bytes, limit = m_forge.textLimit](const QJsonObject &) {
        const QByteArray all = bytes();
        return all.contains('\0') ? QJsonValue() : QJsonValue(QString::fromUtf8(all.left(limit)));
    });
    return object;
}

ObjectPointer Resolvers::tree(const GitObjects::Note &note) const
{
    auto object = identified(u"Tree"_s, note.id);
    object->set(u"entries"_s, [self = shared_from_this(), id = note.id](const QJsonObject &) {
        QList<ObjectPointer> entries;
        const auto found = self->m_forge.repository.objects().tree(id);
        for (const GitEntry &entry : found.value_or(QList<GitEntry>()))
            entries.append(self->treeEntry(entry));
        return entries;
    });
    return object;
}

ObjectPointer Resolvers::treeEntry(const GitEntry &entry) const
{
    auto object = std::make_shared<Object>(u"TreeEntry"_s);
    const QString name = QString::fromUtf8(entry.name);
    object->set(u"name"_s, name);
    object->set(u"path"_s, name);
    object->set(u"mode"_s, entry.mode.toInt(nullptr, 8));
    object->set(u"type"_s, text(entry.type()));
    object->set(u"oid"_s, text(entry.id));
    object->set(u"size"_s, [self = shared_from_this(), id = entry.id](const QJsonObject &) {
        const auto note = self->m_forge.repository.objects().note(id);
        return QJsonValue(note && note->type == "blob" ? note->size : 0);
    });
    object->set(u"object"_s, [self = shared_from_this(), id = entry.id](const QJsonObject &) {
        return self->gitObject(id);
    });
    return object;
}

ObjectPointer Resolvers::commit(const QByteArray &id) const
{
    const auto found = m_forge.repository.objects().commit(id);
    if (!found)
        return {};
    auto object = identified(u"Commit"_s, found->id);
    object->set(u"url"_s, m_json.web(u"commit/"_s + text(found->id)));
    object->set(u"message"_s, found->message);
    object->set(u"messageHeadline"_s, found->message.section(u'\n', 0, 0));
    object->set(u"messageBody"_s, found->message.section(u'\n', 1).trimmed());
    object->set(u"authoredDate"_s, jsonTime(found->author.date));
    object->set(u"committedDate"_s, jsonTime(found->committer.date));
    object->set(u"author"_s, [person = found->author](const QJsonObject &) {
        auto author = std::make_shared<Object>(u"GitActor"_s);
        author->set(u"name"_s, person.name);
        author->set(u"email"_s, person.email);
        author->set(u"date"_s, jsonTime(person.date));
        return ObjectPointer(author);
    });
    object->set(u"tree"_s, [self = shared_from_this(), tree = found->tree](const QJsonObject &) {
        return self->gitObject(tree);
    });
    object->set(u"history"_s,
                [self = shared_from_this(), own = found->id](const QJsonObject &arguments) {
                    return self->history(own, arguments);
                });
    object->set(u"statusCheckRollup"_s, [self = shared_from_this(), own = found->id](
                                            const QJsonObject &) { return self->checks(own); });
    return object;
}

ObjectPointer Resolvers::history(const QByteArray &commit, const QJsonObject &arguments) const
{
    QList<Maker> makers;
    const QString path = arguments.value(u"path"_s).toString();
    for (const QByteArray &id : m_forge.repository.history().log(commit, path))
        makers.append([self = shared_from_this(), id] { return self->commit(id); });
    return connection(u"CommitHistoryConnection"_s, makers, arguments);
}

ObjectPointer Resolvers::checks(const QByteArray &commit) const
{
    const QList<Build> builds = m_forge.builds.value(commit);
    if (builds.isEmpty())
        return {};
    QStringList verdicts;
    QList<Maker> makers;
    for (const Build &each : builds) {
        verdicts.append(verdict(each));
        makers.append([self = shared_from_this(), each] { return self->build(each); });
    }
    const QString state = verdicts.contains("FAILURE"_L1)   ? u"FAILURE"_s
                          : verdicts.contains("PENDING"_L1) ? u"PENDING"_s
                                                            : u"SUCCESS"_s;
    auto object = std::make_shared<Object>(u"StatusCheckRollup"_s);
    object->set(u"id"_s, m_json.nodeId(u"StatusCheckRollup"_s, text(commit)));
    object->set(u"state"_s, state);
    object->set(u"contexts"_s, [makers](const QJsonObject &arguments) {
        return connection(u"StatusCheckRollupContextConnection"_s, makers, arguments);
    });
    return object;
}

ObjectPointer Resolvers::build(const Build &build) const
{
    const bool isRun = build.form == Build::Form::CheckRun;
    auto object = std::make_shared<Object>(isRun ? u"CheckRun"_s : u"StatusContext"_s);
    object->set(u"id"_s, m_json.nodeId(object->type, build.name));
    object->set(isRun ? u"name"_s : u"context"_s, build.name);
    object->set(isRun ? u"status"_s : u"state"_s, build.state.toUpper());
    object->set(isRun ? u"detailsUrl"_s : u"targetUrl"_s, textOrNull(build.url));
    object->set(isRun ? u"summary"_s : u"description"_s, textOrNull(build.description));
    object->set(u"conclusion"_s, textOrNull(build.conclusion.toUpper()));
    return object;
}

ObjectPointer Resolvers::reference(const QString &branch) const
{
    const QByteArray head = m_forge.repository.head(branch);
    if (head.isEmpty())
        return {};
    auto object = std::make_shared<Object>(u"Ref"_s);
    object->set(u"id"_s, m_json.nodeId(u"Ref"_s, branch));
    object->set(u"name"_s, branch);
    object->set(u"prefix"_s, heads);
    object->set(u"target"_s, [self = shared_from_this(), head](const QJsonObject &) {
        return self->commit(head);
    });
    return object;
}

ObjectPointer Resolvers::references(const QJsonObject &arguments) const
{
    QList<Maker> makers;
    const QString prefix = arguments.value(u"refPrefix"_s).toString();
    for (const QString &branch : m_forge.repository.branches()) {
        if ((heads + branch).startsWith(prefix))
            makers.append([self = shared_from_this(), branch] { return self->reference(branch); });
    }
    return connection(u"RefConnection"_s, makers, arguments);
}

ObjectPointer Resolvers::repository() const
{
    const Self self = shared_from_this();
    auto object = std::make_shared<Object>(u"Repository"_s);
    object->set(u"id"_s, m_json.nodeId(u"Repository"_s, m_fullName));
    object->set(u"name"_s, m_name);
    object->set(u"nameWithOwner"_s, m_fullName);
    object->set(u"url"_s, m_json.web({}));
    object->set(u"isPrivate"_s, m_forge.isPrivate);
    object->set(u"squashMergeAllowed"_s, true);
    object->set(u"isEmpty"_s, [self](const QJsonObject &) {
        return QJsonValue(self->m_forge.repository.branches().isEmpty());
    });
    object->set(u"defaultBranchRef"_s, [self](const QJsonObject &) {
        return self->reference(self->m_forge.repository.defaultBranch());
    });
    object->set(u"object"_s, [self](const QJsonObject &arguments) {
        const QString oid = arguments.value(u"oid"_s).toString();
        const QString expression = arguments.value(u"expression"_s).toString();
        return self->gitObject((oid.isEmpty() ? expression : oid).toUtf8());
    });
    object->set(u"ref"_s, [self](const QJsonObject &arguments) {
        QString name = arguments.value(u"qualifiedName"_s).toString();
        return self->reference(name.startsWith(heads) ? name.mid(heads.size()) : name);
    });
    object->set(u"refs"_s,
                [self](const QJsonObject &arguments) { return self->references(arguments); });
    object->set(u"pullRequests"_s,
                [self](const QJsonObject &arguments) { return self->pulls(arguments); });
    object->set(u"pullRequest"_s, [self](const QJsonObject &arguments) -> Outcome {
        const int number = arguments.value(u"number"_s).toInt();
        if (self->m_forge.pulls.find(number))
            return self->pull(number);
        return Problem{u"Could not resolve to a PullRequest with the number of %1."_s.arg(number),
                       u"NOT_FOUND"_s,
                       {}};
    });
    return object;
}

} // namespace chapterhouse::tests::graph
