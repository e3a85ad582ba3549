#include "formats/dateformat.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_DateFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameIsReadAndPrintedBack_data();
    void aNameIsReadAndPrintedBack();
    void otherNamesAreRefused_data();
    void otherNamesAreRefused();
    void aDateIsReadInTheDeclaredOrder_data();
    void aDateIsReadInTheDeclaredOrder();
    void anythingElseIsRefusedWithASentence_data();
    void anythingElseIsRefusedWithASentence();
};

void tst_DateFormat::aNameIsReadAndPrintedBack_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("name");

    for (const QString &name : {u"YYYY-MM-DD"_s, u"YYYY/MM/DD"_s, u"YYYY.MM.DD"_s, u"YYYYMMDD"_s,
                                u"DD.MM.YYYY"_s, u"DD/MM/YYYY"_s, u"DD-MM-YYYY"_s, u"DDMMYYYY"_s,
                                u"MM/DD/YYYY"_s, u"MM-DD-YYYY"_s, u"MM.DD.YYYY"_s, u"MMDDYYYY"_s})
        QTest::newRow(qPrintable(name)) << name << name;
    QTest::newRow("small letters") << u"dd.mm.yyyy"_s << u"DD.MM.YYYY"_s;
    QTest::newRow("one letter each") << u"D.M.YYYY"_s << u"DD.MM.YYYY"_s;
    QTest::newRow("spaces around") << u" m/d/yyyy "_s << u"MM/DD/YYYY"_s;
}

void tst_DateFormat::aNameIsReadAndPrintedBack()
{
    QFETCH(QString, written);
    QFETCH(QString, name);
    const auto format = DateFormat::named(written);
    QVERIFY(format);
    QCOMPARE(format->name(), name);
}

void tst_DateFormat::otherNamesAreRefused_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("nothing") << QString();
    QTest::newRow("a year of two digits") << u"DD.MM.YY"_s;
    QTest::newRow("day before month after the year") << u"YYYY-DD-MM"_s;
    QTest::newRow("mixed separators") << u"DD.MM/YYYY"_s;
    QTest::newRow("short and compact") << u"YYYYMD"_s;
    QTest::newRow("another separator") << u"DD MM YYYY"_s;
    QTest::newRow("a word") << u"iso"_s;
}

void tst_DateFormat::otherNamesAreRefused()
{
    QFETCH(QString, name);
    QVERIFY(!DateFormat::named(name));
}

void tst_DateFormat::aDateIsReadInTheDeclaredOrder_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");

    const QDate day(2024, 2, 3);
    QTest::newRow("ISO") << u"YYYY-MM-DD"_s << u"2024-02-03"_s << day;
    QTest::newRow("day first") << u"DD.MM.YYYY"_s << u"03.02.2024"_s << day;
    QTest::newRow("day first, slashes") << u"DD/MM/YYYY"_s << u"03/02/2024"_s << day;
    QTest::newRow("month first") << u"MM/DD/YYYY"_s << u"02/03/2024"_s << day;
    QTest::newRow("month first, hyphens") << u"MM-DD-YYYY"_s << u"02-03-2024"_s << day;
    QTest::newRow("compact") << u"YYYYMMDD"_s << u"20240203"_s << day;
    QTest::newRow("compact, day first") << u"DDMMYYYY"_s << u"03022024"_s << day;
    QTest::newRow("short") << u"DD.MM.YYYY"_s << u"3.2.2024"_s << day;
    QTest::newRow("spaces around") << u"DD.MM.YYYY"_s << u"  3.2.2024 "_s << day;
    QTest::newRow("another separator") << u"MM/DD/YYYY"_s << u"02-03-2024"_s << day;
    QTest::newRow("a time after it") << u"YYYY-MM-DD"_s << u"2024-02-03 23:59:59"_s << day;
    QTest::newRow("an instant") << u"YYYY-MM-DD"_s << u"2024-02-03T10:00:00.123Z"_s << day;
    QTest::newRow("a time of twelve hours") << u"MM/DD/YYYY"_s << u"2/3/2024 9:05 PM"_s << day;
    QTest::newRow("29 February") << u"DD.MM.YYYY"_s << u"29.02.2024"_s << QDate(2024, 2, 29);
}

void tst_DateFormat::aDateIsReadInTheDeclaredOrder()
{
    QFETCH(QString, format);
    QFETCH(QString, text);
    QFETCH(QDate, day);
    const auto read = DateFormat::named(format)->parse(text);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(*read, day);
}

void tst_DateFormat::anythingElseIsRefusedWithASentence_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");

    const QString form = u"“%1” is not a date of the form %2."_s;
    const QString twoDigits = u"The year in “%1” has two digits; write all four, as in %2."_s;
    const QString noDay = u"“%1” is no day of the calendar when read as %2."_s;
    const auto row = [](const char *name, const QString &format, const QString &text,
                        const QString &sentence) {
        QTest::newRow(name) << format << text << sentence.arg(text, format);
    };
    row("nothing", u"DD.MM.YYYY"_s, QString(), form);
    row("a word", u"DD.MM.YYYY"_s, u"today"_s, form);
    row("the year on the other side", u"DD.MM.YYYY"_s, u"2024-02-03"_s, form);
    row("the year on the other side, ISO", u"YYYY-MM-DD"_s, u"03.02.2024"_s, form);
    row("no year", u"DD.MM.YYYY"_s, u"3.2."_s, form);
    row("two separators", u"DD.MM.YYYY"_s, u"3.2/2024"_s, form);
    row("five digits", u"DD.MM.YYYY"_s, u"3.2.20245"_s, form);
    row("three digits", u"YYYY-MM-DD"_s, u"2024-002-03"_s, form);
    row("more after it", u"DD.MM.YYYY"_s, u"3.2.2024 or so"_s, form);
    row("other digits", u"DD.MM.YYYY"_s, u"٣.٢.٢٠٢٤"_s, form);
    row("separated although compact", u"YYYYMMDD"_s, u"2024-02-03"_s, form);
    row("compact although separated", u"YYYY-MM-DD"_s, u"20240203"_s, form);
    row("two digits", u"DD.MM.YYYY"_s, u"03.02.24"_s, twoDigits);
    row("two digits, year first", u"YYYY-MM-DD"_s, u"24-02-03"_s, twoDigits);
    row("a month that is none", u"DD.MM.YYYY"_s, u"02.13.2024"_s, noDay);
    row("30 February", u"DD.MM.YYYY"_s, u"30.02.2024"_s, noDay);
    row("29 February of an ordinary year", u"YYYY-MM-DD"_s, u"2023-02-29"_s, noDay);
    row("zeros", u"YYYY-MM-DD"_s, u"0000-00-00"_s, noDay);
    row("compact zeros", u"YYYYMMDD"_s, u"00000000"_s, noDay);
    QTest::newRow("a long text") << u"YYYY-MM-DD"_s << QString(100, u'x')
                                 << form.arg(QString(60, u'x') + u'…', u"YYYY-MM-DD"_s);
}

void tst_DateFormat::anythingElseIsRefusedWithASentence()
{
    QFETCH(QString, format);
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    const auto read = DateFormat::named(format)->parse(text);
    QVERIFY2(!read, read ? qPrintable(read->toString(Qt::ISODate)) : "");
    QCOMPARE(read.error().message, sentence);
    QCOMPARE(read.error().kind, ErrorKind::Input);
}

static const tests::Suite<tst_DateFormat> suite;
#include "tst_dateformat.moc"
