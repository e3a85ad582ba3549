#pragma once

#include "site/forge/forgeanswers.h"
#include "site/forge/forgetransport.h"
#include "site/site.h"

namespace chapterhouse {

/// A website in a repository of GitHub. Nothing new costs one request, k changed texts
/// 2 + ⌈k / 100⌉, a commit one.
class ForgeSite final : public Site {
public:
    /// `transport` outlives this and the calls that run; it can be shared with ForgeReviews.
    explicit ForgeSite(ForgeTransport &transport) : m_transport(transport) {}

    Task<std::optional<SiteListing>> listing(QStringList folders, SiteHead known) override;
    /// Fails with Input when the other side gives another content than it listed.
    Task<QHash<QByteArray, QByteArray>> texts(QList<SiteFile> files) override;
    Task<std::optional<QByteArray>> file(QString path) override;
    Task<SiteHead> commit(SiteHead head, QString message, QList<SiteChange> changes) override;
    void cancel() override { m_transport.cancel(); }
    qint64 requests() const override { return m_transport.requests(); }

private:
    Task<ForgeTree> wholeTree(QByteArray commit, QStringList folders);
    Task<ForgeTree> tree(QByteArray id, QStringList folders, QString path);
    Task<ForgeTree> walkedTree(QByteArray commit, QStringList folders);

    ForgeTransport &m_transport;
};

} // namespace chapterhouse
