#include "exchange/import/importmapping.h"
#include "exchange/import/savedmappings.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ImportMapping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHeaderIsKnown_data();
    void aHeaderIsKnown();
    void columnsShareOutTheFields_data();
    void columnsShareOutTheFields();
    void everyKeyIsItsOwnHeader_data();
    void everyKeyIsItsOwnHeader();
    void anIdColumnOfAnotherProgramIsIgnored();
    void overrulesWin_data();
    void overrulesWin();
    void badOverrulesAreRefused_data();
    void badOverrulesAreRefused();
    void aSavedMappingComesBackForTheSameHeaders();
};

namespace {

QStringList namesOf(const ImportMapping &mapping)
{
    QStringList names;
    for (const ColumnTarget &target : mapping.columns)
        names += nameOf(target, catalogueOf(mapping.kind));
    return names;
}

QStringList guessed(const QStringList &headers)
{
    return namesOf(guessMapping(Kind::Member, headers, {}));
}

} // namespace

void tst_ImportMapping::aHeaderIsKnown_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("target");

    const auto row = [](const QString &header, const QString &target) {
        QTest::addRow("%s", qPrintable(header)) << header << target;
    };
    row(u"emails"_s, u"emails"_s);
    row(u"EMAIL"_s, u"emails"_s);
    row(u"E-Mail"_s, u"emails"_s);
    row(u"first_name"_s, u"given_name"_s);
    row(u"Last Name"_s, u"family_name"_s);
    row(u"Street Address"_s, u"street"_s);
    row(u"Postal Code"_s, u"postal_code"_s);
    row(u"Vorname"_s, u"given_name"_s);
    row(u"Nachname"_s, u"family_name"_s);
    row(u"company_name"_s, u"organisation"_s);
    row(u"zip_code"_s, u"postal_code"_s);
    row(u"town"_s, u"city"_s);
    row(u"housenumber"_s, u"street"_s);
    row(u"phone_number_andere"_s, u"phones"_s);
    row(u"additional_information"_s, u"note"_s);
    row(u"social_account_webseite"_s, u"website"_s);
    row(u"social_account_msn"_s, u""_s);
    row(u"Prénom"_s, u"given_name"_s);
    row(u"Cognome"_s, u"family_name"_s);
    row(u"Achternaam"_s, u"family_name"_s);
    row(u"Nazwisko"_s, u"family_name"_s);
    row(u"Apellidos"_s, u"family_name"_s);
    row(u"Kod pocztowy"_s, u"postal_code"_s);
    row(u"Member number"_s, u"number"_s);
    row(u"Contributor Profile"_s, u"open_collective"_s);
    row(u"E-mail 2"_s, u"emails"_s);
    row(u"Tier"_s, u"tier"_s);
    row(u"paid_until"_s, u"paid until"_s);
    row(u"Paid until 2"_s, u"paid until 2"_s);
    row(u"start 12"_s, u"start 12"_s);
    row(u"start 0"_s, u""_s);
    row(u"start 100"_s, u""_s);
    row(u"City 2"_s, u""_s);
    row(u"Status"_s, u""_s);
    row(u"Shoe size"_s, u""_s);
    row(u"***"_s, u""_s);
}

void tst_ImportMapping::aHeaderIsKnown()
{
    QFETCH(QString, header);
    QFETCH(QString, target);
    QCOMPARE(guessed({header}), QStringList{target});
    QCOMPARE(knownHeadersOf(Kind::Member)(header), !target.isEmpty());
}

void tst_ImportMapping::columnsShareOutTheFields_data()
{
    QTest::addColumn<QStringList>("headers");
    QTest::addColumn<QStringList>("targets");

    QTest::newRow("the more telling header wins")
        << QStringList{u"company"_s, u"company_name"_s} << QStringList{u""_s, u"organisation"_s};
    QTest::newRow("the key wins over a synonym")
        << QStringList{u"town"_s, u"city"_s} << QStringList{u""_s, u"city"_s};
    QTest::newRow("of two the same the first wins")
        << QStringList{u"city"_s, u"city"_s} << QStringList{u"city"_s, u""_s};
    QTest::newRow("lists take several")
        << QStringList{u"Phone"_s, u"Mobile"_s} << QStringList{u"phones"_s, u"phones"_s};
    QTest::newRow("a street takes its number")
        << QStringList{u"street"_s, u"housenumber"_s} << QStringList{u"street"_s, u"street"_s};
    QTest::newRow("name beside given name")
        << QStringList{u"Name"_s, u"Vorname"_s} << QStringList{u"family_name"_s, u"given_name"_s};
    QTest::newRow("name alone") << QStringList{u"Name"_s} << QStringList{u"display_name"_s};
}

void tst_ImportMapping::columnsShareOutTheFields()
{
    QFETCH(QStringList, headers);
    QTEST(guessed(headers), "targets");
}

