#include "formats/opencollective/collectivemembers.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(chapterhouse::CollectiveMember)

class tst_CollectiveMembers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsReadWhole();
    void whatIsMissingIsAbsent_data();
    void whatIsMissingIsAbsent();
    void valuesAreUnderstood_data();
    void valuesAreUnderstood();
    void valuesOfAnotherTypeAreLeftOut_data();
    void valuesOfAnotherTypeAreLeftOut();
    void whatIsNoListOfMembersIsRefused_data();
    void whatIsNoListOfMembersIsRefused();
    void tooMuchIsRefused_data();
    void tooMuchIsRefused();
    void theShapeTellsTheFile_data();
    void theShapeTellsTheFile();
};

namespace {

QDateTime utc(int year, int month, int day, int hour = 0, int minute = 0)
{
    return {QDate(year, month, day), QTime(hour, minute), Qt::UTC};
}

/// The only entry of a list with these keys; no faults.
CollectiveMember entryOf(const QByteArray &keys)
{
    const auto read = readCollectiveMembers("[{" + keys + "}]");
    return read && read->faults.empty() && read->members.size() == 1 ? read->members.front()
                                                                     : CollectiveMember{};
}

QString sentenceOf(const Result<CollectiveReading> &read)
{
    return read ? u"read"_s : read.error().message;
}

} // namespace

void tst_CollectiveMembers::anEntryIsReadWhole()
{
    const auto read = readCollectiveMembers(R"([
        {"MemberId": 7},
        {"MemberId": 8151, "createdAt": "2020-11-05 14:42", "type": "ORGANIZATION",
         "role": "BACKER", "tier": "Gold", "isActive": true, "totalAmountDonated": 20000.5,
         "currency": "EUR", "lastTransactionAt": "2023-11-05 00:10",
         "lastTransactionAmount": 10000, "profile": "https://opencollective.com/acme",
         "name": "Acme\nLtd", "company": "Acme Group", "description": "Makes things",
         "image": "https://example.org/a.png", "email": "office@acme.example",
         "twitter": "https://twitter.com/acme", "github": "https://github.com/acme",
         "website": "https://acme.example", "unknown": [1, {"a": 2}]}])");
    QVERIFY(read.has_value());
    QVERIFY(read->faults.empty());
    const std::vector<CollectiveMember> expected{{.entry = 1, .id = 7},
                                                 {.entry = 2,
                                                  .id = 8151,
                                                  .created = utc(2020, 11, 5, 14, 42),
                                                  .isOrganisation = true,
                                                  .role = CollectiveRole::Backer,
                                                  .tier = u"Gold"_s,
                                                  .isActive = true,
                                                  .totalDonated = Money{2'000'050},
                                                  .currency = u"EUR"_s,
                                                  .lastPaid = utc(2023, 11, 5, 0, 10),
                                                  .lastAmount = Money{1'000'000},
                                                  .profile = u"https://opencollective.com/acme"_s,
                                                  .name = u"Acme Ltd"_s,
                                                  .company = u"Acme Group"_s,
                                                  .description = u"Makes things"_s,
                                                  .image = u"https://example.org/a.png"_s,
                                                  .email = u"office@acme.example"_s,
                                                  .twitter = u"https://twitter.com/acme"_s,
                                                  .github = u"https://github.com/acme"_s,
                                                  .website = u"https://acme.example"_s}};
    QVERIFY(read->members == expected);
}

void tst_CollectiveMembers::whatIsMissingIsAbsent_data()
{
    QTest::addColumn<QByteArray>("keys");

    QTest::newRow("no keys") << QByteArray();
    QTest::newRow("null") << QByteArray(
        R"("MemberId":null,"createdAt":null,"type":null,"role":null,"tier":null,"isActive":null,)"
        R"("totalAmountDonated":null,"lastTransactionAt":null,"lastTransactionAmount":null,)"
        R"("name":null,"email":null)");
    QTest::newRow("blank") << QByteArray(R"("createdAt":"","tier":" ","name":"\n","role":"")");
}

