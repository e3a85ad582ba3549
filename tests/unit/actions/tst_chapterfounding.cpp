#include "actions/chapterfounding.h"
#include "actions/officeverbs.h"
#include "support/testmain.h"
#include "unit/actions/officedesk.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ChapterFounding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameIsEnoughToForm();
    void aChapterBeginsWithItsLeadsInOneStep();
    void whoIsNamedTwiceLeadsOnce();
    void withEverythingItIsActiveAtOnce();
    void nothingIsAddedWhenANameIsMissing();
    void theLastFieldMakesItActive();
    void theLastLeadMakesItActive();
    void aFunctionMakesALead();
    void aStateThatIsTypedStays();
    void aDormantChapterStaysDormant();
};

namespace {

const FieldTexts everything{{u"name"_s, u"Spain"_s},
                            {u"chat"_s, u"https://chat.example.org"_s},
                            {u"time_zone"_s, u"Europe/Madrid"_s},
                            {u"languages"_s, u"es"_s},
                            {u"first_meetup"_s, u"2027-01-15"_s}};

FieldTexts withoutChat()
{
    FieldTexts texts = everything;
    texts.removeAt(1);
    return texts;
}

QString stateOf(OfficeDesk &desk, const AddedRecord &chapter)
{
    return desk.get({Kind::Chapter, chapter.id}).text("state"_L1);
}

} // namespace

void tst_ChapterFounding::aNameIsEnoughToForm()
{
    OfficeDesk desk;
    const AddedRecord spain =
        must(foundChapter(desk.store(), {.fields = {{u"name"_s, u"Spain"_s}}, .on = {}}));
    QCOMPARE(spain.changeSet.label, u"New chapter Spain"_s);
    QCOMPARE(stateOf(desk, spain), u"forming"_s);
    QCOMPARE(desk.get({Kind::Chapter, spain.id}).text("slug"_L1), u"spain"_s);
}

void tst_ChapterFounding::aChapterBeginsWithItsLeadsInOneStep()
{
    OfficeDesk desk;
    must(foundChapter(desk.store(), {.fields = {{u"name"_s, u"Spain"_s}},
                                     .leads = {desk.annId(), desk.bobId()},
                                     .on = {2026, 11, 1}}));
    QCOMPARE(desk.offices(),
             (QStringList{u"Ann, Spain, 2026-11-01.., appointed: Lead 2026-11-01.."_s,
                          u"Bob, Spain, 2026-11-01.., appointed: Lead 2026-11-01.."_s}));
    QCOMPARE(desk.stays(),
             (QStringList{u"Ann, Spain, 2026-11-01.."_s, u"Bob, Spain, 2026-11-01.."_s}));
    must(desk.store().undo());
    QCOMPARE(desk.offices(), QStringList());
    QCOMPARE(must(desk.store().reader().all(Kind::Chapter)).size(), size_t(2));
}

void tst_ChapterFounding::whoIsNamedTwiceLeadsOnce()
{
    OfficeDesk desk;
    must(foundChapter(desk.store(), {.fields = {{u"name"_s, u"Spain"_s}},
                                     .leads = {desk.annId(), desk.annId()},
                                     .on = {2026, 11, 1}}));
    QCOMPARE(desk.offices(),
             QStringList{u"Ann, Spain, 2026-11-01.., appointed: Lead 2026-11-01.."_s});
    QCOMPARE(desk.stays(), QStringList{u"Ann, Spain, 2026-11-01.."_s});
}

void tst_ChapterFounding::withEverythingItIsActiveAtOnce()
{
    OfficeDesk desk;
    const AddedRecord spain = must(foundChapter(
        desk.store(),
        {.fields = everything, .leads = {desk.annId(), desk.bobId()}, .on = desk.store().today()}));
    QCOMPARE(stateOf(desk, spain), u"active"_s);
}

void tst_ChapterFounding::nothingIsAddedWhenANameIsMissing()
{
    OfficeDesk desk;
    const auto nameless =
        foundChapter(desk.store(), {.fields = {}, .leads = {desk.annId()}, .on = {2026, 1, 1}});
    QVERIFY(!nameless);
    QCOMPARE(desk.offices(), QStringList());
}

void tst_ChapterFounding::theLastFieldMakesItActive()
{
    OfficeDesk desk;
    const AddedRecord spain =
        must(foundChapter(desk.store(), {.fields = withoutChat(),
                                         .leads = {desk.annId(), desk.bobId()},
                                         .on = desk.store().today()}));
    QCOMPARE(stateOf(desk, spain), u"forming"_s);
    must(setFields(desk.store(), {Kind::Chapter, spain.id}, {{u"chat"_s, u"https://x.example"_s}}));
    QCOMPARE(stateOf(desk, spain), u"active"_s);
    must(desk.store().undo());
    QCOMPARE(stateOf(desk, spain), u"forming"_s);
}

void tst_ChapterFounding::theLastLeadMakesItActive()
{
    OfficeDesk desk;
    const AddedRecord spain = must(foundChapter(
        desk.store(), {.fields = everything, .leads = {desk.annId()}, .on = desk.store().today()}));
    QCOMPARE(stateOf(desk, spain), u"forming"_s);
    must(addOffice(desk.store(), {{u"member"_s, desk.bobId().text()},
                                  {u"chapter"_s, u"spain"_s},
                                  {u"title"_s, u"Co-lead"_s}}));
    QCOMPARE(stateOf(desk, spain), u"active"_s);
}

void tst_ChapterFounding::aFunctionMakesALead()
{
    OfficeDesk desk;
    const AddedRecord spain = must(foundChapter(
        desk.store(), {.fields = everything, .leads = {desk.annId()}, .on = desk.store().today()}));
    const AddedRecord seat = must(
        addOffice(desk.store(), {{u"member"_s, desk.bobId().text()}, {u"chapter"_s, u"spain"_s}}));
    QCOMPARE(stateOf(desk, spain), u"forming"_s);
    must(giveFunction(desk.store(), SeatId(seat.id), u"Lead"_s, desk.store().today()));
    QCOMPARE(stateOf(desk, spain), u"active"_s);
}

void tst_ChapterFounding::aStateThatIsTypedStays()
{
    OfficeDesk desk;
    const AddedRecord spain = must(foundChapter(
        desk.store(),
        {.fields = everything, .leads = {desk.annId(), desk.bobId()}, .on = desk.store().today()}));
    must(setFields(desk.store(), {Kind::Chapter, spain.id}, {{u"State"_s, u"forming"_s}}));
    QCOMPARE(stateOf(desk, spain), u"forming"_s);
}

void tst_ChapterFounding::aDormantChapterStaysDormant()
{
    OfficeDesk desk;
    FieldTexts dormant = withoutChat();
    dormant.append({u"state"_s, u"dormant"_s});
    const AddedRecord spain = must(foundChapter(
        desk.store(),
        {.fields = dormant, .leads = {desk.annId(), desk.bobId()}, .on = desk.store().today()}));
    must(setFields(desk.store(), {Kind::Chapter, spain.id}, {{u"chat"_s, u"https://x.example"_s}}));
    QCOMPARE(stateOf(desk, spain), u"dormant"_s);
}

static const Suite<tst_ChapterFounding> suite;
#include "tst_chapterfounding.moc"
