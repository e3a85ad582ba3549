#include "domain/membersearches.h"
#include "store/listing.h"
#include "store/memberfigures.h"
#include "store/querysql.h"
#include "support/testmain.h"
#include "unit/store/randomroster.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_MemberFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void classesAreCountedOnEachDay();
    void anEmptyFileHasNoMembersOnAnyDay();
    void whoCameAndWentIsCountedByMonth();
    void theDayOnRecordTellsWhenSomebodyJoined();
    void chaptersAreToldByTheirSize();
    void everyFigureIsWhatItsSearchFinds_data();
    void everyFigureIsWhatItsSearchFinds();
};

namespace {

const QDate today(2026, 11, 21);

class Members : public StoreFixture {
public:
    /// Somebody with one period, who may have left.
    Record member(const QString &memberClass, QDate start, QDate end, QDate left = {},
                  QDate joined = {})
    {
        const Record added =
            add(Kind::Member,
                {{"kind", u"person"_s}, {"given_name", u"Ann"_s}, {"joined", dateValue(joined)}});
        add(Kind::Membership,
            {{"member", added.id()}, {"class", memberClass}, {"start", start}, {"end", end}});
        if (left.isValid())
            add(Kind::Leaving,
                {{"member", added.id()}, {"effective", left}, {"reason", u"resigned"_s}});
        return added;
    }
    void join(const Record &chapter, const Record &member, QDate from, QDate until = {})
    {
        add(Kind::ChapterMembership, {{"chapter", chapter.id()},
                                      {"member", member.id()},
                                      {"from", from},
                                      {"until", dateValue(until)}});
    }
    std::vector<MonthFigures> months(int count)
    {
        return must(comingsAndGoings(store().database(), count, today));
    }
    int found(const QString &text, QDate day = today)
    {
        const Query query = understoodQuery(Kind::Member, text).query;
        return static_cast<int>(must(
            countRows(store().database(), {.kind = Kind::Member, .query = query, .day = day})));
    }
};

} // namespace

void tst_MemberFigures::classesAreCountedOnEachDay()
{
    Members members;
    members.member(u"regular"_s, {2026, 1, 15}, {2027, 1, 14});
    members.member(u"regular"_s, {2025, 6, 1}, {2026, 5, 31});
    members.member(u"honorary"_s, {2026, 5, 31}, {2027, 5, 30});
    members.member(u"supporting"_s, {2026, 6, 1}, {2026, 6, 1});
    const QList<QDate> days{{2025, 5, 31}, {2025, 6, 1}, {2026, 5, 31}, {2026, 6, 1}, today};
    const std::vector<ClassFigures> expected{
        {.day = days[0]},
        {.day = days[1], .regular = 1},
        {.day = days[2], .regular = 2, .honorary = 1},
        {.day = days[3], .regular = 1, .honorary = 1, .supporting = 1},
        {.day = days[4], .regular = 1, .honorary = 1}};
    QCOMPARE(must(membersByClass(members.store().database(), days)), expected);
}

void tst_MemberFigures::anEmptyFileHasNoMembersOnAnyDay()
{
    Members members;
    Database &database = members.store().database();
    QCOMPARE(must(membersByClass(database, {today})), (std::vector<ClassFigures>{{.day = today}}));
    QCOMPARE(must(membersByClass(database, {})), std::vector<ClassFigures>());
    QCOMPARE(members.months(2),
             (std::vector<MonthFigures>{{.month = {2026, 10, 1}}, {.month = {2026, 11, 1}}}));
    QCOMPARE(must(membersByChapter(database, today)), std::vector<ChapterFigures>());
}

void tst_MemberFigures::whoCameAndWentIsCountedByMonth()
{
    Members members;
    members.member(u"regular"_s, {2026, 9, 1}, {2027, 8, 31});
    members.member(u"regular"_s, {2026, 11, 30}, {2027, 11, 29});
    members.member(u"regular"_s, {2024, 3, 1}, {2027, 2, 28}, {2026, 10, 3});
    members.member(u"regular"_s, {2025, 9, 5}, {2026, 9, 4});
    members.member(u"regular"_s, {2025, 11, 5}, {2026, 11, 4});
    const std::vector<MonthFigures> expected{{.month = {2026, 9, 1}, .joined = 1, .lapsed = 1},
                                             {.month = {2026, 10, 1}, .left = 1},
                                             {.month = {2026, 11, 1}}};
    QCOMPARE(members.months(3), expected);
}

void tst_MemberFigures::theDayOnRecordTellsWhenSomebodyJoined()
{
    Members members;
    members.member(u"regular"_s, {2026, 11, 1}, {2027, 10, 31}, {}, {2026, 9, 30});
    const std::vector<MonthFigures> expected{
        {.month = {2026, 9, 1}, .joined = 1}, {.month = {2026, 10, 1}}, {.month = {2026, 11, 1}}};
    QCOMPARE(members.months(3), expected);
}

void tst_MemberFigures::chaptersAreToldByTheirSize()
{
    Members members;
    const auto chapter = [&members](const QString &name, const QString &slug) {
        return members.add(Kind::Chapter, {{"name", name}, {"slug", slug}, {"state", u"active"_s}});
    };
    const Record italy = chapter(u"Italy"_s, u"it"_s);
    const Record france = chapter(u"France"_s, u"fr"_s);
    chapter(u"Poland"_s, u"pl"_s);
    const Record ann = members.member(u"regular"_s, {2026, 1, 1}, {2026, 12, 31});
    const Record ben = members.member(u"regular"_s, {2026, 1, 1}, {2026, 12, 31});
    members.join(italy, ann, {2026, 1, 1});
    members.join(france, ann, {2026, 1, 1});
    members.join(france, ben, {2026, 1, 1}, today);
    members.join(italy, ben, {2026, 1, 1}, {2026, 11, 20});
    const std::vector<ChapterFigures> expected{
        {.chapter = france.id(), .name = u"France"_s, .slug = u"fr"_s, .members = 2},
        {.chapter = italy.id(), .name = u"Italy"_s, .slug = u"it"_s, .members = 1}};
    QCOMPARE(must(membersByChapter(members.store().database(), today)), expected);
}

void tst_MemberFigures::everyFigureIsWhatItsSearchFinds_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U})
        QTest::addRow("%u", seed) << seed;
}

void tst_MemberFigures::everyFigureIsWhatItsSearchFinds()
{
    QFETCH(quint32, seed);
    Members members;
    RandomRoster roster(members, seed);
    for (int step = 0; step < 30; ++step)
        roster.step(12);
    for (const MonthFigures &each : members.months(36)) {
        const MonthFigures expected{.month = each.month,
                                    .joined = members.found(joinedInSearch(each.month)),
                                    .left = members.found(leftInSearch(each.month)),
                                    .lapsed = members.found(lapsedInSearch(each.month))};
        QCOMPARE(each, expected);
    }
    const QList<QDate> days{{2024, 1, 31}, {2025, 12, 31}, {2026, 10, 31}, today};
    for (const ClassFigures &each : must(membersByClass(members.store().database(), days))) {
        const auto found = [&](MemberClass memberClass) {
            return members.found(goodStandingSearch(memberClass), each.day);
        };
        const ClassFigures expected{.day = each.day,
                                    .regular = found(MemberClass::Regular),
                                    .honorary = found(MemberClass::Honorary),
                                    .supporting = found(MemberClass::Supporting)};
        QCOMPARE(each, expected);
    }
}

static const Suite<tst_MemberFigures> suite;
#include "tst_memberfigures.moc"
