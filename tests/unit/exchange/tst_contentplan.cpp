#include "contentdesk.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// What an export into a folder would do.
class tst_ContentPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlanSaysWhatWouldBeWritten();
    void whatChangesAfterThePlanIsNotOverwritten();
};

void tst_ContentPlan::aPlanSaysWhatWouldBeWritten()
{
    ContentDesk desk;
    desk.write(u"2026-12-03-a.md"_s, meetup);
    desk.write(u"2026-12-04-b.md"_s, meetup);
    desk.import();
    desk.set(desk.event(u"2026-12-04-b.md"_s).ref(), {{"title", u"Another"_s}});
    desk.add(Kind::Event, {{"title", u"New one"_s},
                           {"slug", u"new-one"_s},
                           {"state", u"planned"_s},
                           {"start", u"2026-12-05"_s}});
    desk.add(Kind::Event, {{"title", u"Some day"_s}, {"state", u"idea"_s}});
    const ContentExportPlan plan = must(planContentExport(
        desk.store().reader(), builtInCollection(Kind::Event), desk.events(), desk.folder()));
    QStringList told;
    for (const PlannedFile &file : plan.files)
        told += u"%1 %2 %3"_s.arg(int(file.what)).arg(file.name, file.title);
    QCOMPARE(told, QStringList({u"2 2026-12-03-a.md Meetup"_s, u"1 2026-12-04-b.md Another"_s,
                                u"0 2026-12-05-new-one.md New one"_s, u"3  Some day"_s}));
    QVERIFY(!plan.files.back().reason.isEmpty());
    QCOMPARE(desk.read(u"2026-12-05-new-one.md"_s), "nothing");
    const ContentExport done = must(writeContent(plan));
    QCOMPARE(done.written, 2);
    QCOMPARE(done.same, 1);
    QCOMPARE(done.problems.size(), 1);
}

void tst_ContentPlan::whatChangesAfterThePlanIsNotOverwritten()
{
    ContentDesk desk;
    desk.write(u"2026-12-03-a.md"_s, meetup);
    desk.import();
    desk.set(desk.event(u"2026-12-03-a.md"_s).ref(), {{"title", u"Another"_s}});
    const ContentExportPlan plan = must(planContentExport(
        desk.store().reader(), builtInCollection(Kind::Event), desk.events(), desk.folder()));
    desk.write(u"2026-12-03-a.md"_s, "by somebody else");
    const ContentExport done = must(writeContent(plan));
    QCOMPARE(done.written, 0);
    QCOMPARE(done.problems.size(), 1);
    QCOMPARE(done.problems.front().file, u"2026-12-03-a.md"_s);
    QCOMPARE(desk.read(u"2026-12-03-a.md"_s), "by somebody else");
}

static const Suite<tst_ContentPlan> suite;

#include "tst_contentplan.moc"