void tst_CollectiveMembers::whatIsMissingIsAbsent()
{
    QFETCH(QByteArray, keys);
    QVERIFY(entryOf(keys) == CollectiveMember{.entry = 1});
}

void tst_CollectiveMembers::valuesAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<CollectiveMember>("member");
    const auto row = [](const char *name, const char *keys, CollectiveMember member) {
        member.entry = 1;
        QTest::newRow(name) << QByteArray(keys) << member;
    };

    row("a user", R"("type":"USER")", {});
    row("an individual", R"("type":"INDIVIDUAL")", {});
    row("an organisation", R"("type":"ORGANIZATION")", {.isOrganisation = true});
    row("another collective", R"("type":"COLLECTIVE")", {.isOrganisation = true});
    row("who administers", R"("role":"ADMIN")", {.role = CollectiveRole::Admin});
    row("the host", R"("role":"HOST")", {.role = CollectiveRole::Host});
    row("who follows", R"("role":"FOLLOWER")", {.role = CollectiveRole::Other});
    row("a day", R"("createdAt":"2020-02-29")", {.created = utc(2020, 2, 29)});
    row("a moment of ISO 8601", R"("lastTransactionAt":"2020-02-29T23:30:00.000Z")",
        {.lastPaid = utc(2020, 2, 29, 23, 30)});
    row("a moment of another zone", R"("lastTransactionAt":"2020-03-01T01:30+02:00")",
        {.lastPaid = utc(2020, 2, 29, 23, 30)});
    row("an hour that summer time skips", R"("createdAt":"2026-03-29 02:30")",
        {.created = utc(2026, 3, 29, 2, 30)});
    row("a part of a hundredth", R"("lastTransactionAmount":8.335)", {.lastAmount = Money{834}});
    row("money that was given back", R"("lastTransactionAmount":-10)",
        {.lastAmount = Money{-1000}});
}

void tst_CollectiveMembers::valuesAreUnderstood()
{
    QFETCH(QByteArray, keys);
    QFETCH(CollectiveMember, member);
    QVERIFY(entryOf(keys) == member);
}

void tst_CollectiveMembers::valuesOfAnotherTypeAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    const QString noText = u"This is no text."_s;
    const QString noDate = u"This is no date, like 2026-03-14 15:09."_s;

    QTest::newRow("number for text") << QByteArray(R"("name":5)") << u"name"_s << u"5"_s << noText;
    QTest::newRow("object for text") << QByteArray(R"("tier":{"name":"Gold"})") << u"tier"_s
                                     << u"{\"name\":\"Gold\"}"_s << noText;
    QTest::newRow("long list for text")
        << QByteArray("\"website\":[" + QByteArray("1,").repeated(500) + "1]") << u"website"_s
        << u"["_s + u"1,"_s.repeated(29) + u"1…"_s << noText;
    QTest::newRow("text for number")
        << QByteArray(R"("lastTransactionAmount":"10")") << u"lastTransactionAmount"_s
        << u"\"10\""_s << u"This is no amount."_s;
    QTest::newRow("an amount beyond all money")
        << QByteArray(R"("totalAmountDonated":1e300)") << u"totalAmountDonated"_s << u"1e+300"_s
        << u"This is no amount."_s;
    QTest::newRow("text for a flag") << QByteArray(R"("isActive":"yes")") << u"isActive"_s
                                     << u"\"yes\""_s << u"This is neither true nor false."_s;
    QTest::newRow("half a number") << QByteArray(R"("MemberId":1.5)") << u"MemberId"_s << u"1.5"_s
                                   << u"This is no whole number."_s;
    QTest::newRow("no such day") << QByteArray(R"("createdAt":"2021-02-29 10:00")")
                                 << u"createdAt"_s << u"\"2021-02-29 10:00\""_s << noDate;
    QTest::newRow("no such hour") << QByteArray(R"("lastTransactionAt":"2021-02-28 25:00")")
                                  << u"lastTransactionAt"_s << u"\"2021-02-28 25:00\""_s << noDate;
}

