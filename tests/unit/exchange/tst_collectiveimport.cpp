#include "collectivedesk.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(chapterhouse::ImportCounts)

class tst_CollectiveImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBackerBecomesAMember();
    void anOrganisationBecomesAnOrganisation();
    void whoIsNoMemberIsLeftOutAndSaid_data();
    void whoIsNoMemberIsLeftOutAndSaid();
    void aPeriodFollowsFromTheEntry_data();
    void aPeriodFollowsFromTheEntry();
    void anAccountComesInOnce_data();
    void anAccountComesInOnce();
    void importingAgainChangesNothing();
    void aNewPaymentContinuesTheMembership();
    void accountsAreKnownAgain_data();
    void accountsAreKnownAgain();
    void aNameOnRecordStays();
    void overwritingTakesTheNameToo();
    void aNamesakeIsDecidedOnOnce();
    void whatIsWrongIsSaidWithItsEntry();
    void whatStaysOutCanBeMendedAndImported();
};

namespace {

const QJsonObject anEmail{{u"email"_s, u"ann@example.org"_s}};
constexpr auto annsPeriod = "Community 2025-11-05 2026-11-04 open_collective"_L1;

} // namespace

void tst_CollectiveImport::aBackerBecomesAMember()
{
    CollectiveDesk desk;
    const QByteArray list = listOf({backer({{u"company"_s, u"@acme"_s},
                                            {u"email"_s, u"ann@example.org"_s},
                                            {u"github"_s, u"https://github.com/annlee"_s},
                                            {u"twitter"_s, u"https://twitter.com/annl"_s},
                                            {u"website"_s, u"https://ann.example.org"_s}})});
    QCOMPARE(desk.importList(list), ImportCounts{.added = 1});
    const Record ann = must(desk.store().reader().all(Kind::Member)).front();
    Record expected = blankRecord(Kind::Member, ann.id());
    expected.set("kind"_L1, u"person"_s);
    expected.set("display_name"_L1, u"Ann Lee"_s);
    expected.set("organisation"_L1, u"acme"_s);
    expected.set("emails"_L1, QStringList{u"ann@example.org"_s});
    expected.set("github"_L1, u"annlee"_s);
    expected.set("x"_L1, u"annl"_s);
    expected.set("website"_L1, u"https://ann.example.org"_s);
    expected.set("open_collective"_L1, u"ann-lee"_s);
    expected.set("joined"_L1, QDate(2020, 11, 5));
    QCOMPARE(ann, expected);
    QCOMPARE(desk.periods(), QStringList{QString(annsPeriod)});
    const Record payment = must(desk.store().reader().all(Kind::Payment)).front();
    QCOMPARE(payment.date("date"_L1), QDate(2025, 11, 5));
    QCOMPARE(payment.money("amount"_L1), Money{1000});
    QCOMPARE(payment.text("currency"_L1), u"EUR"_s);
    QCOMPARE(payment.text("method"_L1), u"Open Collective"_s);
}

void tst_CollectiveImport::anOrganisationBecomesAnOrganisation()
{
    CollectiveDesk desk;
    desk.importList(listOf({backer({{u"type"_s, u"ORGANIZATION"_s},
                                    {u"tier"_s, u"gold"_s},
                                    {u"name"_s, u"Acme Ltd"_s},
                                    {u"company"_s, u"Acme Group"_s},
                                    {u"profile"_s, u"https://opencollective.com/acme"_s}})}));
    const Record acme = must(desk.store().reader().all(Kind::Member)).front();
    QCOMPARE(acme.text("kind"_L1), u"organisation"_s);
    QCOMPARE(acme.text("organisation"_L1), u"Acme Ltd"_s);
    QCOMPARE(acme.text("display_name"_L1), QString());
    QCOMPARE(desk.periods(), QStringList{u"Gold 2025-11-05 2026-11-04 open_collective"_s});
}

void tst_CollectiveImport::whoIsNoMemberIsLeftOutAndSaid_data()
{
    QTest::addColumn<QJsonObject>("entry");

    QTest::newRow("the host") << QJsonObject{{u"role"_s, u"HOST"_s}};
    QTest::newRow("who gives incognito") << QJsonObject{{u"name"_s, u"Incognito"_s}};
    QTest::newRow("in another case") << QJsonObject{{u"name"_s, u"incognito"_s}};
    QTest::newRow("with a name") << QJsonObject{
        {u"profile"_s, u"https://opencollective.com/incognito-8a0f"_s}};
}

