#include "actions/recordverbs.h"
#include "support/openfilefixture.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_StoreThread : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verbsRunInOrderAndEachCommitIsToldOnceBeforeItsResult();
    void aVerbThatFailsTellsNoChange();
    void theNextStepToUndoIsTold();
    void aStepOfAnEarlierRunAsksFirst();
    void whatAnotherProgramWroteComesAsAChangeOfEverything();
    void longWorkIsNamedWhileItRuns();
    void quittingRunsWhatWasPosted();
    void aResultForSomeoneWhoIsGoneIsDropped();
    void verbsGoOnWhileBegunWorkWaits();
    void theFileIsClosedAfterBegunWorkHasEnded();
};

namespace {

auto adding(const QString &name)
{
    return [name](Store &store) {
        return addRecord(store, Kind::Member, {{u"given_name"_s, name}});
    };
}

} // namespace

void tst_StoreThread::verbsRunInOrderAndEachCommitIsToldOnceBeforeItsResult()
{
    OpenFileFixture fixture;
    StoreThread &writer = fixture.file().writer();
    QStringList told;
    connect(&writer, &StoreThread::changed, this,
            [&](const ChangeSet &changes) { told += changes.label; });
    for (const QString &name : {u"Ann"_s, u"Ben"_s})
        writer.run(this, adding(name), [&told, name](const Result<AddedRecord> &added) {
            told += added ? name : added.error().message;
        });
    QTRY_COMPARE(told, (QStringList{u"Add member Ann"_s, u"Ann"_s, u"Add member Ben"_s, u"Ben"_s}));
}

void tst_StoreThread::aVerbThatFailsTellsNoChange()
{
    OpenFileFixture fixture;
    QSignalSpy changed(&fixture.file().writer(), &StoreThread::changed);
    const auto added = fixture.run([](Store &store) {
        return addRecord(store, Kind::Member, {{u"emails"_s, u"foo@"_s}});
    });
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Input);
    QCOMPARE(changed.count(), 0);
}

void tst_StoreThread::theNextStepToUndoIsTold()
{
    OpenFileFixture fixture;
    StoreThread &writer = fixture.file().writer();
    QVERIFY(!writer.undoState().undo);
    must(fixture.run(adding(u"Ann"_s)));
    QVERIFY(writer.undoState().undo.has_value());
    QCOMPARE(writer.undoState().undo->label, u"Add member Ann"_s);
    QVERIFY(!writer.undoState().undo->asksFirst);
    std::optional<Result<TurnResult>> undone;
    writer.undo(this, {}, [&](Result<TurnResult> result) { undone = std::move(result); });
    QTRY_VERIFY(undone.has_value());
    QCOMPARE(must(*undone).changes, 1);
    QVERIFY(!writer.undoState().undo);
    QCOMPARE(writer.undoState().redo->label, u"Add member Ann"_s);
}

void tst_StoreThread::aStepOfAnEarlierRunAsksFirst()
{
    OpenFileFixture fixture;
    must(fixture.run(adding(u"Ann"_s)));
    QVERIFY(!fixture.file().writer().undoState().undo->asksFirst);
    QTRY_VERIFY(fixture.reopened().writer().undoState().undo.has_value());
    QVERIFY(fixture.file().writer().undoState().undo->asksFirst);
}

void tst_StoreThread::whatAnotherProgramWroteComesAsAChangeOfEverything()
{
    OpenFileFixture fixture;
    StoreThread &writer = fixture.file().writer();
    QSignalSpy changed(&writer, &StoreThread::changed);
    const auto other = must(Store::open(fixture.stored.path(), fixture.stored.context()));
    must(addRecord(*other, Kind::Member, {{u"given_name"_s, u"Eve"_s}}));
    writer.lookForOthers();
    QTRY_COMPARE(changed.count(), 1);
    const auto changes = changed.front().front().value<ChangeSet>();
    QCOMPARE(changes.allOf.size(), qsizetype(allKinds().size()));
    writer.lookForOthers();
    must(fixture.run([](Store &) { return Result<int>(0); }));
    QCOMPARE(changed.count(), 1);
}

void tst_StoreThread::longWorkIsNamedWhileItRuns()
{
    OpenFileFixture fixture;
    StoreThread &writer = fixture.file().writer();
    QSignalSpy busy(&writer, &StoreThread::busyChanged);
    bool ended = false;
    writer.runLong(
        u"Importing"_s, this, [](Store &) { return Result<int>(0); },
        [&](const Result<int> &) { ended = true; });
    QCOMPARE(writer.busyWith(), u"Importing"_s);
    QTRY_VERIFY(ended);
    QCOMPARE(writer.busyWith(), QString());
    QCOMPARE(busy.count(), 2);
}

void tst_StoreThread::quittingRunsWhatWasPosted()
{
    OpenFileFixture fixture;
    for (int i = 0; i < 20; ++i)
        fixture.file().writer().run(this, adding(u"Ann %1"_s.arg(i)),
                                    [](const Result<AddedRecord> &) {});
    fixture.close();
    fixture.stored.reopen();
    QCOMPARE(fixture.stored.search(u"Ann"_s).size(), 20);
}

void tst_StoreThread::aResultForSomeoneWhoIsGoneIsDropped()
{
    OpenFileFixture fixture;
    auto someone = std::make_unique<QObject>();
    bool told = false;
    fixture.file().writer().run(someone.get(), adding(u"Ann"_s),
                                [&](const Result<AddedRecord> &) { told = true; });
    someone.reset();
    must(fixture.run(adding(u"Ben"_s)));
    QVERIFY(!told);
}

void tst_StoreThread::verbsGoOnWhileBegunWorkWaits()
{
    OpenFileFixture fixture;
    StoreThread &writer = fixture.file().writer();
    auto ends = std::make_shared<std::function<void(Result<int>)>>();
    std::optional<Result<int>> ended;
    writer.begin<int>(
        this, [ends](Store &, std::function<void(Result<int>)> end) { *ends = std::move(end); },
        [&ended](Result<int> result) { ended = std::move(result); });
    must(fixture.run(adding(u"Ann"_s)));
    QVERIFY(!ended);
    writer.post([ends] { (*ends)(7); });
    QTRY_VERIFY(ended);
    QCOMPARE(ended->value(), 7);
}

void tst_StoreThread::theFileIsClosedAfterBegunWorkHasEnded()
{
    OpenFileFixture fixture;
    StoreThread &writer = fixture.file().writer();
    auto added = std::make_shared<bool>(false);
    const auto work = [added, &writer](Store &store, std::function<void(Result<int>)> end) {
        writer.post([added, &store, &writer, end] {
            writer.post([added, &store, end] {
                *added = adding(u"Ann"_s)(store).has_value();
                end(0);
            });
        });
    };
    writer.begin<int>(this, work, [](const Result<int> &) {});
    fixture.close();
    QVERIFY(*added);
    fixture.stored.reopen();
    QCOMPARE(fixture.stored.search(u"Ann"_s).size(), 1);
}

static const chapterhouse::tests::Suite<tst_StoreThread> suite;
#include "tst_storethread.moc"
