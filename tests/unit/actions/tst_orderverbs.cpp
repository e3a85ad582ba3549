#include "actions/checklistverbs.h"
#include "actions/orderverbs.h"
#include "actions/recordverbs.h"
#include "domain/position.h"
#include "support/testmain.h"
#include "unit/actions/officedesk.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_OrderVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsAddedStandsLast();
    void recordsAreMovedInFrontOfAnother_data();
    void recordsAreMovedInFrontOfAnother();
    void aMoveIsOneStepThatIsUndone();
    void whatStandsThereAlreadyLeavesNoStep();
    void tasksOfOneDayAreMoved();
    void tasksOfAChecklistStandByTheirDistance();
    void whatCannotBeMovedIsRefused_data();
    void whatCannotBeMovedIsRefused();
};

namespace {

/// A meetup of 10 December 2026 whose records of a kind are called by single letters.
class Desk : public OfficeDesk {
public:
    Record event = add(Kind::Event,
                       {{"title", u"Meetup"_s}, {"state", u"idea"_s}, {"start", u"2026-12-10"_s}});
    QMap<QString, RecordRef> named;

    void addItems(const QString &letters)
    {
        for (const QChar letter : letters)
            named[letter] = {Kind::AgendaItem, addTyped(Kind::AgendaItem, {{u"title"_s, letter}})};
    }
    RecordId addTyped(Kind kind, FieldTexts texts, const QString &owner = u"event"_s)
    {
        texts.append({owner, event.id().text()});
        return must(addRecord(store(), kind, texts)).id;
    }
    QString order(Kind kind, QLatin1String owner, const RecordId &id)
    {
        QString letters;
        for (const Record &record : byPosition(must(store().reader().recordsOf(kind, owner, id))))
            letters += titleOf(record);
        return letters;
    }
    QString agenda() { return order(Kind::AgendaItem, "event"_L1, event.id()); }
    QList<RecordRef> all(const QString &letters) const
    {
        QList<RecordRef> refs;
        for (const QChar letter : letters)
            refs += named.value(letter);
        return refs;
    }
};

} // namespace

void tst_OrderVerbs::whatIsAddedStandsLast()
{
    Desk desk;
    desk.addItems(u"ABC"_s);
    must(desk.store().transact(Origin::Person, u"Remove"_s, [&](Transaction &transaction) {
        return transaction.remove(desk.named[u"A"_s]);
    }));
    desk.addItems(u"D"_s);
    QCOMPARE(desk.agenda(), u"BCD"_s);
    QCOMPARE(desk.get(desk.named[u"D"_s]).integer("position"_L1), qint64(4));
    const RecordId placed =
        desk.addTyped(Kind::AgendaItem, {{u"title"_s, u"E"_s}, {u"position"_s, u"1"_s}});
    QCOMPARE(desk.get({Kind::AgendaItem, placed}).integer("position"_L1), qint64(1));
}

void tst_OrderVerbs::recordsAreMovedInFrontOfAnother_data()
{
    QTest::addColumn<QString>("moved");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("order");
    const auto row = [](const char *name, const char *moved, const char *before,
                        const char *order) {
        QTest::newRow(name) << QString::fromLatin1(moved) << QString::fromLatin1(before)
                            << QString::fromLatin1(order);
    };
    row("up", "C", "B", "ACBDE");
    row("down", "B", "D", "ACBDE");
    row("to the top", "E", "A", "EABCD");
    row("to the end", "A", "", "BCDEA");
    row("several", "AC", "E", "BDACE");
    row("several in the order in which they stand", "CA", "E", "BDACE");
    row("in front of itself", "C", "C", "ABCDE");
    row("in front of one of them", "BC", "C", "ABCDE");
    row("where it is", "B", "C", "ABCDE");
}

void tst_OrderVerbs::recordsAreMovedInFrontOfAnother()
{
    QFETCH(QString, moved);
    QFETCH(QString, before);
    Desk desk;
    desk.addItems(u"ABCDE"_s);
    must(moveRecords(desk.store(), desk.all(moved), desk.named.value(before).id));
    QTEST(desk.agenda(), "order");
}

void tst_OrderVerbs::aMoveIsOneStepThatIsUndone()
{
    Desk desk;
    desk.addItems(u"ABC"_s);
    const RecordId first = desk.named[u"A"_s].id;
    QCOMPARE(must(moveRecords(desk.store(), desk.all(u"C"_s), first)).label,
             u"Move agenda item C"_s);
    QCOMPARE(must(moveRecords(desk.store(), desk.all(u"AB"_s), {})).label, u"Move 2 records"_s);
    QCOMPARE(desk.agenda(), u"CAB"_s);
    must(moveRecords(desk.store(), desk.all(u"AB"_s), desk.named[u"C"_s].id));
    must(desk.store().undo());
    QCOMPARE(desk.agenda(), u"CAB"_s);
    must(desk.store().undo());
    QCOMPARE(desk.agenda(), u"ABC"_s);
}

