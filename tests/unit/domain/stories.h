#pragma once

#include "domain/status.h"

/// Short ways to write a member's story in a test's table.
namespace chapterhouse::tests {

inline TierId tierId(const QString &name)
{
    return TierId(RecordId(name));
}

inline Membership period(QDate start, QDate end, const QString &tier = QStringLiteral("community"),
                         MemberClass memberClass = MemberClass::Regular)
{
    return {.id = MembershipId(RecordId(start.toString(Qt::ISODate))),
            .memberClass = memberClass,
            .tier = tierId(tier),
            .start = start,
            .end = end};
}

inline Membership supporting(QDate start, QDate end)
{
    return period(start, end, QStringLiteral("bronze"), MemberClass::Supporting);
}

inline Membership honorary(QDate start)
{
    return period(start, lastDayAfterMonths(start, 12), QStringLiteral("honour"),
                  MemberClass::Honorary);
}

inline Standing suspension(QDate from, QDate until)
{
    return {.what = Standing::What::Suspended, .from = from, .until = until};
}

inline Standing decision(Standing::What what, QDate from)
{
    return {.what = what, .from = from, .until = {}};
}

/// "current regular community 2027-05-03": status, class, tier, paid until; "-" for what is absent.
inline QString described(const StatusOnDay &what)
{
    const auto orDash = [](const QString &text) {
        return text.isEmpty() ? QStringLiteral("-") : text;
    };
    return QStringList{nameOf(what.status),
                       orDash(what.memberClass ? QString(nameOf(*what.memberClass)) : QString()),
                       orDash(what.tier.text()), orDash(what.paidUntil.toString(Qt::ISODate))}
        .join(u' ');
}

} // namespace chapterhouse::tests
