#include "actions/bodytemplates.h"

#include "base/words.h"
#include "domain/bodyrules.h"
#include "domain/daytext.h"
#include "domain/fieldtext.h"
#include "domain/listtext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// For rules, which refer to no other record.
class NoReferences final : public ReferenceFinder {
public:
    Result<RecordId> findReference(Kind, const QString &text) const override
    {
        return RecordId(text);
    }
};

BodyRules rulesOf(const BodyTemplate &body)
{
    Record record = blankRecord(Kind::Body, {});
    const Catalogue &catalogue = catalogueOf(Kind::Body);
    for (const auto &[key, text] : body.rules) {
        const auto index = catalogue.find(key);
        if (!index)
            continue;
        const FieldSpec &field = catalogue.at(*index);
        if (auto value = fieldFromText(field, text, NoReferences()))
            record.set(field.key, *std::move(value));
    }
    return bodyRulesFrom(record);
}

QString seatsText(const BodyRules &rules)
{
    if (!rules.seatsMin || !rules.seatsMax)
        return {};
    if (*rules.seatsMin == *rules.seatsMax)
        return Words::tr("%Ln seats", nullptr, *rules.seatsMax);
    return Words::tr("%L1 to %Ln seats", nullptr, *rules.seatsMax).arg(*rules.seatsMin);
}

QString termText(const BodyRules &rules)
{
    if (!rules.termMonths)
        return {};
    QString term = Words::tr("terms of %Ln months", nullptr, *rules.termMonths);
    if (!rules.termStart)
        return term;
    constexpr int anyYear = 2024;
    const QDate start(anyYear, rules.termStart->month, rules.termStart->day);
    return Words::tr("%1 from %2").arg(term, shortDayText(start));
}

QString eligibleText(const BodyRules &rules)
{
    QStringList titles;
    for (const MemberClass memberClass : rules.eligible)
        titles += Words::tr(classChoices()[static_cast<size_t>(memberClass)].title).toLower();
    return titles.isEmpty() ? QString()
                            : Words::tr("%1 members can be elected").arg(titles.join(u", "_s));
}

/// The names of all boards in the file.
Result<QString> boards(const Reader &reader)
{
    return reader.recordsWith(Kind::Body, "kind"_L1, u"board"_s)
        .map([](const std::vector<Record> &records) {
            QStringList ids;
            for (const Record &record : records)
                ids += record.id().text();
            return listText(ids);
        });
}

} // namespace

/// The rules of the first user's statutes (product.md); data from here on.
QList<BodyTemplate> usualBodies()
{
    const QString everyTwoYears = u"24"_s;
    const QString july = u"07-01"_s;
    const QString voters = u"regular; honorary"_s;
    return {
        {.name = Words::tr("Board"),
         .rules = {{u"kind"_s, u"board"_s},
                   {u"seats_min"_s, u"6"_s},
                   {u"seats_max"_s, u"9"_s},
                   {u"term_months"_s, everyTwoYears},
                   {u"term_start"_s, july},
                   {u"functions"_s, Words::tr("President; Vice president; Actuary; Treasurer")},
                   {u"experienced"_s, Words::tr("President")},
                   {u"eligible"_s, voters},
                   {u"ends_with_membership"_s, u"yes"_s},
                   {u"most_stepping_down"_s, u"3"_s},
                   {u"grounds"_s, u"seats article 12; functions article 14; eligible article 12; "
                                  "membership article 6; experienced article 14; "
                                  "stepping_down article 15; term article 12"_s}}},
        {.name = Words::tr("Business control committee"),
         .rules = {{u"kind"_s, u"committee"_s},
                   {u"seats_min"_s, u"2"_s},
                   {u"seats_max"_s, u"2"_s},
                   {u"term_months"_s, everyTwoYears},
                   {u"term_start"_s, july},
                   {u"eligible"_s, voters},
                   {u"ends_with_membership"_s, u"yes"_s},
                   {u"grounds"_s, u"seats article 18; eligible article 11; membership article 6; "
                                  "excludes article 18; term article 18"_s}},
         .excludesBoards = true},
        {.name = Words::tr("Committee"),
         .rules = {{u"kind"_s, u"committee"_s}, {u"functions"_s, Words::tr("Chair")}}},
        {.name = Words::tr("Working group"), .rules = {{u"kind"_s, u"working_group"_s}}},
    };
}

QString rulesText(const BodyTemplate &body)
{
    const BodyRules rules = rulesOf(body);
    QStringList parts{seatsText(rules), termText(rules), rules.functions.join(u", "_s),
                      eligibleText(rules)};
    if (rules.endsWithMembership)
        parts += Words::tr("seats end with the membership");
    if (body.excludesBoards)
        parts += Words::tr("nobody who is on the board");
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

Result<AddedRecord> addBody(Store &store, const QString &name, const BodyTemplate &body)
{
    FieldTexts texts = body.rules;
    texts.append({u"name"_s, name});
    if (!body.excludesBoards)
        return addRecord(store, Kind::Body, texts);
    return boards(store.reader()).and_then([&](const QString &excluded) {
        texts.append({u"excludes"_s, excluded});
        return addRecord(store, Kind::Body, texts);
    });
}

} // namespace chapterhouse
