#pragma once

#include <QDateTime>
#include <QString>

#include <functional>

namespace chapterhouse {

/// What is known of the site that files are checked for. What is not known is not checked. The
/// functions may be called on several threads at once.
struct SiteFacts {
    QDateTime now; ///< in UTC
    /// Whether there is a file of that path from the root of the site, to the letter; null:
    /// unknown.
    std::function<bool(const QString &path)> hasFile;
    /// Whether the site has a page of that address beside those of the entries; null: unknown.
    std::function<bool(const QString &address)> hasPage;
};

} // namespace chapterhouse
