#include "shell.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_CommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exitCodes_data();
    void exitCodes();
    void helpIsOfTheCommandsThatAreNamed_data();
    void helpIsOfTheCommandsThatAreNamed();
    void initMakesTheSixTiersAndRefusesAnExistingFile();
    void initMakesTheDemo();
    void aFullExportRebuildsTheRosterInAnEmptyFile();
    void aMissingStoreIsAStoreError();
    void addPrintsTheRecordWithItsId();
    void aMemberIsFoundByIdPrefixNumberEmailAndName();
    void joiningAndRenewingContinueTheYear();
    void theVerbsOfStandingChangeTheStatus();
    void asOfLooksBack();
    void aListTakesColumnsSortAndLimit();
    void aListHasNoColumnsOfPeriods();
    void aBadValueChangesNothing();
    void aPeriodIsCorrectedWithAReason();
    void anOrganisationHoldsNoPeriodOfANaturalPerson_data();
    void anOrganisationHoldsNoPeriodOfANaturalPerson();
    void historyTellsBeforeAndAfter();
    void undoAndRedoReportWhatTheyDid();
    void removingAMemberKeepsThePayments();
    void backupAndRestoreBringTheRosterBack();
    void aStoreThatIsOpenIsNotReplaced();
    void verifySaysAllIsWell();
    void errorsAreJsonTooWhenAsked();
};

void tst_CommandLine::exitCodes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no command") << QStringList() << 2;
    QTest::newRow("unknown command") << QStringList{u"dance"_s} << 2;
    QTest::newRow("unknown option") << QStringList{u"verify"_s, u"--fast"_s} << 2;
    QTest::newRow("option without its value")
        << QStringList{u"members"_s, u"list"_s, u"--limit"_s} << 2;
    QTest::newRow("unknown field") << QStringList{u"members"_s, u"add"_s, u"colour=red"_s} << 2;
    QTest::newRow("derived field") << QStringList{u"members"_s, u"add"_s, u"status=current"_s} << 2;
    QTest::newRow("bad value") << QStringList{u"members"_s, u"add"_s, u"email=foo@"_s} << 3;
    QTest::newRow("nothing that could be found again")
        << QStringList{u"members"_s, u"add"_s, u"city=Lyon"_s} << 3;
    QTest::newRow("nobody") << QStringList{u"members"_s, u"show"_s, u"nobody"_s} << 3;
    QTest::newRow("nothing to undo") << QStringList{u"undo"_s} << 3;
    QTest::newRow("fields of nothing known") << QStringList{u"fields"_s, u"planet"_s} << 2;
    QTest::newRow("fields") << QStringList{u"fields"_s, u"member"_s} << 0;
    QTest::newRow("an empty list") << QStringList{u"members"_s, u"list"_s} << 0;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
}

void tst_CommandLine::exitCodes()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const Run run = Shell().run(words);
    QCOMPARE(run.code, code);
    QCOMPARE(run.err.isEmpty(), code == 0);
}

void tst_CommandLine::helpIsOfTheCommandsThatAreNamed_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("commands");
    QTest::newRow("one") << QStringList{u"tiers"_s, u"remove"_s} << QStringList{u"tiers remove"_s};
    QTest::newRow("some") << QStringList{u"restore"_s} << QStringList{u"restore FILE"_s};
    QTest::newRow("a group") << QStringList{u"tiers"_s}
                             << QStringList{u"tiers list"_s,  u"tiers show"_s,   u"tiers add"_s,
                                            u"tiers set"_s,   u"tiers remove"_s, u"tiers import"_s,
                                            u"tiers export"_s};
}

void tst_CommandLine::helpIsOfTheCommandsThatAreNamed()
{
    QFETCH(QStringList, words);
    const Run run = Shell().run(words + QStringList{u"--help"_s});
    QStringList commands;
    for (const QString &line : run.out.split(u'\n').mid(2))
        commands += line.trimmed().section(u' ', 0, 1);
    commands.removeAll(QString());
    QTEST(commands, "commands");
}

