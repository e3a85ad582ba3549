#include "content/contentmoment.h"
#include "contenttesting.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray fileWith(const QByteArray &lines)
{
    return "---\ntitle: Meetup\n" + lines + "\n---\n";
}

/// The moments of an event in one line.
QString shownMoments(const Record &event)
{
    const bool *confirmed = std::get_if<bool>(&event.at("time_confirmed"_L1));
    return u"%1/%2/%3"_s.arg(event.text("start"_L1), event.text("end"_L1),
                             confirmed ? QVariant(*confirmed).toString() : u"-"_s);
}

/// An event whose file was read with these lines, and what a person made of it.
Record edited(const QByteArray &lines, const QString &start, const QString &end, bool isConfirmed)
{
    Record event = readEvent(fileWith(lines)).record;
    event.set("start"_L1, textValue(start));
    event.set("end"_L1, textValue(end));
    event.set("zone"_L1, u"Europe/Berlin"_s);
    event.set("time_confirmed"_L1, isConfirmed);
    return event;
}

} // namespace

class tst_ContentMoment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheDayInUtcIsRead_data();
    void onlyTheDayInUtcIsRead();
    void aDateIsWrittenAsTheFileWritesIt_data();
    void aDateIsWrittenAsTheFileWritesIt();
    void aFileReadAgainKeepsWhatAPersonConfirmed_data();
    void aFileReadAgainKeepsWhatAPersonConfirmed();
};

void tst_ContentMoment::onlyTheDayInUtcIsRead_data()
{
    QTest::addColumn<QString>("start");
    QTest::newRow("\"2026-10-22T09:00:00.000Z\"") << u"2026-10-22"_s;
    QTest::newRow("'2026-10-22T09:00:00Z'") << u"2026-10-22"_s;
    QTest::newRow("2026-10-22T23:59:00.000Z") << u"2026-10-22"_s;
    QTest::newRow("2026-10-22") << u"2026-10-22"_s;
    QTest::newRow("\"2026-10-22\"") << u"2026-10-22"_s;
    QTest::newRow("2026-01-19T20:55:00") << u"2026-01-19"_s;
    QTest::newRow("\"2026-01-19T20:55\"") << u"2026-01-19"_s;
    QTest::newRow("2026-10-22T01:00:00+02:00") << u"2026-10-21"_s;
    QTest::newRow("\"2026-10-21T23:00:00-05:00\"") << u"2026-10-22"_s;
    QTest::newRow("next week") << u""_s;
    QTest::newRow("\"\"") << u""_s;
    QTest::newRow("20261022") << u""_s;
    QTest::newRow("[2026-10-22]") << u""_s;
}

void tst_ContentMoment::onlyTheDayInUtcIsRead()
{
    const ContentRecord read =
        readEvent(fileWith("eventDate: " + QByteArray(QTest::currentDataTag())));
    QTEST(read.record.text("start"_L1), "start");
    QVERIFY(isAbsent(read.record.at("all_day"_L1)));
    QFETCH(QString, start);
    QCOMPARE(read.problems.size(), start.isEmpty() ? 1 : 0);
    QCOMPARE(read.record.at("time_confirmed"_L1),
             start.isEmpty() ? FieldValue() : FieldValue(false));
}

void tst_ContentMoment::aDateIsWrittenAsTheFileWritesIt_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("isConfirmed");
    QTest::addColumn<QByteArray>("after");
    const QByteArray quoted = "eventDate: \"2026-10-22T16:28:00.000Z\"";
    QTest::newRow("the same day") << quoted << u"2026-10-22"_s << u""_s << false << quoted;
    QTest::newRow("a time that nobody confirmed")
        << quoted << u"2026-10-22T11:00"_s << u""_s << false << quoted;
    QTest::newRow("a confirmed time") << quoted << u"2026-10-22T11:00"_s << u""_s << true
                                      << QByteArray("eventDate: \"2026-10-22T09:00:00.000Z\"");
    QTest::newRow("which the file has")
        << quoted << u"2026-10-22T18:28"_s << u""_s << true << quoted;
    QTest::newRow("behind the change of clocks")
        << quoted << u"2026-10-26T11:00"_s << u""_s << true
        << QByteArray("eventDate: \"2026-10-26T10:00:00.000Z\"");
    QTest::newRow("another day") << quoted << u"2026-10-23"_s << u""_s << false
                                 << QByteArray("eventDate: \"2026-10-23T00:00:00.000Z\"");
    QTest::newRow("an end") << quoted << u"2026-10-22"_s << u"2026-10-23"_s << false
                            << quoted + "\nendDate: \"2026-10-23T00:00:00.000Z\"";
    QTest::newRow("no end any more")
        << quoted + "\nendDate: 2026-10-23" << u"2026-10-22"_s << u""_s << false << quoted;
    QTest::newRow("single quotes") << QByteArray("eventDate: '2026-10-22'") << u"2026-10-23"_s
                                   << u""_s << false << QByteArray("eventDate: '2026-10-23'");
    QTest::newRow("a day that gets a time")
        << QByteArray("eventDate: 2026-10-22 # to do") << u"2026-10-22T11:00"_s << u""_s << true
        << QByteArray("eventDate: 2026-10-22T09:00:00 # to do");
    QTest::newRow("without quotes, an end too")
        << QByteArray("eventDate: 2026-10-22T16:28:00") << u"2026-10-22T18:28"_s
        << u"2026-10-22T20:00"_s << true
        << QByteArray("eventDate: 2026-10-22T16:28:00\nendDate: 2026-10-22T18:00:00.000Z");
}

void tst_ContentMoment::aDateIsWrittenAsTheFileWritesIt()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(bool, isConfirmed);
    QFETCH(QByteArray, after);
    QCOMPARE(patched(fileWith(lines), edited(lines, start, end, isConfirmed)), fileWith(after));
}

void tst_ContentMoment::aFileReadAgainKeepsWhatAPersonConfirmed_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QString>("moments");
    const QString confirmed = u"2026-10-22T11:00/2026-10-22T13:00/true"_s;
    QTest::newRow("as it was") << QByteArray("eventDate: 2026-10-22\nendDate: 2026-10-22")
                               << confirmed;
    QTest::newRow("as it was sent") << QByteArray("eventDate: \"2026-10-22T09:00:00.000Z\"\n"
                                                  "endDate: \"2026-10-22T11:00:00.000Z\"")
                                    << confirmed;
    QTest::newRow("another time") << QByteArray("eventDate: \"2026-10-22T20:00:00.000Z\"\n"
                                                "endDate: \"2026-10-22T21:00:00.000Z\"")
                                  << confirmed;
    QTest::newRow("no end any more")
        << QByteArray("eventDate: 2026-10-22") << u"2026-10-22T11:00//true"_s;
    QTest::newRow("a later end") << QByteArray("eventDate: 2026-10-22\nendDate: 2026-10-23")
                                 << u"2026-10-22/2026-10-23/false"_s;
    QTest::newRow("another day") << QByteArray("eventDate: 2026-10-29\nendDate: 2026-10-29")
                                 << u"2026-10-29/2026-10-29/false"_s;
}

void tst_ContentMoment::aFileReadAgainKeepsWhatAPersonConfirmed()
{
    QFETCH(QByteArray, now);
    const Record event = edited("eventDate: 2026-10-22\nendDate: 2026-10-22", u"2026-10-22T11:00"_s,
                                u"2026-10-22T13:00"_s, true);
    QTEST(shownMoments(readEvent(fileWith(now), event).record), "moments");
}

static const Suite<tst_ContentMoment> suite;
#include "tst_contentmoment.moc"
