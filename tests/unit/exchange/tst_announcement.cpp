#include "content/siteprofile.h"
#include "exchange/announcement.h"

#include "exchange/content/contentexport.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr char source[] = "---\n"
                          "# ours\n"
                          "title: Milan meetup\n"
                          "eventDate: \"2026-12-03T16:28:00.000Z\"\n"
                          "location: Milan\n"
                          "---\n";

/// A store with an event to be announced.
class Desk : public StoreFixture {
public:
    Record addEvent(std::initializer_list<Field> more = {})
    {
        const Record event = add(
            Kind::Event,
            {{"title", u"Milan meetup"_s}, {"state", u"planned"_s}, {"start", u"2026-12-03"_s}});
        set(event.ref(), more);
        return get(event.ref());
    }
    Result<ContentFile> siteFile(const Record &event)
    {
        return contentFileOf(store().reader(), builtInCollection(Kind::Event), event);
    }
    Result<QByteArray> calendar(const Record &event)
    {
        return announcedCalendar(store().reader(), event, clock.now());
    }
    QByteArray read(const QString &name) const
    {
        QFile file(this->file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(this->file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
};

template<class T>
QString sentenceOf(const Result<T> &result)
{
    return result ? QString() : result.error().message;
}

} // namespace

class tst_AnnouncementFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsNamedIsToldByName();
    void aCalendarConfirmsWhatIsPlanned_data();
    void aCalendarConfirmsWhatIsPlanned();
    void aCalendarNeedsAStart();
    void aNewEventGetsAFile();
    void theNameOfAnotherEventIsNotTaken();
    void theFileOfAnEventIsPatched();
    void aFileNeedsAName_data();
    void aFileNeedsAName();
    void oneEventIsWrittenWhereItIsAskedFor();
    void whatSomebodyElseWroteIsNotOverwritten();
};

void tst_AnnouncementFiles::whoIsNamedIsToldByName()
{
    Desk desk;
    const Record italy = desk.add(Kind::Chapter, {{"name", u"Italy"_s}, {"state", u"active"_s}});
    const auto addPerson = [&desk](const QString &given, const QStringList &consents) {
        return desk.add(Kind::Member, {{"kind", u"person"_s},
                                       {"given_name", given},
                                       {"family_name", u"Lee"_s},
                                       {"consents", listValue(consents)}});
    };
    const Record ann = addPerson(u"Ann"_s, {u"listing 2025-05-03"_s});
    const Record bo = addPerson(u"Bo"_s, {u"newsletter 2025-05-03"_s});
    const Record nameless = desk.add(
        Kind::Member, {{"kind", u"person"_s}, {"emails", QStringList{u"somebody@example.org"_s}}});
    const Record event = desk.addEvent({{"chapter", italy.id()}});
    const Record talk = desk.add(
        Kind::AgendaItem,
        {{"event", event.id()},
         {"title", u"Talk"_s},
         {"speakers", QStringList{ann.id().text(), bo.id().text(), nameless.id().text()}}});
    const ToldEvent told = must(toldEvent(desk.store().reader(), event));
    QCOMPARE(told.agenda, std::vector<Record>{talk});
    QCOMPARE(told.names,
             (QHash<RecordId, QString>{{italy.id(), u"Italy"_s}, {ann.id(), u"Ann Lee"_s}}));
    QCOMPARE(consentNotes(told), QStringList(u"Bo Lee has not agreed to be named on the website, "
                                             "and is left out of the texts."_s));
    QVERIFY(mailText(told).body.contains(u"Talk, with Ann Lee"_s));
    QVERIFY(!mailText(told).body.contains(u"Bo Lee"_s));
}

void tst_AnnouncementFiles::aCalendarConfirmsWhatIsPlanned_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("an idea") << u"idea"_s << QByteArray("TENTATIVE");
    QTest::newRow("planned") << u"planned"_s << QByteArray("CONFIRMED");
    QTest::newRow("announced") << u"announced"_s << QByteArray("CONFIRMED");
    QTest::newRow("called off") << u"cancelled"_s << QByteArray("CANCELLED");
}

