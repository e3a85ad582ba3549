#include "domain/recordchecks.h"

#include "base/words.h"
#include "domain/fieldtext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestSuspensionMonths = 12;

Result<void> checkFields(const Record &record)
{
    const Catalogue &catalogue = catalogueOf(record.kind);
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        const FieldSpec &field = catalogue.at(i);
        if (field.is(FieldFlag::Required) && isAbsent(record.values[i]))
            return fail(ErrorKind::Input, Words::tr("“%1” of a %2 cannot be empty.")
                                              .arg(field.titleText(), wordFor(record.kind)));
        if (const auto checked = checkField(field, record.values[i]); !checked)
            return fail(ErrorKind::Input,
                        u"%1: %2"_s.arg(field.titleText(), checked.error().message));
    }
    return {};
}

Result<void> checkOrder(const Record &record, QLatin1String from, QLatin1String until)
{
    const QDate first = record.date(from);
    const QDate last = record.date(until);
    if (first.isValid() && last.isValid() && last < first)
        return fail(ErrorKind::Input,
                    Words::tr("The last day %1 lies before the first day %2.")
                        .arg(last.toString(Qt::ISODate), first.toString(Qt::ISODate)));
    return {};
}

Result<void> checkMember(const Record &member)
{
    if (titleOf(member).isEmpty())
        return fail(ErrorKind::Input, Words::tr("A member needs a name (given, family, display or "
                                                "organisation) or an e-mail."));
    if (member.reference("contact_of"_L1) == member.id())
        return fail(ErrorKind::Input, Words::tr("Nobody can be their own contact."));
    return {};
}

Result<void> checkStanding(const Record &standing)
{
    const QDate until = standing.date("until"_L1);
    const QDate from = standing.date("from"_L1);
    if (standing.text("what"_L1) != "suspended"_L1)
        return {};
    if (!until.isValid())
        return fail(ErrorKind::Input, Words::tr("A suspension needs its last day."));
    if (until >= from.addMonths(longestSuspensionMonths))
        return fail(ErrorKind::Input, Words::tr("A suspension lasts at most twelve months "
                                                "(statutes, article 7)."));
    return checkOrder(standing, "from"_L1, "until"_L1);
}

} // namespace

Result<void> checkRecord(const Record &record)
{
    if (auto fields = checkFields(record); !fields)
        return fields;
    switch (record.kind) {
    case Kind::Member:
        return checkMember(record);
    case Kind::Membership:
        return checkOrder(record, "start"_L1, "end"_L1);
    case Kind::Standing:
        return checkStanding(record);
    case Kind::Tier:
        return checkOrder(record, "valid_from"_L1, "valid_until"_L1);
    case Kind::Leaving:
    case Kind::Admission:
    case Kind::Payment:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace chapterhouse
