#include "desktop/pages/website/repositoryaddress.h"

#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString apiOf(const QString &host)
{
    const bool isPublic = host.isEmpty() || host == "github.com"_L1 || host == "www.github.com"_L1;
    return isPublic ? QString() : u"https://%1/api/v3"_s.arg(host);
}

} // namespace

std::optional<RepositoryAddress> repositoryAddress(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(?:https://(?<host>[A-Za-z0-9.:-]+)/|(?<bare>(?:www\\.)?github\\.com)/"
        "|(?:ssh://)?git@(?<ssh>[A-Za-z0-9.-]+)[:/])?"
        "(?<owner>[A-Za-z0-9][A-Za-z0-9_-]*)/(?<name>[A-Za-z0-9._-]+?)(?:\\.git)?"
        "(?:/tree/(?<branch>[^?#]+?))?/?(?:[?#].*)?\\z"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    QString host = match.captured(u"host"_s);
    if (host.isEmpty())
        host = match.captured(u"ssh"_s);
    return RepositoryAddress{.repository =
                                 match.captured(u"owner"_s) + u'/' + match.captured(u"name"_s),
                             .api = apiOf(host.toLower()),
                             .branch = match.captured(u"branch"_s)};
}

} // namespace chapterhouse
