#include "actions/recordverbs.h"
#include "desktop/answeringchooser.h"
#include "desktop/brokensite.h"
#include "desktop/eventswindow.h"
#include "desktop/pages/events/eventsaver.h"
#include "desktop/records/recordpane.h"
#include "desktop/widgets/textpreview.h"
#include "support/testmain.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTextCursor>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// The window over one meetup, whose tab for its announcement is open.
class AnnounceWindow : public EventsWindow {
public:
    AnnounceWindow(OpenFileFixture &fixture, const QString &settingsFile)
        : EventsWindow(fixture, settingsFile), m_said(page, &RecordsPage::messageWanted)
    {
        if (!choose(u"Winter meetup"_s))
            qFatal("the event is not in the list");
        part<QTabBar>(u"eventTabs"_s)->setCurrentIndex(announce);
    }

    QString preview(const QString &name) { return part<TextPreview>(name)->text(); }
    QString said() const { return m_said.isEmpty() ? QString() : m_said.back().at(1).toString(); }
    /// Whoever is asked for files chooses that one.
    void answerWith(const QString &path, QString *proposed)
    {
        page->files()->setFileChooser(std::make_unique<AnsweringChooser>(path, proposed));
    }

    static constexpr int announce = 4;

private:
    QSignalSpy m_said;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
}

} // namespace

class tst_AnnounceTab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theHeadLeadsToIt();
    void whatIsMissingStandsOnTop_data();
    void whatIsMissingStandsOnTop();
    void whatTheNextStepMissesIsSaidOnce();
    void whoHasNotAgreedIsNotNamed();
    void textsAreCopied_data();
    void textsAreCopied();
    void allOfATextIsSeen();
    void thePreviewsFollowTheEvent();
    void itIsMarkedAsAnnounced();
    void onlyWhatIsPlannedIsMarked_data();
    void onlyWhatIsPlannedIsMarked();
    void theCalendarFileIsSaved();
    void theSitesFileIsSaved();
    void aBrokenConfigurationOfTheSiteIsNotPassedOver();
    void whatSomebodyElseWroteStays();
    void withoutADayThereIsNoFile();
    void aPostIsBegun();
    void aRecapIsBegunOnceItWasHeld();
    void nothingIsMarkedWhileItIsReadOnly();

private:
    Record addMeetup(std::initializer_list<StoreFixture::Field> more = {});
    QString settingsFile() const { return m_folder.filePath(u"settings.ini"_s); }

    std::unique_ptr<OpenFileFixture> m_fixture;
    QTemporaryDir m_folder;
};

void tst_AnnounceTab::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    QFile::remove(settingsFile());
}

/// Of which everything is known.
Record tst_AnnounceTab::addMeetup(std::initializer_list<StoreFixture::Field> more)
{
    StoreFixture &stored = m_fixture->stored;
    const Record meetup =
        stored.add(Kind::Event, {{"title", u"Winter meetup"_s},
                                 {"state", u"planned"_s},
                                 {"start", u"2026-12-03T18:30"_s},
                                 {"zone", u"Europe/Rome"_s},
                                 {"time_confirmed", true},
                                 {"mode", u"in_person"_s},
                                 {"venue", u"Impact Hub"_s},
                                 {"organiser", u"Ann"_s},
                                 {"excerpt", u"Talks."_s},
                                 {"registration_url", u"https://example.org/register"_s}});
    stored.set(meetup.ref(), more);
    return stored.get(meetup.ref());
}

void tst_AnnounceTab::theHeadLeadsToIt()
{
    addMeetup();
    AnnounceWindow screen(*m_fixture, settingsFile());
    auto *tabs = screen.part<QTabBar>(u"eventTabs"_s);
    tabs->setCurrentIndex(0);
    screen.click(u"nextEventStep"_s);
    QCOMPARE(tabs->tabText(tabs->currentIndex()), u"Announce"_s);
    QVERIFY(screen.part<QWidget>(u"announceTab"_s)->isVisible());
    QCOMPARE(screen.column(u"eventList"_s, 2), QStringList{u"Planned"_s});
}

