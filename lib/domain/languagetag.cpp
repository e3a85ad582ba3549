#include "domain/languagetag.h"

#include "base/words.h"

#include <QLocale>
#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

// RFC 5646 recommends room for 35 characters; extensions and private use may want more.
constexpr qsizetype longestTag = 100;

/// RFC 5646, 2.1: langtag; the parts that it names, in order.
const QRegularExpression &langtag()
{
    static const QRegularExpression expression(u"^(?<language>[a-z]{2,3})"
                                               "(?<extlang>(?:-[a-z]{3}){0,3})"
                                               "(?<script>(?:-[a-z]{4})?)"
                                               "(?<region>(?:-(?:[a-z]{2}|[0-9]{3}))?)"
                                               "(?<rest>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
                                               "(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*"
                                               "(?:-x(?:-[a-z0-9]{1,8})+)?)\\z"_s);
    return expression;
}

QString capitalised(QString script)
{
    if (!script.isEmpty())
        script[1] = script[1].toUpper();
    return script;
}

} // namespace

Result<QString> languageTag(QStringView text)
{
    const QString lower = text.toString().toLower().replace(u'_', u'-');
    const auto match =
        lower.size() > longestTag ? QRegularExpressionMatch() : langtag().match(lower);
    const QLocale::Language language = QLocale::codeToLanguage(match.captured(u"language"));
    if (!match.hasMatch() || language == QLocale::AnyLanguage || language == QLocale::C)
        return fail(
            ErrorKind::Input,
            Words::tr("“%1” is not a known language; write its code, like en or de-CH.").arg(text));
    return QLocale::languageToCode(language) + match.captured(u"extlang") +
           capitalised(match.captured(u"script")) + match.captured(u"region").toUpper() +
           match.captured(u"rest");
}

} // namespace chapterhouse
