#pragma once

#include "site/site.h"

#include <QDir>

namespace chapterhouse {

/// A site in a folder of this computer, or in a clone of its repository: nobody is asked, and what
/// is committed is written. Links are not followed. A commit that is cut short has written some of
/// its files whole; the next sync sees which.
class FolderSite final : public Site {
public:
    explicit FolderSite(const QString &root) : m_root(root) {}

    Task<std::optional<SiteListing>> listing(QStringList folders, SiteHead known) override;
    Task<QHash<QByteArray, QByteArray>> texts(QList<SiteFile> files) override;
    Task<std::optional<QByteArray>> file(QString path) override;
    Task<SiteHead> commit(SiteHead head, QString message, QList<SiteChange> changes) override;
    void cancel() override {}
    qint64 requests() const override { return 0; }
    bool canCommit() const override { return !m_folders.isEmpty(); }

private:
    Result<void> checkRoot() const;
    Result<SiteListing> list() const;
    Result<QString> placeOf(const QString &path) const;
    Result<void> write(const SiteChange &change) const;

    QDir m_root;
    QStringList m_folders; ///< that were listed last: what the head is about
};

} // namespace chapterhouse
