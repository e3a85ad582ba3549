#include "site/forge/refusalwords.h"

#include "site/forge/answerreading.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// GraphQL answers 200 with `errors` in it. No text that is quoted in an answer holds these bytes:
/// its quotation marks have a `\` before them.
Refusal graphQlRefusalIn(const QByteArray &body)
{
    if (!body.contains("\"errors\""))
        return {};
    const QJsonValue errors = QJsonDocument::fromJson(body).object().value("errors"_L1);
    if (errors.isNull() || errors.isUndefined())
        return {};
    const QJsonObject first = errors.toArray().first().toObject();
    const QString type = shownName(first.value("type"_L1).toString());
    return {.words = shownName(first.value("message"_L1).toString()),
            .type = type.isEmpty() ? u"UNKNOWN"_s : type};
}

} // namespace

Refusal refusalIn(const ForgeRequest &request, const ForgeAnswer &answer)
{
    if (answer.status < 300)
        return request.isGraphQl() ? graphQlRefusalIn(answer.body) : Refusal{};
    return {.words = shownName(
                QJsonDocument::fromJson(answer.body).object().value("message"_L1).toString())};
}

} // namespace chapterhouse