void tst_CollectiveMembers::valuesOfAnotherTypeAreLeftOut()
{
    QFETCH(QByteArray, keys);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, reason);
    const auto read = readCollectiveMembers("[{},{" + keys + "}]");
    QVERIFY(read.has_value());
    const std::vector<CollectiveMember> members{{.entry = 1}, {.entry = 2}};
    QVERIFY(read->members == members);
    QCOMPARE(read->faults.size(), size_t(1));
    const CollectiveFault &fault = read->faults.front();
    QCOMPARE(fault.entry, 2);
    QCOMPARE(fault.key, key);
    QCOMPARE(fault.value, value);
    QCOMPARE(fault.reason, reason);
}

void tst_CollectiveMembers::whatIsNoListOfMembersIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("sentence");
    const QString elseWhat = u" This is not the list of a collective's members, which Open "
                             "Collective gives at …/members/all.json."_s;

    QTest::newRow("nothing") << QByteArray()
                             << u"Line 1, column 1: This is no JSON: illegal value."_s;
    QTest::newRow("a page") << QByteArray("<html>")
                            << u"Line 1, column 2: This is no JSON: illegal value."_s;
    QTest::newRow("cut off") << QByteArray("[\n{\"name\":\"Ann")
                             << u"Line 2, column 13: This is no JSON: unterminated string."_s;
    QTest::newRow("not UTF-8") << QByteArray("[{\"name\":\"\xE9\"}]")
                               << u"Line 1, column 11: This is no JSON: invalid UTF8 string."_s;
    QTest::newRow("an object") << QByteArray(R"({"error":"no"})")
                               << u"The file holds no list."_s + elseWhat;
    QTest::newRow("a list of else")
        << QByteArray(R"([{"name":"Ann"},"Bob"])") << u"Entry 2 is no object."_s + elseWhat;
}

void tst_CollectiveMembers::whatIsNoListOfMembersIsRefused()
{
    QFETCH(QByteArray, json);
    const auto read = readCollectiveMembers(json);
    QTEST(sentenceOf(read), "sentence");
    QCOMPARE(read.error().kind, ErrorKind::Input);
}

void tst_CollectiveMembers::tooMuchIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("beginning");

    QTest::newRow("bytes") << QByteArray(largestCollectiveList + 1, ' ')
                           << u"The list has 67,108,865 bytes"_s;
    QTest::newRow("entries") << QByteArray("[" + QByteArray("{},").repeated(500'000) + "{}]")
                             << u"The list has 500,001 entries"_s;
    QTest::newRow("faults") << QByteArray("[" + QByteArray(R"({"name":1},)").repeated(2000) + "{}]")
                            << u"Up to entry 1001, more than 1,000 values"_s;
    QTest::newRow("nesting") << QByteArray("[{\"a\":" + QByteArray("[").repeated(100'000))
                             << u"Line 1, column "_s;
}

void tst_CollectiveMembers::tooMuchIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, beginning);
    const auto read = readCollectiveMembers(json);
    QCOMPARE(sentenceOf(read).left(beginning.size()), beginning);
    QCOMPARE(read.error().kind, ErrorKind::Input);
}

void tst_CollectiveMembers::theShapeTellsTheFile_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<bool>("isSuch");

    QTest::newRow("as it is written") << QByteArray("[\n  {\n    \"MemberId\": 5,") << true;
    QTest::newRow("on one line") << QByteArray("[{\"MemberId\":5,\"na") << true;
    QTest::newRow("with a mark") << QByteArray("\xEF\xBB\xBF[{\"type\":\"USER\",\"MemberId\":5")
                                 << true;
    QTest::newRow("another list") << QByteArray("[{\"name\":\"Ann\"}]") << false;
    QTest::newRow("deeper") << QByteArray("[{\"a\":{\"MemberId\":5}}]") << false;
    QTest::newRow("an object") << QByteArray("{\"MemberId\":5}") << false;
    QTest::newRow("a table") << QByteArray("name,MemberId\nAnn,5\n") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void tst_CollectiveMembers::theShapeTellsTheFile()
{
    QFETCH(QByteArray, beginning);
    QTEST(looksLikeCollectiveMembers(beginning), "isSuch");
}

static const chapterhouse::tests::Suite<tst_CollectiveMembers> suite;

#include "tst_collectivemembers.moc"
