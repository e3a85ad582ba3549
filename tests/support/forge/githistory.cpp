#include "support/forge/githistory.h"

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

/// Reads what `git diff-tree --raw --numstat -z` prints, field by field.
class ChangeReader {
public:
    explicit ChangeReader(const QByteArray &output) : m_fields(output.split('\0')) {}

    QList<GitChange> read()
    {
        while (m_at < m_fields.size()) {
            const QByteArray field = next();
            if (field.startsWith(':'))
                readRaw(field);
            else if (field.contains('\t'))
                readCounts(field);
        }
        return m_changes;
    }

private:
    QByteArray next() { return m_fields.value(m_at++); }

    /// ":100644 100644 <old> <new> R100", then the path, of a rename two.
    void readRaw(const QByteArray &field)
    {
        const QList<QByteArray> words = field.split(' ');
        const char letter = words.value(4).isEmpty() ? 'M' : words.at(4).front();
        GitChange change{.id = words.value(letter == 'D' ? 2 : 3)};
        change.kind = letter == 'A'   ? GitChange::Kind::Added
                      : letter == 'D' ? GitChange::Kind::Removed
                      : letter == 'R' ? GitChange::Kind::Renamed
                                      : GitChange::Kind::Modified;
        if (letter == 'R')
            change.oldPath = QString::fromUtf8(next());
        change.path = QString::fromUtf8(next());
        m_changes.append(change);
    }

    /// "12\t3\tpath"; of a rename the path is empty and two follow. In the order of the raw lines.
    void readCounts(const QByteArray &field)
    {
        const QList<QByteArray> words = field.split('\t');
        GitChange &change = m_changes[m_counted++];
        change.additions = words.value(0).toInt();
        change.deletions = words.value(1).toInt();
        if (words.value(2).isEmpty())
            m_at += 2;
    }

    QList<QByteArray> m_fields;
    QList<GitChange> m_changes;
    qsizetype m_at = 0;
    qsizetype m_counted = 0;
};

QString id(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

QList<QByteArray> lines(const QByteArray &output)
{
    QList<QByteArray> lines = output.split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

} // namespace

QList<QByteArray> GitHistory::log(const QByteArray &tip, const QString &path) const
{
    QStringList arguments{u"rev-list"_s, id(tip)};
    if (!path.isEmpty())
        arguments << u"--"_s << u":(literal)"_s + path;
    return lines(m_git.run(arguments).output);
}

QList<QByteArray> GitHistory::between(const QByteArray &from, const QByteArray &to) const
{
    return lines(m_git.mustRun({u"rev-list"_s, u"--reverse"_s, id(to), u'^' + id(from)}));
}

bool GitHistory::isAncestor(const QByteArray &ancestor, const QByteArray &commit)
{
    return ancestor == commit || mergeBase(ancestor, commit) == ancestor;
}

QByteArray GitHistory::mergeBase(const QByteArray &a, const QByteArray &b)
{
    const auto known = m_bases.constFind({a, b});
    if (known != m_bases.constEnd())
        return *known;
    const QByteArray base = m_git.run({u"merge-base"_s, id(a), id(b)}).output.trimmed();
    m_bases.insert({a, b}, base);
    return base;
}

std::optional<QByteArray> GitHistory::mergedTree(const QByteArray &ours, const QByteArray &theirs)
{
    const auto known = m_merged.constFind({ours, theirs});
    if (known != m_merged.constEnd())
        return *known;
    const GitProgram::Outcome outcome =
        m_git.run({u"merge-tree"_s, u"--write-tree"_s, u"--no-messages"_s, id(ours), id(theirs)});
    std::optional<QByteArray> tree;
    if (outcome.worked())
        tree = outcome.output.trimmed();
    m_merged.insert({ours, theirs}, tree);
    return tree;
}

QList<GitChange> GitHistory::changes(const QByteArray &from, const QByteArray &to)
{
    const auto known = m_changes.constFind({from, to});
    if (known != m_changes.constEnd())
        return *known;
    const QByteArray output = m_git.mustRun({u"diff-tree"_s, u"-r"_s, u"-M"_s, u"-z"_s, u"--raw"_s,
                                             u"--numstat"_s, u"--no-abbrev"_s, id(from), id(to)});
    const QList<GitChange> changes = ChangeReader(output).read();
    m_changes.insert({from, to}, changes);
    return changes;
}

QHash<QString, QString> GitHistory::patches(const QByteArray &from, const QByteArray &to) const
{
    const QByteArray output = m_git.mustRun({u"-c"_s, u"core.quotePath=false"_s, u"diff-tree"_s,
                                             u"-r"_s, u"-M"_s, u"-p"_s, id(from), id(to)});
    QHash<QString, QString> patches;
    for (const QString &file : QString::fromUtf8(output.chopped(output.endsWith('\n') ? 1 : 0))
                                   .split(u"\ndiff --git "_s)) {
        const qsizetype start = file.indexOf("\n@@"_L1);
        const QString heading = file.left(start);
        const QString sign = heading.contains("\n+++ /dev/null"_L1) ? u"\n--- a/"_s : u"\n+++ b/"_s;
        const qsizetype name = heading.indexOf(sign);
        if (start > 0 && name > 0)
            patches.insert(
                heading.mid(name + sign.size()).section(u'\n', 0, 0).section(u'\t', 0, 0),
                file.mid(start + 1));
    }
    return patches;
}

} // namespace chapterhouse::tests
