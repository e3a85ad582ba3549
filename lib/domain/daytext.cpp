#include "domain/daytext.h"

#include "base/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chapterhouse {

namespace {

constexpr int century = 2000;

/// The locale's long form without the day of the week: "d MMMM yyyy", "MMMM d, yyyy".
QString longForm(const QLocale &locale)
{
    static const QRegularExpression weekday(u"^dddd[,.]?\\s*|[,.]?\\s*dddd$"_s);
    QString form = locale.dateFormat(QLocale::LongFormat);
    return form.remove(weekday);
}

QString shownForm(const QLocale &locale)
{
    return longForm(locale).replace("MMMM"_L1, "MMM"_L1);
}

QString withoutYear(QString form)
{
    static const QRegularExpression year(u"(\\s*'de')?[,.]?\\s*y{2,4}[,.]?\\s*"_s);
    return form.remove(year);
}

std::optional<QDate> yearFirst(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(),
                    match.captured(3).toInt());
    return match.hasMatch() && day.isValid() ? std::optional(day) : std::nullopt;
}

/// Day, month and year in the order of the locale's short form, from three numbers.
std::optional<QDate> fromNumbers(const QString &text, const QLocale &locale)
{
    static const QRegularExpression three(
        u"^\\s*(\\d{1,2})\\s*[./-]\\s*(\\d{1,2})\\s*[./-]\\s*(\\d{4}|\\d{2})\\.?\\s*$"_s);
    const QRegularExpressionMatch match = three.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString form = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = form.indexOf(u'M') < form.indexOf(u'd') && !form.startsWith(u'y');
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    int year = match.captured(3).toInt();
    if (year < 100)
        year += century;
    const QDate day = monthFirst ? QDate(year, first, second) : QDate(year, second, first);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace

QString dayText(QDate day, const QLocale &locale)
{
    return locale.toString(day, shownForm(locale));
}

QString shortDayText(QDate day, const QLocale &locale)
{
    return locale.toString(day, withoutYear(shownForm(locale)));
}

QString weekdayText(QDate day, const QLocale &locale)
{
    // Before a number the comma only gets in the way of those that follow.
    static const QRegularExpression comma(u"^dddd,\\s*d"_s);
    const QString form = withoutYear(locale.dateFormat(QLocale::LongFormat));
    return locale.toString(day, QString(form).replace(comma, u"dddd d"_s));
}

QString dayRangeText(QDate first, QDate last, const QLocale &locale)
{
    const QString full = longForm(locale);
    const auto text = [&locale](QDate day, const QString &form) {
        return locale.toString(day, form);
    };
    if (first.year() != last.year())
        return Words::tr("%1 to %2").arg(text(first, full), text(last, full));
    const QString form = withoutYear(full);
    if (first == last)
        return text(first, form);
    // "8" of "8 March", or "28" of "March 28".
    static const QRegularExpression leading(u"^d\\.?(?= )"_s);
    static const QRegularExpression trailing(u"(?<= )d\\.?$"_s);
    const bool isOneMonth = first.month() == last.month();
    const QString before = isOneMonth ? leading.match(form).captured() : QString();
    const QString after = isOneMonth ? trailing.match(form).captured() : QString();
    return Words::tr("%1 to %2")
        .arg(text(first, before.isEmpty() ? form : before),
             text(last, after.isEmpty() ? form : after));
}

QString timeText(QTime time, const QLocale &locale)
{
    static const QRegularExpression seconds(u"[^\\w]*ss?"_s);
    return locale.toString(time, locale.timeFormat(QLocale::ShortFormat).remove(seconds));
}

std::optional<QDate> dayFromText(const QString &text, const QLocale &locale)
{
    const QString simple = text.simplified();
    if (const auto day = yearFirst(simple))
        return day;
    if (const auto day = fromNumbers(simple, locale))
        return day;
    const QStringList forms = {shownForm(locale), longForm(locale),
                               locale.dateFormat(QLocale::LongFormat), u"d MMM yyyy"_s,
                               u"d MMMM yyyy"_s};
    for (const QString &form : forms) {
        if (const QDate day = locale.toDate(simple, form); day.isValid())
            return day;
    }
    return std::nullopt;
}

} // namespace chapterhouse
