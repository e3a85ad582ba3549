#include "actions/checklistverbs.h"
#include "actions/recordverbs.h"
#include "support/testmain.h"
#include "unit/actions/officedesk.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ChecklistVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tasksOfAChecklistAreDueFromTheEvent();
    void aTemplateBecomesAChecklistOfTheFileOnce();
    void everyTemplateFits();
    void theUsualOnesAreAddedButForThoseThatAreThere();
    void aChecklistHasItsUsualTasksAgain();
    void whatIsNoneOfTheUsualOnesCannotGoBack();
};

namespace {

Record addMeetup(OfficeDesk &desk)
{
    return desk.add(
        Kind::Event,
        {{"title", u"Autumn meetup"_s}, {"state", u"planned"_s}, {"start", u"2026-11-26"_s}});
}

QStringList tasksOf(OfficeDesk &desk, const RecordId &owner, QLatin1String key = "event"_L1)
{
    QStringList lines;
    for (const Record &task : must(desk.store().reader().recordsOf(Kind::Task, key, owner)))
        lines += u"%1 %2"_s.arg(task.integer("offset"_L1).value_or(0)).arg(task.text("what"_L1));
    return lines;
}

QStringList linesOf(const ChecklistTemplate &model)
{
    QStringList lines;
    for (const TemplateTask &task : model.tasks)
        lines += u"%1 %2"_s.arg(task.offset).arg(task.what);
    return lines;
}

QStringList checklistsOf(OfficeDesk &desk)
{
    QStringList names;
    for (const Record &checklist : must(desk.store().reader().all(Kind::Checklist)))
        names += titleOf(checklist);
    return names;
}

} // namespace

void tst_ChecklistVerbs::tasksOfAChecklistAreDueFromTheEvent()
{
    OfficeDesk desk;
    const Record meetup = addMeetup(desk);
    const Record list = desk.add(Kind::Checklist, {{"name", u"Small"_s}});
    for (const auto &[offset, what] :
         {std::pair(-7, u"Remind people"_s), std::pair(2, u"Say thanks"_s)})
        desk.add(Kind::Task,
                 {{"checklist", list.id()}, {"what", what}, {"offset", qint64(offset)}});
    desk.add(Kind::Task,
             {{"event", meetup.id()}, {"what", u"Say thanks"_s}, {"offset", qint64(3)}});
    must(addChecklist(desk.store(), EventId(meetup.id()), ChecklistId(list.id())));
    QCOMPARE(tasksOf(desk, meetup.id()), (QStringList{u"3 Say thanks"_s, u"-7 Remind people"_s}));

    const auto again = addChecklist(desk.store(), EventId(meetup.id()), ChecklistId(list.id()));
    QVERIFY(!again);
    QCOMPARE(again.error().message,
             u"“Autumn meetup” has all tasks of the checklist “Small” already."_s);
}

void tst_ChecklistVerbs::aTemplateBecomesAChecklistOfTheFileOnce()
{
    OfficeDesk desk;
    const ChecklistTemplate small{
        .name = u"Small"_s, .kind = EventKind::Meetup, .tasks = {{-7, u"Remind people"_s}}};
    const QList<Record> meetups{addMeetup(desk), addMeetup(desk)};
    for (const Record &meetup : meetups) {
        must(addChecklist(desk.store(), EventId(meetup.id()), small));
        QCOMPARE(tasksOf(desk, meetup.id()), QStringList{u"-7 Remind people"_s});
    }
    QCOMPARE(must(desk.store().reader().all(Kind::Checklist)).size(), size_t(1));
}

void tst_ChecklistVerbs::everyTemplateFits()
{
    OfficeDesk desk;
    for (const ChecklistTemplate &each : checklistTemplates()) {
        const Record meetup = addMeetup(desk);
        must(addChecklist(desk.store(), EventId(meetup.id()), each));
        QCOMPARE(tasksOf(desk, meetup.id()), linesOf(each));
    }
}

void tst_ChecklistVerbs::theUsualOnesAreAddedButForThoseThatAreThere()
{
    OfficeDesk desk;
    const Record own = desk.add(Kind::Checklist, {{"name", u"Conference"_s}});
    must(addUsualChecklists(desk.store()));
    QCOMPARE(checklistsOf(desk),
             (QStringList{u"Conference"_s, u"Meetup"_s, u"Online call"_s, u"Assembly"_s}));
    QCOMPARE(tasksOf(desk, own.id(), "checklist"_L1), QStringList());
    const auto again = addUsualChecklists(desk.store());
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    must(desk.store().undo());
    QCOMPARE(checklistsOf(desk), QStringList{u"Conference"_s});
}

void tst_ChecklistVerbs::aChecklistHasItsUsualTasksAgain()
{
    OfficeDesk desk;
    const Record list =
        desk.add(Kind::Checklist, {{"name", u"Online call"_s}, {"kind", u"meetup"_s}});
    desk.add(Kind::Task, {{"checklist", list.id()}, {"what", u"Own"_s}, {"offset", qint64(-1)}});
    must(resetChecklist(desk.store(), ChecklistId(list.id())));
    QCOMPARE(tasksOf(desk, list.id(), "checklist"_L1), linesOf(checklistTemplates().at(2)));
    QCOMPARE(desk.get(list.ref()).text("kind"_L1), u"online_call"_s);
    must(desk.store().undo());
    QCOMPARE(tasksOf(desk, list.id(), "checklist"_L1), QStringList{u"-1 Own"_s});
    QCOMPARE(desk.get(list.ref()), list);
}

void tst_ChecklistVerbs::whatIsNoneOfTheUsualOnesCannotGoBack()
{
    OfficeDesk desk;
    const Record list = desk.add(Kind::Checklist, {{"name", u"Party"_s}});
    QVERIFY(!templateOf(list));
    const auto reset = resetChecklist(desk.store(), ChecklistId(list.id()));
    QVERIFY(!reset);
    QCOMPARE(reset.error().message, u"None of the usual checklists is called “Party”."_s);
}

static const Suite<tst_ChecklistVerbs> suite;
#include "tst_checklistverbs.moc"