void tst_CommandLine::initMakesTheSixTiersAndRefusesAnExistingFile()
{
    const Shell shell;
    QStringList names;
    for (const auto &tier : shell.json({u"tiers"_s, u"list"_s}).array())
        names += tier[u"name"_s].toString() + u' ' + tier[u"amount"_s].toString();
    QCOMPARE(names,
             (QStringList{u"Community 10.00"_s, u"Professional 100.00"_s, u"Bronze 1250.00"_s,
                          u"Silver 4000.00"_s, u"Gold 10000.00"_s, u"Platinum 25000.00"_s}));
    QCOMPARE(shell.run({u"init"_s}).code, 3);
}

void tst_CommandLine::initMakesTheDemo()
{
    const Shell shell;
    const QStringList demo{u"--store"_s, shell.file(u"demo"_s)};
    QCOMPARE(shell.run(demo + QStringList{u"init"_s, u"--demo"_s}).code, 0);
    QCOMPARE(shell.json(demo + QStringList{u"members"_s, u"list"_s}).array().size(), 240);
    QCOMPARE(shell.json(demo + QStringList{u"verify"_s}).object()[u"ok"_s].toBool(), true);
    QSet<QString> states;
    const Run status = shell.json(demo + QStringList{u"site"_s, u"status"_s});
    for (const QJsonValue &file : status.object()[u"files"_s].toArray())
        states.insert(file[u"state"_s].toString());
    QCOMPARE(states, (QSet<QString>{u"new"_s, u"kept"_s}));
}

