#include "importdesk.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ImportPlanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowIsSortedOut_data();
    void aRowIsSortedOut();
    void modesTreatWhatIsThere_data();
    void modesTreatWhatIsThere();
    void problemsTellWhereTheyAre_data();
    void problemsTellWhereTheyAre();
    void cellsBecomeValues_data();
    void cellsBecomeValues();
    void candidatesAreExplained();
    void allWhoMayBeMeantAreOffered();
    void anOrganisationIsGuessed();
    void referencesMayPointIntoTheFile();
    void otherKindsAreMatchedByWhatTellsThemApart_data();
    void otherKindsAreMatchedByWhatTellsThemApart();
    void badRulesAreRefused();
    void planningChangesNothing();
    void planningCanBeCancelled();
};

namespace {

/// Number M1.
Record addLee(ImportDesk &desk)
{
    return desk.add(Kind::Member, {{"kind", u"person"_s},
                                   {"number", u"M1"_s},
                                   {"family_name", u"Lee"_s},
                                   {"city", u"Paris"_s}});
}

Record addAlexRossi(ImportDesk &desk, const QString &city)
{
    return desk.add(Kind::Member, {{"kind", u"person"_s},
                                   {"given_name", u"Alex"_s},
                                   {"family_name", u"Rossi"_s},
                                   {"city", city}});
}

} // namespace

void tst_ImportPlanner::aRowIsSortedOut_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("outcomes");

    const auto row = [](const char *name, const char *csv, const char *outcomes) {
        QTest::newRow(name) << QByteArray(csv) << QString::fromLatin1(outcomes);
    };
    row("new", "email\nnew@example.org\n", "new");
    row("by e-mail", "email,city\nANN@example.org,Lyon\n", "update");
    row("by a second e-mail", "email,city\nann@home.example,Lyon\n", "update");
    row("by number", "number,city\nm1,Lyon\n", "update");
    row("by the profile's address",
        "open collective,city\nhttps://opencollective.com/ann-lee/,Lyon\n", "update");
    row("number before e-mail", "number,email\nM1,bob@example.org\n", "same");
    row("nothing new", "given_name,email\nAnn,ann@example.org\n", "same");
    row("another first name at the same e-mail",
        "given_name,family_name,email\nZoe,Lee,ann@example.org\n", "same person?");
    row("an e-mail of two, told apart by name",
        "given_name,family_name,email,city\nBob,Ray,shared@example.org,Rome\n", "update");
    row("an e-mail of two", "email,city\nshared@example.org,Rome\n", "same person?");
    row("an e-mail of two and nothing else", "email\nshared@example.org\n", "same");
    row("a like name in the same city", "given_name,family_name,city\nAlessandro,Rossi,milano\n",
        "same person?");
    row("the same name alone, which is what is there", "given_name,family_name\nAnn,Lee\n", "same");
    row("the same name, another number", "given_name,family_name,number\nAnn,Lee,M7\n", "new");
    row("a company is no person", "organisation,email\nLee,ann@example.org\n", "new");
    row("a company that is there", "organisation\nAcme\n", "same");
    row("a company that is there in another spelling", "organisation\nACME\n", "same person?");
    row("a repeat in the file",
        "email,city\nnew@example.org,\nNEW@example.org,Lyon\nnew@example.org,Lyon\n",
        "new, update, same");
    row("the same person twice in the file", "given_name,family_name\nEve,Moss\nEve,Moss\n",
        "new, same person?");
    row("namesakes with other e-mails",
        "given_name,family_name,email\nEve,Moss,a@x.org\nEve,Moss,b@x.org\n", "new, new");
    row("one e-mail with two numbers in the file", "number,email\nN1,two@x.org\nN2,two@x.org\n",
        "new, new");
    row("one e-mail with two ids in the file",
        "id,email\n01a1fc87-45ed-7003-a3de-06d0fec569b8,two@x.org\n"
        "01a1fc87-45ed-7003-a3de-06d0fec569b9,two@x.org\n",
        "new, new");
    row("an e-mail that is there, with another number", "number,email\nM7,ann@example.org\n",
        "same person?");
    row("a number that an earlier row brought",
        "email,number,city\nann@example.org,,\nnew@example.org,N5,\nx@y.org,N5,Rome\n",
        "same, new, update");
    row("neither name nor e-mail", "city\nLyon\n", "error");
    row("blank rows are passed over", "email,city\n,\nnew@example.org,\n\" \",\n", "new");
    row("a header alone", "email,city\n", "");
}

