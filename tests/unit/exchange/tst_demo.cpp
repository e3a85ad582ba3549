#include "support/testmain.h"
#include "unit/exchange/demofile.h"

#include "domain/recordchecks.h"
#include "domain/recordjson.h"
#include "store/maintenance.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// What the picture shows beside a name.
QString asShown(const Record &member, Store &store)
{
    const RecordId tier = member.reference("tier"_L1);
    const QString tierName =
        tier.isEmpty() ? QString() : titleOf(must(store.reader().get({Kind::Tier, tier})));
    const QDate until = member.date("paid_until"_L1);
    return QStringList{member.text("city"_L1), member.text("status"_L1), member.text("class"_L1),
                       tierName, until.toString(Qt::ISODate)}
        .join(u" · "_s);
}

QStringList asText(Demo &demo)
{
    QStringList lines;
    for (const Kind kind : allKinds()) {
        for (const Record &record : demo.all(kind))
            lines += QString::fromUtf8(QJsonDocument(jsonOf(record)).toJson());
    }
    return lines;
}

} // namespace

class tst_Demo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyStatusAndTierIsThereOnAnyDay_data();
    void everyStatusAndTierIsThereOnAnyDay();
    void theTenOfThePictureAreAsItShowsThem_data();
    void theTenOfThePictureAreAsItShowsThem();
    void aYearAgoItWasSmaller();
    void everyRecordPassesItsChecksAndTheFileVerifies();
    void theSameDayGivesTheSameAssociation();
    void nothingWasPaidAfterToday();
    void addressesAreOfExampleDomainsOnly();
    void numbersAndExternalIdsAreUnique();
    void someTextsAreUnfinished();
    void organisationsHavePeopleWhoSpeakForThem();
    void chaptersHaveMembersAndLeads();
    void theBoardHasAHistory();
    void theSettingsSayThatItIsADemo();
    void nothingOfItCanBeUndone();
    void aStoreWithMembersIsRefused();

private:
    std::unique_ptr<Demo> m_demo; ///< as of the design's day; nothing changes it
};

void tst_Demo::initTestCase()
{
    m_demo = std::make_unique<Demo>();
}

void tst_Demo::everyStatusAndTierIsThereOnAnyDay_data()
{
    QTest::addColumn<QDate>("day");
    for (const QDate day : {designDay, QDate(2027, 3, 1), QDate(2028, 2, 29), QDate(2026, 12, 31)})
        QTest::addRow("%s", qPrintable(day.toString(Qt::ISODate))) << day;
}

void tst_Demo::everyStatusAndTierIsThereOnAnyDay()
{
    QFETCH(QDate, day);
    Demo demo(day);
    const QMap<QString, int> expected{
        {u"applicant"_s, 9}, {u"contact"_s, 50},  {u"current"_s, 125},
        {u"deceased"_s, 3},  {u"grace"_s, 9},     {u"lapsed"_s, 28},
        {u"left"_s, 11},     {u"suspended"_s, 3}, {u"terminated"_s, 2},
    };
    QCOMPARE(demo.membersByStatus(day), expected);
    QCOMPARE(demo.all(Kind::Member, day).size(), 240U);
    QSet<RecordId> tiers;
    for (const Record &period : demo.all(Kind::Membership, day))
        tiers.insert(period.reference("tier"_L1));
    QCOMPARE(tiers.size(), 7); // six, and none for honorary members
}

void tst_Demo::theTenOfThePictureAreAsItShowsThem_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    const std::pair<const char16_t *, const char16_t *> rows[] = {
        {u"Giulia Ferrari", u"Bologna · current · regular · Professional · 2027-05-03"},
        {u"Chloé Moreau", u"Lyon · grace · regular · Community · 2026-11-12"},
        {u"Łukasz Nowak", u"Poznań · current · regular · Community · 2027-01-30"},
        {u"Bakker & Zn B.V.", u"Utrecht · current · supporting · Gold · 2027-07-01"},
        {u"Seán Murphy", u"Galway · lapsed · regular · Professional · 2026-10-11"},
        {u"Priya Patel", u"Pune · current · regular · Community · 2027-08-08"},
        {u"Olena Ivanenko", u"Kyiv · current · honorary ·  · 2027-06-18"},
        {u"Tomáš Šimek", u"Brno · applicant ·  ·  · "},
        {u"Ingrid Lindqvist", u"Malmö · suspended · regular · Professional · 2027-03-22"},
        {u"Mateo García", u"Valencia · current · regular · Community · 2026-12-14"},
    };
    for (const auto &[name, shown] : rows)
        QTest::addRow("%s", qPrintable(QString::fromUtf16(name)))
            << QString::fromUtf16(name) << QString::fromUtf16(shown);
}

