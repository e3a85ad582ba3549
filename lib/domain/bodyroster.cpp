#include "domain/bodyroster.h"

#include "base/words.h"
#include "domain/fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Where a title stands among the body's functions; after them when it is none of those.
qsizetype rankOf(const BodyRules &rules, const QString &title)
{
    const auto found = std::ranges::find(rules.functions, fold(title),
                                         [](const QString &known) { return fold(known); });
    return found - rules.functions.begin();
}

/// Seats without a function come last.
qsizetype rankOf(const BodyRules &rules, const FilledSeat &seat)
{
    return seat.functions.empty() ? rules.functions.size() + 1
                                  : rankOf(rules, seat.functions.front().title);
}

/// Within a line every sign of CommonMark that could be markup is escaped; at its beginning, where
/// another block could begin, those of blocks too.
QString markdownText(const QString &text)
{
    static const QRegularExpression inLine(uR"(([\\`*_\[\]<>&~|]))"_s);
    static const QRegularExpression atBeginning(uR"(^(\d*)([#+=.)-]))"_s);
    QString escaped = text.simplified();
    escaped.replace(inLine, uR"(\\1)"_s);
    return escaped.replace(atBeginning, uR"(\1\\2)"_s);
}

} // namespace

QStringList FilledSeat::titleList() const
{
    QStringList titles;
    for (const Function &function : functions)
        titles += function.title;
    return titles;
}

QString FilledSeat::titles() const
{
    return titleList().join(u", "_s);
}

QStringList functionTitles(const BodyRoster &roster)
{
    QStringList others;
    for (const Function &function : roster.functions) {
        const bool isKnown = rankOf(roster.rules, function.title) < roster.rules.functions.size();
        if (!isKnown && !others.contains(function.title, Qt::CaseInsensitive))
            others += function.title;
    }
    std::ranges::sort(others, {}, [](const QString &title) { return fold(title); });
    return roster.rules.functions + others;
}

std::vector<Function> functionsIn(const BodyRoster &roster, const Seat &seat, QDate day)
{
    std::vector<Function> held;
    std::ranges::copy_if(roster.functions, std::back_inserter(held), [&](const Function &function) {
        return function.seat == seat.id && function.covers(day);
    });
    std::ranges::stable_sort(held, {}, [&](const Function &function) {
        return std::pair(rankOf(roster.rules, function.title), fold(function.title));
    });
    return held;
}

std::vector<FilledSeat> filledSeats(const BodyRoster &roster, QDate day)
{
    std::vector<FilledSeat> filled;
    for (const Seat &seat : roster.seats) {
        if (seat.covers(day))
            filled.push_back({.seat = seat,
                              .holder = roster.holders.value(seat.member),
                              .functions = functionsIn(roster, seat, day)});
    }
    std::ranges::stable_sort(filled, {}, [&](const FilledSeat &seat) {
        return std::pair(rankOf(roster.rules, seat), fold(seat.holder.name));
    });
    return filled;
}

int vacantSeats(const BodyRules &rules, int filled)
{
    return std::max(rules.seatsMin.value_or(0) - filled, 0);
}

QString seatCountText(std::optional<qint64> least, std::optional<qint64> most, qint64 filled)
{
    const QLocale locale;
    QString number = locale.toString(filled);
    if (least && most && *least == *most)
        return Words::tr("%1 of %2").arg(number, locale.toString(*most));
    if (least && most)
        return Words::tr("%1 of %2 to %3")
            .arg(number, locale.toString(*least), locale.toString(*most));
    if (least)
        return Words::tr("%1 of at least %2").arg(number, locale.toString(*least));
    if (most)
        return Words::tr("%1 of at most %2").arg(number, locale.toString(*most));
    return number;
}

QString bodyMarkdown(const std::vector<FilledSeat> &seats)
{
    QString lines;
    for (const FilledSeat &seat : seats) {
        lines += u"- "_s + markdownText(seat.holder.name);
        if (!seat.holder.country.isEmpty())
            lines += u" (%1)"_s.arg(seat.holder.country);
        if (!seat.functions.empty())
            lines += u" - *%1*"_s.arg(markdownText(seat.titles()));
        lines += u'\n';
    }
    return lines;
}

} // namespace chapterhouse
