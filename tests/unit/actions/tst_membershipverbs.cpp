#include "actions/membershipverbs.h"
#include "support/testmain.h"
#include "unit/actions/roster.h"

#include <QJsonObject>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// Something done to the roster: what came before, or the verb that is tried.
using Deed = std::function<Result<void>(Roster &)>;

template<class T>
Result<void> outcomeOf(const Result<T> &result)
{
    if (!result)
        return failed(result);
    return {};
}

Deed joins(const QString &tier, QDate on)
{
    return [=](Roster &roster) {
        return outcomeOf(join(roster.store(), roster.annId(), {.tier = tier, .on = on}));
    };
}

Deed renews(const QString &tier, QDate on)
{
    return [=](Roster &roster) {
        return outcomeOf(renew(roster.store(), roster.annId(), {.tier = tier, .on = on}));
    };
}

Deed acmeJoins(const QString &tier)
{
    return [=](Roster &roster) {
        return outcomeOf(
            join(roster.store(), roster.acmeId(), {.tier = tier, .on = QDate(2026, 11, 21)}));
    };
}

Deed isAdmitted(QDate on)
{
    return [=](Roster &roster) {
        return outcomeOf(admit(roster.store(), roster.annId(), on, u"Board 7/2026"_s));
    };
}

Deed isSuspended(QDate on, QDate until)
{
    return [=](Roster &roster) {
        return outcomeOf(suspend(roster.store(), roster.annId(), on, until, u"Hearing"_s));
    };
}

Deed isTerminated(QDate on)
{
    return [=](Roster &roster) -> Result<void> {
        roster.add(Kind::Standing,
                   {{"member", roster.ann.id()}, {"what", u"terminated"_s}, {"from", on}});
        return {};
    };
}

Deed isReinstated(QDate on)
{
    return [=](Roster &roster) {
        return outcomeOf(reinstate(roster.store(), roster.annId(), on, u"Appeal"_s));
    };
}

Deed ends(QDate on, const QString &reason)
{
    return [=](Roster &roster) {
        return outcomeOf(endMembership(roster.store(), roster.annId(), on, reason));
    };
}

const QDate today(2026, 11, 21);

} // namespace

Q_DECLARE_METATYPE(chapterhouse::Error)
Q_DECLARE_METATYPE(chapterhouse::Status)
Q_DECLARE_METATYPE(Deed)

class tst_MembershipVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joiningOpensAPeriodAndRecordsThePayment();
    void renewingFollowsTheBoardsRules_data();
    void renewingFollowsTheBoardsRules();
    void theStatusFollows_data();
    void theStatusFollows();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void thePreviewSaysWhatTheVerbDoes();
    void payingAgainWithdrawsANotice();
    void anApplicationThatIsOpenIsDecided();
    void aVerbIsOneStep_data();
    void aVerbIsOneStep();
};

