#include "site/forge/forgeaddress.h"

#include "base/words.h"
#include "site/guardedrequest.h"

#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestBranch = 240; // git keeps it as the name of a file

Result<QUrl> checkedBase(QUrl base)
{
    const bool isPlain = base.scheme() == "http"_L1;
    if (base.host().isEmpty() || !base.userInfo().isEmpty() || base.hasQuery() ||
        base.hasFragment() || (!isPlain && base.scheme() != "https"_L1))
        return fail(ErrorKind::Input,
                    Words::tr("“%1” is no address of an API. It looks like https://api.github.com, "
                              "or like https://git.example.org/api/v3.")
                        .arg(base.toDisplayString(QUrl::RemoveUserInfo)));
    if (isPlain && !isThisComputer(base.host()))
        return fail(ErrorKind::Input,
                    Words::tr("%1 would be asked without encryption, and everybody on the way "
                              "could read the token. Enter an address that begins with https://.")
                        .arg(base.toDisplayString()));
    return base.adjusted(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
}

} // namespace

Result<ForgeAddress> ForgeAddress::parse(const QString &repository, const QString &branch,
                                         const QUrl &base)
{
    static const QRegularExpression form(
        uR"(\A([A-Za-z0-9][A-Za-z0-9_-]{0,99})/(?!\.{1,2}\z)([A-Za-z0-9._-]{1,100})\z)"_s);
    const auto match = form.match(repository.trimmed());
    if (!match.hasMatch())
        return fail(ErrorKind::Input, Words::tr("“%1” is no repository. Enter its owner and its "
                                                "name with a / between them: OWNER/NAME.")
                                          .arg(repository));
    if (!isBranchName(branch))
        return fail(ErrorKind::Input,
                    Words::tr("“%1” cannot be the name of a branch. Enter the one that the "
                              "website is built from, which is often “main”.")
                        .arg(branch));
    const auto checked = checkedBase(base);
    if (!checked)
        return failed(checked);
    return ForgeAddress{*checked, match.captured(1), match.captured(2), branch};
}

QUrl ForgeAddress::publicApi()
{
    return QUrl(u"https://api.github.com"_s);
}

QUrl ForgeAddress::graphQl() const
{
    constexpr auto restOfEnterprise = "/api/v3"_L1;
    QUrl url = base;
    QString path = base.path();
    if (path.endsWith(restOfEnterprise))
        path.chop(QStringView(u"/v3").size());
    url.setPath(path + "/graphql"_L1);
    return url;
}

bool isBranchName(const QString &branch)
{
    static const QRegularExpression refused(
        uR"([\x00-\x20\x7f~^:?*\[\\"]|\.\.|@\{|//|\A[/-]|[/.]\z|(?:\A|/)\.|\.lock(?:/|\z)|\A@\z)"_s);
    return !branch.isEmpty() && branch.toUtf8().size() <= longestBranch &&
           !refused.match(branch).hasMatch();
}

} // namespace chapterhouse
