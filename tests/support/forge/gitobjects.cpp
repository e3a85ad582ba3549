#include "support/forge/gitobjects.h"

#include <QFile>

#include <algorithm>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype idBytes = 20;
constexpr qsizetype longestExpression = 4096;

/// A tree counts as "name/" when git sorts.
QByteArray sortKey(const GitEntry &entry)
{
    return entry.isTree() ? entry.name + '/' : entry.name;
}

QStringList hashing(const QString &type)
{
    QStringList arguments{u"hash-object"_s, u"-w"_s, u"-t"_s, type, u"--stdin-paths"_s};
    arguments.append(type == "blob"_L1 ? u"--no-filters"_s : u"--literally"_s);
    return arguments;
}

QByteArray encodePerson(const GitPerson &person)
{
    return person.name.toUtf8() + " <" + person.email.toUtf8() + "> " +
           QByteArray::number(person.date.toSecsSinceEpoch()) + " +0000";
}

GitPerson parsePerson(const QByteArray &line)
{
    const qsizetype open = line.lastIndexOf('<');
    const qsizetype close = line.lastIndexOf('>');
    if (open < 1 || close < open)
        return {};
    const qint64 seconds = line.mid(close + 2).split(' ').constFirst().toLongLong();
    return {QString::fromUtf8(line.left(open - 1)),
            QString::fromUtf8(line.mid(open + 1, close - open - 1)),
            QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)};
}

} // namespace

QList<GitEntry> parseTree(const QByteArray &bytes)
{
    QList<GitEntry> entries;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype space = bytes.indexOf(' ', at);
        const qsizetype end = bytes.indexOf('\0', space);
        entries.append({bytes.mid(at, space - at), bytes.mid(space + 1, end - space - 1),
                        bytes.mid(end + 1, idBytes).toHex()});
        at = end + 1 + idBytes;
    }
    return entries;
}

QByteArray encodeTree(QList<GitEntry> entries)
{
    std::sort(entries.begin(), entries.end(),
              [](const GitEntry &a, const GitEntry &b) { return sortKey(a) < sortKey(b); });
    QByteArray bytes;
    for (const GitEntry &entry : entries)
        bytes += entry.mode + ' ' + entry.name + '\0' + QByteArray::fromHex(entry.id);
    return bytes;
}

GitCommit parseCommit(const GitObject &object)
{
    GitCommit commit{.id = object.id};
    const qsizetype end = object.bytes.indexOf("\n\n");
    commit.message = QString::fromUtf8(object.bytes.mid(end + 2));
    for (const QByteArray &line : object.bytes.left(end).split('\n')) {
        const qsizetype space = line.indexOf(' ');
        const QByteArray key = line.left(space);
        const QByteArray value = line.mid(space + 1);
        if (key == "tree")
            commit.tree = value;
        else if (key == "parent")
            commit.parents.append(value);
        else if (key == "author")
            commit.author = parsePerson(value);
        else if (key == "committer")
            commit.committer = parsePerson(value);
    }
    return commit;
}

QByteArray encodeCommit(const GitCommit &commit)
{
    QByteArray bytes = "tree " + commit.tree + '\n';
    for (const QByteArray &parent : commit.parents)
        bytes += "parent " + parent + '\n';
    return bytes + "author " + encodePerson(commit.author) + "\ncommitter " +
           encodePerson(commit.committer) + "\n\n" + commit.message.toUtf8();
}

GitObjects::GitObjects(const GitProgram &git)
    : m_reading(git, {u"cat-file"_s, u"--batch-command"_s}), m_blobs(git, hashing(u"blob"_s)),
      m_trees(git, hashing(u"tree"_s)), m_commits(git, hashing(u"commit"_s))
{
}

std::optional<GitObjects::Note> GitObjects::ask(const QByteArray &command,
                                                const QByteArray &expression)
{
    const bool isLine =
        std::none_of(expression.begin(), expression.end(), [](char c) { return uchar(c) < ' '; });
    if (expression.isEmpty() || expression.size() > longestExpression || !isLine)
        return std::nullopt;
    m_reading.write(command + ' ' + expression + '\n');
    const std::optional<QByteArray> line = m_reading.readLine();
    const QList<QByteArray> words = line.value_or(QByteArray()).split(' ');
    if (words.size() != 3 || words.constFirst().size() != 2 * idBytes)
        return std::nullopt;
    return Note{words.at(0), words.at(1), words.at(2).toLongLong()};
}

std::optional<GitObjects::Note> GitObjects::note(const QByteArray &expression)
{
    const auto known = m_notes.constFind(expression);
    if (known != m_notes.constEnd())
        return *known;
    const std::optional<Note> note = ask("info", expression);
    if (note && note->id == expression)
        m_notes.insert(expression, *note);
    return note;
}

std::optional<GitObject> GitObjects::find(const QByteArray &expression)
{
    const std::optional<Note> note = ask("contents", expression);
    if (!note)
        return std::nullopt;
    return GitObject{note->id, note->type, m_reading.read(note->size + 1).left(note->size)};
}

std::optional<GitCommit> GitObjects::commit(const QByteArray &expression)
{
    const std::optional<GitObject> object = find(expression + "^{commit}");
    return object ? std::optional(parseCommit(*object)) : std::nullopt;
}

std::optional<QList<GitEntry>> GitObjects::tree(const QByteArray &expression)
{
    std::optional<GitObject> object = find(expression);
    if (object && object->type == "commit")
        object = find(parseCommit(*object).tree);
    if (!object || object->type != "tree")
        return std::nullopt;
    return parseTree(object->bytes);
}

QByteArray GitObjects::write(GitPipe &pipe, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(u"object"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    file.close();
    pipe.write(path.toUtf8() + '\n');
    const std::optional<QByteArray> id = pipe.readLine();
    if (!id)
        qFatal("git hash-object ended");
    return *id;
}

} // namespace chapterhouse::tests
