#include "support/forge/restcall.h"

#include <QJsonDocument>
#include <QUrl>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype usualPage = 30;
constexpr qsizetype longestPage = 100;
const QString documentation = u"https://docs.github.com/rest"_s;

} // namespace

HttpAnswer jsonAnswer(int status, const QJsonValue &json)
{
    const QJsonDocument document =
        json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return {status,
            {{"Content-Type", "application/json; charset=utf-8"}},
            document.toJson(QJsonDocument::Compact)};
}

HttpAnswer errorAnswer(int status, const QString &message)
{
    return jsonAnswer(
        status, QJsonObject{{u"message"_s, message}, {u"documentation_url"_s, documentation}});
}

HttpAnswer invalidAnswer(const QString &resource, const QString &reason)
{
    const QJsonObject error{
        {u"resource"_s, resource}, {u"code"_s, u"custom"_s}, {u"message"_s, reason}};
    return jsonAnswer(422, QJsonObject{{u"message"_s, u"Validation Failed"_s},
                                       {u"errors"_s, QJsonArray{error}},
                                       {u"documentation_url"_s, documentation}});
}

HttpAnswer notFound()
{
    return errorAnswer(404, u"Not Found"_s);
}

HttpAnswer emptyRepository()
{
    return errorAnswer(409, u"Git Repository is empty."_s);
}

std::optional<HttpAnswer> missing(const RestCall &call, const QStringList &keys)
{
    for (const QString &key : keys) {
        if (call.body.value(key).isUndefined() || call.body.value(key).isNull())
            return errorAnswer(422, u"Invalid request.\n\n\"%1\" wasn't supplied."_s.arg(key));
    }
    return std::nullopt;
}

Page::Page(const RestCall &call, qsizetype total) : m_call(call)
{
    const qsizetype wished = call.http.parameter(u"per_page"_s).toLongLong();
    m_size = wished < 1 ? usualPage : std::min(wished, longestPage);
    m_page = std::max<qsizetype>(1, call.http.parameter(u"page"_s).toLongLong());
    m_last = std::max<qsizetype>(1, (total + m_size - 1) / m_size);
    m_first = std::min(total, (std::min(m_page, m_last + 1) - 1) * m_size);
    m_end = std::min(total, m_first + m_size);
}

QByteArray Page::link(qsizetype page, const QByteArray &relation) const
{
    QUrlQuery query = m_call.http.query;
    query.removeQueryItem(u"page"_s);
    query.addQueryItem(u"page"_s, QString::number(page));
    const QString path = m_call.http.path.section(u'/', 4);
    return '<' + m_call.json.api(path).toUtf8() + '?' +
           query.toString(QUrl::FullyEncoded).toUtf8() + ">; rel=\"" + relation + '"';
}

void Page::addLinks(HttpAnswer &answer) const
{
    QList<QByteArray> links;
    if (m_page > 1)
        links << link(m_page - 1, "prev") << link(1, "first");
    if (m_page < m_last)
        links << link(m_page + 1, "next") << link(m_last, "last");
    if (!links.isEmpty())
        answer.addHeader("Link", links.join(", "));
}

} // namespace chapterhouse::tests