void tst_ImportMapping::everyKeyIsItsOwnHeader_data()
{
    QTest::addColumn<Kind>("kind");
    for (const Kind kind : allKinds())
        QTest::newRow(nameOf(kind).data()) << kind;
}

void tst_ImportMapping::everyKeyIsItsOwnHeader()
{
    QFETCH(Kind, kind);
    QStringList keys;
    for (const FieldSpec &field : catalogueOf(kind).fields()) {
        if (!field.is(FieldFlag::Derived) && !field.is(FieldFlag::Kept))
            keys += field.key;
    }
    QCOMPARE(namesOf(guessMapping(kind, keys, {})), keys);
}

void tst_ImportMapping::anIdColumnOfAnotherProgramIsIgnored()
{
    const QStringList headers{u"id"_s, u"email"_s};
    const QString own = u"01a1fc87-45ed-7003-a3de-06d0fec569b8"_s;
    QCOMPARE(namesOf(guessMapping(Kind::Member, headers, {{u"17"_s, u"a@b.org"_s}})),
             (QStringList{u""_s, u"emails"_s}));
    QCOMPARE(namesOf(guessMapping(Kind::Member, headers, {{own, u"a@b.org"_s}})),
             (QStringList{u"id"_s, u"emails"_s}));
}

void tst_ImportMapping::overrulesWin_data()
{
    QTest::addColumn<QStringList>("overrules");
    QTest::addColumn<QStringList>("targets");

    QTest::newRow("none") << QStringList{} << QStringList{u"city"_s, u"emails"_s, u""_s};
    QTest::newRow("an unknown column")
        << QStringList{u"Extra=note"_s} << QStringList{u"city"_s, u"emails"_s, u"note"_s};
    QTest::newRow("takes a field away")
        << QStringList{u"extra = city"_s} << QStringList{u""_s, u"emails"_s, u"city"_s};
    QTest::newRow("adds to a list")
        << QStringList{u"Extra=email"_s} << QStringList{u"city"_s, u"emails"_s, u"emails"_s};
    QTest::newRow("ignores") << QStringList{u"Town="_s, u"E-mail=-"_s}
                             << QStringList{u""_s, u""_s, u""_s};
    QTest::newRow("two for a text") << QStringList{u"Town=note"_s, u"Extra=note"_s}
                                    << QStringList{u"note"_s, u"emails"_s, u"note"_s};
    QTest::newRow("a part of a period")
        << QStringList{u"Extra=start 2"_s} << QStringList{u"city"_s, u"emails"_s, u"start 2"_s};
}

void tst_ImportMapping::overrulesWin()
{
    QFETCH(QStringList, overrules);
    const QStringList headers{u"Town"_s, u"E-mail"_s, u"Extra"_s};
    const ImportMapping guess = guessMapping(Kind::Member, headers, {});
    QTEST(namesOf(must(withOverrules(guess, headers, overrules))), "targets");
}

void tst_ImportMapping::badOverrulesAreRefused_data()
{
    QTest::addColumn<QStringList>("overrules");

    QTest::newRow("no equals sign") << QStringList{u"Town"_s};
    QTest::newRow("no header") << QStringList{u"=city"_s};
    QTest::newRow("no such header") << QStringList{u"Ville=city"_s};
    QTest::newRow("no such field") << QStringList{u"Town=colour"_s};
    QTest::newRow("a derived field") << QStringList{u"Town=status"_s};
    QTest::newRow("two for one day") << QStringList{u"Town=joined"_s, u"Extra=joined"_s};
}

void tst_ImportMapping::badOverrulesAreRefused()
{
    QFETCH(QStringList, overrules);
    const QStringList headers{u"Town"_s, u"E-mail"_s, u"Extra"_s};
    const auto mapping = withOverrules(guessMapping(Kind::Member, headers, {}), headers, overrules);
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().kind, ErrorKind::Usage);
}

void tst_ImportMapping::aSavedMappingComesBackForTheSameHeaders()
{
    StoreFixture fixture;
    const QStringList headers{u"Town"_s, u"Whatever"_s, u"Since"_s};
    const ImportMapping mapping =
        must(withOverrules(guessMapping(Kind::Member, headers, {}), headers,
                           {u"Whatever=note"_s, u"Since=start 2"_s}));
    must(saveMapping(fixture.store(), mapping, headers));

    const Reader &reader = fixture.store().reader();
    const QStringList sameHeaders{u"TOWN"_s, u" whatever "_s, u"since"_s};
    QCOMPARE(must(savedMapping(reader, Kind::Member, sameHeaders)), mapping);
    QVERIFY(!must(savedMapping(reader, Kind::Member, headers.mid(1))));
    QVERIFY(!must(savedMapping(reader, Kind::Payment, headers)));
}

static const Suite<tst_ImportMapping> suite;

#include "tst_importmapping.moc"
