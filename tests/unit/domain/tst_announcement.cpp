#include "domain/announcement.h"
#include "support/testmain.h"
#include "unit/domain/eventrecords.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Announcement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLinkIsForEverybody_data();
    void theLinkIsForEverybody();
    void aChatGetsALineAndALink_data();
    void aChatGetsALineAndALink();
    void aMailSaysAllThatIsKnown();
    void partsOfAMail_data();
    void partsOfAMail();
    void theAgendaHasTimesOnceTheyArePromised_data();
    void theAgendaHasTimesOnceTheyArePromised();
};

namespace {

const QString registration = u"registration_url=https://example.org/register"_s;
const QString site = u"url=https://example.org/milan"_s;
const QString join = u"online_url=https://example.org/join"_s;
const QStringList evening{u"start=2026-12-03T18:30"_s, u"end=2026-12-03T21:00"_s,
                          u"zone=Europe/Rome"_s, u"time_confirmed=yes"_s};

QLocale british()
{
    return {QLocale::English, QLocale::UnitedKingdom};
}

Record itemOf(const QString &id, const QStringList &fields)
{
    return recordOf(Kind::AgendaItem, QStringList{u"event=Milan meetup"_s} + fields, id).value();
}

} // namespace

void tst_Announcement::theLinkIsForEverybody_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("link");
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("where to register")
        << QStringList{join, site, registration} << u"https://example.org/register"_s;
    QTest::newRow("its site") << QStringList{join, site} << u"https://example.org/milan"_s;
    QTest::newRow("where to join") << QStringList{join} << u"https://example.org/join"_s;
    QTest::newRow("called off") << QStringList{join, site, registration, u"state=cancelled"_s}
                                << u"https://example.org/milan"_s;
    QTest::newRow("called off, without a site")
        << QStringList{join, registration, u"state=cancelled"_s} << QString();
}

void tst_Announcement::theLinkIsForEverybody()
{
    QFETCH(QStringList, fields);
    QTEST(announcedLink(eventOf(u"Milan meetup"_s, fields)), "link");
}

void tst_Announcement::aChatGetsALineAndALink_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("text");
    const QStringList hub = evening + QStringList{u"venue=Impact Hub"_s, u"city=Milan"_s};
    QTest::newRow("nothing known") << QStringList() << u"Milan meetup"_s;
    QTest::newRow("an evening")
        << hub + QStringList{registration}
        << u"Milan meetup · Thursday 3 Dec 2026, 18:30 to 21:00 in Rome · Impact Hub, Milan\n"
           "https://example.org/register"_s;
    QTest::newRow("without a link")
        << hub
        << u"Milan meetup · Thursday 3 Dec 2026, 18:30 to 21:00 in Rome · Impact Hub, Milan"_s;
    QTest::newRow("in both ways") << QStringList{u"mode=hybrid"_s, u"city=Milan"_s, join}
                                  << u"Milan meetup · Milan, and online\n"
                                     "https://example.org/join"_s;
    QTest::newRow("in both ways, the room unknown")
        << QStringList{u"mode=hybrid"_s} << u"Milan meetup · Online"_s;
    QTest::newRow("called off") << QStringList{u"state=cancelled"_s, u"start=2026-12-03"_s, join}
                                << u"Cancelled: Milan meetup · Thursday 3 Dec 2026"_s;
    QTest::newRow("lines within fields stay one line")
        << QStringList{u"title=Milan\nmeetup"_s, u"venue=Impact\nHub"_s}
        << u"Milan meetup · Impact Hub"_s;
}

void tst_Announcement::aChatGetsALineAndALink()
{
    QFETCH(QStringList, fields);
    QTEST(chatText({eventOf(u"Milan meetup"_s, fields), {}}, british()), "text");
}

void tst_Announcement::aMailSaysAllThatIsKnown()
{
    const Record event = eventOf(
        u"Milan meetup"_s,
        evening + QStringList{u"venue=Impact Hub"_s, u"address=Via Roma 1, 20121 Milan"_s,
                              u"city=Milan"_s, u"country=IT"_s, u"mode=hybrid"_s,
                              u"excerpt=An evening of talks."_s, u"body=Much more."_s,
                              u"chapter=italy"_s, u"host=Impact Hub"_s, registration, site, join});
    const ToldEvent told{event,
                         {itemOf(u"2"_s, {u"title=Drinks"_s, u"position=2"_s, u"note=Ann pays"_s}),
                          itemOf(u"1"_s, {u"title=What is new"_s, u"minutes=45"_s, u"position=1"_s,
                                          u"speakers=ann; bob"_s, u"guests=Cy Dee"_s})},
                         {{RecordId(u"italy"_s), u"Italy"_s},
                          {RecordId(u"ann"_s), u"Ann Lee"_s},
                          {RecordId(u"bob"_s), u"Bob Lee"_s}}};
    const MailText mail = mailText(told, british());
    QCOMPARE(mail.subject, u"Milan meetup, 3 Dec 2026"_s);
    QCOMPARE(mail.body, u"Milan meetup\n"
                        "\n"
                        "When: Thursday 3 Dec 2026, 18:30 to 21:00 in Rome (UTC+01:00)\n"
                        "Where: Impact Hub, Via Roma 1, 20121 Milan, Italy, and online\n"
                        "\n"
                        "An evening of talks.\n"
                        "\n"
                        "Agenda\n"
                        "18:30 What is new, with Ann Lee, Bob Lee and Cy Dee\n"
                        "19:15 Drinks\n"
                        "\n"
                        "Register: https://example.org/register\n"
                        "More about it: https://example.org/milan\n"
                        "\n"
                        "Organised by Italy\n"
                        "Hosted by Impact Hub"_s);
}

