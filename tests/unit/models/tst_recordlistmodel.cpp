#include "actions/membershipverbs.h"
#include "actions/recordverbs.h"
#include "actions/removal.h"
#include "models/recordlistmodel.h"
#include "store/querysql.h"
#include "support/openfilefixture.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_RecordListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void membersAreListedByName();
    void aRowSaysNameAndPlaceStatusClassAndEnd();
    void aQueryFiltersAndTheNewestWins();
    void sortingByNameDownwardsTurnsTheList();
    void sortingAsItIsSortedAsksNothing();
    void aChangeThatTheOrderDoesNotDependOnIsToldForItsRowOnly();
    void aChangeOfTheNameMovesTheRow();
    void addedAndRemovedMembersComeAndGo();
    void anotherDayShowsWhatWasThen();
    void atMidnightTheListAsksAgain();
    void columnsCanBeChosenAndOrdered();
    void manyDifferencesComeAsOneReset();
    void aLongListBeginsWithAPage();
    void whatOthersSayOfARecordIsToldForItsRow();
    void whatOthersSayOfARecordMayDecideItsPlace();
    void marksAreShownOnceTheyDiffer();

private:
    static QStringList names(const RecordListModel &model);
    std::unique_ptr<RecordListModel> listed();
    Record member(const char *given, const char *family, const char *city);
    void giveSeat(const Record &body);

    std::unique_ptr<OpenFileFixture> m_fixture;
    Record m_giulia;
};

void tst_RecordListModel::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    m_giulia = member("Giulia", "Ferrari", "Bologna");
    member("Łukasz", "Nowak", "Poznań");
    member("Chloé", "Moreau", "Lyon");
}

Record tst_RecordListModel::member(const char *given, const char *family, const char *city)
{
    return m_fixture->stored.add(Kind::Member, {{"kind", u"person"_s},
                                                {"given_name", QString::fromUtf8(given)},
                                                {"family_name", QString::fromUtf8(family)},
                                                {"city", QString::fromUtf8(city)},
                                                {"country", u"IT"_s}});
}

/// A seat of Giulia's, who tells of it.
void tst_RecordListModel::giveSeat(const Record &body)
{
    must(m_fixture->run([&](Store &store) {
        return addRecord(store, Kind::Seat,
                         {{u"member"_s, m_giulia.id().text()},
                          {u"body"_s, body.id().text()},
                          {u"from"_s, u"2026-07-01"_s}});
    }));
}

std::unique_ptr<RecordListModel> tst_RecordListModel::listed()
{
    auto model = std::make_unique<RecordListModel>(m_fixture->file(), Kind::Member);
    new QAbstractItemModelTester(model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                 model.get());
    if (!QTest::qWaitFor([&] { return model->isLoaded(); }))
        qFatal("the list did not come");
    return model;
}

QStringList tst_RecordListModel::names(const RecordListModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row, 0).data().toString();
    return all;
}

void tst_RecordListModel::membersAreListedByName()
{
    const auto model = listed();
    QCOMPARE(names(*model),
             (QStringList{u"Chloé Moreau"_s, u"Giulia Ferrari"_s, u"Łukasz Nowak"_s}));
}

void tst_RecordListModel::aRowSaysNameAndPlaceStatusClassAndEnd()
{
    const Record tier = m_fixture->stored.add(
        Kind::Tier, {{"name", u"Professional"_s}, {"class", u"regular"_s}, {"months", qint64(12)}});
    m_fixture->stored.add(Kind::Membership, {{"member", m_giulia.id()},
                                             {"class", u"regular"_s},
                                             {"tier", tier.id()},
                                             {"start", QDate(2026, 5, 4)},
                                             {"end", QDate(2027, 5, 3)}});
    const auto model = listed();
    QStringList cells;
    for (int column = 0; column < model->columnCount(); ++column)
        cells += model->index(1, column).data().toString();
    QCOMPARE(cells, (QStringList{u"Giulia Ferrari"_s, u"Current"_s, u"Regular · Professional"_s,
                                 u"3 May 2027"_s}));
    QCOMPARE(model->index(1, 0).data(RecordListModel::SubtitleRole).toString(),
             u"Bologna, Italy"_s);
    QCOMPARE(model->index(1, 1).data(RecordListModel::StatusRole).toString(), u"current"_s);
    QCOMPARE(model->index(1, 3).data(RecordListModel::SortRole).toDate(), QDate(2027, 5, 3));
    QCOMPARE(model->refAt(1), m_giulia.ref());
}

