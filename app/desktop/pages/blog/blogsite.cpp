#include "desktop/pages/blog/blogsite.h"

#include "exchange/content/sitefolder.h"
#include "models/openfile.h"

namespace chapterhouse {

const ContentCollection &BlogSite::posts() const
{
    return profile.collectionFor(Kind::Post);
}

BlogSite blogSiteOf(const OpenFile &file)
{
    BlogSite site{.profile = builtInProfile(), .root = siteFolderOf(file.path()), .notice = {}};
    if (const auto own = siteBeside(file.path()))
        site.profile = *own;
    else
        site.notice = own.error().message;
    return site;
}

} // namespace chapterhouse
