#include "support/forge/forgeservice.h"

#include "support/forge/graph/graphservice.h"

#include <QCryptographicHash>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

const QByteArray apiVersion = "2022-11-28";

/// What a token opens with; "expired" opens nothing.
QByteArray tokenOf(const HttpRequest &request)
{
    const QByteArray header = request.headers.value("authorization");
    return header.mid(header.indexOf(' ') + 1).trimmed();
}

/// The path without what an enterprise server puts before it.
QString plainPath(const QString &path)
{
    static const QString rest = u"/api/v3"_s;
    if (path == "/api/graphql"_L1)
        return u"/graphql"_s;
    return path.startsWith(rest + u'/') ? path.mid(rest.size()) : path;
}

/// Gives a read answer its ETag, and makes it a 304 if the asker has that already.
bool settleConditional(const HttpRequest &request, HttpAnswer &answer)
{
    if (request.method != "GET" || answer.status != 200)
        return false;
    const QByteArray hash = QCryptographicHash::hash(answer.body, QCryptographicHash::Sha256);
    const QByteArray tag = "W/\"" + hash.toHex() + '"';
    answer.addHeader("ETag", tag);
    if (request.headers.value("if-none-match") != tag)
        return false;
    answer.status = 304;
    answer.body.clear();
    return true;
}

} // namespace

ForgeService::ForgeService(Forge &forge) : m_forge(forge)
{
    addGitRoutes(m_router, forge);
    addCommitRoutes(m_router, forge);
    addPullRoutes(m_router, forge);
    addRemarkRoutes(m_router, forge);
    m_router.add("GET", QString(), [](const RestCall &call) {
        return jsonAnswer(200, call.json.repository(ForgeJson::Detail::Whole));
    });
}

bool ForgeService::sendsToken(const HttpRequest &request)
{
    return request.headers.contains("authorization");
}

HttpAnswer ForgeService::answer(const HttpRequest &request)
{
    const bool isLeft = m_forge.limit.take();
    HttpAnswer answer =
        isLeft ? routed(request) : errorAnswer(403, u"API rate limit exceeded for user ID 1."_s);
    if (settleConditional(request, answer) && sendsToken(request))
        m_forge.limit.giveBack();
    answer.addHeader("Server", "GitHub.com");
    m_forge.limit.addHeaders(answer);
    return answer;
}

HttpAnswer ForgeService::routed(const HttpRequest &request)
{
    const QString path = plainPath(request.path);
    if (!request.headers.contains("user-agent"))
        return errorAnswer(403, u"Request forbidden by administrative rules. Please make sure your "
                                "request has a User-Agent header."_s);
    if (request.headers.value("x-github-api-version", apiVersion) != apiVersion)
        return errorAnswer(400, u"This API version is not supported."_s);
    if (tokenOf(request) == "expired")
        return errorAnswer(401, u"Bad credentials"_s);
    const bool isRead = request.method == "GET";
    if (!sendsToken(request) && m_forge.isPrivate && path.startsWith("/repos/"_L1))
        return notFound();
    if (!sendsToken(request) && (!isRead || !path.startsWith("/repos/"_L1)))
        return errorAnswer(401, u"Requires authentication"_s);
    if (path == "/graphql"_L1)
        return isRead ? notFound() : graph::graphAnswer(m_forge, request.body);
    return repositoryAnswer(request, path);
}

HttpAnswer ForgeService::repositoryAnswer(const HttpRequest &request, const QString &path)
{
    const QStringList parts = path.split(u'/');
    const ForgeJson json(m_forge.api, parts.value(2), parts.value(3), m_forge.repository);
    if (path == "/user"_L1 && request.method == "GET") {
        QJsonObject user = json.user(m_forge.viewer);
        user.insert(u"name"_s, u"Ed Editor"_s);
        return jsonAnswer(200, user);
    }
    if (parts.value(1) != "repos"_L1 || parts.value(2).isEmpty() || parts.value(3).isEmpty())
        return notFound();
    return m_router.answer(path.section(u'/', 4), {request, json, {}, {}});
}

} // namespace chapterhouse::tests