void tst_RecordListModel::aQueryFiltersAndTheNewestWins()
{
    const auto model = listed();
    QSignalSpy updated(model.get(), &RecordListModel::updated);
    model->setQuery(understoodQuery(Kind::Member, u"lyon").query);
    model->setQuery(understoodQuery(Kind::Member, u"bologna").query);
    QTRY_COMPARE(names(*model), QStringList{u"Giulia Ferrari"_s});
    QCOMPARE(updated.count(), 1);
}

void tst_RecordListModel::sortingByNameDownwardsTurnsTheList()
{
    const auto model = listed();
    model->sort(0, Qt::DescendingOrder);
    QTRY_COMPARE(names(*model),
                 (QStringList{u"Łukasz Nowak"_s, u"Giulia Ferrari"_s, u"Chloé Moreau"_s}));
}

void tst_RecordListModel::sortingAsItIsSortedAsksNothing()
{
    const auto model = listed();
    QSignalSpy updated(model.get(), &RecordListModel::updated);
    model->sort(0, Qt::AscendingOrder);
    bool isAnsweredAfter = false; // queries are answered in order
    m_fixture->file().query(
        this, [](Database &) -> Result<int> { return 0; },
        [&](const Result<int> &) { isAnsweredAfter = true; });
    QTRY_VERIFY(isAnsweredAfter);
    QCOMPARE(updated.count(), 0);
}

void tst_RecordListModel::aChangeThatTheOrderDoesNotDependOnIsToldForItsRowOnly()
{
    const auto model = listed();
    QSignalSpy changed(model.get(), &RecordListModel::dataChanged);
    QSignalSpy updated(model.get(), &RecordListModel::updated);
    must(m_fixture->run([this](Store &store) {
        return setFields(store, m_giulia.ref(), {{u"city"_s, u"Modena"_s}});
    }));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().toModelIndex().row(), 1);
    QCOMPARE(updated.count(), 0);
    QCOMPARE(model->index(1, 0).data(RecordListModel::SubtitleRole).toString(), u"Modena, Italy"_s);
}

void tst_RecordListModel::aChangeOfTheNameMovesTheRow()
{
    const auto model = listed();
    QSignalSpy moved(model.get(), &RecordListModel::rowsMoved);
    must(m_fixture->run([this](Store &store) {
        return setFields(store, m_giulia.ref(), {{u"given_name"_s, u"Zoe"_s}});
    }));
    QTRY_COMPARE(names(*model),
                 (QStringList{u"Chloé Moreau"_s, u"Łukasz Nowak"_s, u"Zoe Ferrari"_s}));
    QCOMPARE(moved.count(), 1);
}

void tst_RecordListModel::addedAndRemovedMembersComeAndGo()
{
    const auto model = listed();
    must(m_fixture->run([](Store &store) {
        return addRecord(store, Kind::Member, {{u"given_name"_s, u"Ingrid"_s}});
    }));
    QTRY_COMPARE(model->rowCount(), 4);
    must(m_fixture->run([this](Store &store) { return removeRecord(store, m_giulia.ref()); }));
    QTRY_COMPARE(names(*model), (QStringList{u"Chloé Moreau"_s, u"Ingrid"_s, u"Łukasz Nowak"_s}));
}

void tst_RecordListModel::anotherDayShowsWhatWasThen()
{
    m_fixture->stored.add(Kind::Membership, {{"member", m_giulia.id()},
                                             {"class", u"honorary"_s},
                                             {"start", QDate(2024, 5, 4)},
                                             {"end", QDate(2025, 5, 3)}});
    const auto model = listed();
    QCOMPARE(model->index(1, 1).data().toString(), u"Lapsed"_s);
    model->setDay(QDate(2025, 1, 1));
    QTRY_COMPARE(model->index(1, 1).data().toString(), u"Current"_s);
    model->setDay(std::nullopt);
    QTRY_COMPARE(model->index(1, 1).data().toString(), u"Lapsed"_s);
}

void tst_RecordListModel::atMidnightTheListAsksAgain()
{
    m_fixture->stored.add(Kind::Membership, {{"member", m_giulia.id()},
                                             {"class", u"honorary"_s},
                                             {"start", QDate(2025, 11, 22)},
                                             {"end", QDate(2026, 11, 21)}});
    const auto model = listed();
    QCOMPARE(model->index(1, 1).data().toString(), u"Current"_s);
    m_fixture->stored.clock.advance(std::chrono::hours(24));
    m_fixture->file().lookAtTheClock();
    QTRY_COMPARE(model->index(1, 1).data().toString(), u"Grace, 29 days left"_s);
}