void tst_ImportPlanner::aRowIsSortedOut()
{
    QFETCH(QByteArray, csv);
    ImportDesk desk;
    desk.add(Kind::Member, {{"kind", u"person"_s},
                            {"number", u"M1"_s},
                            {"given_name", u"Ann"_s},
                            {"family_name", u"Lee"_s},
                            {"emails", QStringList{u"ann@example.org"_s, u"ann@home.example"_s}},
                            {"open_collective", u"ann-lee"_s}});
    addAlexRossi(desk, u"Milano"_s);
    desk.addPerson("Bob", "Ray", {u"shared@example.org"_s});
    desk.addPerson("Cat", "Ray", {u"shared@example.org"_s});
    desk.add(Kind::Member, {{"kind", u"organisation"_s}, {"organisation", u"Acme"_s}});
    QTEST(outcomesOf(desk.plan(csv)), "outcomes");
}

void tst_ImportPlanner::modesTreatWhatIsThere_data()
{
    QTest::addColumn<ImportMode>("mode");
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("city");
    QTest::addColumn<QString>("note");

    using Mode = ImportMode;
    const auto row = [](const char *name, Mode mode, const char *cells, const char *outcome,
                        const char *city, const char *note) {
        QTest::newRow(name) << mode << QByteArray(cells) << QString::fromLatin1(outcome)
                            << QString::fromLatin1(city) << QString::fromLatin1(note);
    };
    row("fill leaves what is there", Mode::Fill, "Lyon,", "same", "Paris", "");
    row("fill fills blanks", Mode::Fill, "Lyon,hello", "update", "Paris", "hello");
    row("add changes nothing", Mode::Add, "Lyon,hello", "same", "Paris", "");
    row("overwrite replaces", Mode::Overwrite, "Lyon,hello", "update", "Lyon", "hello");
    row("a blank never wipes", Mode::Overwrite, ",", "same", "Paris", "");
}

void tst_ImportPlanner::modesTreatWhatIsThere()
{
    QFETCH(ImportMode, mode);
    QFETCH(QByteArray, cells);
    ImportDesk desk;
    const Record lee = addLee(desk);
    const ImportPlan plan = desk.plan("number,city,note\nM1," + cells + "\n", {.mode = mode});
    QTEST(outcomesOf(plan), "outcome");
    desk.apply(plan);
    const Record after = desk.get(lee.ref());
    QTEST(after.text("city"_L1), "city");
    QTEST(after.text("note"_L1), "note");
}

void tst_ImportPlanner::problemsTellWhereTheyAre_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("outcomes");
    QTest::addColumn<QStringList>("problems");

    const auto row = [](const char *name, const char *csv, const char *outcomes,
                        const char *problem) {
        const QStringList problems = QString::fromLatin1(problem).split(u'\n', Qt::SkipEmptyParts);
        QTest::newRow(name) << QByteArray(csv) << QString::fromLatin1(outcomes) << problems;
    };
    row("a bad value of an optional field", "Name,E-Mail\nAnn Lee,foo@\n", "new",
        "2|E-Mail|emails|foo@|warning");
    row("the good of a list comes in", "email\nann@example.org; foo@\n", "new",
        "2|email|emails|foo@|warning");
    row("an e-mail is all there is", "email,city\nfoo@,Lyon\n", "error",
        "2|email|emails|foo@|error");
    row("nothing to call it by", "email,city\n,Lyon\n", "error", "2||||error");
    row("lines are physical", "name,country\n\n\"Ann\nLee\",FR\nBob,Atlantis\n", "new, new",
        "5|country|country|Atlantis|warning");
    row("more cells than headers", "name,city\nAnn,Lyon,9\nBob,Rome,\n", "error, new",
        "2|Column 3||9|error");
    row("fewer cells than headers", "name,city,note\nAnn\n", "new", "");
    row("a day in another form", "name,joined\nAnn,2024-01-31\nBob,31.01.2024\n", "new, new",
        "3|joined|joined|31.01.2024|warning");
    row("a number that is taken", "email,number\nzoe@example.org,M1\n", "error",
        "2|number|number|M1|error");
    row("no id of ours beside one",
        "id,email\n01a1fc87-45ed-7003-a3de-06d0fec569b8,a@b.org\n17,b@b.org\n", "new, new",
        "3|id|id|17|warning");
    row("nobody to be the contact of", "name,contact_of\nAnn,Acme\n", "new",
        "2|contact_of|contact_of|Acme|warning");
}