void tst_AnnouncementFiles::aCalendarConfirmsWhatIsPlanned()
{
    QFETCH(QString, state);
    QFETCH(QByteArray, status);
    Desk desk;
    const QByteArray calendar = must(desk.calendar(desk.addEvent({{"state", state}})));
    QVERIFY2(calendar.contains("\r\nSTATUS:" + status + "\r\n"), calendar.constData());
    QCOMPARE(calendar.count("BEGIN:VEVENT"), 1);
}

void tst_AnnouncementFiles::aCalendarNeedsAStart()
{
    Desk desk;
    QCOMPARE(sentenceOf(desk.calendar(desk.addEvent({{"start", {}}}))),
             u"“Milan meetup” has no start; a calendar needs one."_s);
}

void tst_AnnouncementFiles::aNewEventGetsAFile()
{
    Desk desk;
    const ContentFile file = must(desk.siteFile(desk.addEvent({{"location", u"Milan"_s}})));
    QCOMPARE(file.name, u"2026-12-03-milan-meetup.md"_s);
    QCOMPARE(file.bytes, "---\n"
                         "title: Milan meetup\n"
                         "eventDate: \"2026-12-03T00:00:00.000Z\"\n"
                         "location: Milan\n"
                         "---\n");
}

void tst_AnnouncementFiles::theNameOfAnotherEventIsNotTaken()
{
    Desk desk;
    desk.addEvent({{"file", u"2026-12-03-Milan-meetup.md"_s}});
    QCOMPARE(must(desk.siteFile(desk.addEvent())).name, u"2026-12-03-milan-meetup-1.md"_s);
}

void tst_AnnouncementFiles::theFileOfAnEventIsPatched()
{
    Desk desk;
    const Record event = desk.addEvent(
        {{"file", u"a.md"_s}, {"source", QString::fromUtf8(source)}, {"location", u"Rome"_s}});
    const ContentFile file = must(desk.siteFile(event));
    QCOMPARE(file.name, u"a.md"_s);
    QCOMPARE(file.bytes, QByteArray(source).replace("Milan\n---", "Rome\n---"));
}

void tst_AnnouncementFiles::aFileNeedsAName_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no day")
        << QString() << QString()
        << u"“Milan meetup” has no day yet, and files are named by it: give “Start”."_s;
    QTest::newRow("a name that leads elsewhere")
        << u"2026-12-03"_s << u"../a.md"_s
        << u"“../a.md” is no name of a file that the site reads."_s;
}

void tst_AnnouncementFiles::aFileNeedsAName()
{
    QFETCH(QString, start);
    QFETCH(QString, file);
    Desk desk;
    const Record event = desk.addEvent({{"start", textValue(start)}, {"file", textValue(file)}});
    QTEST(sentenceOf(desk.siteFile(event)), "sentence");
}

void tst_AnnouncementFiles::oneEventIsWrittenWhereItIsAskedFor()
{
    Desk desk;
    const Record event = desk.addEvent();
    must(exportContentFile(builtInCollection(Kind::Event), event, desk.file(u"of my own.md"_s)));
    QCOMPARE(desk.read(u"of my own.md"_s), must(desk.siteFile(event)).bytes);
    QCOMPARE(
        sentenceOf(exportContentFile(builtInCollection(Kind::Event), event, desk.file(u"a.txt"_s))),
        u"“a.txt” is no name of a file that the site reads."_s);
}

void tst_AnnouncementFiles::whatSomebodyElseWroteIsNotOverwritten()
{
    Desk desk;
    const Record event = desk.addEvent({{"source", QString::fromUtf8(source)}});
    const QByteArray theirs = QByteArray(source).replace("ours", "theirs");
    desk.write(u"a.md"_s, theirs);
    QCOMPARE(
        sentenceOf(exportContentFile(builtInCollection(Kind::Event), event, desk.file(u"a.md"_s))),
        u"The file was changed since it was last read. Import it first."_s);
    QCOMPARE(desk.read(u"a.md"_s), theirs);
}

static const Suite<tst_AnnouncementFiles> suite;
#include "tst_announcement.moc"