void tst_Demo::theTenOfThePictureAreAsItShowsThem()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    Demo &demo = *m_demo;
    QCOMPARE(asShown(demo.memberCalled(name), demo.store()), shown);
}

void tst_Demo::aYearAgoItWasSmaller()
{
    Demo &demo = *m_demo;
    const int now = demo.membersByStatus(designDay).value(u"current"_s);
    const int yearAgo = demo.membersByStatus(designDay.addYears(-1)).value(u"current"_s);
    const int twoYearsAgo = demo.membersByStatus(designDay.addYears(-2)).value(u"current"_s);
    QVERIFY2(now > yearAgo && yearAgo > twoYearsAgo && twoYearsAgo > 20,
             qPrintable(u"%1, %2, %3"_s.arg(now).arg(yearAgo).arg(twoYearsAgo)));
}

void tst_Demo::everyRecordPassesItsChecksAndTheFileVerifies()
{
    Demo &demo = *m_demo;
    for (const Kind kind : allKinds()) {
        for (const Record &record : demo.all(kind)) {
            const auto checked = checkRecord(must(demo.store().reader().get(record.ref())));
            QVERIFY2(checked, qPrintable(titleOf(record)));
        }
    }
    QCOMPARE(must(verify(demo.store().database())), QStringList());
}

void tst_Demo::theSameDayGivesTheSameAssociation()
{
    Demo first;
    Demo second;
    QCOMPARE(asText(first), asText(second));
}

void tst_Demo::nothingWasPaidAfterToday()
{
    Demo &demo = *m_demo;
    for (const Record &payment : demo.all(Kind::Payment))
        QVERIFY2(payment.date("date"_L1) <= designDay, qPrintable(payment.text("payer"_L1)));
}

void tst_Demo::addressesAreOfExampleDomainsOnly()
{
    Demo &demo = *m_demo;
    static const QStringList allowed{u"example.org"_s, u"example.com"_s, u"example.net"_s};
    int count = 0;
    for (const Record &member : demo.all(Kind::Member)) {
        for (const QString &email : member.list("emails"_L1)) {
            QVERIFY2(allowed.contains(email.section(u'@', 1)), qPrintable(email));
            ++count;
        }
    }
    QVERIFY(count > 220);
}

void tst_Demo::numbersAndExternalIdsAreUnique()
{
    Demo &demo = *m_demo;
    QStringList seen;
    for (const Record &member : demo.all(Kind::Member)) {
        const QString number = member.text("number"_L1);
        QCOMPARE(number.isEmpty(), !member.date("joined"_L1).isValid());
        if (!number.isEmpty())
            seen += number;
    }
    for (const Record &payment : demo.all(Kind::Payment))
        seen += payment.text("external_id"_L1);
    QCOMPARE(QSet<QString>(seen.cbegin(), seen.cend()).size(), seen.size());
}

void tst_Demo::someTextsAreUnfinished()
{
    Demo &demo = *m_demo;
    const auto giulia = demo.memberCalled(u"Giulia Ferrari"_s).ref();
    using Unfinished = QList<QPair<QString, QString>>;
    QCOMPARE(must(demo.store().reader().unfinished(giulia)),
             (Unfinished{{u"emails"_s, u"giulia@example"_s}}));
    int count = 0;
    for (const Record &member : demo.all(Kind::Member))
        count += int(must(demo.store().reader().unfinished(member.ref())).size());
    QCOMPARE(count, 5);
}

