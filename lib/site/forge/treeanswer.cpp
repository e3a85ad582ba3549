#include "site/forge/answerreading.h"
#include "site/forge/forgeanswers.h"

#include <QJsonArray>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool isOrdinaryFile(const QJsonObject &entry)
{
    const QString mode = entry.value("mode"_L1).toString();
    return entry.value("type"_L1).toString() == "blob"_L1 &&
           (mode == "100644"_L1 || mode == "100755"_L1);
}

/// By which two names are the same file on some computer.
QString sameness(const QString &path)
{
    return path.normalized(QString::NormalizationForm_C).toCaseFolded();
}

/// Takes out every file that another one could be mistaken for.
void separateTwins(ForgeTree &tree)
{
    QHash<QString, int> counts;
    for (const SiteFile &file : std::as_const(tree.files))
        ++counts[sameness(file.path)];
    const auto isTwin = [&counts](const SiteFile &file) {
        return counts.value(sameness(file.path)) > 1;
    };
    for (const SiteFile &file : std::as_const(tree.files)) {
        if (isTwin(file))
            tree.leftOut.append(file.path);
    }
    tree.files.removeIf(isTwin);
}

void readEntry(const QJsonObject &entry, const QString &path, const QStringList &folders,
               ForgeTree &tree)
{
    const QByteArray id = gitIdAt(entry, u"sha"_s);
    if (entry.value("type"_L1).toString() == "tree"_L1) {
        if (!id.isEmpty() && isSitePath(path))
            tree.folders.insert(path, id);
        return;
    }
    if (!isDirectlyIn(path, folders))
        return;
    if (!isSitePath(path) || !isOrdinaryFile(entry) || id.isEmpty()) {
        tree.leftOut.append(shownName(path));
        return;
    }
    const double bytes = entry.value("size"_L1).toDouble(-1);
    const bool isKnown = bytes >= 0 && bytes < 9e15; // what a double holds exactly
    tree.files.append({path, id, isKnown ? static_cast<qint64>(bytes) : -1});
}

} // namespace

Result<ForgeTree> readTree(const QByteArray &body, const QStringList &folders,
                           const QString &prefix)
{
    const auto answer = answeredObject(body);
    if (!answer)
        return failed(answer);
    const QJsonValue entries = answer->value("tree"_L1);
    if (!entries.isArray())
        return unreadableAnswer(u"no entries in a tree"_s);
    ForgeTree tree{.isTruncated = answer->value("truncated"_L1).toBool()};
    for (const QJsonValue &value : entries.toArray()) {
        const QJsonObject entry = value.toObject();
        const QString name = entry.value("path"_L1).toString();
        readEntry(entry, prefix.isEmpty() ? name : prefix + u'/' + name, folders, tree);
    }
    separateTwins(tree);
    std::ranges::sort(tree.files, {}, &SiteFile::path);
    tree.leftOut.sort();
    return tree;
}

} // namespace chapterhouse
