#include "domain/recordchecks.h"

#include "base/words.h"
#include "domain/day.h"
#include "domain/eventchecks.h"
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
            return fail(ErrorKind::Input, Words::tr("“%1” of the %2 cannot be empty.")
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
    const bool isSuspension = standing.text("what"_L1) == "suspended"_L1;
    if (!isSuspension && until.isValid())
        return fail(ErrorKind::Input, Words::tr("Only a suspension has a last day; a termination "
                                                "ends when the member is reinstated."));
    if (!isSuspension)
        return {};
    if (!until.isValid())
        return fail(ErrorKind::Input, Words::tr("A suspension needs its last day."));
    if (until >= from.addMonths(longestSuspensionMonths))
        return fail(ErrorKind::Input, Words::tr("A suspension lasts at most twelve months "
                                                "(statutes, article 7)."));
    return checkOrder(standing, "from"_L1, "until"_L1);
}

Result<void> checkAdmission(const Record &admission)
{
    const QDate applied = admission.date("applied"_L1);
    const QDate decided = admission.date("decided"_L1);
    if (applied.isValid() && decided.isValid() && decided < applied)
        return fail(ErrorKind::Input,
                    Words::tr("The decision of %1 lies before the application of %2.")
                        .arg(isoText(decided), isoText(applied)));
    return {};
}

Result<void> checkPayment(const Record &payment)
{
    if (payment.reference("refund_of"_L1) == payment.id())
        return fail(ErrorKind::Input, Words::tr("A payment cannot refund itself."));
    return {};
}

Result<void> checkMeeting(const Record &record)
{
    const bool isWhole =
        !record.text("meeting_start"_L1).isEmpty() && !record.text("meeting_zone"_L1).isEmpty();
    if (record.text("meeting"_L1).isEmpty() || isWhole)
        return {};
    return fail(ErrorKind::Input, Words::tr("A recurring meeting needs the local time of the first "
                                            "one, like 2026-01-06T15:00, and its time zone, like "
                                            "Europe/Amsterdam."));
}

Result<void> checkBody(const Record &body)
{
    const auto least = body.integer("seats_min"_L1);
    const auto most = body.integer("seats_max"_L1);
    if (least && most && *most < *least)
        return fail(ErrorKind::Input, Words::tr("A body cannot have at least %L1 seats and at most "
                                                "%L2.")
                                          .arg(*least)
                                          .arg(*most));
    if (body.list("excludes"_L1).contains(body.id().text()))
        return fail(ErrorKind::Input, Words::tr("A body cannot exclude itself."));
    return checkMeeting(body);
}

Result<void> checkSeat(const Record &seat)
{
    const bool inBody = !seat.reference("body"_L1).isEmpty();
    if (inBody == !seat.reference("chapter"_L1).isEmpty())
        return fail(ErrorKind::Input, Words::tr("A seat is in a body or in a chapter: give exactly "
                                                "one of the two."));
    if (seat.reference("replaces"_L1) == seat.id())
        return fail(ErrorKind::Input, Words::tr("A seat cannot take the place of itself."));
    return checkOrder(seat, "from"_L1, "until"_L1);
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
    case Kind::Payment:
        return checkPayment(record);
    case Kind::Admission:
        return checkAdmission(record);
    case Kind::Leaving:
    case Kind::AgendaItem:
    case Kind::Checklist:
    case Kind::Author:
    case Kind::Post:
        return {};
    case Kind::Event:
        return checkEvent(record);
    case Kind::Task:
        return checkTask(record);
    case Kind::Chapter:
        return checkMeeting(record);
    case Kind::Body:
        return checkBody(record);
    case Kind::Seat:
        return checkSeat(record);
    case Kind::ChapterMembership:
    case Kind::Function:
        return checkOrder(record, "from"_L1, "until"_L1);
    }
    Q_UNREACHABLE();
}

Result<void> checkMayHold(const Record &member, MemberClass memberClass, const QString &of)
{
    if (member.text("kind"_L1) != "organisation"_L1 || !hasVote(memberClass))
        return {};
    return fail(ErrorKind::Conflict, Words::tr("%1 is an organisation; %2 is for natural persons "
                                               "(statutes, article 5).")
                                         .arg(titleOf(member), of));
}

} // namespace chapterhouse