void tst_CollectiveImport::whoIsNoMemberIsLeftOutAndSaid()
{
    QFETCH(QJsonObject, entry);
    CollectiveDesk desk;
    const ImportPlan plan = desk.planList(
        listOf({backer(entry), backer({{u"profile"_s, u"https://opencollective.com/other"_s}})}));
    QCOMPARE(outcomesOf(plan), u"new"_s);
    QCOMPARE(plan.rows.front().line, 2);
    QCOMPARE(plan.noRecords, 1);
    QCOMPARE(plan.notes.size(), 1);
    QCOMPARE(problemsOf(plan), QStringList());
    QCOMPARE(countsOf(plan), ImportCounts{.added = 1});
}

void tst_CollectiveImport::aPeriodFollowsFromTheEntry_data()
{
    QTest::addColumn<QJsonObject>("entry");
    QTest::addColumn<QStringList>("periods");

    QTest::newRow("paid, and goes on") << QJsonObject() << QStringList{QString(annsPeriod)};
    QTest::newRow("paid, and ended")
        << QJsonObject{{u"isActive"_s, false}} << QStringList{QString(annsPeriod)};
    QTest::newRow("paid at the end of a day of UTC")
        << QJsonObject{{u"lastTransactionAt"_s, u"2025-11-05 23:59"_s}}
        << QStringList{QString(annsPeriod)};
    QTest::newRow("goes on without payment")
        << QJsonObject{{u"lastTransactionAt"_s, QJsonValue()},
                       {u"lastTransactionAmount"_s, QJsonValue()}}
        << QStringList{u"Community 2020-11-05 2021-11-04 open_collective"_s};
    QTest::newRow("ended without payment") << QJsonObject{{u"isActive"_s, false},
                                                          {u"lastTransactionAt"_s, QJsonValue()},
                                                          {u"lastTransactionAmount"_s, 0}}
                                           << QStringList();
    QTest::newRow("money given back")
        << QJsonObject{{u"lastTransactionAmount"_s, -10}} << QStringList();
    QTest::newRow("no tier") << QJsonObject{{u"tier"_s, QJsonValue()}} << QStringList();
    QTest::newRow("who administers") << QJsonObject{{u"role"_s, u"ADMIN"_s}} << QStringList();
}

void tst_CollectiveImport::aPeriodFollowsFromTheEntry()
{
    QFETCH(QJsonObject, entry);
    CollectiveDesk desk;
    const QByteArray list = listOf({backer(entry)});
    QCOMPARE(desk.importList(list), ImportCounts{.added = 1});
    QTEST(desk.periods(), "periods");
    QCOMPARE(desk.importList(list), ImportCounts{.same = 1});
    QTEST(desk.periods(), "periods");
}

