#pragma once

#include "site/forge/forgeanswers.h"
#include "site/forge/forgetransport.h"

namespace chapterhouse {

/// Contents of blobs, each checked against its id: a hundred a request, and single
/// ones where GraphQL does not give the bytes as they are.
class ForgeTexts {
public:
    explicit ForgeTexts(ForgeTransport &transport) : m_transport(transport) {}

    /// By blob; what is too large or no UTF-8 is left out.
    Task<QHash<QByteArray, QByteArray>> ofBlobs(QList<SiteFile> files);
    /// Of `COMMIT:PATH`, in that order; nothing where there is no text.
    Task<QList<std::optional<QByteArray>>> at(QStringList places);
    /// Of any file at `REVISION:PATH`, images too; nothing when there is none.
    Task<std::optional<QByteArray>> anyAt(QString place);

private:
    Task<QList<AnsweredText>> answered(ForgeRequest request, qsizetype count);
    Task<QByteArray> blob(QByteArray id);
    Task<std::optional<QByteArray>> textOf(QByteArray id);

    ForgeTransport &m_transport;
};

} // namespace chapterhouse