void tst_RecordListModel::columnsCanBeChosenAndOrdered()
{
    const auto model = listed();
    model->setColumns({u"city"_s, u"no_such_column"_s, u"name"_s});
    QCOMPARE(model->columnKeys(), (QStringList{u"city"_s, u"name"_s}));
    QCOMPARE(model->headerData(0, Qt::Horizontal).toString(), u"City"_s);
    QCOMPARE(model->index(0, 0).data().toString(), u"Lyon"_s);
    model->setSort(u"city"_s, Qt::AscendingOrder);
    QTRY_COMPARE(names(*model), (QStringList{u"Bologna"_s, u"Lyon"_s, u"Poznań"_s}));
}

void tst_RecordListModel::manyDifferencesComeAsOneReset()
{
    const auto model = listed();
    QSignalSpy reset(model.get(), &RecordListModel::modelReset);
    QSignalSpy updated(model.get(), &RecordListModel::updated);
    must(m_fixture->run([](Store &store) -> Result<int> {
        const auto work = [](Transaction &transaction) -> Result<void> {
            for (int i = 0; i < 1100; ++i) {
                Record record = blankRecord(Kind::Member, transaction.newId());
                record.set("kind"_L1, u"person"_s);
                record.set("given_name"_L1, u"Member %1"_s.arg(i, 4, 10, QLatin1Char('0')));
                if (auto added = transaction.add(record); !added)
                    return added;
            }
            return {};
        };
        return store.transact(Origin::Person, u"Many"_s, work).map([](const ChangeSet &) {
            return 0;
        });
    }));
    QTRY_COMPARE(updated.count(), 1);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model->rowCount(), 1103);
    QCOMPARE(model->index(1102, 0).data().toString(), u"Member 1099"_s);
}

void tst_RecordListModel::aLongListBeginsWithAPage()
{
    must(m_fixture->stored.store().transact(
        Origin::Program, u"Many"_s, [](Transaction &transaction) -> Result<void> {
            for (int i = 0; i < 400; ++i) {
                Record record = blankRecord(Kind::Member, transaction.newId());
                record.set("kind"_L1, u"person"_s);
                record.set("given_name"_L1, u"%1"_s.arg(i));
                if (auto added = transaction.add(record); !added)
                    return added;
            }
            return {};
        }));
    RecordListModel model(m_fixture->file(), Kind::Member);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QList<QPair<int, bool>> answers;
    connect(&model, &RecordListModel::updated, this, [&] {
        answers.append({model.rowCount(), model.isLoaded()});
    });
    QTRY_VERIFY(model.isLoaded());
    QCOMPARE(answers, (QList<QPair<int, bool>>{{200, false}, {403, true}}));
    QCOMPARE(model.index(402, 0).data().toString(), u"Łukasz Nowak"_s);
}

void tst_RecordListModel::whatOthersSayOfARecordIsToldForItsRow()
{
    const Record board =
        m_fixture->stored.add(Kind::Body, {{"name", u"Board"_s}, {"kind", u"board"_s}});
    const auto model = listed();
    model->setColumns({u"name"_s, u"office"_s});
    const auto office = [&] { return model->index(1, 1).data().toString(); };
    QCOMPARE(office(), u"–"_s);
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy updated(model.get(), &RecordListModel::updated);
    giveSeat(board);
    QTRY_COMPARE(office(), u"Board"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().toModelIndex().row(), 1);
    QCOMPARE(updated.count(), 0);
}

void tst_RecordListModel::whatOthersSayOfARecordMayDecideItsPlace()
{
    const Record board =
        m_fixture->stored.add(Kind::Body, {{"name", u"Board"_s}, {"kind", u"board"_s}});
    const auto model = listed();
    model->setQuery(understoodQuery(Kind::Member, u"office:board"_s).query);
    QTRY_COMPARE(names(*model), QStringList());
    giveSeat(board);
    QTRY_COMPARE(names(*model), QStringList{u"Giulia Ferrari"_s});
}

void tst_RecordListModel::marksAreShownOnceTheyDiffer()
{
    const Record board =
        m_fixture->stored.add(Kind::Body, {{"name", u"Board"_s}, {"kind", u"board"_s}});
    RecordListModel model(m_fixture->file(), Kind::Body);
    QTRY_VERIFY(model.isLoaded());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QHash<RecordId, RowMark> marks{{board.id(), {u"to_mend"_s, u"2 to mend"_s}}};
    model.setMarks(marks);
    model.setMarks(marks);
    QCOMPARE(changed.count(), 1);
    const auto rules = static_cast<int>(model.columnKeys().indexOf(u"findings"_s));
    QCOMPARE(model.index(0, rules).data().toString(), u"2 to mend"_s);
    model.setMarks({});
    QCOMPARE(changed.count(), 2);
}

static const chapterhouse::tests::Suite<tst_RecordListModel> suite;
#include "tst_recordlistmodel.moc"