void tst_Announcement::partsOfAMail_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing known") << QStringList() << QString();
    QTest::newRow("the text where there is no summary")
        << QStringList{u"body=Come.\r\nAll of you.\n"_s} << u"Come.\nAll of you."_s;
    QTest::newRow("where to join while nobody registers")
        << QStringList{join} << u"Join online: https://example.org/join"_s;
    QTest::newRow("no way in once it is called off")
        << QStringList{u"organiser=Ann"_s, u"state=cancelled"_s, join, registration}
        << u"Organised by Ann"_s;
    QTest::newRow("an organiser before the chapter")
        << QStringList{u"organiser=Ann"_s, u"chapter=italy"_s} << u"Organised by Ann"_s;
    QTest::newRow("west of Greenwich, in summer")
        << QStringList{u"start=2026-07-01T18:30"_s, u"zone=America/New_York"_s,
                       u"time_confirmed=yes"_s}
        << u"When: Wednesday 1 Jul 2026, 18:30 in New York (UTC-04:00)"_s;
    QTest::newRow("a series has no one distance from UTC")
        << evening + QStringList{u"rrule=FREQ=WEEKLY;BYDAY=TH"_s}
        << u"When: Every Thursday at 18:30 in Rome, from 3 Dec 2026"_s;
    QTest::newRow("a day has none") << QStringList{u"start=2026-12-03"_s, u"zone=Europe/Rome"_s}
                                    << u"When: Thursday 3 Dec 2026"_s;
    QTest::newRow("an address does not matter online")
        << QStringList{u"mode=online"_s, u"address=Via Roma 1"_s} << u"Where: Online"_s;
}

void tst_Announcement::partsOfAMail()
{
    QFETCH(QStringList, fields);
    QFETCH(QString, part);
    const Record event = eventOf(u"Milan meetup"_s, fields);
    const QString title =
        event.text("state"_L1) == "cancelled"_L1 ? u"Cancelled: Milan meetup"_s : u"Milan meetup"_s;
    const MailText mail = mailText({event, {}, {{RecordId(u"italy"_s), u"Italy"_s}}}, british());
    QCOMPARE(mail.body, part.isEmpty() ? title : title + u"\n\n"_s + part);
}

void tst_Announcement::theAgendaHasTimesOnceTheyArePromised_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QStringList>("item");
    QTest::addColumn<QString>("line");
    const QStringList talk{u"title=Talk"_s};
    const QStringList fixed = talk + QStringList{u"start=2026-12-03T19:00"_s};
    const QStringList unconfirmed{u"start=2026-12-03T18:30"_s, u"zone=Europe/Rome"_s};
    QTest::newRow("no day") << QStringList() << fixed << u"Talk"_s;
    QTest::newRow("not confirmed") << unconfirmed << fixed << u"Talk"_s;
    QTest::newRow("with the event") << evening << talk << u"18:30 Talk"_s;
    QTest::newRow("a time of its own") << evening << fixed << u"19:00 Talk"_s;
    QTest::newRow("a day without hours") << QStringList{u"start=2026-12-03"_s} << talk << u"Talk"_s;
    QTest::newRow("one of several days") << QStringList{u"start=2026-12-02"_s, u"end=2026-12-04"_s}
                                         << fixed << u"3 Dec 2026, 19:00 Talk"_s;
    QTest::newRow("a speaker without a name")
        << evening << talk + QStringList{u"speakers=gone"_s} << u"18:30 Talk"_s;
}

void tst_Announcement::theAgendaHasTimesOnceTheyArePromised()
{
    QFETCH(QStringList, fields);
    QFETCH(QStringList, item);
    const MailText mail =
        mailText({eventOf(u"Milan meetup"_s, fields), {itemOf(u"1"_s, item)}}, british());
    QTEST(mail.body.section(u"Agenda\n"_s, 1), "line");
}

static const Suite<tst_Announcement> suite;
#include "tst_announcement.moc"
