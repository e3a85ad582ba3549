#include "importdesk.h"
#include "store/maintenance.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ImportApplier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anImportIsOneStep();
    void importingAgainChangesNothing();
    void aBadOptionalValueIsKeptUnfinished();
    void allBadItemsOfAListAreKept();
    void whatIsKeptUnfinishedAlreadyIsTheSame_data();
    void whatIsKeptUnfinishedAlreadyIsTheSame();
    void anotherUnfinishedTextIsKeptInstead();
    void decisionsAreCarriedOut_data();
    void decisionsAreCarriedOut();
    void whatRefersToALeftOutRowComesInWithout();
    void aRepeatOfALeftOutRowStaysOut();
    void aRowGoesToTheCandidateThatIsChosen();
    void aCancelledImportLeavesNothing();
    void aFailingImportLeavesNothing();
    void recordsThatAreGoneSinceAreAConflict();
};

void tst_ImportApplier::anImportIsOneStep()
{
    ImportDesk desk;
    const Record ann = desk.addPerson("Ann", "Lee", {u"ann@example.org"_s});
    const ImportCounts counts =
        desk.import("email,name,city,tier,start\nann@example.org,,Lyon,Gold,2026-01-01\n"
                    "bob@example.org,Bob,Rome,Gold,2026-01-01\n");
    QCOMPARE(counts, (ImportCounts{.added = 1, .updated = 1}));
    QCOMPARE(must(desk.store().nextUndo())->label, u"Import list.csv: 1 new, 1 updated"_s);
    QCOMPARE(desk.search(u"status:current"_s), (QStringList{u"Ann Lee"_s, u"Bob"_s}));

    must(desk.store().undo());
    QCOMPARE(desk.get(ann.ref()), ann);
    QCOMPARE(desk.search(QString()), QStringList{u"Ann Lee"_s});
    QCOMPARE(must(desk.store().reader().all(Kind::Membership)).size(), 0u);
    must(desk.store().redo());
    QCOMPARE(desk.search(u"status:current"_s), (QStringList{u"Ann Lee"_s, u"Bob"_s}));
    QCOMPARE(must(verify(desk.store().database())), QStringList());
}

void tst_ImportApplier::importingAgainChangesNothing()
{
    ImportDesk desk;
    const QByteArray csv = "given_name,family_name,email,phone,tier,start,amount\n"
                           "Ann,Lee,ann@example.org,+39 1,Gold,2026-01-01,10\n"
                           "Bob,Ray,,,Community,2026-01-01,\n"
                           ",,cat@example.org,,,,\n";
    QCOMPARE(desk.import(csv), ImportCounts{.added = 3});
    const auto step = must(desk.store().nextUndo())->step;
    QCOMPARE(desk.import(csv), ImportCounts{.same = 3});
    QCOMPARE(must(desk.store().nextUndo())->step, step);
}

void tst_ImportApplier::aBadOptionalValueIsKeptUnfinished()
{
    ImportDesk desk;
    desk.import("number,name,country,email\nM1,Ann,Atlantis,ann@example.org; foo@\n");
    const Reader &reader = desk.store().reader();
    const RecordRef ann{Kind::Member, must(reader.findReference(Kind::Member, u"M1"_s))};
    const QList<QPair<QString, QString>> unfinished{{u"country"_s, u"Atlantis"_s},
                                                    {u"emails"_s, u"foo@"_s}};
    QCOMPARE(must(reader.unfinished(ann)), unfinished);
    QCOMPARE(desk.get(ann).list("emails"_L1), QStringList{u"ann@example.org"_s});
}

void tst_ImportApplier::allBadItemsOfAListAreKept()
{
    ImportDesk desk;
    desk.import("number,name,email\nM1,Ann,foo@; bar@\n");
    const Reader &reader = desk.store().reader();
    const RecordRef ann{Kind::Member, must(reader.findReference(Kind::Member, u"M1"_s))};
    const KeptTexts kept{{u"emails"_s, u"foo@; bar@"_s}};
    QCOMPARE(must(reader.unfinished(ann)), kept);
}

void tst_ImportApplier::whatIsKeptUnfinishedAlreadyIsTheSame_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<ImportMode>("mode");

    const QByteArray byNumber = "number,name,country,email\nM1,Ann,Atlantis,foo@; bar@\n";
    QTest::newRow("known by number") << byNumber << ImportMode::Fill;
    QTest::newRow("to overwrite") << byNumber << ImportMode::Overwrite;
    QTest::newRow("known as the likeliest")
        << QByteArray("given_name,family_name,city,country\nAnn,Lee,Lyon,Atlantis\n")
        << ImportMode::Fill;
}

void tst_ImportApplier::whatIsKeptUnfinishedAlreadyIsTheSame()
{
    QFETCH(QByteArray, csv);
    QFETCH(ImportMode, mode);
    ImportDesk desk;
    desk.import(csv, {.mode = mode});
    const auto step = must(desk.store().nextUndo())->step;
    const ImportPlan again = desk.plan(csv, {.mode = mode});
    QCOMPARE(outcomesOf(again), u"same"_s);
    QCOMPARE(again.rows.front().unfinished, std::vector<UnfinishedText>());
    QCOMPARE(desk.apply(again), ImportCounts{.same = 1});
    QCOMPARE(must(desk.store().nextUndo())->step, step);
}