void tst_ImportPlanner::problemsTellWhereTheyAre()
{
    QFETCH(QByteArray, csv);
    ImportDesk desk;
    addLee(desk);
    const ImportPlan plan = desk.plan(csv, {.match = csv.startsWith("id")     ? u"id"_s
                                                     : csv.contains("email,") ? u"emails"_s
                                                                              : QString()});
    QTEST(outcomesOf(plan), "outcomes");
    QTEST(problemsOf(plan), "problems");
}

void tst_ImportPlanner::cellsBecomeValues_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, const char *csv, const char *key, const QString &text) {
        QTest::newRow(name) << QByteArray(csv) << QString::fromLatin1(key) << text;
    };
    row("a street with its number", "name,Street,House number\nA,Via Roma,12\n", "street",
        u"Via Roma 12"_s);
    row("several phones", "name,Phone,Mobile\nA,+39 1,+39 2\n", "phones", u"+39 1; +39 2"_s);
    row("tags with commas", "name,tags\nA,\"foo,bar\"\n", "tags", u"foo; bar"_s);
    row("a country by name", "name,country\nA,Schweiz\n", "country", u"CH"_s);
    row("spaces around a text", "name,city\nA, Lyon \n", "city", u"Lyon"_s);
    row("spaces within quotes", "name,city\nA,\" Lyon\"\n", "city", u" Lyon"_s);
    row("a day as declared", "name,joined\nA,31.01.2024\n", "joined", u"2024-01-31"_s);
    row("what CiviCRM calls a person", "name,Contact Type\nA,Individual\n", "kind", u"person"_s);
    row("what CiviCRM calls a company", "name,Contact Type\nA,Organization\n", "kind",
        u"organisation"_s);
    row("lines in a note", "name,note\nA,\"one\r\ntwo\"\n", "note", u"one\r\ntwo"_s);
    row("several notes", "name,note,Comment\nA,one,two\n", "note", u"one"_s);
}

void tst_ImportPlanner::cellsBecomeValues()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, key);
    ImportDesk desk;
    const ImportPlan plan = desk.plan(csv);
    QCOMPARE(outcomesOf(plan), u"new"_s);
    QCOMPARE(problemsOf(plan), QStringList());
    const Record record = newRecordOf(Kind::Member, plan.rows.front());
    QTEST(exactText(record.values[*catalogueOf(Kind::Member).find(key)]), "text");
}

void tst_ImportPlanner::candidatesAreExplained()
{
    ImportDesk desk;
    const Record alex = addAlexRossi(desk, u"Milano"_s);
    const ImportPlan plan =
        desk.plan("given_name,family_name,city,note\nAlessandro,Rossi,Milano,hello\n");
    const Candidate &candidate = plan.rows.front().candidates.front();
    QCOMPARE(plan.rows.front().candidates.size(), 1u);
    QCOMPARE(candidate.id, alex.id());
    QCOMPARE(candidate.score, 55);
    QCOMPARE(candidate.words,
             u"same family name and city; given name differs: Alessandro / Alex"_s);
    QCOMPARE(plan.problems.front().reason,
             u"May be the same as Alex Rossi (%1): %2."_s.arg(alex.id().text(), candidate.words));
    const FieldChange note{catalogueOf(Kind::Member).indexOf("note"_L1), {}, u"hello"_s};
    QCOMPARE(candidate.changes, std::vector<FieldChange>{note});
    QStringList fields;
    for (const ComparedField &field : candidate.fields)
        fields += u"%1 %2"_s.arg(catalogueOf(Kind::Member).at(field.field).key,
                                 field.isSame()     ? u"same"_s
                                 : field.isInBoth() ? u"differs"_s
                                                    : u"in one"_s);
    QCOMPARE(fields, (QStringList{u"kind same"_s, u"given_name differs"_s, u"family_name same"_s,
                                  u"city same"_s, u"note in one"_s}));
}