void tst_CollectiveImport::anAccountComesInOnce_data()
{
    QTest::addColumn<QJsonArray>("entries");
    QTest::addColumn<QStringList>("periods");
    const QJsonObject ended{{u"isActive"_s, false}};
    const QJsonObject gold{{u"tier"_s, u"Gold"_s}};
    const QJsonObject goldNextYear{{u"tier"_s, u"Gold"_s},
                                   {u"lastTransactionAt"_s, u"2026-11-10 08:00"_s},
                                   {u"lastTransactionAmount"_s, 10'000}};
    const QString inGold = u"Gold 2025-11-05 2026-11-04 open_collective"_s;

    QTest::newRow("who administers and gives")
        << QJsonArray{backer({{u"role"_s, u"ADMIN"_s}, {u"tier"_s, QJsonValue()}}), backer()}
        << QStringList{QString(annsPeriod)};
    QTest::newRow("the same entry twice")
        << QJsonArray{backer(), backer()} << QStringList{QString(annsPeriod)};
    QTest::newRow("a payment told with the tier before, too")
        << QJsonArray{backer(ended), backer(gold)} << QStringList{inGold};
    QTest::newRow("the same in another order")
        << QJsonArray{backer(gold), backer(ended)} << QStringList{inGold};
    QTest::newRow("a payment told with two tiers that ended")
        << QJsonArray{backer({{u"tier"_s, u"Gold"_s},
                              {u"isActive"_s, false},
                              {u"createdAt"_s, u"2024-01-01 10:00"_s}}),
                      backer(ended)}
        << QStringList{inGold};
    QTest::newRow("two payments, the later one first")
        << QJsonArray{backer(goldNextYear), backer(ended)}
        << QStringList{QString(annsPeriod), u"Gold 2026-11-10 2027-11-09 open_collective"_s};
}

void tst_CollectiveImport::anAccountComesInOnce()
{
    QFETCH(QJsonArray, entries);
    CollectiveDesk desk;
    const ImportPlan plan = desk.planList(listOf(entries));
    QCOMPARE(problemsOf(plan), QStringList());
    QCOMPARE(desk.apply(plan), ImportCounts{.added = 1});
    QTEST(desk.periods(), "periods");
    QCOMPARE(desk.importList(listOf(entries)), ImportCounts{.same = 1});
}

void tst_CollectiveImport::importingAgainChangesNothing()
{
    CollectiveDesk desk;
    const QByteArray list = listOf(
        {backer(),
         backer({{u"name"_s, u"Acme"_s},
                 {u"type"_s, u"ORGANIZATION"_s},
                 {u"profile"_s, u"https://opencollective.com/acme"_s},
                 {u"website"_s, u"https://acme.example"_s}}),
         backer({{u"name"_s, u"Cy"_s},
                 {u"profile"_s, QJsonValue()},
                 {u"email"_s, u"cy@example.org"_s},
                 {u"createdAt"_s, u"yesterday"_s}}),
         backer({{u"name"_s, QJsonValue()}, {u"profile"_s, u"https://opencollective.com/dee"_s}}),
         backer({{u"role"_s, u"HOST"_s}, {u"name"_s, u"Host"_s}})});
    QCOMPARE(desk.importList(list), ImportCounts{.added = 4});
    const auto step = must(desk.store().nextUndo())->step;
    QCOMPARE(desk.importList(list), ImportCounts{.same = 4});
    QCOMPARE(desk.importList(list, ImportMode::Overwrite), ImportCounts{.same = 4});
    QCOMPARE(must(desk.store().nextUndo())->step, step);
}

void tst_CollectiveImport::aNewPaymentContinuesTheMembership()
{
    CollectiveDesk desk;
    desk.importList(listOf({backer()}));
    const QByteArray later = listOf(
        {backer({{u"lastTransactionAt"_s, u"2026-11-01 09:00"_s}, {u"totalAmountDonated"_s, 70}})});
    QCOMPARE(desk.importList(later), ImportCounts{.updated = 1});
    QCOMPARE(desk.periods(), (QStringList{QString(annsPeriod),
                                          u"Community 2026-11-05 2027-11-04 open_collective"_s}));
    QCOMPARE(desk.importList(later), ImportCounts{.same = 1});
}

void tst_CollectiveImport::accountsAreKnownAgain_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QStringList>("emails");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("outcome");

    QTest::newRow("by slug") << u"ann-lee"_s << QStringList() << u"Ann"_s << u"update"_s;
    QTest::newRow("by address") << u"https://opencollective.com/Ann-Lee/"_s << QStringList()
                                << u"Ann"_s << u"update"_s;
    QTest::newRow("by slug, whatever the name")
        << u"ann-lee"_s << QStringList() << u"Zoe"_s << u"update"_s;
    QTest::newRow("by e-mail") << QString() << QStringList{u"ANN@example.org"_s} << u"Ann"_s
                               << u"update"_s;
    QTest::newRow("by slug before e-mail")
        << u"ann-lee"_s << QStringList{u"other@example.org"_s} << u"Bob"_s << u"update"_s;
    QTest::newRow("an e-mail of somebody else")
        << QString() << QStringList{u"ann@example.org"_s} << u"Zoe"_s << u"same person?"_s;
    QTest::newRow("by name only") << QString() << QStringList() << u"Ann"_s << u"same person?"_s;
    QTest::newRow("not at all") << u"zoe"_s << QStringList() << u"Zoe"_s << u"new"_s;
}

void tst_CollectiveImport::accountsAreKnownAgain()
{
    QFETCH(QString, profile);
    QFETCH(QStringList, emails);
    QFETCH(QString, given);
    CollectiveDesk desk;
    desk.add(Kind::Member, {{"kind", u"person"_s},
                            {"given_name", given},
                            {"family_name", u"Lee"_s},
                            {"emails", listValue(emails)},
                            {"open_collective", textValue(profile)}});
    QTEST(outcomesOf(desk.planList(listOf({backer(anEmail)}))), "outcome");
}

void tst_CollectiveImport::aNameOnRecordStays()
{
    CollectiveDesk desk;
    const Record ann = desk.add(Kind::Member, {{"kind", u"person"_s},
                                               {"given_name", u"Anna"_s},
                                               {"family_name", u"Lee-Kowalska"_s},
                                               {"open_collective", u"ann-lee"_s}});
    QCOMPARE(desk.importList(listOf({backer({{u"name"_s, u"annie"_s}})})),
             ImportCounts{.updated = 1});
    Record expected = ann;
    expected.set("joined"_L1, QDate(2020, 11, 5));
    QCOMPARE(desk.get(ann.ref()), expected);
}

void tst_CollectiveImport::overwritingTakesTheNameToo()
{
    CollectiveDesk desk;
    desk.importList(listOf({backer()}));
    const QByteArray renamed = listOf({backer({{u"name"_s, u"Ann Ray"_s}})});
    QCOMPARE(desk.importList(renamed), ImportCounts{.same = 1});
    QCOMPARE(desk.importList(renamed, ImportMode::Overwrite), ImportCounts{.updated = 1});
    QCOMPARE(desk.search(QString()), QStringList{u"Ann Ray"_s});
}

void tst_CollectiveImport::aNamesakeIsDecidedOnOnce()
{
    CollectiveDesk desk;
    const Record ann = desk.addPerson("Ann", "Lee");
    const QByteArray list = listOf({backer({{u"role"_s, u"ADMIN"_s}}), backer()});
    ImportPlan plan = desk.planList(list);
    QCOMPARE(outcomesOf(plan), u"same person?"_s);
    QCOMPARE(desk.apply(plan), ImportCounts{.duplicates = 1});
    plan = desk.planList(list);
    plan.rows.front().decision = RowDecision::Same;
    QCOMPARE(desk.apply(plan), ImportCounts{.updated = 1});
    QCOMPARE(desk.get(ann.ref()).text("open_collective"_L1), u"ann-lee"_s);
    QCOMPARE(desk.get(ann.ref()).text("display_name"_L1), QString());
    QCOMPARE(desk.periods(), QStringList{QString(annsPeriod)});
    QCOMPARE(desk.importList(list), ImportCounts{.same = 1});
}

void tst_CollectiveImport::whatIsWrongIsSaidWithItsEntry()
{
    CollectiveDesk desk;
    const ImportPlan plan = desk.planList(listOf(
        {backer({{u"role"_s, u"HOST"_s}, {u"tier"_s, 5}}),
         backer({{u"name"_s, u"Cy"_s}, {u"profile"_s, QJsonValue()}, {u"tier"_s, u"Diamond"_s}}),
         backer(), backer({{u"role"_s, u"ADMIN"_s}, {u"website"_s, 7}}),
         backer({{u"name"_s, QJsonValue()}, {u"profile"_s, QJsonValue()}})}));
    QCOMPARE(problemsOf(plan), (QStringList{u"2|tier|tier|Diamond|warning"_s,
                                            u"4|website|website|7|warning"_s, u"5||||error"_s}));
    QCOMPARE(outcomesOf(plan), u"new, new, error"_s);
}

void tst_CollectiveImport::whatStaysOutCanBeMendedAndImported()
{
    CollectiveDesk desk;
    desk.addPerson("Ann", "Lee");
    const QJsonObject bob =
        backer({{u"name"_s, u"Bob"_s}, {u"profile"_s, u"https://opencollective.com/bob"_s}});
    const QJsonObject nobody = backer({{u"name"_s, QJsonValue()}, {u"profile"_s, QJsonValue()}});
    const QByteArray list = listOf({backer({{u"role"_s, u"ADMIN"_s}}), bob, nobody, backer()});
    const auto rejected = rejectedCollectiveMembers(list, desk.planList(list));
    QVERIFY(rejected.has_value());
    QJsonArray entries = QJsonDocument::fromJson(*rejected).array();
    QStringList reasons;
    for (QJsonValueRef entry : entries) {
        QJsonObject object = entry.toObject();
        reasons += object.take("why_rejected"_L1).toString().section(u' ', 0, 3);
        entry = object;
    }
    QCOMPARE(entries, (QJsonArray{backer({{u"role"_s, u"ADMIN"_s}}), nobody, backer()}));
    QCOMPARE(reasons,
             (QStringList{u"May be the same"_s, u"The row has neither"_s, u"May be the same"_s}));

    QCOMPARE(desk.planList(*rejected).rows.size(), size_t(2));
    QVERIFY(!rejectedCollectiveMembers(listOf({bob}), desk.planList(listOf({bob}))));
}

static const chapterhouse::tests::Suite<tst_CollectiveImport> suite;

#include "tst_collectiveimport.moc"
