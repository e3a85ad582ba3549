#include "formats/frontmatter/yamlscalar.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <array>
#include <cmath>
#include <limits>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr double largestExact = 9007199254740991; // 2^53 - 1, JavaScript's MAX_SAFE_INTEGER

std::optional<YamlValue> nullOf(const QString &text)
{
    if (text.isEmpty() || text == "~"_L1 || text == "null"_L1 || text == "Null"_L1 ||
        text == "NULL"_L1)
        return YamlValue{};
    return std::nullopt;
}

std::optional<YamlValue> booleanOf(const QString &text)
{
    if (text == "true"_L1 || text == "True"_L1 || text == "TRUE"_L1)
        return YamlValue{true};
    if (text == "false"_L1 || text == "False"_L1 || text == "FALSE"_L1)
        return YamlValue{false};
    return std::nullopt;
}

/// A number of JavaScript: an integer if it is one that a double holds exactly.
YamlValue number(double value)
{
    const bool isInteger = std::abs(value) <= largestExact && std::trunc(value) == value &&
                           !(value == 0 && std::signbit(value));
    return isInteger ? YamlValue{static_cast<qint64>(value)} : YamlValue{value};
}

double digitsValue(QStringView digits, int base)
{
    if (base == 10)
        return digits.toDouble();
    double value = 0;
    for (const QChar digit : digits)
        value = value * base + QStringView(&digit, 1).toInt(nullptr, base);
    return value;
}

std::optional<YamlValue> integerOf(const QString &text)
{
    static const QRegularExpression form(
        uR"(\A([-+]?)(?:0b([01]+)|0x([0-9A-Fa-f]+)|0o([0-7]+)|([0-9]+))\z)"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    constexpr std::array<int, 4> bases = {2, 16, 8, 10};
    const int which = match.lastCapturedIndex() - 2;
    const double value = digitsValue(match.capturedView(which + 2), bases[size_t(which)]);
    if (!std::isfinite(value))
        return std::nullopt;
    return number(match.captured(1) == "-"_L1 && value != 0 ? -value : value);
}

std::optional<YamlValue> floatOf(const QString &text)
{
    static const QRegularExpression form(
        uR"(\A(?:[-+]?([0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?)|[-+]?\.(?:inf|Inf|INF))"
        uR"(|(\.[0-9]+(?:[eE][-+]?[0-9]+)?)|\.(?:nan|NaN|NAN))\z)"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const double sign = text.startsWith(u'-') ? -1 : 1;
    if (text.endsWith("nan"_L1, Qt::CaseInsensitive))
        return YamlValue{std::numeric_limits<double>::quiet_NaN()};
    if (text.endsWith("inf"_L1, Qt::CaseInsensitive))
        return YamlValue{sign * std::numeric_limits<double>::infinity()};
    const double value = (match.captured(1) + match.captured(2)).toDouble();
    return std::isfinite(value) ? std::optional(number(sign * value)) : std::nullopt;
}

const QRegularExpression &timestampPattern()
{
    static const QRegularExpression pattern(
        uR"(\A([0-9]{4})-(?:([0-9]{2})-([0-9]{2})|([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|[ \t]+))"
        uR"(([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?)"
        uR"((?:[ \t]*(Z|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?)\z)"_s);
    return pattern;
}

/// A date as JavaScript's Date.UTC makes it: years below 100 are of the last century, months and
/// days roll over.
QDate rolledOverDate(int year, int month, int day)
{
    return QDate(year < 100 ? year + 1900 : year, 1, 1).addMonths(month - 1).addDays(day - 1);
}

std::optional<YamlValue> timestampOf(const QString &text)
{
    const QRegularExpressionMatch match = timestampPattern().match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&match](int index) { return match.captured(index).toInt(); };
    if (match.hasCaptured(2)) {
        const QDate day = rolledOverDate(part(1), part(2), part(3));
        return YamlValue{QDateTime(day, QTime(0, 0), Qt::UTC)};
    }
    const QDate day = rolledOverDate(part(1), part(4), part(5));
    const int milliseconds = match.captured(9).leftJustified(3, u'0', true).toInt();
    const qint64 seconds = part(6) * 3600 + part(7) * 60 + part(8);
    const qint64 offset = (part(12) * 60 + part(13)) * qint64(60);
    const bool isEast = match.captured(11) == "+"_L1;
    return YamlValue{QDateTime(day, QTime(0, 0), Qt::UTC)
                         .addSecs(seconds + (isEast ? -offset : offset))
                         .addMSecs(milliseconds)};
}

} // namespace

YamlValue plainValue(const QString &text)
{
    for (const auto resolve : {nullOf, booleanOf, integerOf, floatOf, timestampOf}) {
        if (const std::optional<YamlValue> value = resolve(text))
            return *value;
    }
    return YamlValue{text};
}

std::optional<YamlValue> taggedValue(QStringView tag, const QString &text)
{
    if (tag == "!"_L1 || tag == "tag:yaml.org,2002:str"_L1)
        return YamlValue{text};
    if (tag == "tag:yaml.org,2002:null"_L1)
        return nullOf(text);
    if (tag == "tag:yaml.org,2002:bool"_L1)
        return booleanOf(text);
    if (tag == "tag:yaml.org,2002:int"_L1)
        return integerOf(text);
    if (tag == "tag:yaml.org,2002:float"_L1)
        return floatOf(text);
    if (tag == "tag:yaml.org,2002:timestamp"_L1)
        return timestampOf(text);
    return std::nullopt;
}

TimestampForm timestampForm(QStringView text)
{
    const QRegularExpressionMatch match = timestampPattern().match(text.toString());
    if (!match.hasMatch() || match.hasCaptured(10))
        return TimestampForm::Full;
    return match.hasCaptured(2) ? TimestampForm::Day : TimestampForm::WithoutZone;
}

QString timestampText(const QDateTime &instant, TimestampForm form)
{
    const QDateTime utc = instant.toUTC();
    const QTime time = utc.time();
    if (form == TimestampForm::Day && time == QTime(0, 0))
        return utc.toString(u"yyyy-MM-dd"_s);
    if (form != TimestampForm::Full && time.msec() == 0)
        return utc.toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    return utc.toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u'Z';
}

} // namespace chapterhouse
