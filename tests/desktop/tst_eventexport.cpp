#include "answeringchooser.h"
#include "desktop/pages/export/exportpage.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/messagebar.h"
#include "eventswindow.h"
#include "support/openfilefixture.h"
#include "support/testmain.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

enum Style { Spreadsheet, Exact, Calendar, SiteFiles };

/// The page on a file with a meetup, a call, and something without a day.
class Exporter {
public:
    explicit Exporter(const QString &query = {})
        : settings(std::make_unique<QSettings>(fixture.stored.file(u"settings.ini"_s),
                                               QSettings::IniFormat))
    {
        add(u"Milan meetup"_s, u"2027-12-03"_s);
        add(u"Call"_s, u"2027-12-04"_s);
        add(u"Some day"_s, {});
        page = std::make_unique<ExportPage>(fixture.file(), Kind::Event, settings, query,
                                            fixture.file().today());
        page->resize(1000, 700);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page is not shown");
    }

    void add(const QString &title, const QString &day)
    {
        fixture.stored.add(Kind::Event, {{"title", title},
                                         {"state", u"planned"_s},
                                         {"start", textValue(day)},
                                         {"slug", title.left(4).trimmed().toLower()}});
    }
    void choose(Style style, const QString &target)
    {
        page->setFileChooser(std::make_unique<AnsweringChooser>(target, &proposed));
        auto *styles = page->findChild<QComboBox *>(u"exportStyle"_s);
        QTest::keyClick(styles, Qt::Key_Home);
        for (int i = 0; i < style; ++i)
            QTest::keyClick(styles, Qt::Key_Down);
    }
    QPushButton *next() const { return page->findChild<QPushButton *>(u"wizardNext"_s); }
    bool waitForNext(const QString &words) const
    {
        return QTest::qWaitFor([&] { return next()->text() == words && next()->isEnabled(); },
                               20'000);
    }
    void press() const { QTest::mouseClick(next(), Qt::LeftButton); }
    QString preview() const
    {
        return page->findChild<QPlainTextEdit *>(u"exportPreview"_s)->toPlainText();
    }
    QString message() const { return page->findChild<MessageBar *>()->sentence(); }
    QStringList files() const
    {
        const auto *table = page->findChild<QTableWidget *>(u"plannedFiles"_s);
        QStringList rows;
        for (int row = 0; row < table->rowCount(); ++row)
            rows += u"%1 | %2 | %3"_s.arg(table->item(row, 0)->text(), table->item(row, 1)->text(),
                                          table->item(row, 2)->text());
        return rows;
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    OpenFileFixture fixture;
    UserSettings settings;
    QString proposed;
    std::unique_ptr<ExportPage> page;
};

} // namespace

class tst_EventExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTableHasTheColumnsOfEvents();
    void theCalendarIsSeenBeforeItIsWritten();
    void whatASearchFoundIsExportedAlone();
    void aFolderIsLookedAtBeforeItIsWritten();
    void aFileThatChangedMeanwhileStays();
    void theSelectedOnesAreExported();
};

void tst_EventExport::aTableHasTheColumnsOfEvents()
{
    Exporter exporter;
    const QString target = exporter.fixture.stored.file(u"out.csv"_s);
    exporter.choose(Exact, target);
    QVERIFY(exporter.waitForNext(u"Export 3 events…"_s));
    QTRY_VERIFY2(exporter.preview().startsWith(u"id,title,slug,kind,state,start"_s),
                 qPrintable(exporter.preview()));
    exporter.press();
    QVERIFY(exporter.waitForNext(u"Back to the events"_s));
    QVERIFY(exporter.proposed.endsWith(u".csv"_s));
    QVERIFY(exporter.bytesOf(target).contains("Milan meetup"));
}