void tst_OrderVerbs::whatStandsThereAlreadyLeavesNoStep()
{
    Desk desk;
    desk.addItems(u"AB"_s);
    QVERIFY(must(moveRecords(desk.store(), desk.all(u"A"_s), desk.named[u"B"_s].id)).isEmpty());
    QCOMPARE(must(desk.store().undo()).label, u"Add agenda item B"_s);
}

void tst_OrderVerbs::tasksOfOneDayAreMoved()
{
    Desk desk;
    QMap<QString, RecordRef> tasks;
    const auto task = [&](const QString &what, const QString &key, const QString &due) {
        tasks[what] = {Kind::Task, desk.addTyped(Kind::Task, {{u"what"_s, what}, {key, due}})};
    };
    task(u"A"_s, u"offset"_s, u"-7"_s);
    task(u"B"_s, u"offset"_s, u"-14"_s);
    task(u"C"_s, u"date"_s, u"2026-12-03"_s);
    task(u"D"_s, u"who"_s, desk.ann.id().text());
    must(moveRecords(desk.store(), {tasks[u"C"_s]}, tasks[u"A"_s].id));
    QCOMPARE(desk.order(Kind::Task, "event"_L1, desk.event.id()), u"BCAD"_s);
    for (const QString &before : {u"B"_s, QString()}) {
        const auto refused = moveRecords(desk.store(), {tasks[u"A"_s]}, tasks.value(before).id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().message,
                 u"Tasks stand in the order in which they are due: to move one of another day, "
                 "change when it is due."_s);
    }
    QCOMPARE(desk.order(Kind::Task, "event"_L1, desk.event.id()), u"BCAD"_s);
}

void tst_OrderVerbs::tasksOfAChecklistStandByTheirDistance()
{
    Desk desk;
    const Record list = desk.add(Kind::Checklist, {{"name", u"Small"_s}});
    QMap<QString, RecordRef> tasks;
    for (const auto &[what, offset] :
         {std::pair(u"A"_s, u"-7"_s), std::pair(u"B"_s, u"-7"_s), std::pair(u"C"_s, u"2"_s)})
        tasks[what] = {Kind::Task, must(addRecord(desk.store(), Kind::Task,
                                                  {{u"checklist"_s, list.id().text()},
                                                   {u"what"_s, what},
                                                   {u"offset"_s, offset}}))
                                       .id};
    must(moveRecords(desk.store(), {tasks[u"B"_s]}, tasks[u"A"_s].id));
    QCOMPARE(desk.order(Kind::Task, "checklist"_L1, list.id()), u"BAC"_s);
    QVERIFY(!moveRecords(desk.store(), {tasks[u"C"_s]}, tasks[u"A"_s].id));
    // What is due on one day comes to the event in the order of the checklist, behind its own.
    desk.addTyped(Kind::Task, {{u"what"_s, u"O"_s}, {u"offset"_s, u"-7"_s}});
    must(addChecklist(desk.store(), EventId(desk.event.id()), ChecklistId(list.id())));
    QCOMPARE(desk.order(Kind::Task, "event"_L1, desk.event.id()), u"OBAC"_s);
}

void tst_OrderVerbs::whatCannotBeMovedIsRefused_data()
{
    QTest::addColumn<QString>("moved");
    QTest::addColumn<QString>("before");
    QTest::addColumn<ErrorKind>("error");
    QTest::newRow("of another event") << u"AX"_s << QString() << ErrorKind::Input;
    QTest::newRow("in front of one of another") << u"A"_s << u"X"_s << ErrorKind::Input;
    QTest::newRow("in front of none") << u"A"_s << u"?"_s << ErrorKind::NotFound;
    QTest::newRow("what is gone") << u"?"_s << QString() << ErrorKind::NotFound;
    QTest::newRow("what has no order") << u"E"_s << QString() << ErrorKind::Usage;
}

void tst_OrderVerbs::whatCannotBeMovedIsRefused()
{
    QFETCH(QString, moved);
    QFETCH(QString, before);
    Desk desk;
    desk.addItems(u"AB"_s);
    const Record other = desk.add(Kind::Event, {{"title", u"Fair"_s}, {"state", u"idea"_s}});
    desk.named[u"X"_s] =
        desk.add(Kind::AgendaItem, {{"event", other.id()}, {"title", u"X"_s}}).ref();
    desk.named[u"?"_s] = {Kind::AgendaItem, desk.store().ids().next()};
    desk.named[u"E"_s] = desk.event.ref();
    const auto refused = moveRecords(desk.store(), desk.all(moved), desk.named.value(before).id);
    QVERIFY(!refused);
    QTEST(refused.error().kind, "error");
    QCOMPARE(desk.agenda(), u"AB"_s);
}

static const Suite<tst_OrderVerbs> suite;
#include "tst_orderverbs.moc"
