#include "domain/chapterrules.h"
#include "support/testmain.h"
#include "unit/domain/offices.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ChapterRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsMissingToBeActive_data();
    void tellsWhatIsMissingToBeActive();
    void aLeadHoldsASeatAndTheFunction_data();
    void aLeadHoldsASeatAndTheFunction();
    void tellsWhyAChapterIsDormant_data();
    void tellsWhyAChapterIsDormant();
};

namespace {

const QDate day(2026, 11, 21);
const QDate since(2024, 1, 1);

Record whole()
{
    Record chapter = blankRecord(Kind::Chapter, RecordId(u"italy"_s));
    chapter.set("name"_L1, u"Italy"_s);
    chapter.set("state"_L1, u"forming"_s);
    chapter.set("chat"_L1, u"https://chat.example.org/italy"_s);
    chapter.set("time_zone"_L1, u"Europe/Rome"_s);
    chapter.set("languages"_L1, QStringList{u"it"_s});
    chapter.set("first_meetup"_L1, QDate(2027, 1, 15));
    return chapter;
}

Record without(std::initializer_list<QLatin1String> keys)
{
    Record chapter = whole();
    for (const QLatin1String key : keys)
        chapter.set(key, {});
    return chapter;
}

ChapterOnDay chapter(std::vector<Seat> seats, std::vector<Function> functions, QDate lastEvent = {})
{
    return {.chapter = whole(),
            .seats = std::move(seats),
            .functions = std::move(functions),
            .names = {},
            .lastEvent = lastEvent};
}

ChapterOnDay led(QDate until, QDate lastEvent = {})
{
    return chapter({seat(u"Ann"_s, since, until)}, {function(u"Ann"_s, u"Lead"_s, since)},
                   lastEvent);
}

} // namespace

void tst_ChapterRules::tellsWhatIsMissingToBeActive_data()
{
    QTest::addColumn<Record>("chapter");
    QTest::addColumn<int>("leads");
    QTest::addColumn<QString>("missing");
    QTest::newRow("nothing") << whole() << 2 << QString();
    QTest::newRow("three leads") << whole() << 3 << QString();
    QTest::newRow("one lead") << whole() << 1 << u"a second lead"_s;
    QTest::newRow("no lead") << whole() << 0 << u"two leads"_s;
    QTest::newRow("chat") << without({"chat"_L1}) << 2 << u"a chat invitation"_s;
    QTest::newRow("zone") << without({"time_zone"_L1}) << 2 << u"a time zone"_s;
    QTest::newRow("languages") << without({"languages"_L1}) << 2 << u"its languages"_s;
    QTest::newRow("meetup") << without({"first_meetup"_L1}) << 2
                            << u"the day of the first meetup"_s;
    QTest::newRow("two at once") << without({"chat"_L1, "languages"_L1}) << 2
                                 << u"a chat invitation, its languages"_s;
    QTest::newRow("all") << without({"chat"_L1, "time_zone"_L1, "languages"_L1, "first_meetup"_L1})
                         << 0
                         << u"two leads, a chat invitation, a time zone, its languages, the "
                            "day of the first meetup"_s;
}

void tst_ChapterRules::tellsWhatIsMissingToBeActive()
{
    QFETCH(Record, chapter);
    QFETCH(int, leads);
    QTEST(missingText(chapter, leads), "missing");
}

void tst_ChapterRules::aLeadHoldsASeatAndTheFunction_data()
{
    QTest::addColumn<ChapterOnDay>("chapter");
    QTest::addColumn<int>("leads");
    QTest::addColumn<QDate>("led");
    const Seat ann = seat(u"Ann"_s, since);
    const Seat bo = seat(u"Bo"_s, since, day);
    QTest::newRow("nobody") << chapter({}, {}) << 0 << QDate();
    QTest::newRow("one") << led({}) << 1 << day.addDays(-1);
    QTest::newRow("two, one until today")
        << chapter({ann, bo},
                   {function(u"Ann"_s, u"Lead"_s, since), function(u"Bo"_s, u"Co-lead"_s, since)})
        << 2 << day.addDays(-1);
    QTest::newRow("the seat is over") << led(day.addDays(-9)) << 0 << day.addDays(-9);
    QTest::newRow("the function is over")
        << chapter({ann}, {function(u"Ann"_s, u"Lead"_s, since, day.addDays(-5))}) << 0
        << day.addDays(-5);
    QTest::newRow("the seat was over before the function")
        << chapter({seat(u"Ann"_s, since, day.addDays(-9))},
                   {function(u"Ann"_s, u"Lead"_s, since, day.addDays(-5))})
        << 0 << day.addDays(-9);
    QTest::newRow("since today") << chapter({seat(u"Ann"_s, day)},
                                            {function(u"Ann"_s, u"Lead"_s, day)})
                                 << 1 << QDate();
    QTest::newRow("from tomorrow") << chapter({seat(u"Ann"_s, day.addDays(1))},
                                              {function(u"Ann"_s, u"Lead"_s, day.addDays(1))})
                                   << 0 << QDate();
    QTest::newRow("a member of the board")
        << chapter({ann}, {function(u"Ann"_s, u"Treasurer"_s, since)}) << 0 << QDate();
    QTest::newRow("two titles of one")
        << chapter({ann}, {function(u"Ann"_s, u"Lead"_s, since),
                           function(u"Ann"_s, u"Chapter lead"_s, day)})
        << 1 << day.addDays(-1);
}

void tst_ChapterRules::aLeadHoldsASeatAndTheFunction()
{
    QFETCH(ChapterOnDay, chapter);
    QTEST(leadsOn(chapter, day), "leads");
    QTEST(lastLed(chapter, day), "led");
}

void tst_ChapterRules::tellsWhyAChapterIsDormant_data()
{
    QTest::addColumn<ChapterOnDay>("chapter");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QStringList>("reasons");
    QTest::newRow("led, events unknown") << led({}) << day << QStringList();
    QTest::newRow("never led") << chapter({}, {}) << day << QStringList{u"no lead"_s};
    QTest::newRow("the last day of the lead") << led(day) << day << QStringList();
    QTest::newRow("the day after")
        << led(day) << day.addDays(1) << QStringList{u"no lead since 22 Nov 2026"_s};
    QTest::newRow("an event a year ago") << led({}, {2025, 11, 21}) << day << QStringList();
    QTest::newRow("a day more") << led({}, {2025, 11, 20}) << day
                                << QStringList{u"no event since 20 Nov 2025"_s};
    QTest::newRow("an event on 29 February")
        << led({}, {2024, 2, 29}) << QDate(2025, 2, 28) << QStringList();
    QTest::newRow("an event on 29 February, over") << led({}, {2024, 2, 29}) << QDate(2025, 3, 1)
                                                   << QStringList{u"no event since 29 Feb 2024"_s};
    QTest::newRow("both at once") << led({2025, 1, 31}, {2025, 1, 1}) << day
                                  << QStringList{u"no lead since 1 Feb 2025"_s,
                                                 u"no event since 1 Jan 2025"_s};
}

void tst_ChapterRules::tellsWhyAChapterIsDormant()
{
    QFETCH(ChapterOnDay, chapter);
    QFETCH(QDate, on);
    QStringList reasons;
    for (const DormantReason reason : whyDormant(chapter, on))
        reasons += textOf(reason, chapter, on);
    QTEST(reasons, "reasons");
}

static const Suite<tst_ChapterRules> suite;
#include "tst_chapterrules.moc"
