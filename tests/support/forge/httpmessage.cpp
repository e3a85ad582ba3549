#include "support/forge/httpmessage.h"

#include <QUrl>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHead = 64LL * 1024;
constexpr qsizetype longestBody = 100LL * 1024 * 1024;

QByteArray reason(int status)
{
    static const QHash<int, QByteArray> reasons{
        {200, "OK"},           {201, "Created"},       {204, "No Content"},
        {302, "Found"},        {304, "Not Modified"},  {307, "Temporary Redirect"},
        {400, "Bad Request"},  {401, "Unauthorized"},  {403, "Forbidden"},
        {404, "Not Found"},    {405, "Not Allowed"},   {409, "Conflict"},
        {413, "Too Large"},    {422, "Unprocessable"}, {429, "Too Many Requests"},
        {500, "Server Error"}, {502, "Bad Gateway"}};
    return reasons.value(status, "Unknown");
}

} // namespace

QByteArray encodedHead(const HttpAnswer &answer)
{
    QByteArray bytes =
        "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reason(answer.status) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        bytes += name + ": " + value + "\r\n";
    return bytes;
}

QByteArray encoded(const HttpAnswer &answer)
{
    const bool hasBody = answer.status != 204 && answer.status != 304;
    QByteArray bytes = encodedHead(answer);
    if (hasBody)
        bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    return bytes + "\r\n" + (hasBody ? answer.body : QByteArray());
}

std::optional<HttpRequest> HttpReader::next()
{
    if (m_failure != 0)
        return std::nullopt;
    const qsizetype end = m_bytes.indexOf("\r\n\r\n");
    if (end < 0 || end > longestHead) {
        m_failure = m_bytes.size() > longestHead ? 431 : 0;
        return std::nullopt;
    }
    std::optional<HttpRequest> request = parseHead(m_bytes.left(end));
    if (!request)
        return std::nullopt;
    const qsizetype length = request->headers.value("content-length", "0").toLongLong();
    if (length < 0 || length > longestBody) {
        m_failure = 413;
        return std::nullopt;
    }
    if (m_bytes.size() < end + 4 + length)
        return std::nullopt;
    request->body = m_bytes.mid(end + 4, length);
    m_bytes.remove(0, end + 4 + length);
    return request;
}

std::optional<HttpRequest> HttpReader::parseHead(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.constFirst().trimmed().split(' ');
    if (words.size() != 3 || !words.at(1).startsWith('/') || !words.at(2).startsWith("HTTP/1.")) {
        m_failure = 400;
        return std::nullopt;
    }
    HttpRequest request{.method = words.at(0), .target = words.at(1)};
    const QUrl target = QUrl::fromEncoded(request.target);
    request.path = QUrl::fromPercentEncoding(target.path(QUrl::FullyEncoded).toUtf8());
    request.query = QUrlQuery(target);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    return request;
}

} // namespace chapterhouse::tests