void tst_AnnounceTab::whatIsMissingStandsOnTop_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << u"venue"_s << u"Impact Hub"_s << QString();
    QTest::newRow("a venue") << u"venue"_s << QString() << QString();
    QTest::newRow("before it is planned")
        << u"state"_s << u"idea"_s << u"It is still an idea, to be planned first."_s;
    QTest::newRow("once it is over") << u"state"_s << u"held"_s << u"It was held."_s;
    QTest::newRow("called off") << u"state"_s << u"cancelled"_s
                                << u"It is called off, and the texts say so."_s;
}

void tst_AnnounceTab::whatIsMissingStandsOnTop()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    addMeetup({{qPrintable(key), textValue(value)}});
    AnnounceWindow screen(*m_fixture, settingsFile());
    QTEST(screen.text(u"announceStep"_s), "sentence");
}

void tst_AnnounceTab::whatTheNextStepMissesIsSaidOnce()
{
    addMeetup();
    AnnounceWindow screen(*m_fixture, settingsFile());
    const auto labels = screen.window.findChildren<QLabel *>();
    QCOMPARE(std::ranges::count_if(labels,
                                   [](const QLabel *label) {
                                       return label->isVisible() &&
                                              label->text().contains(u"Ready to be announced"_s);
                                   }),
             1);
}

void tst_AnnounceTab::whoHasNotAgreedIsNotNamed()
{
    const Record meetup = addMeetup();
    StoreFixture &stored = m_fixture->stored;
    const Record ann = stored.add(
        Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Ann"_s}, {"family_name", u"Lee"_s}});
    const Record talk = stored.add(
        Kind::AgendaItem,
        {{"event", meetup.id()}, {"title", u"Talk"_s}, {"speakers", QStringList{ann.id().text()}}});
    AnnounceWindow screen(*m_fixture, settingsFile());
    QCOMPARE(screen.text(u"unnamedSpeakers"_s),
             u"Ann Lee has not agreed to be named on the website, and is left out of the texts."_s);
    QVERIFY(screen.preview(u"mailText"_s).contains(u"Talk"_s));
    QVERIFY(!screen.preview(u"mailText"_s).contains(u"Ann Lee"_s));
}

void tst_AnnounceTab::textsAreCopied_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("chat") << u"chatTextCopy"_s
                          << u"Winter meetup · Thursday 3 Dec 2026, 18:30 in Rome · Impact Hub\n"
                             "https://example.org/register"_s
                          << u"Copied: text for a chat. Nothing was published."_s;
    QTest::newRow("subject") << u"mailSubjectCopy"_s << u"Winter meetup, 3 Dec 2026"_s
                             << u"Copied: subject of a mail. Nothing was published."_s;
    QTest::newRow("mail") << u"mailTextCopy"_s
                          << u"Winter meetup\n"
                             "\n"
                             "When: Thursday 3 Dec 2026, 18:30 in Rome (UTC+01:00)\n"
                             "Where: Impact Hub\n"
                             "\n"
                             "Talks.\n"
                             "\n"
                             "Register: https://example.org/register\n"
                             "\n"
                             "Organised by Ann"_s
                          << u"Copied: text for a mail. Nothing was published."_s;
}

void tst_AnnounceTab::textsAreCopied()
{
    QFETCH(QString, button);
    QGuiApplication::clipboard()->clear();
    addMeetup();
    AnnounceWindow screen(*m_fixture, settingsFile());
    screen.click(button);
    QTEST(QGuiApplication::clipboard()->text(), "text");
    QTEST(screen.said(), "sentence");
}

void tst_AnnounceTab::allOfATextIsSeen()
{
    addMeetup({{"excerpt", u"Talks, and many of them. "_s.repeated(40).trimmed()}});
    AnnounceWindow screen(*m_fixture, settingsFile());
    for (const QString &name : {u"chatText"_s, u"mailSubject"_s, u"mailText"_s}) {
        auto *preview = screen.part<TextPreview>(name);
        QTextCursor cursor(preview->document());
        QVERIFY2(preview->viewport()->rect().contains(preview->cursorRect(cursor)),
                 qPrintable(name));
        cursor.movePosition(QTextCursor::End);
        QVERIFY2(preview->viewport()->rect().contains(preview->cursorRect(cursor)),
                 qPrintable(name));
    }
    const QWidget *mail = screen.part<TextPreview>(u"mailText"_s);
    QTRY_VERIFY(mail->geometry().bottom() <
                screen.part<QWidget>(u"markAnnounced"_s)->parentWidget()->geometry().top());
}

