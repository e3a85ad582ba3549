#include "desktop/pages/import/importrun.h"
#include "desktop/widgets/progresspanel.h"
#include "desktop/widgets/workwatch.h"
#include "importwizard.h"
#include "support/testmain.h"

#include <QComboBox>
#include <QDir>
#include <QMimeData>
#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray calendar = "BEGIN:VCALENDAR\n"
                            "BEGIN:VEVENT\nUID:1\nSUMMARY:Milan meetup\nLOCATION:Room 5\n"
                            "DTSTART;TZID=Europe/Rome:20261203T183000\nEND:VEVENT\n"
                            "BEGIN:VEVENT\nUID:2\nSUMMARY:No start\nEND:VEVENT\n"
                            "BEGIN:VEVENT\nUID:3\nSUMMARY:On any clock\nDTSTART:20261204T183000\n"
                            "END:VEVENT\n"
                            "BEGIN:VTODO\nUID:4\nEND:VTODO\n"
                            "END:VCALENDAR\n";

QByteArray siteFile(const QByteArray &title)
{
    return "---\ntitle: " + title + "\neventDate: \"2027-10-22T09:00:00.000Z\"\n---\n";
}

/// The wizard for events.
class EventWizard : public Wizard {
public:
    explicit EventWizard(const QByteArray &text, const QString &name = u"new.ics"_s)
        : Wizard(text, name, Kind::Event)
    {
    }

    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < plan()->model()->rowCount(); ++row)
            rows += planRow(row).join(u" | "_s);
        return rows;
    }
    QStringList titles()
    {
        QStringList titles;
        for (const Record &event : must(fixture.file().reader().all(Kind::Event)))
            titles += titleOf(event);
        titles.sort();
        return titles;
    }
    /// Makes a folder beside the file.
    QString folder(const QList<std::pair<QString, QByteArray>> &files)
    {
        const QString made = fixture.stored.file(u"site events"_s);
        QDir().mkpath(made);
        for (const auto &[name, bytes] : files) {
            QFile out(QDir(made).filePath(name));
            if (!out.open(QFile::WriteOnly) || out.write(bytes) != bytes.size())
                qFatal("the sample cannot be written");
        }
        return made;
    }
};

} // namespace

class tst_EventImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCalendarIsShownBeforeItComesIn();
    void anOlderVersionIsRefusedByLine();
    void aFolderComesInFileByFile();
    void onlyWhatTheSiteKeepsIsAChangeToo();
    void aTableGoesThroughTheStepsOfATable();
    void whatCannotBeReadLeavesTheFirstStep_data();
    void whatCannotBeReadLeavesTheFirstStep();
    void aDroppedCalendarIsOpened();
    void onlyTheFileThatWasOpenedLastIsPlanned();
    void aFileThatIsReadIsLeftForAnother();
    void oneUndoTakesItBack();
};

void tst_EventImport::aCalendarIsShownBeforeItComesIn()
{
    EventWizard wizard(calendar);
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QCOMPARE(wizard.page->findChild<InkLabel *>(u"wizardStep"_s)->text(),
             u"Step 2 of 3: what will happen"_s);
    QCOMPARE(
        wizard.rows(),
        QStringList({u"Cannot be read | 8 | – | – | The event has no day or time at which it "
                     "begins, and was left out"_s,
                     u"New | 2 | Milan meetup | 3 Dec 2026, 18:30 | Announced · Room 5"_s,
                     u"New | 12 | On any clock | 4 Dec 2026, 18:30 | DTSTART – The time has no "
                     "zone and counts as not confirmed. Announced"_s}));
    QCOMPARE(wizard.message(), u"Only events are taken; passed over: 1 to-do."_s);
    QVERIFY(!wizard.button("changeMode")->isVisible());
    QCOMPARE(wizard.button("wizardNext")->text(), u"Import 2 events"_s);
    QCOMPARE(wizard.titles(), QStringList());
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QCOMPARE(wizard.titles(), QStringList({u"Milan meetup"_s, u"On any clock"_s}));
    QVERIFY(!wizard.button("saveRejected"));
    QSignalSpy shown(wizard.page.get(), &ImportPage::recordsWanted);
    QTest::mouseClick(wizard.button("wizardNext"), Qt::LeftButton);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.front().front().value<std::vector<qint64>>().size(), 2u);
}

