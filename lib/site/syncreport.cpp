#include "site/syncreport.h"

#include <algorithm>
#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

QLatin1String nameOf(SyncState state)
{
    constexpr std::array names{"same"_L1,     "taken"_L1,    "merged"_L1,    "removed"_L1,
                               "unlinked"_L1, "new"_L1,      "changed"_L1,   "deleted"_L1,
                               "sent"_L1,     "kept"_L1,     "in_review"_L1, "waiting"_L1,
                               "left_out"_L1, "conflict"_L1, "failed"_L1};
    static_assert(names.size() == static_cast<size_t>(SyncState::Failed) + 1);
    return names[static_cast<size_t>(state)];
}

SyncState stateOf(SiteConflict conflict)
{
    const bool waits = conflict == SiteConflict::BeingWritten || conflict == SiteConflict::InReview;
    return waits ? SyncState::Waiting : SyncState::Conflict;
}

void SyncReport::add(const SyncedFile &file)
{
    if (file.state == SyncState::Same)
        return;
    const auto known = m_places.constFind(file.path);
    if (known != m_places.cend()) {
        files[*known] = file;
        return;
    }
    m_places.insert(file.path, files.size());
    files.append(file);
}

int SyncReport::count(std::initializer_list<SyncState> states) const
{
    return static_cast<int>(std::ranges::count_if(files, [states](const SyncedFile &file) {
        return std::ranges::find(states, file.state) != states.end();
    }));
}

} // namespace chapterhouse
