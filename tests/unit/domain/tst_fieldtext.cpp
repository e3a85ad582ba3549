#include "domain/fieldtext.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(chapterhouse::FieldValue)

class tst_FieldText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenReadsBackTheSame_data();
    void whatIsWrittenReadsBackTheSame();
    void whatPeopleTypeIsUnderstood_data();
    void whatPeopleTypeIsUnderstood();
    void whatCannotBeIsExplained_data();
    void whatCannotBeIsExplained();
    void aReferenceIsLookedUp();
    void aValueThatWouldNotReadBackIsRefused_data();
    void aValueThatWouldNotReadBackIsRefused();
};

namespace {

const QString someId = u"01932f2e-7a5b-7cde-8f01-23456789abcd"_s;

/// Knows one member, "Ann".
class OneMember final : public ReferenceFinder {
public:
    Result<RecordId> findReference(Kind kind, const QString &text) const override
    {
        if (kind == Kind::Member && text == u"Ann"_s)
            return RecordId(someId);
        return fail(ErrorKind::NotFound, u"nobody"_s);
    }
};

const FieldSpec &field(Kind kind, QLatin1String key)
{
    return catalogueOf(kind).at(catalogueOf(kind).indexOf(key));
}

const FieldSpec &member(const char *key)
{
    return field(Kind::Member, QLatin1String(key));
}

const FieldSpec flag{.key = "yes_or_no"_L1, .kind = FieldKind::Flag, .title = "Flag"};

QString shown(const Result<FieldValue> &value)
{
    return value ? u"["_s + exactText(*value) + u']' : value.error().message;
}

} // namespace

void tst_FieldText::whatIsWrittenReadsBackTheSame_data()
{
    QTest::addColumn<FieldSpec>("spec");
    QTest::addColumn<FieldValue>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const FieldSpec &spec, const FieldValue &value,
                        const QString &text) { QTest::newRow(name) << spec << value << text; };
    row("nothing", member("city"), {}, QString());
    row("text", member("city"), u"New York"_s, u"New York"_s);
    row("leading zeros", member("number"), u"0042"_s, u"0042"_s);
    row("spaces at the ends", member("city"), u"  Lyon "_s, u"  Lyon "_s);
    row("formula", member("city"), u"=1+1"_s, u"=1+1"_s);
    row("quotes", member("city"), u"a \"b\"; c"_s, u"a \"b\"; c"_s);
    row("right to left and emoji", member("city"), u"תל אביב 🏠"_s, u"תל אביב 🏠"_s);
    row("NUL", member("city"), u"a\0b"_s, u"a\0b"_s);
    row("lines", member("note"), u"one\r\n\ntwo\n"_s, u"one\r\n\ntwo\n"_s);
    row("checked text", member("country"), u"PL"_s, u"PL"_s);
    row("choice", member("kind"), u"organisation"_s, u"organisation"_s);
    row("number", field(Kind::Tier, "months"_L1), qint64(12), u"12"_s);
    row("nought", field(Kind::Tier, "votes"_L1), qint64(0), u"0"_s);
    row("largest number", field(Kind::Tier, "votes"_L1), std::numeric_limits<qint64>::max(),
        u"9223372036854775807"_s);
    row("yes", flag, true, u"yes"_s);
    row("no", flag, false, u"no"_s);
    row("day", member("joined"), QDate(2024, 2, 29), u"2024-02-29"_s);
    row("first day", member("joined"), QDate(1, 1, 1), u"0001-01-01"_s);
    row("last day", member("joined"), QDate(9999, 12, 31), u"9999-12-31"_s);
    const FieldSpec &amount = field(Kind::Payment, "amount"_L1);
    row("amount", amount, Money{125000}, u"1250.00"_s);
    row("cents", amount, Money{5}, u"0.05"_s);
    row("less than nothing", amount, Money{-5}, u"-0.05"_s);
    row("no amount", amount, Money{0}, u"0.00"_s);
    row("largest amount", amount, Money{999'999'999'999'999}, u"9999999999999.99"_s);
    row("id", member("id"), RecordId(someId), someId);
    row("list", member("tags"), QStringList{u"a"_s, u"b c"_s}, u"a; b c"_s);
    row("list of odd items", member("tags"), QStringList{u"a;b"_s, u" c"_s, u"\"d\""_s, u"\n"_s},
        u"\"a;b\"; \" c\"; \"\"\"d\"\"\"; \"\n\""_s);
    row("e-mails", member("emails"), QStringList{u"ann@example.org"_s, u"a.b@example.com"_s},
        u"ann@example.org; a.b@example.com"_s);
    row("consents", member("consents"), QStringList{u"newsletter 2025-05-03"_s},
        u"newsletter 2025-05-03"_s);
}

