#pragma once

#include "site/task.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace chapterhouse {

/// A file of a site as its listing has it. What a listing says is hostile: only names that
/// isSitePath() takes come out of a Site.
struct SiteFile {
    QString path;      ///< from the root of the site, with `/`
    QByteArray blob;   ///< which content it has: git's id of it (see blobId())
    qint64 bytes = -1; ///< -1: not known

    bool operator==(const SiteFile &) const = default;
};

/// A state of the branch that the site is built from.
struct SiteHead {
    QByteArray commit; ///< of a folder: a hash of its listing; empty when nothing is known
    QByteArray etag{}; ///< with which the other side tells for free that nothing is new

    bool operator==(const SiteHead &) const = default;
};

struct SiteListing {
    SiteHead head;
    bool isKnown = false;  ///< the commit is the known one: only the etag is new, and no file named
    QList<SiteFile> files; ///< of the folders that were asked for, directly in them
    /// What is there too but cannot be kept, as it can be shown: names that isSitePath() refuses,
    /// links, and names that differ by case only. They are not to be taken for deleted.
    QStringList leftOut{};
};

/// One file to be written, or deleted.
struct SiteChange {
    QString path;
    std::optional<QByteArray> bytes; ///< nothing deletes it

    bool operator==(const SiteChange &) const = default;
};

/// Where a website's files are: a folder or a forge's repository. Nothing here touches the store.
/// Every call can fail with Network (said what to do), Unauthorised, Input (the other side answers
/// what cannot be) or Cancelled.
class Site {
public:
    Site() = default;
    virtual ~Site() = default;
    Q_DISABLE_COPY_MOVE(Site)

    /// The files directly in those folders; nothing when the other side says that the branch is
    /// still at `known`.
    virtual Task<std::optional<SiteListing>> listing(QStringList folders, SiteHead known) = 0;

    /// What these files hold, by blob. One that is larger than largestSiteText or no UTF-8 is left
    /// out.
    virtual Task<QHash<QByteArray, QByteArray>> texts(QList<SiteFile> files) = 0;

    /// Any file that is there at `path` on the branch, images too; nothing when there is none.
    virtual Task<std::optional<QByteArray>> file(QString path) = 0;

    /// Makes all changes in one step on top of `head`, and returns the new head. Conflict, and
    /// nothing is changed, when the branch has moved.
    virtual Task<SiteHead> commit(SiteHead head, QString message, QList<SiteChange> changes) = 0;

    /// Whether commit() can compare: a folder is to be listed first, which costs nothing.
    virtual bool canCommit() const { return true; }

    /// Ends what runs; it fails with Cancelled.
    virtual void cancel() = 0;

    /// Requests sent to the other side so far; of a folder 0.
    virtual qint64 requests() const = 0;
};

/// The most bytes that a text of a site may have.
inline constexpr qint64 largestSiteText = 1'000'000;

/// The id that git gives a content: the SHA-1 of "blob", its size and its bytes, in hex.
QByteArray blobId(const QByteArray &bytes);

/// Whether a path may be that of a file of a site: relative, `/` between its parts, no `.`, `..`,
/// `.git`, empty part, control character, `\` or `:`, none that a device has on some computer (CON,
/// LPT1), none that ends in a space or dot, at most 1,000 bytes of UTF-8, 255 a part.
bool isSitePath(const QString &path);

/// The name of a file without its folders.
QString nameIn(const QString &path);

/// Whether a path lies directly in one of the folders.
bool isDirectlyIn(const QString &path, const QStringList &folders);

} // namespace chapterhouse