void tst_Demo::organisationsHavePeopleWhoSpeakForThem()
{
    Demo &demo = *m_demo;
    const RecordId bakker = demo.memberCalled(u"Bakker & Zn B.V."_s).id();
    QStringList titles;
    for (const Record &contact :
         must(demo.store().reader().recordsOf(Kind::Member, "contact_of"_L1, bakker)))
        titles += titleOf(contact);
    titles.sort();
    QCOMPARE(titles, (QStringList{u"Esra Yılmaz"_s, u"Willem Bakker"_s}));
}

void tst_Demo::chaptersHaveMembersAndLeads()
{
    QStringList lines;
    for (const Record &chapter : m_demo->all(Kind::Chapter)) {
        QVERIFY2(chapter.integer("members"_L1).value_or(0) > 0, qPrintable(titleOf(chapter)));
        lines += u"%1, %2: %3"_s.arg(titleOf(chapter), chapter.text("state"_L1),
                                     chapter.list("leads"_L1).join(u", "_s));
    }
    QCOMPARE(lines, (QStringList{
                        u"France, active: "_s,
                        u"Germany, active: Jürgen Müller"_s,
                        u"India, dormant: "_s,
                        u"Italy, active: Giulia Ferrari, Alessandro Rossi"_s,
                        u"Netherlands, active: Aaltje Visser, Noor van den Heuvel"_s,
                        u"Poland, active: Katarzyna Wiśniewska, Łukasz Nowak"_s,
                        u"UK and Ireland, active: Harriet Whitlock, Fiona MacDonald"_s,
                        u"Ukraine, forming: Олена Мельник"_s,
                    }));
}

void tst_Demo::theBoardHasAHistory()
{
    const auto board = [&](QDate day) {
        QStringList names;
        for (const Record &seat : m_demo->all(Kind::Seat, day)) {
            const Reader reader = m_demo->store().reader();
            const auto body = must(reader.find({Kind::Body, seat.reference("body"_L1)}));
            if (!body || body->text("kind"_L1) != "board"_L1 ||
                seat.text("state"_L1) != "current"_L1)
                continue;
            const QString title = seat.text("title"_L1);
            const Record holder = must(reader.get({Kind::Member, seat.reference("member"_L1)}));
            names += title.isEmpty() ? titleOf(holder) : titleOf(holder) + u", "_s + title;
        }
        return names;
    };
    QCOMPARE(board(designDay),
             (QStringList{u"Łukasz Nowak, President"_s, u"Alessandro Rossi"_s, u"Giulia Ferrari"_s,
                          u"Katarzyna Wiśniewska, Actuary"_s, u"Nguyễn Thị Mai, Vice president"_s,
                          u"Ólafur Þorsteinsson"_s}));
    QCOMPARE(board({2025, 8, 1}).size(), 6);
    QCOMPARE(board({2025, 11, 1}).size(), 7); // after the by-election
    QCOMPARE(board({2022, 1, 1}).size(), 7);
    QCOMPARE(board({2021, 6, 30}).size(), 0);
}

void tst_Demo::theSettingsSayThatItIsADemo()
{
    Demo &demo = *m_demo;
    const Reader &reader = demo.store().reader();
    QCOMPARE(must(reader.setting(settings::isDemo)), u"1"_s);
    QCOMPARE(must(reader.setting(settings::associationName)), u"Open Lantern Association"_s);
    QCOMPARE(reader.associationZone(), QTimeZone("Europe/Amsterdam"));
}

void tst_Demo::nothingOfItCanBeUndone()
{
    Demo &demo = *m_demo;
    QVERIFY(!must(demo.store().nextUndo()));
    const auto history =
        must(demo.store().reader().history(demo.memberCalled(u"Giulia Ferrari"_s).ref()));
    QCOMPARE(history.size(), 1U);
    QCOMPARE(history.front().step.origin, u"program"_s);
    QCOMPARE(history.front().step.label, u"Demo association: who came in 2024"_s);
}

void tst_Demo::aStoreWithMembersIsRefused()
{
    Demo &demo = *m_demo;
    const auto again = fillWithDemo(demo.store());
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
}

static const chapterhouse::tests::Suite<tst_Demo> suite;

#include "tst_demo.moc"
