#include "site/forge/forgeanswers.h"

#include "site/forge/answerreading.h"

#include <QStringDecoder>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

AnsweredText answeredText(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    AnsweredText answered{.blob = gitIdAt(object, u"oid"_s)};
    answered.isTooLarge = object.value("byteSize"_L1).toDouble() > largestSiteText;
    answered.isBinary = object.value("isBinary"_L1).toBool();
    const QJsonValue text = object.value("text"_L1);
    if (answered.blob.isEmpty() || answered.isTooLarge || !text.isString())
        return answered;
    const QByteArray bytes = text.toString().toUtf8();
    if (blobId(bytes) == answered.blob)
        answered.bytes = bytes;
    return answered;
}

} // namespace

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return !decoder.hasError();
}

Result<QByteArray> readHeadCommit(const QByteArray &body)
{
    const auto answer = answeredObject(body);
    if (!answer)
        return failed(answer);
    const QJsonObject object = answer->value("object"_L1).toObject();
    const QByteArray commit = gitIdAt(object, u"sha"_s);
    if (commit.isEmpty() || object.value("type"_L1).toString() != "commit"_L1)
        return unreadableAnswer(u"the branch is at no commit"_s);
    return commit;
}

Result<QByteArray> readBlob(const QByteArray &body, const QByteArray &id)
{
    const auto answer = answeredObject(body);
    if (!answer)
        return failed(answer);
    const QByteArray content = answer->value("content"_L1).toString().toUtf8();
    const bool isBase64 = answer->value("encoding"_L1).toString() == "base64"_L1;
    const QByteArray bytes = isBase64 ? QByteArray::fromBase64(content) : content;
    if (blobId(bytes) != id)
        return unreadableAnswer(u"blob %1 has another content"_s.arg(QString::fromLatin1(id)));
    return bytes;
}

Result<QList<AnsweredText>> readTexts(const QByteArray &body, qsizetype count)
{
    const auto repository = answeredRepository(body);
    if (!repository)
        return failed(repository);
    QList<AnsweredText> texts;
    for (qsizetype i = 0; i < count; ++i)
        texts.append(answeredText(repository->value(u't' + QString::number(i))));
    return texts;
}

Result<QByteArray> readNewHead(const QByteArray &body)
{
    const auto answer = answeredObject(body);
    if (!answer)
        return failed(answer);
    const QJsonValue commit = valueAt(*answer, {u"data"_s, u"createCommitOnBranch"_s, u"commit"_s});
    const QByteArray head = gitIdAt(commit.toObject(), u"oid"_s);
    if (head.isEmpty())
        return unreadableAnswer(u"no new commit in the answer of GraphQL"_s);
    return head;
}

Result<QByteArray> readMadeId(const QByteArray &body)
{
    const auto answer = answeredObject(body);
    if (!answer)
        return failed(answer);
    const QByteArray id = gitIdAt(*answer, u"sha"_s);
    if (id.isEmpty())
        return unreadableAnswer(u"no id of what was made"_s);
    return id;
}

} // namespace chapterhouse
