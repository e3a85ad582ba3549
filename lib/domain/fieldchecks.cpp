#include "domain/fieldchecks.h"

#include "base/words.h"
#include "domain/country.h"
#include "domain/currency.h"
#include "domain/day.h"
#include "domain/emailaddress.h"
#include "domain/languagetag.h"

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

} // namespace chapterhouse