void tst_MembershipVerbs::joiningOpensAPeriodAndRecordsThePayment()
{
    Roster roster;
    const OpenedPeriod opened = must(join(roster.store(), roster.annId(),
                                          {.tier = u"community"_s,
                                           .on = today,
                                           .paid = Money{1'000},
                                           .method = u"bank"_s,
                                           .reference = u"RF18"_s}));
    QCOMPARE(opened.sentence, u"Opens Community, 21 Nov 2026 to 20 Nov 2027, 10.00 EUR"_s);
    const QString ann = roster.ann.id().text();
    const Record payment = must(roster.store().reader().all(Kind::Payment)).front();
    QCOMPARE(roster.objects(Kind::Membership),
             (QList{QJsonObject{{u"member"_s, ann},
                                {u"class"_s, u"regular"_s},
                                {u"tier"_s, roster.community.id().text()},
                                {u"start"_s, u"2026-11-21"_s},
                                {u"end"_s, u"2027-11-20"_s},
                                {u"source"_s, u"bank"_s},
                                {u"payment"_s, payment.id().text()}}}));
    QCOMPARE(roster.objects(Kind::Payment), (QList{QJsonObject{{u"member"_s, ann},
                                                               {u"date"_s, u"2026-11-21"_s},
                                                               {u"amount"_s, u"10.00"_s},
                                                               {u"currency"_s, u"EUR"_s},
                                                               {u"kind"_s, u"dues"_s},
                                                               {u"method"_s, u"bank"_s},
                                                               {u"reference"_s, u"RF18"_s}}}));
}

void tst_MembershipVerbs::renewingFollowsTheBoardsRules_data()
{
    QTest::addColumn<QString>("tier");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("periods");
    QTest::newRow("early, it continues")
        << u"Community"_s << QDate(2026, 4, 1) << u"Continues Community, 4 May 2026 to 3 May 2027"_s
        << u"2025-05-04 2026-05-03, 2026-05-04 2027-05-03"_s;
    QTest::newRow("without a tier, it is the last one")
        << QString() << QDate(2026, 4, 1) << u"Continues Community, 4 May 2026 to 3 May 2027"_s
        << u"2025-05-04 2026-05-03, 2026-05-04 2027-05-03"_s;
    QTest::newRow("late, the gap stays")
        << u"Community"_s << QDate(2026, 6, 1) << u"Opens Community, 1 Jun 2026 to 31 May 2027"_s
        << u"2025-05-04 2026-05-03, 2026-06-01 2027-05-31"_s;
    QTest::newRow("another tier ends the running period")
        << u"Professional"_s << QDate(2026, 1, 1)
        << u"Continues Professional, 1 Jan 2026 to 31 Dec 2026"_s
        << u"2025-05-04 2025-12-31, 2026-01-01 2026-12-31"_s;
}

void tst_MembershipVerbs::renewingFollowsTheBoardsRules()
{
    QFETCH(QString, tier);
    QFETCH(QDate, on);
    Roster roster;
    must(joins(u"Community"_s, QDate(2025, 5, 4))(roster));
    const auto renewed = must(renew(roster.store(), roster.annId(), {.tier = tier, .on = on}));
    QTEST(renewed.sentence, "sentence");
    QStringList periods;
    for (const Record &period : must(roster.store().reader().all(Kind::Membership)))
        periods += period.date("start"_L1).toString(Qt::ISODate) + u' ' +
                   period.date("end"_L1).toString(Qt::ISODate);
    QTEST(periods.join(u", "_s), "periods");
}

void tst_MembershipVerbs::theStatusFollows_data()
{
    QTest::addColumn<QList<Deed>>("deeds");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<Status>("status");
    const Deed joined = joins(u"Community"_s, QDate(2026, 6, 1));
    const Deed suspended = isSuspended(QDate(2026, 7, 1), QDate(2026, 12, 31));
    const auto row = [](const char *name, const QList<Deed> &deeds, QDate day, Status status) {
        QTest::newRow(name) << deeds << day << status;
    };
    row("joined", {joined}, today, Status::Current);
    row("admitted without paying", {isAdmitted(today)}, today, Status::Contact);
    row("suspended", {joined, suspended}, today, Status::Suspended);
    row("on the last day of it", {joined, suspended}, QDate(2026, 12, 31), Status::Suspended);
    row("after it", {joined, suspended}, QDate(2027, 1, 1), Status::Current);
    row("reinstated", {joined, suspended, isReinstated(QDate(2026, 8, 1))}, today, Status::Current);
    row("terminated", {joined, isTerminated(QDate(2026, 7, 1))}, today, Status::Terminated);
    row("reinstated after it",
        {joined, isTerminated(QDate(2026, 7, 1)), isReinstated(QDate(2026, 8, 1))}, today,
        Status::Current);
    row("resigned", {joined, ends(QDate(2026, 7, 1), {})}, today, Status::Left);
    row("the day before", {joined, ends(QDate(2026, 7, 1), {})}, QDate(2026, 6, 30),
        Status::Current);
    row("deceased", {joined, ends(QDate(2026, 7, 1), u"deceased"_s)}, today, Status::Deceased);
    row("joined again",
        {joined, ends(QDate(2026, 7, 1), {}), joins(u"Community"_s, QDate(2026, 8, 1))}, today,
        Status::Current);
}

void tst_MembershipVerbs::theStatusFollows()
{
    QFETCH(QList<Deed>, deeds);
    QFETCH(QDate, day);
    Roster roster;
    for (const Deed &deed : deeds)
        must(deed(roster));
    QTEST(roster.statusOfAnn(day), "status");
}

void tst_MembershipVerbs::whatCannotBeIsRefused_data()
{
    QTest::addColumn<QList<Deed>>("before");
    QTest::addColumn<Deed>("refused");
    QTest::addColumn<Error>("error");
    const auto row = [](const char *name, const QList<Deed> &before, const Deed &refused,
                        ErrorKind kind, const QString &message) {
        QTest::newRow(name) << before << refused << Error{.kind = kind, .message = message};
    };
    const Deed joined = joins(u"Community"_s, QDate(2026, 6, 1));
    row("joining while a period runs", {joined}, joins(u"Community"_s, today), ErrorKind::Conflict,
        u"Ann is a member on 2026-11-21 already: renew instead."_s);
    row("renewing what never was", {}, renews(u"Community"_s, today), ErrorKind::Conflict,
        u"Ann never was a member: join instead."_s);
    row("joining without a tier", {}, joins({}, today), ErrorKind::Usage,
        u"Which tier? One of: Community, Professional, Silver."_s);
    row("paying after a termination", {joined, isTerminated(QDate(2026, 7, 1))},
        renews(u"Community"_s, today), ErrorKind::Conflict,
        u"The membership of Ann was terminated: reinstate it first (statutes, article 7)."_s);
    row("paying for the dead", {joined, ends(QDate(2026, 7, 1), u"deceased"_s)},
        renews(u"Community"_s, today), ErrorKind::Conflict, u"Ann is recorded as deceased."_s);
    row("an organisation in a tier of persons", {}, acmeJoins(u"Community"_s), ErrorKind::Conflict,
        u"Acme is an organisation; Community is for natural persons (statutes, article 5)."_s);
    row("admitting twice", {isAdmitted(QDate(2026, 7, 1))}, isAdmitted(today), ErrorKind::Conflict,
        u"The board has admitted this member already."_s);
    row("suspending for more than a year", {joined}, isSuspended(today, QDate(2027, 11, 21)),
        ErrorKind::Input, u"A suspension lasts at most twelve months (statutes, article 7)."_s);
    row("suspending without an end", {joined}, isSuspended(today, {}), ErrorKind::Input,
        u"A suspension needs its last day."_s);
    row("reinstating whom nothing holds", {joined}, isReinstated(today), ErrorKind::Conflict,
        u"There is no suspension or termination on 2026-11-21 to end."_s);
    row("leaving twice", {joined, ends(QDate(2026, 7, 1), {})}, ends(today, {}),
        ErrorKind::Conflict, u"This member has left already."_s);
}

void tst_MembershipVerbs::whatCannotBeIsRefused()
{
    QFETCH(QList<Deed>, before);
    QFETCH(Deed, refused);
    QFETCH(Error, error);
    Roster roster;
    for (const Deed &deed : before)
        must(deed(roster));
    const QList<Record> there = roster.everything();
    const Result<void> outcome = refused(roster);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().message, error.message);
    QCOMPARE(outcome.error().kind, error.kind);
    QCOMPARE(roster.everything(), there);
}