void tst_FieldText::whatIsWrittenReadsBackTheSame()
{
    QFETCH(FieldSpec, spec);
    QFETCH(FieldValue, value);
    QFETCH(QString, text);
    QCOMPARE(exactText(value), text);
    const auto read = fieldFromText(spec, text, OneMember());
    QVERIFY2(read && *read == value, qPrintable(shown(read)));
    const auto checked = checkField(spec, value);
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
}

void tst_FieldText::whatPeopleTypeIsUnderstood_data()
{
    QTest::addColumn<FieldSpec>("spec");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<FieldValue>("value");
    const auto row = [](const char *name, const FieldSpec &spec, const QString &typed,
                        const FieldValue &value) { QTest::newRow(name) << spec << typed << value; };
    for (const char *key : {"city", "note", "country", "kind", "joined", "emails", "contact_of"})
        row(qPrintable(u"blanks for "_s + QLatin1String(key)), member(key), u" \t\n"_s, {});
    row("country by name", member("country"), u" Poland "_s, u"PL"_s);
    row("choice by title", member("kind"), u" Organisation"_s, u"organisation"_s);
    row("choice folded", member("kind"), u"PERSON"_s, u"person"_s);
    row("number with blanks", field(Kind::Tier, "months"_L1), u" 12 "_s, qint64(12));
    row("true", flag, u"TRUE"_s, true);
    row("0", flag, u" 0 "_s, false);
    row("day with blanks", member("joined"), u" 2024-02-29\n"_s, QDate(2024, 2, 29));
    const FieldSpec &amount = field(Kind::Payment, "amount"_L1);
    row("whole amount", amount, u"10"_s, Money{1000});
    row("one decimal", amount, u"10.5"_s, Money{1050});
    row("decimal comma", amount, u"1250,00"_s, Money{125000});
    row("id in capitals", member("id"), someId.toUpper(), RecordId(someId));
    row("list with gaps and repetitions", member("tags"), u"a;; b ;a;"_s,
        QStringList{u"a"_s, u"b"_s});
    row("list of nothing", member("tags"), u";;"_s, {});
    row("tidied e-mail", member("emails"), u" mailto:ann@example.org"_s,
        QStringList{u"ann@example.org"_s});
}

void tst_FieldText::whatPeopleTypeIsUnderstood()
{
    QFETCH(FieldSpec, spec);
    QFETCH(QString, typed);
    QFETCH(FieldValue, value);
    const auto read = fieldFromText(spec, typed, OneMember());
    QVERIFY2(read && *read == value, qPrintable(shown(read)));
}