void tst_EventImport::anOlderVersionIsRefusedByLine()
{
    const QByteArray one = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSEQUENCE:%1\nSUMMARY:%2\n"
                           "DTSTART:20261203\nEND:VEVENT\nEND:VCALENDAR\n";
    EventWizard wizard(QByteArray(one).replace("%1", "3").replace("%2", "New title"));
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QFile older(wizard.path);
    QVERIFY(older.open(QFile::WriteOnly));
    older.write(QByteArray(one).replace("%1", "2").replace("%2", "Old title"));
    older.close();
    wizard.startAgain();
    QVERIFY(QTest::qWaitFor([&] { return wizard.plan()->model()->rowCount() == 1; }, patience));
    QCOMPARE(wizard.rows(), QStringList(u"Cannot be read | 2 | Old title | 3 Dec 2026 | SEQUENCE – "
                                        "The file has version 2 of “New title”, which is older "
                                        "than version 3 here: it was not taken"_s));
    QVERIFY(!wizard.button("wizardNext")->isEnabled());
}

void tst_EventImport::aFolderComesInFileByFile()
{
    EventWizard wizard(calendar);
    wizard.path = wizard.folder({{u"2027-10-22-open-day.md"_s, siteFile("Open day")},
                                 {u"2027-10-23-bad.md"_s, "---\ntitle: a: b\n---\n"},
                                 {u"README"_s, "hello"}});
    wizard.startAgain();
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QCOMPARE(wizard.plan()->model()->headerData(1, Qt::Horizontal).toString(), u"File"_s);
    QCOMPARE(wizard.rows().size(), 2);
    QVERIFY2(wizard.rows().front().startsWith(
                 u"Cannot be read | 2027-10-23-bad.md | 2027-10-23-bad.md | – | line 2: "_s),
             qPrintable(wizard.rows().front()));
    QCOMPARE(wizard.rows().back(),
             u"New | 2027-10-22-open-day.md | Open day | 22 Oct 2027 | Announced"_s);
    QCOMPARE(wizard.message(), u"README: Its name has no ending .md, so the site ignores it."_s);
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QCOMPARE(wizard.titles(), QStringList(u"Open day"_s));
    wizard.startAgain();
    QVERIFY(QTest::qWaitFor([&] { return wizard.rows().size() == 2; }, patience));
    QCOMPARE(wizard.rows().back(), u"Same | 2027-10-22-open-day.md | Open day | 22 Oct 2027 | –"_s);
}

void tst_EventImport::onlyWhatTheSiteKeepsIsAChangeToo()
{
    EventWizard wizard(calendar);
    const QString name = u"2027-10-22-open-day.md"_s;
    wizard.path = wizard.folder({{name, siteFile("Open day")}});
    wizard.startAgain();
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    wizard.folder({{name, siteFile("Open day\nours: 1")}});
    wizard.startAgain();
    QVERIFY(QTest::qWaitFor([&] { return wizard.rows().size() == 1; }, patience));
    QCOMPARE(wizard.rows(),
             QStringList(u"Update | 2027-10-22-open-day.md | Open day | 22 Oct 2027 | What "
                         "else the file says, which is kept as it is"_s));
}

