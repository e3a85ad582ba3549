#include "domain/emailaddress.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_EmailAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsKeptLetterForLetter_data();
    void anAddressIsKeptLetterForLetter();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void hostileTextIsRefusedAtOnce_data();
    void hostileTextIsRefusedAtOnce();
    void whatIsNoPartOfAnAddressIsTidiedAway_data();
    void whatIsNoPartOfAnAddressIsTidiedAway();
    void spellingsOfOneAddressHaveOneKey_data();
    void spellingsOfOneAddressHaveOneKey();
};

void tst_EmailAddress::anAddressIsKeptLetterForLetter_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"name@example.org", "First.Last+tag@Sub.Example.ORG", "o'brien@example.ie",
          "!#$%&'*+-/=?^_`{|}~@example.org", "x@a.bc", "1@2.example", "a@xn--bcher-kva.example",
          "\"john doe\"@example.org", "\"a@b\"@example.org", "\"a\\\"b\"@example.org",
          "zoë@bücher.example", "用户@例子.公司", "пошта@приклад.укр", "name@exa-mple.museum",
          "name@3com.com"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("64 before the @") << u"%1@example.org"_s.arg(u"a"_s.repeated(64));
    QTest::newRow("63 in a label") << u"a@%1.org"_s.arg(u"b"_s.repeated(63));
}

void tst_EmailAddress::anAddressIsKeptLetterForLetter()
{
    QFETCH(QString, text);
    const Result<EmailAddress> address = EmailAddress::parse(text);
    QVERIFY2(address, address ? "" : qPrintable(address.error().message));
    QCOMPARE(address->text(), text);
}

void tst_EmailAddress::whatIsWrongIsSaid_data()
{
    const QString needsDomain = u"An e-mail needs a domain, like name@example.org."_s;
    const QString dots = u"Before the @ of an e-mail, a dot stands alone between two other "
                         "characters, like first.last@example.org."_s;
    const QString blanks = u"An e-mail has no blanks, like name@example.org."_s;
    const QString unreadable = u"An e-mail has no unreadable characters, like name@example.org."_s;
    const QString contains = u"An e-mail cannot contain “%1”; it looks like name@example.org."_s;
    const QString noDomain =
        u"“%1” is not a domain; an e-mail has one after the @, like name@example.org."_s;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << u""_s << u"An e-mail is missing; it looks like name@example.org."_s;
    QTest::newRow("no at") << u"example.org"_s << u"An e-mail needs an @, like name@example.org."_s;
    QTest::newRow("no name") << u"@example.org"_s
                             << u"An e-mail needs a name before the @, like name@example.org."_s;
    QTest::newRow("two ats") << u"a@b@example.org"_s
                             << u"An e-mail has only one @, like name@example.org."_s;
    QTest::newRow("no domain") << u"foo@"_s << needsDomain;
    QTest::newRow("one word for a domain") << u"foo@localhost"_s << needsDomain;
    QTest::newRow("dot first") << u".a@example.org"_s << dots;
    QTest::newRow("dot last") << u"a.@example.org"_s << dots;
    QTest::newRow("two dots") << u"a..b@example.org"_s << dots;
    QTest::newRow("blank before the at") << u"john doe@example.org"_s << blanks;
    QTest::newRow("blank around") << u" a@example.org"_s << blanks;
    QTest::newRow("blank in the domain") << u"a@exa mple.org"_s << blanks;
    QTest::newRow("no-break blank") << u"a@example.org\u00A0"_s << blanks;
    QTest::newRow("line break") << u"a@example.org\r\nBcc: b@example.org"_s
                                << u"An e-mail has only one @, like name@example.org."_s;
    QTest::newRow("NUL") << u"a\0b@example.org"_s << unreadable;
    QTest::newRow("zero width") << u"a@exam\u200Bple.org"_s << unreadable;
    QTest::newRow("right to left mark") << u"a\u202E@example.org"_s << unreadable;
    QTest::newRow("half a pair") << u"a%1@example.org"_s.arg(QChar(0xD800)) << unreadable;
    QTest::newRow("NUL in quotes") << u"\"a\0b\"@example.org"_s << unreadable;
    QTest::newRow("comma") << u"a,b@example.org"_s << contains.arg(u","_s);
    QTest::newRow("angle bracket") << u"<a@example.org>"_s << contains.arg(u"<"_s);
    QTest::newRow("address literal") << u"a@[127.0.0.1]"_s << contains.arg(u"["_s);
    QTest::newRow("quote never closed") << u"\"a@example.org"_s << contains.arg(u"\""_s);
    QTest::newRow("quote amid") << u"a\"b\"@example.org"_s << contains.arg(u"\""_s);
    QTest::newRow("text after the quotes") << u"\"a\"b@example.org"_s << contains.arg(u"\""_s);
    QTest::newRow("dot after the domain") << u"a@example.org."_s << noDomain.arg(u"example.org."_s);
    QTest::newRow("dot before the domain") << u"a@.org"_s << noDomain.arg(u".org"_s);
    QTest::newRow("two dots in the domain") << u"a@b..org"_s << noDomain.arg(u"b..org"_s);
    QTest::newRow("underscore") << u"a@b_c.org"_s << noDomain.arg(u"b_c.org"_s);
    QTest::newRow("hyphen first") << u"a@-b.org"_s << noDomain.arg(u"-b.org"_s);
    QTest::newRow("hyphen last") << u"a@b-.org"_s << noDomain.arg(u"b-.org"_s);
    QTest::newRow("number for a domain") << u"a@127.0.0.1"_s << noDomain.arg(u"127.0.0.1"_s);
}