void tst_FieldText::whatCannotBeIsExplained_data()
{
    QTest::addColumn<FieldSpec>("spec");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const FieldSpec &spec, const QString &typed,
                        const QString &sentence) {
        QTest::newRow(name) << spec << typed << sentence;
    };
    row("choice", member("kind"), u"robot"_s, u"“robot” is none of: person, organisation."_s);
    const FieldSpec &months = field(Kind::Tier, "months"_L1);
    row("word for a number", months, u"twelve"_s, u"“twelve” is no whole number, like 12."_s);
    row("negative number", months, u"-1"_s, u"“-1” is no whole number, like 12."_s);
    row("number below the smallest", months, u"0"_s, u"0 is not from 1 to 1,200."_s);
    row("number above the largest", months, u"1201"_s, u"1,201 is not from 1 to 1,200."_s);
    row("decimal", months, u"1.5"_s, u"“1.5” is no whole number, like 12."_s);
    row("number too large", months, u"9223372036854775808"_s,
        u"“9223372036854775808” is no whole number, like 12."_s);
    row("flag", flag, u"maybe"_s, u"“maybe” is neither yes nor no."_s);
    row("day", member("joined"), u"2023-02-29"_s,
        u"“2023-02-29” is not in the calendar; that month runs from 01 to 28."_s);
    const FieldSpec &amount = field(Kind::Payment, "amount"_L1);
    row("three decimals", amount, u"1.234"_s, u"“1.234” is no amount, like 10.00."_s);
    row("thousands", amount, u"1,250.00"_s, u"“1,250.00” is no amount, like 10.00."_s);
    row("currency", amount, u"10 EUR"_s, u"“10 EUR” is no amount, like 10.00."_s);
    row("amount too large", amount, u"10000000000000"_s + u"0"_s,
        u"“100000000000000” is no amount, like 10.00."_s);
    row("digits of another script", amount, u"١٠"_s, u"“١٠” is no amount, like 10.00."_s);
    row("id", member("id"), u"17"_s, u"“17” is no id."_s);
    row("id with a path", member("id"), u"../"_s + someId.mid(3),
        u"“../"_s + someId.mid(3) + u"” is no id."_s);
    row("half a character", member("city"), u"a"_s + QChar(0xd83c) + u"b"_s,
        u"The text holds half a character."_s);
    row("too long", member("note"), QString(1'000'001, u'x'),
        u"The text has 1,000,001 characters; at most 1,000,000 can be kept."_s);
    row("nobody", member("contact_of"), u"Bob"_s, u"nobody"_s);
}

void tst_FieldText::whatCannotBeIsExplained()
{
    QFETCH(FieldSpec, spec);
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    const auto read = fieldFromText(spec, typed, OneMember());
    QVERIFY(!read);
    QCOMPARE(read.error().message, sentence);
}

void tst_FieldText::aReferenceIsLookedUp()
{
    const auto read = fieldFromText(member("contact_of"), u" Ann "_s, OneMember());
    QVERIFY2(read && *read == FieldValue(RecordId(someId)), qPrintable(shown(read)));
}

void tst_FieldText::aValueThatWouldNotReadBackIsRefused_data()
{
    QTest::addColumn<FieldSpec>("spec");
    QTest::addColumn<FieldValue>("value");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const FieldSpec &spec, const FieldValue &value,
                        ErrorKind kind = ErrorKind::Input) {
        QTest::newRow(name) << spec << value << kind;
    };
    row("number for text", member("city"), qint64(1), ErrorKind::Internal);
    row("text for a list", member("tags"), u"a"_s, ErrorKind::Internal);
    row("text for a reference", member("contact_of"), u"Ann"_s, ErrorKind::Internal);
    row("blank text", member("city"), u"  "_s);
    row("half a character", member("city"), QString(QChar(0xdc00)));
    row("country by name", member("country"), u"Poland"_s);
    row("title of a choice", member("kind"), u"Person"_s);
    row("negative number", field(Kind::Tier, "months"_L1), qint64(-1));
    row("amount too large", field(Kind::Payment, "amount"_L1),
        Money{std::numeric_limits<qint64>::min()});
    row("day before the calendar", member("joined"), QDate(-1, 1, 1));
    row("day after the calendar", member("joined"), QDate(10000, 1, 1));
    row("no id", member("id"), RecordId(u"17"_s));
    row("item twice", member("tags"), QStringList{u"a"_s, u"a"_s});
    row("empty item", member("tags"), QStringList{u"a"_s, QString()});
    row("half a character in an item", member("tags"), QStringList{QString(QChar(0xdc00))});
    row("item that fails its check", member("emails"), QStringList{u"nowhere"_s});
}

void tst_FieldText::aValueThatWouldNotReadBackIsRefused()
{
    QFETCH(FieldSpec, spec);
    QFETCH(FieldValue, value);
    QFETCH(ErrorKind, kind);
    const auto checked = checkField(spec, value);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, kind);
    QVERIFY(!checked.error().message.isEmpty());
}

static const tests::Suite<tst_FieldText> suite;
#include "tst_fieldtext.moc"
