#include "support/forge/gitrepository.h"

#include <QFileInfo>

#include <functional>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

const QByteArray nowhere(40, '0');
const QByteArray emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

QString reference(const QString &branch)
{
    return u"refs/heads/"_s + branch;
}

/// The blobs to place right here, and those below each folder.
struct Sorted {
    QMap<QByteArray, GitRepository::Placement> here;
    QMap<QByteArray, QList<GitRepository::Placement>> below;
};

Sorted sorted(const QList<GitRepository::Placement> &placements)
{
    Sorted sorted;
    for (const GitRepository::Placement &placement : placements) {
        const qsizetype slash = placement.path.indexOf(u'/');
        const QByteArray first = placement.path.left(slash).toUtf8();
        if (slash < 0)
            sorted.here.insert(first, placement);
        else
            sorted.below[first].append(
                {placement.path.mid(slash + 1), placement.mode, placement.id});
    }
    return sorted;
}

} // namespace

QDateTime CommitDates::next()
{
    static const QDateTime first(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    return first.addSecs(m_count++);
}

GitRepository::GitRepository(const QString &path, std::shared_ptr<CommitDates> dates)
    : m_git(path), m_dates(std::move(dates)), m_objects(m_git), m_history(m_git)
{
    if (!QFileInfo::exists(path + u"/HEAD"_s))
        m_git.mustRun({u"init"_s, u"--quiet"_s, u"--bare"_s, u"--initial-branch=main"_s, path});
}

QString GitRepository::defaultBranch()
{
    return QString::fromUtf8(m_git.mustRun({u"symbolic-ref"_s, u"--short"_s, u"HEAD"_s}).trimmed());
}

QStringList GitRepository::branches() const
{
    const QByteArray output =
        m_git.mustRun({u"for-each-ref"_s, u"--format=%(refname:lstrip=2)"_s, u"refs/heads/"_s});
    return QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
}

QByteArray GitRepository::head(const QString &branch)
{
    const auto note = m_objects.note(reference(branch).toUtf8());
    return note ? note->id : QByteArray();
}

QList<GitCommit> GitRepository::log(const QString &branch, const QString &path)
{
    QList<GitCommit> commits;
    for (const QByteArray &id : m_history.log(head(branch), path))
        commits.append(m_objects.commit(id).value_or(GitCommit{}));
    return commits;
}

std::optional<QByteArray> GitRepository::read(const QString &branch, const QString &path)
{
    const auto object = m_objects.find((reference(branch) + u':' + path).toUtf8());
    return object && object->type == "blob" ? std::optional(object->bytes) : std::nullopt;
}

QMap<QString, QByteArray> GitRepository::files(const QString &branch)
{
    QMap<QString, QByteArray> files;
    collect(reference(branch).toUtf8(), {}, files);
    return files;
}

void GitRepository::collect(const QByteArray &tree, const QString &folder,
                            QMap<QString, QByteArray> &files)
{
    for (const GitEntry &entry : m_objects.tree(tree).value_or(QList<GitEntry>())) {
        const QString path = folder + QString::fromUtf8(entry.name);
        if (entry.isTree())
            collect(entry.id, path + u'/', files);
        else
            files.insert(path, entry.id);
    }
}

QMap<QString, QByteArray> GitRepository::contents(const QString &branch)
{
    QMap<QString, QByteArray> contents = files(branch);
    for (QByteArray &value : contents)
        value = m_objects.find(value).value_or(GitObject{}).bytes;
    return contents;
}

QByteArray GitRepository::commitTo(const QString &branch, const QString &message,
                                   const std::function<QByteArray(const QByteArray &)> &change)
{
    for (;;) {
        const QByteArray from = head(branch);
        const QByteArray before =
            from.isEmpty() ? from : m_objects.commit(from).value_or(GitCommit{}).tree;
        const QList<QByteArray> parents =
            from.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{from};
        QByteArray to = makeCommit(change(before), parents, message);
        if (moveBranch(branch, from, to))
            return to;
        if (head(branch) == from)
            qFatal("no branch can be called %s", qPrintable(branch));
    }
}

QByteArray GitRepository::commit(const QString &branch, const QString &message, const Edits &edits)
{
    QList<Placement> placements;
    for (auto edit = edits.begin(); edit != edits.end(); ++edit)
        placements.append(
            {edit.key(), "100644", *edit ? m_objects.writeBlob(**edit) : QByteArray()});
    return commitTo(branch, message,
                    [&](const QByteArray &tree) { return placed(tree, placements); });
}

QByteArray GitRepository::commitRaw(const QString &branch, const QString &message,
                                    const QList<RawFile> &files)
{
    QList<GitEntry> entries;
    for (const RawFile &file : files)
        entries.append({file.mode, file.name, m_objects.writeBlob(file.bytes)});
    return commitTo(branch, message,
                    [&](const QByteArray &) { return m_objects.writeTree(entries); });
}

std::optional<QByteArray> GitRepository::merge(const QString &branch, const QByteArray &commit,
                                               const QString &message)
{
    for (;;) {
        const QByteArray from = head(branch);
        const std::optional<QByteArray> tree = m_history.mergedTree(from, commit);
        if (!tree)
            return std::nullopt;
        QByteArray to = makeCommit(*tree, {from, commit}, message);
        if (moveBranch(branch, from, to))
            return to;
    }
}

void GitRepository::setBranch(const QString &branch, const QByteArray &commit)
{
    m_git.mustRun({u"update-ref"_s, reference(branch), QString::fromLatin1(commit)});
}

void GitRepository::removeBranch(const QString &branch)
{
    m_git.mustRun({u"update-ref"_s, u"-d"_s, reference(branch)});
}

bool GitRepository::moveBranch(const QString &branch, const QByteArray &from, const QByteArray &to)
{
    const QByteArray old = from.isEmpty() ? nowhere : from;
    return m_git
        .run(
            {u"update-ref"_s, reference(branch), QString::fromLatin1(to), QString::fromLatin1(old)})
        .worked();
}

QByteArray GitRepository::placed(const QByteArray &tree, const QList<Placement> &placements)
{
    const Sorted changes = sorted(placements);
    QMap<QByteArray, GitEntry> entries;
    for (const GitEntry &entry : m_objects.tree(tree).value_or(QList<GitEntry>()))
        entries.insert(entry.name, entry);
    for (auto change = changes.here.begin(); change != changes.here.end(); ++change) {
        if (change->id.isEmpty())
            entries.remove(change.key());
        else
            entries.insert(change.key(), {change->mode, change.key(), change->id});
    }
    for (auto change = changes.below.begin(); change != changes.below.end(); ++change) {
        const GitEntry old = entries.value(change.key());
        const QByteArray id = placed(old.isTree() ? old.id : QByteArray(), *change);
        if (id == emptyTree)
            entries.remove(change.key());
        else
            entries.insert(change.key(), {"40000", change.key(), id});
    }
    return m_objects.writeTree(entries.values());
}

QByteArray GitRepository::makeCommit(const QByteArray &tree, const QList<QByteArray> &parents,
                                     const QString &message)
{
    const GitPerson person{u"Ed Editor"_s, u"ed@example.org"_s, m_dates->next()};
    return m_objects.writeCommit({.tree = tree,
                                  .parents = parents,
                                  .author = person,
                                  .committer = person,
                                  .message = message});
}

} // namespace chapterhouse::tests