void tst_CommandLine::aFullExportRebuildsTheRosterInAnEmptyFile()
{
    const Shell shell;
    const QStringList demo{u"--store"_s, shell.file(u"demo"_s)};
    shell.run(demo + QStringList{u"init"_s, u"--demo"_s});
    const QStringList full{u"members"_s, u"export"_s, u"-"_s, u"--set"_s, u"full"_s};
    const Run exported = shell.run(demo + full);
    QFile file(shell.file(u"all.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(exported.out.toUtf8());
    file.close();
    const Run imported = shell.json({u"members"_s, u"import"_s, file.fileName()});
    QCOMPARE(imported.object()[u"new"_s].toInt(), 240);
    QCOMPARE(shell.run(full).out, exported.out);
    QCOMPARE(shell.run({u"undo"_s}).code, 0);
    QCOMPARE(shell.json({u"members"_s, u"list"_s}).array().size(), 0);
}

void tst_CommandLine::aMissingStoreIsAStoreError()
{
    const Shell shell;
    const Run run = shell.run({u"members"_s, u"list"_s, u"--store"_s, shell.file(u"none"_s)});
    QCOMPARE(run.code, 4);
    QVERIFY2(run.err.contains(shell.file(u"none"_s)), qPrintable(run.err));
}

void tst_CommandLine::addPrintsTheRecordWithItsId()
{
    const Shell shell;
    QJsonObject added = shell
                            .json({u"members"_s, u"add"_s, u"given_name=Ann"_s, u"tags=a; b"_s,
                                   u"country=Italy"_s, u"joined=2025-02-03"_s})
                            .object();
    QVERIFY(!added.take(u"id"_s).toString().isEmpty());
    const QJsonObject expected{{u"kind"_s, u"person"_s},
                               {u"given_name"_s, u"Ann"_s},
                               {u"tags"_s, QJsonArray{u"a"_s, u"b"_s}},
                               {u"country"_s, u"IT"_s},
                               {u"joined"_s, u"2025-02-03"_s},
                               {u"status"_s, u"contact"_s},
                               {u"good_standing"_s, false},
                               {u"votes"_s, 0}};
    QCOMPARE(added, expected);
}

void tst_CommandLine::aMemberIsFoundByIdPrefixNumberEmailAndName()
{
    const Shell shell;
    const QString id = shell.ann();
    shell.run({u"members"_s, u"set"_s, id, u"number=007"_s});
    for (const QString &who : {id, id.left(20), u"007"_s, u"ANN@example.org"_s, u"ann lee"_s}) {
        const Run run = shell.json({u"members"_s, u"show"_s, who});
        QCOMPARE(run.object()[u"id"_s].toString(), id);
    }
}

void tst_CommandLine::joiningAndRenewingContinueTheYear()
{
    const Shell shell;
    const QString id = shell.ann();
    const Run joined = shell.json({u"members"_s, u"join"_s, id, u"--tier"_s, u"Professional"_s,
                                   u"--on"_s, u"2026-05-04"_s, u"--paid"_s, u"100"_s});
    QCOMPARE(joined.object()[u"paid_until"_s].toString(), u"2027-05-03"_s);
    QCOMPARE(joined.object()[u"status"_s].toString(), u"current"_s);
    QCOMPARE(shell.run({u"members"_s, u"join"_s, id, u"--tier"_s, u"Community"_s}).code, 3);
    const Run renewed = shell.run({u"members"_s, u"renew"_s, id, u"--paid"_s, u"100"_s});
    QCOMPARE(renewed.out, u"Continues Professional, 4 May 2027 to 3 May 2028, 100.00 EUR\n"_s);
    QCOMPARE(shell.json({u"payments"_s, u"list"_s}).array().size(), 2);
}

void tst_CommandLine::theVerbsOfStandingChangeTheStatus()
{
    const Shell shell;
    const QString id = shell.ann();
    const auto status = [&] {
        return shell.json({u"members"_s, u"show"_s, id}).object()[u"status"_s].toString();
    };
    QCOMPARE(shell.run({u"members"_s, u"admit"_s, id, u"--reason"_s, u"Board 3/26"_s}).code, 0);
    shell.run({u"members"_s, u"join"_s, id, u"--tier"_s, u"Community"_s});
    QCOMPARE(shell.run({u"members"_s, u"suspend"_s, id}).code, 3);
    QCOMPARE(shell.run({u"members"_s, u"suspend"_s, id, u"--until"_s, u"2027-02-01"_s}).code, 0);
    QCOMPARE(status(), u"suspended"_s);
    QCOMPARE(shell.run({u"members"_s, u"reinstate"_s, id}).code, 0);
    QCOMPARE(status(), u"current"_s);
    QCOMPARE(shell.run({u"members"_s, u"end"_s, id, u"--reason"_s, u"deceased"_s}).code, 0);
    QCOMPARE(status(), u"deceased"_s);
    QCOMPARE(shell.run({u"members"_s, u"renew"_s, id}).code, 3);
}

void tst_CommandLine::asOfLooksBack()
{
    const Shell shell;
    shell.run({u"members"_s, u"join"_s, shell.ann(), u"--tier"_s, u"Community"_s, u"--on"_s,
               u"2026-05-04"_s});
    const QStringList current{u"members"_s, u"list"_s, u"status:current"_s};
    QCOMPARE(shell.json(current).array().size(), 1);
    QCOMPARE(shell.json(current + QStringList{u"--as-of"_s, u"2026-05-03"_s}).array().size(), 0);
}

void tst_CommandLine::aListTakesColumnsSortAndLimit()
{
    const Shell shell;
    for (const QString &city : {u"Lyon"_s, u"Łódź"_s, u"Aachen"_s})
        shell.run({u"members"_s, u"add"_s, u"given_name=X"_s, u"city="_s + city});
    const Run run = shell.json({u"members"_s, u"list"_s, u"--columns"_s, u"city,given_name"_s,
                                u"--sort"_s, u"-city"_s, u"--limit"_s, u"2"_s});
    QCOMPARE(run.out, u"[{\"city\":\"Lyon\",\"given_name\":\"X\"},\n"
                      "{\"city\":\"Łódź\",\"given_name\":\"X\"}]\n"_s);
    QCOMPARE(shell.json({u"members"_s, u"list"_s, u"-city:lyon"_s}).array().size(), 2);
}

void tst_CommandLine::aListHasNoColumnsOfPeriods()
{
    const Run run = Shell().run({u"members"_s, u"list"_s, u"--columns"_s, u"given_name,start 2"_s});
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains(u"“start 2” is a column of exports, not of lists"_s),
             qPrintable(run.err));
}

void tst_CommandLine::aBadValueChangesNothing()
{
    const Shell shell;
    const QString id = shell.ann();
    const Run run = shell.run({u"members"_s, u"set"_s, id, u"city=Paris"_s, u"email=foo"_s});
    QCOMPARE(run.code, 3);
    QVERIFY(!shell.json({u"members"_s, u"show"_s, id}).object().contains(u"city"_s));
}

void tst_CommandLine::aPeriodIsCorrectedWithAReason()
{
    const Shell shell;
    shell.run({u"members"_s, u"join"_s, shell.ann(), u"--tier"_s, u"Community"_s});
    const QString period =
        shell.json({u"memberships"_s, u"list"_s}).array().first()[u"id"_s].toString();
    const QStringList correct{u"memberships"_s, u"set"_s, period, u"end=2026-12-31"_s};
    QCOMPARE(shell.run(correct).code, 2);
    QCOMPARE(shell.run(correct + QStringList{u"--reason"_s, u"half a year"_s}).code, 0);
    const QJsonArray history = shell.json({u"history"_s, u"membership"_s, period}).array();
    QVERIFY(history.first()[u"label"_s].toString().endsWith(u"half a year"_s));
    QCOMPARE(history.first()[u"before"_s].toObject(), (QJsonObject{{u"end"_s, u"2027-11-20"_s}}));
}

void tst_CommandLine::anOrganisationHoldsNoPeriodOfANaturalPerson_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("join") << QStringList{u"members"_s, u"join"_s, u"Acme"_s, u"--tier"_s,
                                         u"Community"_s};
    QTest::newRow("a new period") << QStringList{u"memberships"_s,   u"add"_s,
                                                 u"member=Acme"_s,   u"tier=Community"_s,
                                                 u"class=regular"_s, u"start=2026-01-01"_s,
                                                 u"end=2026-12-31"_s};
    QTest::newRow("without a tier") << QStringList{u"memberships"_s,      u"add"_s,
                                                   u"member=Acme"_s,      u"class=honorary"_s,
                                                   u"start=2026-01-01"_s, u"end=2026-12-31"_s};
    QTest::newRow("a person who becomes one")
        << QStringList{u"members"_s, u"set"_s, u"Ann"_s, u"kind=organisation"_s};
}

