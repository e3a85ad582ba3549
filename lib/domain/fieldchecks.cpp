#include "domain/fieldchecks.h"

#include "base/words.h"
#include "domain/country.h"
#include "domain/currency.h"
#include "domain/day.h"
#include "domain/emailaddress.h"
#include "domain/fold.h"
#include "domain/languagetag.h"
#include "domain/localtime.h"
#include "domain/momenttext.h"
#include "domain/recurrencetext.h"
#include "domain/siteslug.h"

#include <QTimeZone>

namespace chapterhouse {

using namespace Qt::StringLiterals;

Result<QString> checkEmail(const QString &text)
{
    return EmailAddress::parse(EmailAddress::tidied(text)).map([](const EmailAddress &address) {
        return address.text();
    });
}

Result<QString> checkCountry(const QString &text)
{
    return countryCode(text);
}

Result<QString> checkLanguage(const QString &text)
{
    return languageTag(text);
}

Result<QString> checkCurrency(const QString &text)
{
    return currencyCode(text);
}

Result<QString> checkSlug(const QString &text)
{
    QString slug = foldedWords(text).join(u'-');
    if (slug.isEmpty())
        return fail(
            ErrorKind::Input,
            Words::tr("“%1” has no letters to make an address of, like “italy”.").arg(text));
    return slug;
}

Result<QString> checkSiteSlug(const QString &text)
{
    return siteSlug(text);
}

Result<QString> checkConsent(const QString &text)
{
    static const QStringList purposes{u"newsletter"_s, u"listing"_s, u"photographs"_s};
    const QStringList words = text.simplified().split(u' ');
    if (!purposes.contains(words.value(0)) || words.size() != 2)
        return fail(ErrorKind::Input,
                    Words::tr("A consent is one of %1 and its day, like “newsletter 2025-05-03”.")
                        .arg(purposes.join(u", "_s)));
    const Result<QDate> day = dayFromText(words.at(1));
    if (!day)
        return failed(day);
    return words.join(u' ');
}

Result<QString> checkZone(const QString &text)
{
    const QByteArray wanted = text.trimmed().replace(u' ', u'_').toUtf8();
    const QList<QByteArray> known = QTimeZone::availableTimeZoneIds();
    const auto zone = std::find_if(known.begin(), known.end(), [&wanted](const QByteArray &id) {
        return id.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    // Qt knows offsets by name as well; they are no zones of the database.
    if (zone == known.end() || zone->startsWith("UTC+") || zone->startsWith("UTC-"))
        return fail(ErrorKind::Input,
                    Words::tr("“%1” is not a time zone; write a name of the IANA database, like "
                              "Europe/Amsterdam.")
                        .arg(text));
    return QString::fromLatin1(*zone);
}

Result<QString> checkLocalTime(const QString &text)
{
    return localTimeFromText(text.trimmed()).map([](const LocalTime &local) {
        return isoText(local);
    });
}

Result<QString> checkDayOrTime(const QString &text)
{
    return dayOrTimeFromText(text.trimmed()).map([](const DayOrTime &moment) {
        return isoText(moment);
    });
}

Result<QString> checkMonthDay(const QString &text)
{
    // 2001 has no 29 February, as most years.
    const Result<QDate> day = dayFromText(u"2001-"_s + text.trimmed());
    if (!day)
        return fail(ErrorKind::Input,
                    Words::tr("“%1” is not a day of every year; write month and day, like 07-01.")
                        .arg(text));
    return text.trimmed();
}

QString countryWords(const QString &code)
{
    return countryName(code);
}

QString languageWords(const QString &tag)
{
    return languageName(tag);
}

QString localTimeWords(const QString &text)
{
    const auto moment = dayOrTimeFromText(text);
    return moment ? momentText(*moment) : text;
}

QString recurrenceWords(const QString &rule)
{
    return ruleText(rule);
}

} // namespace chapterhouse
