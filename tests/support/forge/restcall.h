#pragma once

#include "support/forge/forge.h"
#include "support/forge/forgejson.h"
#include "support/forge/httpmessage.h"

#include <algorithm>

namespace chapterhouse::tests {

/// A request to the REST API with what its route found in it.
struct RestCall {
    const HttpRequest &http;
    const ForgeJson &json;
    QStringList captured; ///< what stood for the {names} of the route, decoded
    QJsonObject body;

    QString text(const QString &key) const { return body.value(key).toString(); }
    QByteArray id(const QString &key) const { return text(key).toLatin1(); }
};

HttpAnswer jsonAnswer(int status, const QJsonValue &json);
HttpAnswer errorAnswer(int status, const QString &message);
/// 422 with the reason, as GitHub says what is wrong with a value.
HttpAnswer invalidAnswer(const QString &resource, const QString &reason);
HttpAnswer notFound();
HttpAnswer emptyRepository();
/// The first of `keys` that a body lacks, as an answer; nothing if all are there.
std::optional<HttpAnswer> missing(const RestCall &call, const QStringList &keys);

/// Which part of a list was asked for (`page`, `per_page`), and the `Link` header to the others.
class Page {
public:
    Page(const RestCall &call, qsizetype total);

    qsizetype first() const { return m_first; }
    qsizetype end() const { return m_end; }
    void addLinks(HttpAnswer &answer) const;

private:
    QByteArray link(qsizetype page, const QByteArray &relation) const;

    const RestCall &m_call;
    qsizetype m_page;
    qsizetype m_size;
    qsizetype m_first;
    qsizetype m_end;
    qsizetype m_last;
};

/// The page of a list as an answer; only its own items are written as JSON.
template<class List, class ToJson>
HttpAnswer paged(const RestCall &call, const List &items, ToJson toJson)
{
    const Page page(call, items.size());
    QJsonArray array;
    for (qsizetype i = page.first(); i < page.end(); ++i)
        array.append(toJson(items.at(i)));
    HttpAnswer answer = jsonAnswer(200, array);
    page.addLinks(answer);
    return answer;
}

} // namespace chapterhouse::tests
