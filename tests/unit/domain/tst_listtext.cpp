#include "domain/listtext.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_ListText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListIsOneTextAndBack_data();
    void aListIsOneTextAndBack();
    void whatPeopleWriteIsRead_data();
    void whatPeopleWriteIsRead();
    void anyItemsComeBackAsTheyWere();
};

void tst_ListText::aListIsOneTextAndBack_data()
{
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QStringList() << QString();
    QTest::newRow("one") << QStringList{u"a"_s} << u"a"_s;
    QTest::newRow("two") << QStringList{u"a b"_s, u"c,d"_s} << u"a b; c,d"_s;
    QTest::newRow("a semicolon") << QStringList{u"a;b"_s, u"c"_s} << u"\"a;b\"; c"_s;
    QTest::newRow("a quote") << QStringList{u"5\" disk"_s} << u"\"5\"\" disk\""_s;
    QTest::newRow("spaces around") << QStringList{u" a"_s, u"b\n"_s} << u"\" a\"; \"b\n\""_s;
    QTest::newRow("an empty item") << QStringList{QString()} << u"\"\""_s;
    QTest::newRow("empty items") << QStringList{u"a"_s, QString(), QString()} << u"a; \"\"; \"\""_s;
    QTest::newRow("a line break inside") << QStringList{u"a\r\nb"_s} << u"a\r\nb"_s;
    QTest::newRow("only quotes") << QStringList{u"\"\""_s, u"\""_s} << u"\"\"\"\"\"\"; \"\"\"\""_s;
}

void tst_ListText::aListIsOneTextAndBack()
{
    QFETCH(QStringList, items);
    QFETCH(QString, text);
    QCOMPARE(listText(items), text);
    QCOMPARE(listFromText(text), items);
}

void tst_ListText::whatPeopleWriteIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("items");

    QTest::newRow("no space after") << u"a;b"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("spaces everywhere") << u"  a ;\tb  "_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("empty places") << u";a;; b;"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("only separators") << u" ; ;; "_s << QStringList();
    QTest::newRow("a quote never closed") << u"\"a; b"_s << QStringList{u"\"a"_s, u"b"_s};
    QTest::newRow("a quote inside") << u"5\" disk; b"_s << QStringList{u"5\" disk"_s, u"b"_s};
    QTest::newRow("text after a quote") << u"\"a;\" b ; c"_s << QStringList{u"a;b"_s, u"c"_s};
    QTest::newRow("a lone quote") << u"\""_s << QStringList{u"\""_s};
}

void tst_ListText::whatPeopleWriteIsRead()
{
    QFETCH(QString, text);
    QFETCH(QStringList, items);
    QCOMPARE(listFromText(text), items);
}

void tst_ListText::anyItemsComeBackAsTheyWere()
{
    const QString alphabet = u"ab;\"\" \t\n\r\u00a0é'=,"_s;
    QRandomGenerator random(20260621);
    for (int round = 0; round < 5000; ++round) {
        QStringList items;
        for (int count = random.bounded(5); count > 0; --count) {
            QString item;
            for (int length = random.bounded(7); length > 0; --length)
                item += alphabet[random.bounded(alphabet.size())];
            items << item;
        }
        QCOMPARE(listFromText(listText(items)), items);
    }
}

static const tests::Suite<tst_ListText> suite;
#include "tst_listtext.moc"