void tst_AnnounceTab::thePreviewsFollowTheEvent()
{
    const Record meetup = addMeetup();
    AnnounceWindow screen(*m_fixture, settingsFile());
    must(m_fixture->run([&meetup](Store &store) {
        return setFields(store, meetup.ref(), {{u"venue"_s, u"Town hall"_s}});
    }));
    QTRY_VERIFY(screen.preview(u"chatText"_s).contains(u"· Town hall\n"_s));
    must(m_fixture->run([&meetup](Store &store) {
        return addRecord(store, Kind::AgendaItem,
                         {{u"event"_s, meetup.id().text()}, {u"title"_s, u"Welcome"_s}});
    }));
    QTRY_VERIFY(screen.preview(u"mailText"_s).contains(u"Agenda\n18:30 Welcome\n"_s));
}

void tst_AnnounceTab::itIsMarkedAsAnnounced()
{
    addMeetup();
    AnnounceWindow screen(*m_fixture, settingsFile());
    screen.click(u"markAnnounced"_s);
    QTRY_COMPARE(screen.column(u"eventList"_s, 2), QStringList{u"Announced"_s});
    QCOMPARE(screen.said(), u"Winter meetup is announced. Undo with Ctrl+Z."_s);
    QTRY_VERIFY(screen.text(u"announceStep"_s).startsWith(u"It is announced."_s));
    QVERIFY(!screen.part<QWidget>(u"markAnnounced"_s)->isVisible());
}

void tst_AnnounceTab::onlyWhatIsPlannedIsMarked_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isOffered");
    QTest::newRow("an idea") << u"idea"_s << false;
    QTest::newRow("planned") << u"planned"_s << true;
    QTest::newRow("announced") << u"announced"_s << false;
    QTest::newRow("called off") << u"cancelled"_s << false;
}

void tst_AnnounceTab::onlyWhatIsPlannedIsMarked()
{
    QFETCH(QString, state);
    addMeetup({{"state", state}});
    AnnounceWindow screen(*m_fixture, settingsFile());
    QTEST(screen.part<QWidget>(u"markAnnounced"_s)->isVisible(), "isOffered");
}

void tst_AnnounceTab::theCalendarFileIsSaved()
{
    addMeetup();
    AnnounceWindow screen(*m_fixture, settingsFile());
    const QString path = m_folder.filePath(u"meetup.ics"_s);
    QString proposed;
    screen.answerWith(path, &proposed);
    screen.click(u"saveEventCalendar"_s);
    QTRY_COMPARE(screen.said(), u"Saved as %1."_s.arg(path));
    QVERIFY2(proposed.endsWith(u"/Winter meetup.ics"_s), qPrintable(proposed));
    QVERIFY(contentOf(path).contains("\r\nSTATUS:CONFIRMED\r\nSUMMARY:Winter meetup\r\n"));
}

void tst_AnnounceTab::theSitesFileIsSaved()
{
    addMeetup();
    AnnounceWindow screen(*m_fixture, settingsFile());
    const QString path = m_folder.filePath(u"new.md"_s);
    QString proposed;
    screen.answerWith(path, &proposed);
    screen.click(u"saveSiteFile"_s);
    QTRY_COMPARE(screen.said(), u"Saved as %1."_s.arg(path));
    QVERIFY2(proposed.endsWith(u"/2026-12-03-winter-meetup.md"_s), qPrintable(proposed));
    QVERIFY(contentOf(path).startsWith("---\ntitle: Winter meetup\n"));
}

