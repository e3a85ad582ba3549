#pragma once

#include "site/conflicts.h"
#include "site/foldersite.h"
#include "site/syncengine.h"
#include "support/storefixture.h"

#include <QCoro/QCoroTask>

namespace chapterhouse::tests {

/// A pause that takes no time.
class NoPause final : public Pause {
public:
    Task<void> wait(std::chrono::milliseconds time) override
    {
        waited.append(time);
        co_return Result<void>();
    }
    void cancel() override {}

    QList<std::chrono::milliseconds> waited;
};

/// The files of a small site.
namespace sample {
extern const QString postPath;
extern const QString eventPath;
extern const QString authorPath;
extern const QByteArray post;
extern const QByteArray meetup;
extern const QByteArray author;
} // namespace sample

QByteArray replaced(QByteArray bytes, const QByteArray &before, const QByteArray &after);

/// A store and a site in a folder, of the built-in profile.
class SyncRig {
public:
    SyncRig();

    /// A site of the three sample files, which the store has taken.
    void begin();

    Store &store() { return fixture.store(); }
    /// Writes a file of the site as somebody else does; nothing deletes it.
    void onSite(const QString &path, const std::optional<QByteArray> &bytes);
    QString place(const QString &path) const { return m_folder.filePath(path); }
    std::optional<QByteArray> siteFile(const QString &path) const;
    /// The files of the site, and what is in them.
    QMap<QString, QByteArray> siteFiles() const;

    SyncReport pull() { return must(tryToPull()); }
    Result<SyncReport> tryToPull() { return QCoro::waitFor(engine().pull()); }
    SyncReport sync() { return must(QCoro::waitFor(engine().sync())); }
    SyncReport status() { return must(engine().status()); }
    /// "taken 2026-11-22-a.md", by path.
    static QStringList told(const SyncReport &report);

    /// The one record of the kind with that title.
    Record record(Kind kind, const QString &title);
    std::vector<ListedConflict> conflicts();
    void resolve(const QString &path, Resolution resolution);

    StoreFixture fixture;
    NoPause pause;
    QHash<QString, QByteArray> images; ///< on this computer, by path
    const SiteProfile profile = builtInProfile();
    const QString branch = QStringLiteral("(folder)");

private:
    SyncEngine engine();

    QTemporaryDir m_folder;
    std::unique_ptr<FolderSite> m_site;
};

} // namespace chapterhouse::tests