void tst_EventImport::aTableGoesThroughTheStepsOfATable()
{
    EventWizard wizard(
        "title,start,kind\nMilan meetup,2026-12-03T18:30,meetup\nWhen?,soon,meetup\n",
        u"events.csv"_s);
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QCOMPARE(wizard.shownCells(1),
             QStringList({u"Milan meetup"_s, u"3 Dec 2026, 18:30"_s, u"Meetup"_s}));
    const auto *target = wizard.page->findChild<QComboBox *>(u"target0"_s);
    for (int i = 0; i < target->count(); ++i)
        QVERIFY2(!target->itemText(i).contains(u"Period"_s), qPrintable(target->itemText(i)));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QCOMPARE(wizard.rows().back(), u"New | 2 | Milan meetup | 3 Dec 2026, 18:30 | –"_s);
    QVERIFY(wizard.goOnTo(u"Step 4"_s));
    QCOMPARE(wizard.titles(), QStringList({u"Milan meetup"_s, u"When?"_s}));
}

void tst_EventImport::whatCannotBeReadLeavesTheFirstStep_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no calendar") << u"a.ics"_s << QByteArray("hello\n");
    QTest::newRow("nothing") << u"b.ics"_s << QByteArray();
}

void tst_EventImport::whatCannotBeReadLeavesTheFirstStep()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    EventWizard wizard(text, name);
    QVERIFY(QTest::qWaitFor([&] { return !wizard.message().isEmpty(); }, patience));
    QCOMPARE(wizard.step(), u"Step 1"_s);
    QVERIFY(!wizard.button("wizardNext")->isEnabled());
    QTRY_VERIFY(wizard.button("chooseFolder")->isVisible());
}

void tst_EventImport::aDroppedCalendarIsOpened()
{
    EventWizard wizard(calendar);
    wizard.page = std::make_unique<ImportPage>(wizard.fixture.file(), Kind::Event);
    wizard.page->show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(wizard.path)});
    auto *step = wizard.page->findChild<QWidget *>(u"fileStep"_s);
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(step, &enter);
    QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(step, &drop);
    QVERIFY(wizard.button("wizardNext")->isEnabled());
    QVERIFY(wizard.goOnTo(u"Step 2"_s));
    QCOMPARE(wizard.rows().size(), 3);
    QTest::mouseClick(wizard.button("wizardBack"), Qt::LeftButton);
    QCOMPARE(wizard.step(), u"Step 1"_s);
}

/// One can be dropped while what would happen with another is being looked at.
void tst_EventImport::onlyTheFileThatWasOpenedLastIsPlanned()
{
    EventWizard wizard(calendar);
    const QString folder = wizard.folder({{u"2027-10-22-open-day.md"_s, siteFile("Open day")}});
    ProgressPanel panel;
    WorkWatch watch(&panel);
    ImportRun run(wizard.fixture.file(), Kind::Event, watch, nullptr);
    QStringList titles;
    connect(&run, &ImportRun::planned, this,
            [&] { titles += run.currentPlan()->rows.front().title; });
    for (const QString &path : {wizard.path, folder}) {
        run.open(path);
        run.plan();
    }
    QTRY_VERIFY(!watch.isRunning());
    QCOMPARE(titles, QStringList{u"Open day"_s});
}

void tst_EventImport::aFileThatIsReadIsLeftForAnother()
{
    EventWizard wizard("title\nMilan meetup\n", u"events.csv"_s);
    ProgressPanel panel;
    WorkWatch watch(&panel);
    ImportRun run(wizard.fixture.file(), Kind::Event, watch, nullptr);
    run.open(wizard.path);
    QVERIFY(watch.isRunning());
    run.open(wizard.folder({{u"2027-10-22-open-day.md"_s, siteFile("Open day")}}));
    QVERIFY(!watch.isRunning());
}

void tst_EventImport::oneUndoTakesItBack()
{
    EventWizard wizard(calendar);
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    must(wizard.fixture.run([](Store &store) { return store.undo(); }));
    QCOMPARE(wizard.titles(), QStringList());
}

static const Suite<tst_EventImport> suite;

#include "tst_eventimport.moc"