void tst_AnnounceTab::aBrokenConfigurationOfTheSiteIsNotPassedOver()
{
    addMeetup();
    const QString configuration = brokenConfigurationBeside(m_fixture->file().path());
    AnnounceWindow screen(*m_fixture, settingsFile());
    QString proposed;
    screen.answerWith(m_folder.filePath(u"never.md"_s), &proposed);
    screen.click(u"saveSiteFile"_s);
    QTRY_VERIFY2(
        screen.said().startsWith(u"The configuration of the website, %1, cannot be followed."_s.arg(
            QDir::toNativeSeparators(configuration))),
        qPrintable(screen.said()));
    QCOMPARE(proposed, QString());
}

void tst_AnnounceTab::whatSomebodyElseWroteStays()
{
    const QByteArray theirs = "---\ntitle: Theirs\neventDate: 2026-12-03\n---\n";
    addMeetup({{"source", u"---\ntitle: Ours\neventDate: 2026-12-03\n---\n"_s}});
    const QString path = m_folder.filePath(u"theirs.md"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(theirs) == theirs.size());
    file.close();
    AnnounceWindow screen(*m_fixture, settingsFile());
    QString proposed;
    screen.answerWith(path, &proposed);
    screen.click(u"saveSiteFile"_s);
    QTRY_COMPARE(screen.said(), u"The file was changed since it was last read. Import it first."_s);
    QCOMPARE(contentOf(path), theirs);
}

void tst_AnnounceTab::withoutADayThereIsNoFile()
{
    addMeetup({{"start", {}}, {"time_confirmed", {}}});
    AnnounceWindow screen(*m_fixture, settingsFile());
    const QString path = m_folder.filePath(u"never"_s);
    QString proposed;
    screen.answerWith(path, &proposed);
    screen.click(u"saveEventCalendar"_s);
    QTRY_COMPARE(screen.said(), u"“Winter meetup” has no start; a calendar needs one."_s);
    screen.click(u"saveSiteFile"_s);
    QTRY_COMPARE(screen.said(),
                 u"“Winter meetup” has no day yet, and files are named by it: give “Start”."_s);
    QVERIFY(!QFile::exists(path));
}

void tst_AnnounceTab::aPostIsBegun()
{
    const Record meetup = addMeetup();
    AnnounceWindow screen(*m_fixture, settingsFile());
    QSignalSpy asked(screen.page, &EventsView::postRequested);
    screen.click(u"draftPost"_s);
    QTRY_COMPARE(asked.size(), 1);
    const auto posts = must(m_fixture->file().reader().all(Kind::Post));
    QCOMPARE(posts.size(), 1u);
    QCOMPARE(posts.front().id(), asked.front().front().value<RecordId>());
    QCOMPARE(posts.front().reference("event"_L1), meetup.id());
    QCOMPARE(screen.said(),
             u"The announcement of Winter meetup is begun, under Blog. Undo with Ctrl+Z."_s);
    screen.click(u"draftPost"_s);
    QTRY_COMPARE(screen.said(),
                 u"“Winter meetup” has its announcement already: “Winter meetup”."_s);
    QCOMPARE(asked.size(), 1);
}

void tst_AnnounceTab::aRecapIsBegunOnceItWasHeld()
{
    addMeetup({{"state", u"held"_s}, {"start", u"2026-11-03T18:30"_s}});
    AnnounceWindow screen(*m_fixture, settingsFile());
    QVERIFY(!screen.part<QPushButton>(u"draftPost"_s)->isVisible());
    QSignalSpy asked(screen.page, &EventsView::postRequested);
    screen.verb(u"Write a recap"_s)->trigger();
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(titleOf(must(m_fixture->file().reader().all(Kind::Post)).at(0)),
             u"Recap: Winter meetup"_s);
}

void tst_AnnounceTab::nothingIsMarkedWhileItIsReadOnly()
{
    addMeetup();
    AnnounceWindow screen(*m_fixture, settingsFile());
    auto *pane = screen.part<RecordPane>(u"eventPane"_s);
    pane->setReadOnly(u"Another program has the file open."_s);
    QVERIFY(!screen.part<QWidget>(u"markAnnounced"_s)->isEnabled());
    QVERIFY(screen.part<QWidget>(u"chatTextCopy"_s)->isEnabled());
}

static const Suite<tst_AnnounceTab> suite;
#include "tst_announcetab.moc"