void tst_ImportPlanner::allWhoMayBeMeantAreOffered()
{
    ImportDesk desk;
    for (const QString &city : {u"Milano"_s, u"Torino"_s})
        addAlexRossi(desk, city);
    const ImportPlan plan = desk.plan("given_name,family_name,city,note\n"
                                      "Alex,Rossi,torino,hello\n"
                                      "Alex,Rossi,,hello\n");
    QStringList offered;
    for (const PlannedRow &row : plan.rows) {
        for (const Candidate &candidate : row.candidates)
            offered += candidate.words;
    }
    QCOMPARE(offered, (QStringList{u"same family name, given name and city"_s,
                                   u"same family name and given name"_s,
                                   u"same family name and given name"_s}));
}

void tst_ImportPlanner::anOrganisationIsGuessed()
{
    ImportDesk desk;
    const ImportPlan plan =
        desk.plan("organisation,family_name,email\nAcme,,\nAcme,Lee,\n,,a@b.org\n");
    QStringList kinds;
    for (const PlannedRow &row : plan.rows)
        kinds += newRecordOf(Kind::Member, row).text("kind"_L1);
    QCOMPARE(kinds, (QStringList{u"organisation"_s, u"person"_s, u"person"_s}));
}

void tst_ImportPlanner::referencesMayPointIntoTheFile()
{
    ImportDesk desk;
    desk.import("name,organisation,number,contact_of\nJan,,,C1\nPia,,,Acme\n,Acme,C1,\n");
    const Reader &reader = desk.store().reader();
    const RecordId acme = must(reader.findReference(Kind::Member, u"C1"_s));
    for (const QString &name : {u"Jan"_s, u"Pia"_s}) {
        const RecordId person = must(reader.findReference(Kind::Member, name));
        QCOMPARE(desk.get({Kind::Member, person}).reference("contact_of"_L1), acme);
    }
}

void tst_ImportPlanner::otherKindsAreMatchedByWhatTellsThemApart_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("csv");

    const auto row = [](const char *name, Kind kind, const char *csv) {
        QTest::newRow(name) << kind << QByteArray(csv);
    };
    row("tiers", Kind::Tier,
        "name,class,months,amount,currency\n"
        "Silver,supporting,12,4000.00,EUR\n");
    row("memberships", Kind::Membership,
        "member,class,tier,start,end\n"
        "M1,regular,Community,2026-01-01,2026-12-31\n");
    row("payments", Kind::Payment,
        "member,date,amount,currency,reference\n"
        "M1,2026-01-01,10.00,EUR,R1\n");
    row("payments with a number", Kind::Payment,
        "external_id,date,amount,currency\nX9,2026-01-01,10.00,EUR\n");
    row("standing", Kind::Standing,
        "member,what,from,until\n"
        "M1,suspended,2026-01-01,2026-06-30\n");
    row("leavings", Kind::Leaving, "member,effective,reason\nM1,2026-01-01,resigned\n");
    row("admissions", Kind::Admission, "member,applied\nM1,2026-01-01\n");
}

void tst_ImportPlanner::otherKindsAreMatchedByWhatTellsThemApart()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, csv);
    ImportDesk desk;
    addLee(desk);
    QCOMPARE(desk.import(csv, {.kind = kind}), ImportCounts{.added = 1});
    QCOMPARE(desk.import(csv, {.kind = kind}), ImportCounts{.same = 1});
}

void tst_ImportPlanner::badRulesAreRefused()
{
    const ImportMapping mapping = guessMapping(Kind::Member, {u"email"_s}, {});
    for (const QString &rules : {u"colour"_s, u"status"_s, u"number"_s}) {
        const auto match = matchRules(mapping, rules);
        QVERIFY2(!match, qPrintable(rules));
        QCOMPARE(match.error().kind, ErrorKind::Usage);
    }
    QCOMPARE(must(matchRules(mapping)).size(), 1);
}

void tst_ImportPlanner::planningChangesNothing()
{
    ImportDesk desk;
    desk.addPerson("Ann", "Lee", {u"ann@example.org"_s});
    const auto step = must(desk.store().nextUndo())->step;
    desk.plan("email,city\nann@example.org,Lyon\nbob@example.org,Rome\n");
    QCOMPARE(must(desk.store().nextUndo())->step, step);
    QCOMPARE(desk.search(QString()), QStringList{u"Ann Lee"_s});
}

void tst_ImportPlanner::planningCanBeCancelled()
{
    ImportDesk desk;
    const auto plan = desk.tryPlan("email\na@b.org\n", {}, [](qint64, qint64) { return false; });
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Cancelled);
}

static const Suite<tst_ImportPlanner> suite;

#include "tst_importplanner.moc"
