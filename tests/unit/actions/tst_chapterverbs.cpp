#include "actions/chapterverbs.h"
#include "support/testmain.h"
#include "unit/actions/officedesk.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ChapterVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void severalJoinInOneStep();
    void whoIsInItAlreadyIsPassedOver();
    void nobodyJoinsTwice();
    void onlyOneChapterIsPrimary();
    void whatWasPrimaryBeforeStaysSo();
    void whoIsInItAlreadyCanMakeItPrimary();
    void whoComesBackLaterCanLeaveNow();
    void joiningAndLeavingAreUndone();
    void theLastDayCounts();
    void whoLeftCanComeBack();
    void whoIsNotInItCannotLeave();
};

void tst_ChapterVerbs::severalJoinInOneStep()
{
    OfficeDesk desk;
    const ChangeSet joined = must(joinChapter(desk.store(), {desk.annId(), desk.bobId()},
                                              {.chapter = desk.italyId(), .on = {2026, 1, 1}}));
    QCOMPARE(joined.label, u"Join Italy: 2 members"_s);
    QCOMPARE(desk.stays(),
             (QStringList{u"Ann, Italy, 2026-01-01.."_s, u"Bob, Italy, 2026-01-01.."_s}));
    must(desk.store().undo());
    QCOMPARE(desk.stays(), QStringList());
}

void tst_ChapterVerbs::whoIsInItAlreadyIsPassedOver()
{
    OfficeDesk desk;
    const ChapterJoining joining{.chapter = desk.italyId(), .on = {2026, 1, 1}};
    must(joinChapter(desk.store(), {desk.annId()}, joining));
    must(joinChapter(desk.store(), {desk.annId(), desk.bobId()},
                     {.chapter = desk.italyId(), .on = {2026, 6, 1}}));
    QCOMPARE(desk.stays(),
             (QStringList{u"Ann, Italy, 2026-01-01.."_s, u"Bob, Italy, 2026-06-01.."_s}));
}

void tst_ChapterVerbs::nobodyJoinsTwice()
{
    OfficeDesk desk;
    must(
        joinChapter(desk.store(), {desk.annId()}, {.chapter = desk.italyId(), .on = {2026, 6, 1}}));
    for (const QDate on : {QDate(2026, 6, 1), QDate(2026, 5, 1)}) {
        const auto again =
            joinChapter(desk.store(), {desk.annId()}, {.chapter = desk.italyId(), .on = on});
        QVERIFY(!again);
        QCOMPARE(again.error().message,
                 u"Ann: in Italy on %1 already, or from a later day. To change the first day, edit "
                 "the chapter membership."_s.arg(on.toString(Qt::ISODate)));
    }
}

void tst_ChapterVerbs::onlyOneChapterIsPrimary()
{
    OfficeDesk desk;
    const auto joins = [&](const Record &chapter) {
        must(joinChapter(
            desk.store(), {desk.annId()},
            {.chapter = ChapterId(chapter.id()), .on = {2026, 1, 1}, .isPrimary = true}));
    };
    joins(desk.italy);
    joins(desk.france);
    QCOMPARE(desk.stays(),
             (QStringList{u"Ann, Italy, 2026-01-01.."_s, u"Ann, France, 2026-01-01.., primary"_s}));
}

void tst_ChapterVerbs::whatWasPrimaryBeforeStaysSo()
{
    OfficeDesk desk;
    must(joinChapter(desk.store(), {desk.annId()},
                     {.chapter = desk.italyId(), .on = {2024, 1, 1}, .isPrimary = true}));
    must(leaveChapter(desk.store(), {desk.annId()}, desk.italyId(), {2025, 12, 31}));
    must(joinChapter(
        desk.store(), {desk.annId()},
        {.chapter = ChapterId(desk.france.id()), .on = {2026, 1, 1}, .isPrimary = true}));
    QCOMPARE(desk.stays(), (QStringList{u"Ann, Italy, 2024-01-01..2025-12-31, primary"_s,
                                        u"Ann, France, 2026-01-01.., primary"_s}));
}