void tst_EventExport::theCalendarIsSeenBeforeItIsWritten()
{
    Exporter exporter;
    const QString target = exporter.fixture.stored.file(u"out.ics"_s);
    exporter.choose(Calendar, target);
    QTRY_VERIFY(exporter.preview().startsWith(u"BEGIN:VCALENDAR"_s));
    QTRY_COMPARE(exporter.message(), u"Without a start, and not in the calendar: Some day."_s);
    QVERIFY(!exporter.page->findChild<QWidget *>(u"exportColumns"_s)->isVisible());
    exporter.press();
    QVERIFY(exporter.waitForNext(u"Back to the events"_s));
    QVERIFY(exporter.proposed.endsWith(u".ics"_s));
    const QByteArray written = exporter.bytesOf(target);
    QCOMPARE(written.count("BEGIN:VEVENT"), 2);
    QVERIFY(written.contains("SUMMARY:Milan meetup"));
}

void tst_EventExport::whatASearchFoundIsExportedAlone()
{
    Exporter exporter(u"milan"_s);
    const QString target = exporter.fixture.stored.file(u"out.ics"_s);
    exporter.choose(Calendar, target);
    QVERIFY(exporter.waitForNext(u"Export 1 event…"_s));
    exporter.press();
    QVERIFY(exporter.waitForNext(u"Back to the events"_s));
    QCOMPARE(exporter.bytesOf(target).count("BEGIN:VEVENT"), 1);
}

void tst_EventExport::aFolderIsLookedAtBeforeItIsWritten()
{
    Exporter exporter;
    const QDir folder(exporter.fixture.stored.file(u"site"_s));
    exporter.choose(SiteFiles, folder.path());
    QVERIFY(exporter.waitForNext(u"Choose a folder…"_s));
    exporter.press();
    QVERIFY(exporter.waitForNext(u"Write 2 files"_s));
    QCOMPARE(exporter.files().size(), 3);
    QVERIFY2(exporter.files().front().startsWith(u"Refused | – | Some day: "_s),
             qPrintable(exporter.files().front()));
    QCOMPARE(exporter.files().mid(1), QStringList({u"New | 2027-12-03-mila.md | Milan meetup"_s,
                                                   u"New | 2027-12-04-call.md | Call"_s}));
    QVERIFY(!folder.exists());
    exporter.press();
    QVERIFY(exporter.waitForNext(u"Back to the events"_s));
    QCOMPARE(folder.entryList(QDir::Files),
             QStringList({u"2027-12-03-mila.md"_s, u"2027-12-04-call.md"_s}));
}

void tst_EventExport::aFileThatChangedMeanwhileStays()
{
    Exporter exporter(u"milan"_s);
    const QDir folder(exporter.fixture.stored.file(u"site"_s));
    exporter.choose(SiteFiles, folder.path());
    exporter.press();
    QVERIFY(exporter.waitForNext(u"Write 1 file"_s));
    QVERIFY(QDir().mkpath(folder.path()));
    QFile other(folder.filePath(u"2027-12-03-mila.md"_s));
    QVERIFY(other.open(QFile::WriteOnly));
    other.write("by somebody else");
    other.close();
    exporter.press();
    QVERIFY(exporter.waitForNext(u"Back to the events"_s));
    QCOMPARE(exporter.bytesOf(other.fileName()), "by somebody else");
}

void tst_EventExport::theSelectedOnesAreExported()
{
    OpenFileFixture fixture;
    const auto add = [&fixture](const QString &title) {
        return fixture.stored.add(Kind::Event, {{"title", title}, {"state", u"planned"_s}})
            .id()
            .text();
    };
    const QStringList ids{add(u"A"_s), add(u"B"_s), add(u"C"_s)};
    EventsWindow place(fixture, fixture.stored.file(u"settings.ini"_s));
    QTRY_COMPARE(place.titles().size(), 3);
    QSignalSpy asked(place.page, &EventsView::exportRequested);
    place.page->requestExport();
    QCOMPARE(asked.takeFirst().front().toString(), QString());
    QVERIFY(place.choose(u"A"_s));
    auto *list = place.part<QAbstractItemView>(u"eventList"_s);
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    place.page->requestExport();
    QCOMPARE(asked.takeFirst().front().toString(), u"id:%1,%2"_s.arg(ids[0], ids[1]));
}

static const Suite<tst_EventExport> suite;

#include "tst_eventexport.moc"
