#pragma once

#include "content/collection.h"
#include "content/finding.h"
#include "content/sitefacts.h"

namespace chapterhouse {

/// A link of a file to a page of the site: "/about", as its address is.
struct PageLink {
    QString address;
    int line = 1;
};

/// What was found in one file, and what it says that other files are compared with.
struct CheckedFile {
    QString fileName;
    QList<Finding> findings; ///< by line
    QString title;
    QString address; ///< on the site; empty: it has no page
    QString author;  ///< by the short name
    int titleLine = 1;
    int authorLine = 1;
    QList<PageLink> links;
};

/// In characters: lists and search engines cut what is longer, which the check warns of.
constexpr int longestExcerpt = 200;

/// Checks one file for itself. A file that has no name yet has an empty one.
CheckedFile checkFile(const ContentCollection &collection, const SiteFacts &facts,
                      const QString &fileName, const QByteArray &file);

/// Puts findings in the order of their places.
void sortByPlace(QList<Finding> &findings);

} // namespace chapterhouse
