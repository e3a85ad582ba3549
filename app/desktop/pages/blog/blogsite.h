#pragma once

#include "content/siteprofile.h"

namespace chapterhouse {

class OpenFile;

/// The website that the posts of a file are written for.
struct BlogSite {
    SiteProfile profile;
    QString root;   ///< its folder on this computer, which need not be there
    QString notice; ///< why the site's own configuration is not followed; or empty

    /// The collection of the posts.
    const ContentCollection &posts() const;
};

/// The site beside an association's file, or what comes with the program.
BlogSite blogSiteOf(const OpenFile &file);

} // namespace chapterhouse
