#include "desktop/pages/blog/blogsite.h"

#include "exchange/content/sitefolder.h"
#include "models/openfile.h"

namespace chapterhouse {

const ContentCollection &BlogSite::posts() const
{
    const ContentCollection *own = profile.collectionOf(Kind::Post);
    return own ? *own : builtInCollection(Kind::Post);
}

BlogSite blogSiteOf(const OpenFile &file)
{
    BlogSite site{.profile = builtInProfile(), .root = siteFolderOf(file.path()), .notice = {}};
    if (const auto own = siteOfRoot(site.root))
        site.profile = *own;
    else
        site.notice = own.error().message;
    return site;
}

} // namespace chapterhouse