void tst_ImportApplier::anotherUnfinishedTextIsKeptInstead()
{
    ImportDesk desk;
    desk.import("number,name,country\nM1,Ann,Atlantis\n");
    desk.import("number,name,country\nM1,Ann,Lemuria\n");
    const Reader &reader = desk.store().reader();
    const RecordRef ann{Kind::Member, must(reader.findReference(Kind::Member, u"M1"_s))};
    const KeptTexts kept{{u"country"_s, u"Lemuria"_s}};
    QCOMPARE(must(reader.unfinished(ann)), kept);
}

void tst_ImportApplier::decisionsAreCarriedOut_data()
{
    QTest::addColumn<RowDecision>("decision");
    QTest::addColumn<ImportCounts>("counts");
    QTest::addColumn<QStringList>("current");

    QTest::newRow("none") << RowDecision::None << ImportCounts{.duplicates = 1} << QStringList{};
    QTest::newRow("same") << RowDecision::Same << ImportCounts{.updated = 1}
                          << QStringList{u"Alex Rossi"_s};
    QTest::newRow("new") << RowDecision::New << ImportCounts{.added = 1}
                         << QStringList{u"Alessandro Rossi"_s};
    QTest::newRow("left out") << RowDecision::LeaveOut << ImportCounts{.leftOut = 1}
                              << QStringList{};
}

void tst_ImportApplier::decisionsAreCarriedOut()
{
    QFETCH(RowDecision, decision);
    ImportDesk desk;
    const Record alex = desk.add(Kind::Member, {{"kind", u"person"_s},
                                                {"given_name", u"Alex"_s},
                                                {"family_name", u"Rossi"_s},
                                                {"city", u"Milano"_s}});
    ImportPlan plan = desk.plan("given_name,family_name,city,tier,start\n"
                                "Alessandro,Rossi,Milano,Gold,2026-01-01\n");
    plan.rows.front().decision = decision;
    QTEST(desk.apply(plan), "counts");
    QTEST(desk.search(u"status:current"_s), "current");
}

void tst_ImportApplier::whatRefersToALeftOutRowComesInWithout()
{
    ImportDesk desk;
    ImportPlan plan = desk.plan("name,organisation,contact_of\nJan,,Acme\n,Acme,\n");
    plan.rows.back().decision = RowDecision::LeaveOut;
    QCOMPARE(desk.apply(plan), (ImportCounts{.added = 1, .leftOut = 1}));
    QCOMPARE(must(verify(desk.store().database())), QStringList());
}

void tst_ImportApplier::aRepeatOfALeftOutRowStaysOut()
{
    ImportDesk desk;
    ImportPlan plan = desk.plan("email,city\na@b.org,\na@b.org,Lyon\n");
    plan.rows.front().decision = RowDecision::LeaveOut;
    QCOMPARE(desk.apply(plan), ImportCounts{.leftOut = 2});
    QCOMPARE(desk.search(QString()), QStringList());
}

void tst_ImportApplier::aRowGoesToTheCandidateThatIsChosen()
{
    ImportDesk desk;
    desk.addPerson("Alex", "Rossi", {u"one@example.org"_s});
    desk.addPerson("Alex", "Rossi", {u"two@example.org"_s});
    ImportPlan plan = desk.plan("given_name,family_name,city,country,tier,start\n"
                                "Alex,Rossi,Lyon,Atlantis,Gold,2026-01-01\n"
                                "Alex,Rossi,Lyon,,Gold,2026-01-01\n");
    for (PlannedRow &row : plan.rows) {
        QCOMPARE(row.candidates.size(), 2u);
        row.decision = RowDecision::Same;
        row.sameAs = 1;
    }
    QCOMPARE(desk.apply(plan), ImportCounts{.updated = 2});
    const Record two = desk.get({Kind::Member, plan.rows[0].chosen()->id});
    QCOMPARE(two.text("city"_L1), u"Lyon"_s);
    QCOMPARE(must(desk.store().reader().unfinished(two.ref())).size(), 1);
    QCOMPARE(must(desk.store().reader().all(Kind::Membership)).size(), 1u);
    QCOMPARE(desk.search(u"city:Lyon"_s), QStringList{u"Alex Rossi"_s});
}

void tst_ImportApplier::aCancelledImportLeavesNothing()
{
    ImportDesk desk;
    const ImportPlan plan = desk.plan("email\na@b.org\nb@b.org\n");
    const auto cancelAtTheEnd = [](qint64 done, qint64 total) { return done < total; };
    const auto applied = applyImport(desk.store(), plan, u"list.csv"_s, cancelAtTheEnd);
    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, ErrorKind::Cancelled);
    QCOMPARE(desk.search(QString()), QStringList());
}

void tst_ImportApplier::aFailingImportLeavesNothing()
{
    ImportDesk desk;
    ImportPlan plan = desk.plan("email\na@b.org\nb@b.org\n");
    plan.rows.back().id = plan.rows.front().id;
    QVERIFY(!applyImport(desk.store(), plan, u"list.csv"_s));
    QCOMPARE(desk.search(QString()), QStringList());
}

void tst_ImportApplier::recordsThatAreGoneSinceAreAConflict()
{
    ImportDesk desk;
    const Record ann = desk.addPerson("Ann", "Lee", {u"ann@example.org"_s});
    const ImportPlan plan = desk.plan("email,city\nnew@b.org,\nann@example.org,Lyon\n");
    must(desk.store().transact(Origin::Person, u"Remove"_s, [&](Transaction &transaction) {
        return transaction.remove(ann.ref());
    }));
    const auto applied = applyImport(desk.store(), plan, u"list.csv"_s);
    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, ErrorKind::Conflict);
    QCOMPARE(desk.search(QString()), QStringList());
}

static const Suite<tst_ImportApplier> suite;

#include "tst_importapplier.moc"
