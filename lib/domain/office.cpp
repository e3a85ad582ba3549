#include "domain/office.h"

#include "base/words.h"
#include "domain/fold.h"
#include "domain/membership.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

// In the order of SeatOrigin and SeatEnd.
constexpr Choice ways[] = {
    {"elected"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Elected")},
    {"by_election"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "By-election")},
    {"next_ranking"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Next-ranking candidate")},
    {"appointed"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Appointed")},
};

constexpr Choice ends[] = {
    {"term"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "End of the term")},
    {"stepped_down"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Stepped down")},
    {"membership"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "End of the membership")},
    {"handed_over"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Handed over")},
    {"removed"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Removed from office")},
};

constexpr Choice rules[] = {
    {"seats"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Seats")},
    {"functions"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Functions")},
    {"eligible"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Eligibility")},
    {"membership"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Membership")},
    {"excludes"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Excluded offices")},
    {"experienced"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Experience")},
    {"stepping_down"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Stepping down")},
    {"term"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Term")},
};

/// What follows the name of a rule in the text; empty when the text begins with another.
QString placeAfter(const QString &name, const QString &text)
{
    const QString rest = text.mid(name.size());
    const bool isNamed = text.startsWith(name, Qt::CaseInsensitive) &&
                         (rest.startsWith(u' ') || rest.startsWith(u':'));
    return isNamed ? rest.mid(1).trimmed() : QString();
}

} // namespace

std::span<const Choice> waysToASeat()
{
    return ways;
}

std::span<const Choice> endsOfSeats()
{
    return ends;
}

QLatin1String nameOf(SeatOrigin how)
{
    return ways[static_cast<size_t>(how)].value;
}

QLatin1String nameOf(SeatEnd ended)
{
    return ends[static_cast<size_t>(ended)].value;
}

Seat seatFrom(const Record &record)
{
    return {.id = SeatId(record.id()),
            .member = MemberId(record.reference("member"_L1)),
            .body = BodyId(record.reference("body"_L1)),
            .chapter = ChapterId(record.reference("chapter"_L1)),
            .from = record.date("from"_L1),
            .until = record.date("until"_L1),
            .how =
                enumFromName<SeatOrigin>(ways, record.text("how"_L1)).value_or(SeatOrigin::Elected),
            .ended = enumFromName<SeatEnd>(ends, record.text("ended"_L1)),
            .replaces = SeatId(record.reference("replaces"_L1))};
}

Function functionFrom(const Record &record)
{
    return {.id = FunctionId(record.id()),
            .seat = SeatId(record.reference("seat"_L1)),
            .title = record.text("title"_L1),
            .from = record.date("from"_L1),
            .until = record.date("until"_L1)};
}

bool isLead(const QString &title)
{
    return hasWordWithPrefix(title, u"lead"_s);
}

std::span<const Choice> ruleChoices()
{
    return rules;
}

Result<QString> checkGround(const QString &text)
{
    const QString words = text.simplified();
    QStringList titles;
    for (const Choice &rule : rules) {
        const QString title = Words::tr(rule.title);
        for (const QString &name : {QString(rule.value), title}) {
            if (const QString place = placeAfter(name, words); !place.isEmpty())
                return u"%1 %2"_s.arg(rule.value, place);
        }
        titles += title;
    }
    return fail(ErrorKind::Input,
                Words::tr("An article is given as a rule and its place, like “Seats: article 12”. "
                          "The rules are: %1.")
                    .arg(titles.join(u", "_s)));
}

QString groundWords(const QString &ground)
{
    for (const Choice &rule : rules) {
        if (const QString place = placeAfter(rule.value, ground); !place.isEmpty())
            return u"%1: %2"_s.arg(Words::tr(rule.title), place);
    }
    return ground;
}

Result<QString> checkClass(const QString &text)
{
    const QString folded = fold(text);
    QStringList names;
    for (const Choice &choice : classChoices()) {
        if (folded == choice.value || folded == fold(Words::tr(choice.title)))
            return QString(choice.value);
        names += choice.value;
    }
    return fail(ErrorKind::Input, Words::tr("“%1” is none of: %2.").arg(text, names.join(u", "_s)));
}

QString classWords(const QString &name)
{
    for (const Choice &choice : classChoices()) {
        if (choice.value == name)
            return Words::tr(choice.title);
    }
    return name;
}

} // namespace chapterhouse