void tst_CommandLine::anOrganisationHoldsNoPeriodOfANaturalPerson()
{
    QFETCH(QStringList, words);
    const Shell shell;
    shell.run({u"members"_s, u"add"_s, u"kind=organisation"_s, u"organisation=Acme"_s});
    shell.run({u"members"_s, u"add"_s, u"given_name=Ann"_s});
    shell.run({u"members"_s, u"join"_s, u"Ann"_s, u"--tier"_s, u"Community"_s});
    const Run run = shell.run(words);
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.endsWith(u"is for natural persons (statutes, article 5).\n"_s),
             qPrintable(run.err));
    QCOMPARE(shell.json({u"memberships"_s, u"list"_s}).array().size(), 1);
}

void tst_CommandLine::historyTellsBeforeAndAfter()
{
    const Shell shell;
    const QString id = shell.ann();
    shell.run({u"members"_s, u"set"_s, id, u"city=Lyon"_s});
    const QJsonArray history = shell.json({u"history"_s, u"member"_s, id}).array();
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[0][u"label"_s].toString(), u"Change City of Ann Lee"_s);
    QCOMPARE(history[0][u"before"_s].toObject(), (QJsonObject{{u"city"_s, QJsonValue::Null}}));
    QCOMPARE(history[0][u"after"_s].toObject(), (QJsonObject{{u"city"_s, u"Lyon"_s}}));
    QCOMPARE(history[1][u"action"_s].toString(), u"added"_s);
}

