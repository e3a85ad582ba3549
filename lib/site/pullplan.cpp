#include "site/pullplan.h"

#include "content/contentname.h"

#include <QHash>

#include <algorithm>

namespace chapterhouse {

namespace {

QString folderOf(const QString &path)
{
    return path.left(qMax(0, path.lastIndexOf(u'/')));
}

/// Takes the first one of the kind out of `gone`; its path, or nothing.
QString takeFirst(QList<const SiteFileState *> &gone,
                  const std::function<bool(const SiteFileState &)> &isSought)
{
    const auto found = std::ranges::find_if(
        gone, [&isSought](const SiteFileState *state) { return isSought(*state); });
    if (found == gone.end())
        return {};
    const QString path = (*found)->path;
    gone.erase(found);
    return path;
}

/// Takes out of `gone` the file that this one was before the site moved it.
QString takeMoved(QList<const SiteFileState *> &gone, const SiteFile &file)
{
    return takeFirst(gone, [&file](const SiteFileState &state) {
        return state.record && state.error.isEmpty() && state.blob == file.blob &&
               folderOf(state.path) == folderOf(file.path);
    });
}

} // namespace

const ContentCollection *collectionOfPath(const SiteProfile &site, const QString &path)
{
    const QString folder = folderOf(path);
    const auto found = std::ranges::find(site.collections, folder, &ContentCollection::folder);
    const bool isRead = found != site.collections.end() && isSitePath(path) &&
                        isContentName(path.sliced(folder.size() + 1)) &&
                        isSafeFileName(path.sliced(folder.size() + 1));
    return isRead ? &*found : nullptr;
}

QStringList foldersOf(const SiteProfile &site)
{
    QStringList folders;
    for (const ContentCollection &collection : site.collections)
        folders += collection.folder;
    return folders;
}

PullPlan planPull(const SiteProfile &site, const SiteListing &listing,
                  const std::vector<SiteFileState> &known, const std::vector<SiteSending> &sending)
{
    QHash<QString, const SiteFileState *> states;
    for (const SiteFileState &state : known)
        states.insert(state.path, &state);
    QHash<QString, const SiteSending *> sent;
    for (const SiteSending &each : sending)
        sent.insert(each.path, &each);
    QHash<QString, const SiteFile *> present;
    for (const SiteFile &file : listing.files)
        present.insert(file.path, &file);
    QList<const SiteFileState *> gone;
    for (const SiteFileState &state : known) {
        if (!state.blob.isEmpty() && !present.contains(state.path) &&
            !listing.leftOut.contains(state.path) && collectionOfPath(site, state.path))
            gone.append(&state);
    }
    PullPlan plan;
    for (const SiteFile &file : listing.files) {
        const SiteFileState *state = states.value(file.path);
        if (!collectionOfPath(site, file.path) || (state && state->blob == file.blob))
            continue;
        if (const SiteSending *ours = sent.value(file.path)) {
            const QString before = takeFirst(
                gone, [ours](const SiteFileState &each) { return each.record == ours->record; });
            const bool isAsSent = ours->blob == file.blob;
            if (isAsSent || !before.isEmpty()) {
                plan.incoming.push_back({file.path, file.blob, before,
                                         isAsSent ? std::optional(ours->record) : std::nullopt});
                plan.unread.append(file);
                continue;
            }
        }
        const QString movedFrom = state ? QString() : takeMoved(gone, file);
        plan.incoming.push_back({file.path, file.blob, movedFrom});
        if (movedFrom.isEmpty())
            plan.unread.append(file);
    }
    for (const SiteFileState *state : gone)
        plan.incoming.push_back({.path = state->path});
    std::ranges::sort(plan.incoming, {}, [](const IncomingFile &file) {
        return std::pair(!file.blob.isEmpty(), file.path);
    });
    return plan;
}

} // namespace chapterhouse