void tst_ChapterVerbs::whoIsInItAlreadyCanMakeItPrimary()
{
    OfficeDesk desk;
    must(joinChapter(desk.store(), {desk.annId()},
                     {.chapter = desk.italyId(), .on = {2024, 1, 1}, .isPrimary = true}));
    const ChapterId france(desk.france.id());
    must(joinChapter(desk.store(), {desk.annId()}, {.chapter = france, .on = {2025, 1, 1}}));
    const ChapterJoining primary{.chapter = france, .on = {2026, 1, 1}, .isPrimary = true};
    QCOMPARE(must(joinChapter(desk.store(), {desk.annId()}, primary)).label,
             u"Primary chapter France: Ann"_s);
    QCOMPARE(desk.stays(),
             (QStringList{u"Ann, Italy, 2024-01-01.."_s, u"Ann, France, 2025-01-01.., primary"_s}));
    const auto again = joinChapter(desk.store(), {desk.annId()}, primary);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
}

void tst_ChapterVerbs::whoComesBackLaterCanLeaveNow()
{
    OfficeDesk desk;
    for (const auto &[from, until] :
         {std::pair(QDate(2027, 1, 1), QDate()), std::pair(QDate(2025, 1, 1), QDate(2026, 6, 30))})
        desk.add(Kind::ChapterMembership, {{"chapter", desk.italy.id()},
                                           {"member", desk.ann.id()},
                                           {"from", from},
                                           {"until", dateValue(until)}});
    must(leaveChapter(desk.store(), {desk.annId()}, desk.italyId(), {2026, 3, 31}));
    QCOMPARE(desk.stays(),
             (QStringList{u"Ann, Italy, 2027-01-01.."_s, u"Ann, Italy, 2025-01-01..2026-03-31"_s}));
}

void tst_ChapterVerbs::joiningAndLeavingAreUndone()
{
    OfficeDesk desk;
    must(joinChapter(desk.store(), {desk.annId()},
                     {.chapter = desk.italyId(), .on = {2026, 1, 1}, .isPrimary = true}));
    const QList<Record> inItaly = desk.everything();
    must(joinChapter(
        desk.store(), {desk.annId()},
        {.chapter = ChapterId(desk.france.id()), .on = {2026, 2, 1}, .isPrimary = true}));
    const QList<Record> inFrance = desk.everything();
    must(leaveChapter(desk.store(), {desk.annId()}, desk.italyId(), {2026, 3, 31}));
    must(desk.store().undo());
    QCOMPARE(desk.everything(), inFrance);
    must(desk.store().undo());
    QCOMPARE(desk.everything(), inItaly);
    must(desk.store().redo());
    QCOMPARE(desk.everything(), inFrance);
}

void tst_ChapterVerbs::theLastDayCounts()
{
    OfficeDesk desk;
    must(joinChapter(desk.store(), {desk.annId()},
                     {.chapter = desk.italyId(), .on = {2026, 1, 1}, .isPrimary = true}));
    const ChangeSet left =
        must(leaveChapter(desk.store(), {desk.annId()}, desk.italyId(), {2026, 3, 31}));
    QCOMPARE(left.label, u"Leave Italy: Ann"_s);
    QCOMPARE(desk.stays(), QStringList{u"Ann, Italy, 2026-01-01..2026-03-31, primary"_s});
    QCOMPARE(desk.search(u"chapter:italy"_s, {2026, 3, 31}), QStringList{u"Ann"_s});
    QCOMPARE(desk.search(u"chapter:italy"_s, {2026, 4, 1}), QStringList());
}

void tst_ChapterVerbs::whoLeftCanComeBack()
{
    OfficeDesk desk;
    const auto joins = [&](QDate on) {
        must(joinChapter(desk.store(), {desk.annId()}, {.chapter = desk.italyId(), .on = on}));
    };
    joins({2025, 1, 1});
    must(leaveChapter(desk.store(), {desk.annId()}, desk.italyId(), {2025, 6, 30}));
    joins({2025, 7, 1});
    QCOMPARE(desk.stays(),
             (QStringList{u"Ann, Italy, 2025-01-01..2025-06-30"_s, u"Ann, Italy, 2025-07-01.."_s}));
}

void tst_ChapterVerbs::whoIsNotInItCannotLeave()
{
    OfficeDesk desk;
    must(
        joinChapter(desk.store(), {desk.annId()}, {.chapter = desk.italyId(), .on = {2026, 1, 1}}));
    const auto left =
        leaveChapter(desk.store(), {desk.annId(), desk.bobId()}, desk.italyId(), {2026, 3, 31});
    QVERIFY(!left);
    QCOMPARE(left.error().message, u"Bob is not in Italy on 2026-03-31."_s);
    QCOMPARE(desk.stays(), QStringList{u"Ann, Italy, 2026-01-01.."_s});
}

static const Suite<tst_ChapterVerbs> suite;
#include "tst_chapterverbs.moc"
