#include "support/forge/router.h"

#include <QJsonDocument>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

void Router::add(const QByteArray &method, const QString &pattern, Handler handler)
{
    static const QRegularExpression rest(u"\\\\\\{\\w+\\\\\\+\\\\\\}"_s);
    static const QRegularExpression segment(u"\\\\\\{\\w+\\\\\\}"_s);
    QString expression = QRegularExpression::escape(pattern);
    expression.replace(rest, u"(.+)"_s);
    expression.replace(segment, u"([^/]+)"_s);
    m_routes.append({method,
                     QRegularExpression(QRegularExpression::anchoredPattern(expression),
                                        QRegularExpression::DotMatchesEverythingOption),
                     std::move(handler)});
}

HttpAnswer Router::answer(const QString &path, RestCall call) const
{
    for (const Route &route : m_routes) {
        if (route.method != call.http.method)
            continue;
        const QRegularExpressionMatch match = route.pattern.match(path);
        if (!match.hasMatch())
            continue;
        call.captured = match.capturedTexts().mid(1);
        if (!call.http.body.isEmpty()) {
            const QJsonDocument document = QJsonDocument::fromJson(call.http.body);
            if (!document.isObject())
                return errorAnswer(400, u"Problems parsing JSON"_s);
            call.body = document.object();
        }
        return route.handler(call);
    }
    return notFound();
}

} // namespace chapterhouse::tests
