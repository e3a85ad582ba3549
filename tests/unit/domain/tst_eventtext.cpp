#include "domain/eventtext.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_EventText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whenAnEventIs_data();
    void whenAnEventIs();
    void whereAnEventIs_data();
    void whereAnEventIs();
};

namespace {

using Fields = QList<QPair<QString, FieldValue>>;

Record eventWith(const Fields &fields)
{
    Record event = blankRecord(Kind::Event, RecordId(u"1"_s));
    for (const auto &[key, value] : fields)
        event.values[*catalogueOf(Kind::Event).find(key)] = value;
    return event;
}

} // namespace

void tst_EventText::whenAnEventIs_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("words");
    const auto timed = [](const QString &start, const QString &end) {
        return Fields{{u"start"_s, start},
                      {u"end"_s, textValue(end)},
                      {u"zone"_s, u"Europe/Rome"_s},
                      {u"time_confirmed"_s, true}};
    };
    QTest::newRow("no day yet") << Fields() << QString();
    QTest::newRow("a day") << Fields{{u"start"_s, u"2026-11-26"_s}} << u"Thursday 26 Nov 2026"_s;
    QTest::newRow("days") << Fields{{u"start"_s, u"2027-03-09"_s}, {u"end"_s, u"2027-03-12"_s}}
                          << u"9 to 12 March 2027"_s;
    QTest::newRow("an evening") << timed(u"2026-11-26T18:30"_s, u"2026-11-26T20:30"_s)
                                << u"Thursday 26 Nov 2026, 18:30 to 20:30 in Rome"_s;
    QTest::newRow("no end") << timed(u"2026-11-26T18:30"_s, {})
                            << u"Thursday 26 Nov 2026, 18:30 in Rome"_s;
    QTest::newRow("over midnight") << timed(u"2026-11-26T22:00"_s, u"2026-11-27T01:00"_s)
                                   << u"Thursday 26 Nov 2026, 22:00 to 01:00 in Rome"_s;
    QTest::newRow("several days") << timed(u"2027-03-09T09:00"_s, u"2027-03-12T17:00"_s)
                                  << u"9 to 12 March 2027, 09:00 in Rome"_s;
    QTest::newRow("a time that is not confirmed") << Fields{{u"start"_s, u"2026-11-26T09:00"_s}}
                                                  << u"Thursday 26 Nov 2026, time not confirmed"_s;
    Fields series = timed(u"2026-01-06T15:00"_s, u"2026-01-06T16:00"_s);
    series.append({u"rrule"_s, u"FREQ=WEEKLY;BYDAY=TU"_s});
    QTest::newRow("a series") << series << u"Every Tuesday at 15:00 in Rome, from 6 Jan 2026"_s;
}

void tst_EventText::whenAnEventIs()
{
    QFETCH(Fields, fields);
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    QTEST(eventWhen(eventWith(fields), british), "words");
}

void tst_EventText::whereAnEventIs_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("where");
    QTest::newRow("nothing known") << Fields() << QString();
    QTest::newRow("a venue in a city")
        << Fields{{u"venue"_s, u"Impact Hub"_s}, {u"city"_s, u"Bologna"_s}, {u"country"_s, u"IT"_s}}
        << u"Impact Hub, Bologna, Italy"_s;
    QTest::newRow("the site's line alone")
        << Fields{{u"location"_s, u"Marina Bay Sands"_s}} << u"Marina Bay Sands"_s;
    QTest::newRow("online") << Fields{{u"mode"_s, u"online"_s}, {u"city"_s, u"Bologna"_s}}
                            << u"Online"_s;
    QTest::newRow("in both ways") << Fields{{u"mode"_s, u"hybrid"_s}, {u"city"_s, u"Bologna"_s}}
                                  << u"Bologna"_s;
}

void tst_EventText::whereAnEventIs()
{
    QFETCH(Fields, fields);
    QTEST(eventWhere(eventWith(fields)), "where");
}

static const Suite<tst_EventText> suite;
#include "tst_eventtext.moc"