void tst_CommandLine::undoAndRedoReportWhatTheyDid()
{
    const Shell shell;
    shell.ann();
    const QJsonObject expected{
        {u"label"_s, u"Add member Ann Lee"_s}, {u"changes"_s, 1}, {u"kept"_s, 0}};
    QCOMPARE(shell.json({u"undo"_s}).object(), expected);
    QCOMPARE(shell.json({u"members"_s, u"list"_s}).out, u"[]\n"_s);
    QCOMPARE(shell.json({u"redo"_s}).object(), expected);
    QCOMPARE(shell.json({u"members"_s, u"list"_s}).array().size(), 1);
}

void tst_CommandLine::removingAMemberKeepsThePayments()
{
    const Shell shell;
    const QString id = shell.ann();
    shell.run({u"members"_s, u"join"_s, id, u"--tier"_s, u"Community"_s, u"--paid"_s, u"10"_s});
    QCOMPARE(shell.run({u"members"_s, u"remove"_s, id}).code, 0);
    QCOMPARE(shell.json({u"memberships"_s, u"list"_s}).out, u"[]\n"_s);
    const QJsonValue payment = shell.json({u"payments"_s, u"list"_s}).array().first();
    QCOMPARE(payment[u"payer"_s].toString(), u"Ann Lee"_s);
    QCOMPARE(shell.run({u"undo"_s}).code, 0);
    const QJsonObject back = shell.json({u"members"_s, u"show"_s, id}).object();
    QCOMPARE(back[u"status"_s].toString(), u"current"_s);
}

void tst_CommandLine::backupAndRestoreBringTheRosterBack()
{
    const Shell shell;
    const QString id = shell.ann();
    const QString copy = shell.file(u"copy"_s);
    QCOMPARE(shell.run({u"backup"_s, copy}).code, 0);
    QCOMPARE(shell.run({u"backup"_s, copy}).code, 3);
    shell.run({u"members"_s, u"remove"_s, id});
    const QString aside = shell.json({u"restore"_s, copy}).object()[u"set_aside"_s].toString();
    QVERIFY(QFile::exists(aside));
    QCOMPARE(shell.json({u"members"_s, u"list"_s}).array().size(), 1);
}

void tst_CommandLine::aStoreThatIsOpenIsNotReplaced()
{
    const Shell shell;
    const QString copy = shell.file(u"copy"_s);
    QCOMPARE(shell.run({u"backup"_s, copy}).code, 0);
    QFile lock(shell.path() + u".lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(R"({"host":"elsewhere","user":"Bob","since":"2026-11-21T08:00:00Z","process":1})");
    lock.close();
    const Run run = shell.run({u"restore"_s, copy});
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.startsWith(u"Bob has "_s), qPrintable(run.err));
}

void tst_CommandLine::verifySaysAllIsWell()
{
    const Shell shell;
    shell.ann();
    const QJsonObject expected{{u"ok"_s, true}, {u"problems"_s, QJsonArray()}};
    QCOMPARE(shell.json({u"verify"_s}).object(), expected);
}

void tst_CommandLine::errorsAreJsonTooWhenAsked()
{
    const Run run = Shell().json({u"members"_s, u"show"_s, u"nobody"_s});
    const QJsonObject expected{
        {u"error"_s, QJsonObject{{u"kind"_s, u"not_found"_s},
                                 {u"message"_s, u"There is no member “nobody”."_s}}}};
    QCOMPARE(run.object(), expected);
    QCOMPARE(run.err, u"There is no member “nobody”.\n"_s);
}

static const tests::Suite<tst_CommandLine> suite;
#include "tst_commandline.moc"