void tst_MembershipVerbs::thePreviewSaysWhatTheVerbDoes()
{
    Roster roster;
    must(joins(u"Community"_s, QDate(2026, 6, 1))(roster));
    const QList<Record> there = roster.everything();
    const PaidPeriod period{.on = today, .paid = Money{2'500}};
    const QString preview = must(previewPeriod(roster.store(), roster.annId(), period));
    QCOMPARE(preview, u"Continues Community, 1 Jun 2027 to 31 May 2028, 25.00 EUR"_s);
    QCOMPARE(roster.everything(), there);
    QCOMPARE(must(renew(roster.store(), roster.annId(), period)).sentence, preview);
}

void tst_MembershipVerbs::payingAgainWithdrawsANotice()
{
    Roster roster;
    must(joins(u"Community"_s, QDate(2026, 6, 1))(roster));
    must(ends(QDate(2026, 12, 31), {})(roster));
    QCOMPARE(roster.statusOfAnn(QDate(2027, 1, 1)), Status::Left);
    must(renews({}, today)(roster));
    QCOMPARE(roster.statusOfAnn(QDate(2027, 1, 1)), Status::Current);
    QCOMPARE(roster.objects(Kind::Leaving), QList<QJsonObject>());
}

void tst_MembershipVerbs::anApplicationThatIsOpenIsDecided()
{
    Roster roster;
    roster.add(Kind::Admission, {{"member", roster.ann.id()},
                                 {"applied", QDate(2026, 10, 1)},
                                 {"acknowledged", QDate(2026, 10, 2)}});
    QCOMPARE(roster.statusOfAnn(today), Status::Applicant);
    must(isAdmitted(today)(roster));
    QCOMPARE(roster.objects(Kind::Admission),
             (QList{QJsonObject{{u"member"_s, roster.ann.id().text()},
                                {u"applied"_s, u"2026-10-01"_s},
                                {u"acknowledged"_s, u"2026-10-02"_s},
                                {u"decided"_s, u"2026-11-21"_s},
                                {u"outcome"_s, u"accepted"_s},
                                {u"reference"_s, u"Board 7/2026"_s}}}));
}

void tst_MembershipVerbs::aVerbIsOneStep_data()
{
    QTest::addColumn<QList<Deed>>("before");
    QTest::addColumn<Deed>("verb");
    QTest::addColumn<QString>("label");
    const Deed joined = joins(u"Community"_s, QDate(2026, 6, 1));
    const auto row = [](const QList<Deed> &before, const Deed &verb, const QString &label) {
        QTest::newRow(qPrintable(label)) << before << verb << label;
    };
    row({}, joined, u"Ann joins, Community"_s);
    row({joined}, renews(u"Professional"_s, today), u"Ann renews, Professional"_s);
    row({}, isAdmitted(today), u"Admit Ann"_s);
    row({joined}, isSuspended(today, QDate(2026, 12, 31)), u"Suspend Ann"_s);
    row({joined, isTerminated(QDate(2026, 7, 1))}, isReinstated(today), u"Reinstate Ann"_s);
    row({joined}, ends(today, {}), u"End the membership of Ann"_s);
}

void tst_MembershipVerbs::aVerbIsOneStep()
{
    QFETCH(QList<Deed>, before);
    QFETCH(Deed, verb);
    Roster roster;
    for (const Deed &deed : before)
        must(deed(roster));
    const QList<Record> there = roster.everything();
    must(verb(roster));
    QVERIFY(roster.everything() != there);
    QTEST(must(roster.store().undo()).label, "label");
    QCOMPARE(roster.everything(), there);
}

static const Suite<tst_MembershipVerbs> suite;
#include "tst_membershipverbs.moc"
