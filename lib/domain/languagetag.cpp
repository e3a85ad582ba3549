#include "domain/languagetag.h"

#include "base/words.h"
#include "domain/country.h"
#include "domain/fold.h"

#include <QHash>
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

QString keyOf(QStringView name)
{
    return foldedWords(name).join(QString());
}

struct Languages {
    QHash<QString, QString> codeByKey;
    QStringList codes; ///< of those with words of their own, in alphabetical order
};

Languages readLanguages()
{
    Languages languages;
    const auto name = [&languages](QLocale::Language language, const QString &called) {
        const QString key = keyOf(called);
        if (!key.isEmpty() && !languages.codeByKey.contains(key))
            languages.codeByKey.insert(key, QLocale::languageToCode(language));
    };
    for (int each = QLocale::C + 1; each <= QLocale::LastLanguage; ++each) {
        const auto language = static_cast<QLocale::Language>(each);
        name(language, QLocale::languageToString(language));
    }
    for (const QLocale &locale :
         QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
        const QLocale::Language language = locale.language();
        if (language == QLocale::C)
            continue;
        name(language, locale.nativeLanguageName());
        languages.codes += QLocale::languageToCode(language);
    }
    languages.codes.removeDuplicates();
    languages.codes.sort();
    return languages;
}

const Languages &languages()
{
    static const Languages table = readLanguages();
    return table;
}

/// The tag of "German" and "German (Switzerland)"; empty of what names none.
QString tagOfName(const QString &text)
{
    static const QRegularExpression named(u"^([^()]+?)(?: *\\(([^()]+)\\))?\\z"_s);
    const auto match = named.match(text.trimmed());
    QString code = languages().codeByKey.value(keyOf(match.captured(1)));
    if (code.isEmpty() || match.captured(2).isEmpty())
        return code;
    const auto country = countryCode(match.captured(2));
    return country ? code + u'-' + *country : QString();
}

} // namespace

Result<QString> languageTag(QStringView text)
{
    const QString lower = text.toString().toLower().replace(u'_', u'-');
    const bool isShort = lower.size() <= longestTag;
    const auto match = isShort ? langtag().match(lower) : QRegularExpressionMatch();
    const QLocale::Language language = QLocale::codeToLanguage(match.captured(u"language"));
    if (match.hasMatch() && language != QLocale::AnyLanguage && language != QLocale::C)
        return QLocale::languageToCode(language) + match.captured(u"extlang") +
               capitalised(match.captured(u"script")) + match.captured(u"region").toUpper() +
               match.captured(u"rest");
    if (QString named = isShort ? tagOfName(text.toString()) : QString(); !named.isEmpty())
        return named;
    return fail(ErrorKind::Input,
                Words::tr("“%1” is not a known language; write its name or its code, like German, "
                          "de or de-CH.")
                    .arg(text));
}

QString languageName(const QString &tag, const QLocale &locale)
{
    const qsizetype dash = tag.indexOf(u'-');
    const QLocale::Language language = QLocale::codeToLanguage(tag.left(dash));
    QString name = QLocale::languageToString(language);
    if (dash >= 0)
        name = Words::tr("%1 (%2)", "German (Switzerland)")
                   .arg(name, countryName(tag.mid(dash + 1), locale));
    return languageTag(name).value_or(QString()) == tag ? name : tag;
}

QStringList languageCodes()
{
    QStringList named;
    for (const QString &code : languages().codes) {
        if (languageName(code) != code)
            named += code;
    }
    return named;
}

} // namespace chapterhouse
