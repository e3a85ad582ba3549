#include "store/commonvalues.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_CommonValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theMostFrequentComeFirst_data();
    void theMostFrequentComeFirst();

private:
    StoreFixture m_stored;
};

void tst_CommonValues::initTestCase()
{
    const auto add = [this](const QString &city, const QStringList &tags) {
        m_stored.add(Kind::Member, {{"kind", u"person"_s},
                                    {"given_name", u"Ann"_s},
                                    {"city", textValue(city)},
                                    {"tags", listValue(tags)}});
    };
    add(u"Lyon"_s, {u"speaker"_s, u"board"_s});
    add(u"New York"_s, {u"speaker"_s});
    add({}, {u"press, radio"_s});
    add(u"New York"_s, {});
    add({}, {u"broken"_s});
    must(m_stored.store().database().execute(
        "UPDATE member SET tags = '[broken' WHERE tags = '[\"broken\"]'"));
}

void tst_CommonValues::theMostFrequentComeFirst_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("most");
    QTest::addColumn<QStringList>("values");
    QTest::newRow("texts") << u"city"_s << 10 << QStringList{u"New York"_s, u"Lyon"_s};
    QTest::newRow("items of lists")
        << u"tags"_s << 10 << QStringList{u"speaker"_s, u"board"_s, u"press, radio"_s};
    QTest::newRow("no more than asked for") << u"tags"_s << 1 << QStringList{u"speaker"_s};
    QTest::newRow("none") << u"region"_s << 10 << QStringList();
}

void tst_CommonValues::theMostFrequentComeFirst()
{
    QFETCH(const QString, key);
    QFETCH(const int, most);
    const Catalogue &catalogue = catalogueOf(Kind::Member);
    const FieldSpec &field = catalogue.at(catalogue.find(key).value());
    QTEST(must(commonValues(m_stored.store().database(), Kind::Member, field, most)), "values");
}

static const Suite<tst_CommonValues> suite;
#include "tst_commonvalues.moc"
