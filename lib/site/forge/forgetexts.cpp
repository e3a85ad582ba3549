#include "site/forge/forgetexts.h"

#include "site/forge/answerreading.h"
#include "site/forge/forgerequests.h"

#include <QSet>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// A request's worth of contents, so that the answer stays below what is taken of one.
constexpr qint64 mostBatchBytes = mostListingBytes / 8;

QList<QList<QByteArray>> batchesOf(const QList<SiteFile> &files)
{
    QList<QList<QByteArray>> batches;
    QSet<QByteArray> seen;
    qint64 bytes = 0;
    for (const SiteFile &file : files) {
        if (file.bytes > largestSiteText || !isGitId(file.blob) || seen.contains(file.blob))
            continue;
        seen.insert(file.blob);
        bytes += qMax<qint64>(0, file.bytes);
        if (batches.isEmpty() || bytes > mostBatchBytes ||
            batches.last().size() == mostTextsARequest) {
            batches.append(QList<QByteArray>());
            bytes = qMax<qint64>(0, file.bytes);
        }
        batches.last().append(file.blob);
    }
    return batches;
}

} // namespace

Task<QHash<QByteArray, QByteArray>> ForgeTexts::ofBlobs(QList<SiteFile> files)
{
    QHash<QByteArray, QByteArray> contents;
    const QList<QList<QByteArray>> batches = batchesOf(files);
    for (const QList<QByteArray> &batch : batches) {
        const auto texts =
            co_await answered(askForTexts(m_transport.address(), batch), batch.size());
        if (!texts)
            co_return failed(texts);
        for (qsizetype i = 0; i < batch.size(); ++i) {
            const AnsweredText &text = texts->at(i);
            if (text.isTooLarge)
                continue;
            std::optional<QByteArray> bytes;
            if (text.blob == batch.at(i))
                bytes = text.bytes;
            if (!bytes) {
                const auto fetched = co_await textOf(batch.at(i));
                if (!fetched)
                    co_return failed(fetched);
                bytes = *fetched;
            }
            if (bytes)
                contents.insert(batch.at(i), *bytes);
        }
    }
    co_return contents;
}

Task<QList<std::optional<QByteArray>>> ForgeTexts::at(QStringList places)
{
    QList<std::optional<QByteArray>> contents;
    for (qsizetype begin = 0; begin < places.size(); begin += mostTextsARequest) {
        const QStringList batch = places.mid(begin, mostTextsARequest);
        const auto texts =
            co_await answered(askForTextsAt(m_transport.address(), batch), batch.size());
        if (!texts)
            co_return failed(texts);
        for (const AnsweredText &text : *texts) {
            std::optional<QByteArray> bytes = text.bytes;
            if (!bytes && !text.blob.isEmpty() && !text.isTooLarge && !text.isBinary) {
                const auto fetched = co_await textOf(text.blob);
                if (!fetched)
                    co_return failed(fetched);
                bytes = *fetched;
            }
            contents.append(bytes);
        }
    }
    co_return contents;
}

Task<QList<AnsweredText>> ForgeTexts::answered(ForgeRequest request, qsizetype count)
{
    const auto answer = co_await m_transport.send(request);
    if (!answer)
        co_return failed(answer);
    co_return readTexts(answer->body, count);
}

Task<QByteArray> ForgeTexts::blob(QByteArray id)
{
    const ForgeRequest request = askForBlob(m_transport.address(), id);
    const auto answer = co_await m_transport.send(request);
    if (!answer)
        co_return failed(answer);
    co_return readBlob(answer->body, id);
}

Task<std::optional<QByteArray>> ForgeTexts::textOf(QByteArray id)
{
    const auto bytes = co_await blob(id);
    if (!bytes)
        co_return failed(bytes);
    std::optional<QByteArray> text;
    if (bytes->size() <= largestSiteText && isUtf8(*bytes))
        text = *bytes;
    co_return text;
}

Task<std::optional<QByteArray>> ForgeTexts::anyAt(QString place)
{
    const ForgeRequest request = askForTextsAt(m_transport.address(), QStringList(place));
    const auto answers = co_await answered(request, 1);
    if (!answers)
        co_return failed(answers);
    std::optional<QByteArray> bytes = answers->first().bytes;
    if (bytes || answers->first().blob.isEmpty())
        co_return bytes;
    const auto fetched = co_await blob(answers->first().blob);
    if (!fetched)
        co_return failed(fetched);
    bytes = *fetched;
    co_return bytes;
}

} // namespace chapterhouse
