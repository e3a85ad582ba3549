#include "sync/syncworld.h"

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

QByteArray postText(const QByteArray &title, const QByteArray &body)
{
    return "---\ntitle: \"" + title +
           "\"\npublishDate: \"2026-10-01T00:00:00.000Z\"\ncategory: \"Updates\"\n---\n\n" + body;
}

SyncWorld::SyncWorld()
{
    edit({{u"README.md"_s, "A site\n"}});
}

QByteArray SyncWorld::edit(const Edits &edits)
{
    return forge.repository().commit(branch, u"Edit by hand"_s, edits);
}

} // namespace chapterhouse::tests
