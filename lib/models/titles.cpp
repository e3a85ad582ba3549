#include "models/titles.h"

namespace chapterhouse {

QString Titles::of(const RecordRef &ref) const
{
    if (const auto known = m_known.constFind(ref); known != m_known.constEnd())
        return *known;
    const auto found = m_reader.find(ref);
    const QString title = found && *found ? titleOf(**found) : ref.id.text();
    m_known.insert(ref, title);
    return title;
}

bool Titles::forget(const ChangeSet &changes)
{
    if (!changes.allOf.isEmpty()) {
        const bool any = !m_known.isEmpty();
        m_known.clear();
        return any;
    }
    bool any = false;
    for (const ChangeSet::Touched &touched : changes.touched)
        any = m_known.remove(touched.record) > 0 || any;
    return any;
}

} // namespace chapterhouse
