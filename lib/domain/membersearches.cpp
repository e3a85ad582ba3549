#include "domain/membersearches.h"

#include "domain/query.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString monthText(QDate month)
{
    return month.toString(u"yyyy-MM"_s);
}

QString paidUntil(QDate first, QDate last)
{
    return u"paid_until:%1..%2"_s.arg(isoText(first), isoText(last));
}

} // namespace

QString endingSoonSearch(QDate today)
{
    return paidUntil(today, today.addDays(renewalDays));
}

QString renewalsDueSearch(QDate today)
{
    return u"status:current "_s + endingSoonSearch(today);
}

QString lapsedThisMonthSearch(QDate today, const StatusRules &rules)
{
    const int daysBefore = rules.graceDays + 1;
    const QDate first(today.year(), today.month(), 1);
    return u"status:lapsed "_s + paidUntil(first.addDays(-daysBefore), today.addDays(-daysBefore));
}

QString goodStandingSearch(MemberClass memberClass)
{
    return u"status:current class:"_s + nameOf(memberClass);
}

QString joinedInSearch(QDate month)
{
    return u"joined:%1 or -has:joined member_since:%1"_s.arg(monthText(month));
}

QString leftInSearch(QDate month)
{
    return u"left:"_s + monthText(month);
}

QString lapsedInSearch(QDate month)
{
    return u"status:lapsed paid_until:"_s + monthText(month);
}

QString inChapterSearch(const QString &slug, const QString &name)
{
    return toText(Term{.form = Term::Form::Key,
                       .key = u"chapter"_s,
                       .values = {{.from = slug.isEmpty() ? name : slug}}});
}

} // namespace chapterhouse
