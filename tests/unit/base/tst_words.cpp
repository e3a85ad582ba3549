#include "base/words.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_Words : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNumberInATextHasItsPluralForm_data();
    void aNumberInATextHasItsPluralForm();
};

void tst_Words::aNumberInATextHasItsPluralForm_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << 0 << u"Grace, 0 days left"_s;
    QTest::newRow("one") << 1 << u"Grace, 1 day left"_s;
    QTest::newRow("many") << 21 << u"Grace, 21 days left"_s;
}

void tst_Words::aNumberInATextHasItsPluralForm()
{
    QFETCH(int, days);
    QTEST(Words::tr("Grace, %n days left", nullptr, days), "sentence");
}

static const tests::Suite<tst_Words> suite;

#include "tst_words.moc"
