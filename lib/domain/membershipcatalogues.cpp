#include "domain/catalogues.h"
#include "domain/fieldchecks.h"
#include "domain/membership.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr FieldFlags required = FieldFlag::Required;
constexpr FieldFlags listed = FieldFlag::Listed;
constexpr qint64 longestTierMonths = 1200;

constexpr Choice outcomes[] = {
    {"accepted"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Accepted")},
    {"declined"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Declined")},
};

constexpr Choice sources[] = {
    {"open_collective"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Open Collective")},
    {"bank"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Bank")},
    {"election"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Election")},
    {"exempt"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Exempt from dues")},
    {"postponed"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Dues postponed")},
    {"import"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Import")},
    {"manual"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "By hand")},
};

constexpr Choice paymentKinds[] = {
    {"dues"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Dues")},
    {"donation"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Donation")},
    {"event"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Event")},
    {"other"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Other")},
};

// clang-format off
const FieldSpec admissions[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "member"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Member"), .flags = required | listed, .target = Kind::Member},
    {.key = "applied"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Applied on"), .flags = listed},
    {.key = "acknowledged"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Statutes acknowledged on")},
    {.key = "decided"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Decided on"), .flags = listed},
    {.key = "outcome"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Outcome"), .flags = listed, .choices = outcomes},
    {.key = "reference"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Reference of the decision")},
};

const FieldSpec memberships[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "member"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Member"), .flags = required | listed, .target = Kind::Member},
    {.key = "class"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Class"), .flags = required | listed, .choices = classChoices()},
    {.key = "tier"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Tier"), .flags = listed, .target = Kind::Tier},
    {.key = "start"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Start"), .flags = required | listed},
    {.key = "end"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Last day"), .flags = required | listed},
    {.key = "source"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Source"), .flags = listed, .choices = sources},
    {.key = "payment"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Payment"), .target = Kind::Payment},
};

const FieldSpec standings[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "member"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Member"), .flags = required | listed, .target = Kind::Member},
    {.key = "what"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Decision"), .flags = required | listed, .choices = standingChoices()},
    {.key = "from"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "From"), .flags = required | listed},
    {.key = "until"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Until"), .flags = listed},
    {.key = "reason"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Reason"), .flags = FieldFlag::Private},
};

const FieldSpec leavings[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "member"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Member"), .flags = required | listed, .target = Kind::Member},
    {.key = "notice"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Notice received")},
    {.key = "effective"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Effective"), .flags = required | listed},
    {.key = "reason"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Reason"), .flags = required | listed, .choices = leavingReasons()},
};

const FieldSpec tiers[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "name"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Name"), .flags = required | listed | FieldFlag::Unique},
    {.key = "class"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Class"), .flags = required | listed, .choices = classChoices()},
    {.key = "months"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Months"), .flags = required | listed, .least = 1, .most = longestTierMonths},
    {.key = "amount"_L1, .kind = FieldKind::Money, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Amount"), .flags = listed},
    {.key = "currency"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Currency"), .flags = listed, .check = checkCurrency},
    {.key = "votes"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Votes"), .flags = listed},
    {.key = "advisory_votes"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Advisory votes")},
    {.key = "open_collective"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Open Collective tier")},
    {.key = "valid_from"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Valid from")},
    {.key = "valid_until"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Valid until")},
};

const FieldSpec payments[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "member"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Member"), .flags = listed, .target = Kind::Member},
    {.key = "payer"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Payer"), .flags = listed},
    {.key = "account"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Account"), .flags = FieldFlag::Private},
    {.key = "date"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Paid on"), .flags = required | listed},
    {.key = "amount"_L1, .kind = FieldKind::Money, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Amount"), .flags = required | listed},
    {.key = "currency"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Currency"), .flags = required | listed, .check = checkCurrency},
    {.key = "kind"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Kind"), .flags = listed, .choices = paymentKinds},
    {.key = "method"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Method"), .flags = listed},
    {.key = "fee"_L1, .kind = FieldKind::Money, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Fee")},
    {.key = "reference"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Reference"), .flags = listed},
    {.key = "refund_of"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Refund of"), .target = Kind::Payment},
    {.key = "external_id"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "External id"), .flags = FieldFlag::Unique},
};
// clang-format on

} // namespace

std::span<const FieldSpec> admissionFields()
{
    return admissions;
}

std::span<const FieldSpec> membershipFields()
{
    return memberships;
}

std::span<const FieldSpec> standingFields()
{
    return standings;
}

std::span<const FieldSpec> leavingFields()
{
    return leavings;
}

std::span<const FieldSpec> tierFields()
{
    return tiers;
}

std::span<const FieldSpec> paymentFields()
{
    return payments;
}

} // namespace chapterhouse