void tst_EmailAddress::whatIsWrongIsSaid()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    const Result<EmailAddress> address = EmailAddress::parse(text);
    QVERIFY(!address);
    QCOMPARE(address.error().kind, ErrorKind::Input);
    QCOMPARE(address.error().message, sentence);
}

void tst_EmailAddress::hostileTextIsRefusedAtOnce_data()
{
    constexpr qsizetype many = 10 * 1000 * 1000;
    QTest::addColumn<QString>("text");
    QTest::newRow("long") << u"a"_s.repeated(many) + u"@example.org"_s;
    QTest::newRow("many ats") << u"@"_s.repeated(many);
    QTest::newRow("many quotes") << u"\"\\"_s.repeated(many);
    QTest::newRow("long name") << u"%1@example.org"_s.arg(u"a"_s.repeated(65));
    QTest::newRow("long name in UTF-8") << u"%1@example.org"_s.arg(u"é"_s.repeated(33));
    QTest::newRow("long label") << u"a@%1.org"_s.arg(u"b"_s.repeated(64));
    QTest::newRow("long label in ASCII") << u"a@%1.org"_s.arg(u"é"_s.repeated(60));
    QTest::newRow("long domain") << u"a@%1org"_s.arg(u"b."_s.repeated(130));
}

void tst_EmailAddress::hostileTextIsRefusedAtOnce()
{
    QFETCH(QString, text);
    QVERIFY(!EmailAddress::parse(text));
}

void tst_EmailAddress::whatIsNoPartOfAnAddressIsTidiedAway_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tidied");
    QTest::newRow("tidy") << u"a@example.org"_s << u"a@example.org"_s;
    QTest::newRow("blanks") << u" \ta@example.org\u00A0\r\n"_s << u"a@example.org"_s;
    QTest::newRow("invisible") << u"\uFEFF\u200Ea@example.org\u200B"_s << u"a@example.org"_s;
    QTest::newRow("angle brackets") << u"< a@example.org >"_s << u"a@example.org"_s;
    QTest::newRow("link") << u"MailTo:a@example.org?subject=Hello"_s << u"a@example.org"_s;
    QTest::newRow("link in brackets") << u"<mailto:a@example.org>"_s << u"a@example.org"_s;
    QTest::newRow("question mark in an address") << u"a?b@example.org"_s << u"a?b@example.org"_s;
    QTest::newRow("one bracket stays") << u"<a@example.org"_s << u"<a@example.org"_s;
    QTest::newRow("one character") << u"<"_s << u"<"_s;
    QTest::newRow("no address") << u" n/a "_s << u"n/a"_s;
    QTest::newRow("nothing") << u" "_s << u""_s;
}

void tst_EmailAddress::whatIsNoPartOfAnAddressIsTidiedAway()
{
    QFETCH(QString, text);
    QFETCH(QString, tidied);
    QCOMPARE(EmailAddress::tidied(text), tidied);
}

void tst_EmailAddress::spellingsOfOneAddressHaveOneKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("case") << u"Alex.Moreau@Example.ORG"_s << u"alex.moreau@example.org"_s;
    QTest::newRow("tag stays") << u"a+B@example.org"_s << u"a+b@example.org"_s;
    QTest::newRow("apostrophe stays") << u"O'Brien@example.org"_s << u"o'brien@example.org"_s;
    QTest::newRow("decomposed") << u"Zoe\u0308@example.org"_s << u"zoë@example.org"_s;
    QTest::newRow("domain in letters") << u"a@Bücher.example"_s << u"a@xn--bcher-kva.example"_s;
    QTest::newRow("domain in ASCII")
        << u"a@XN--bcher-kva.example"_s << u"a@xn--bcher-kva.example"_s;
    QTest::newRow("at in quotes") << u"\"A@B\"@Example.org"_s << u"\"a@b\"@example.org"_s;
}

void tst_EmailAddress::spellingsOfOneAddressHaveOneKey()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    const Result<EmailAddress> address = EmailAddress::parse(text);
    QVERIFY(address);
    QCOMPARE(address->foldedKey(), key);
}

static const tests::Suite<tst_EmailAddress> suite;
#include "tst_emailaddress.moc"
