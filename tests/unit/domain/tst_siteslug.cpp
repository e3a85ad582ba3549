#include "domain/siteslug.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_SiteSlug : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slugs_data();
    void slugs();
};

void tst_SiteSlug::slugs_data()
{
    QTest::addColumn<QString>("slug");
    QTest::newRow("Sélestat") << u"selestat"_s;
    QTest::newRow("Poznań") << u"poznan"_s;
    QTest::newRow("Łódź & Kraków") << u"lodz-and-krakow"_s;
    QTest::newRow("Rig’s") << u"rigs"_s;
    QTest::newRow("Rig's") << u"rigs"_s;
    QTest::newRow("v1.2.3") << u"v1-2-3"_s;
    QTest::newRow("C++") << u"c"_s;
    QTest::newRow("eCommerce Insights") << u"ecommerce-insights"_s;
    QTest::newRow("run_as_root") << u"run_as_root"_s;
    QTest::newRow(" – a –– b – ") << u"a-b"_s;
    QTest::newRow("東京") << u"entry"_s;
    QTest::newRow("") << u"entry"_s;
}

void tst_SiteSlug::slugs()
{
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    QTEST(siteSlug(text), "slug");
    QTEST(siteSlug(siteSlug(text)), "slug");
}

static const tests::Suite<tst_SiteSlug> suite;
#include "tst_siteslug.moc"
