#include "shell.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Series : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneTimeIsChangedAlone();
    void oneTimeIsCancelled();
    void whatCannotBeIsSaid_data();
    void whatCannotBeIsSaid();
};

namespace {

/// A call on every Tuesday from 6 January 2026 on.
class SeriesShell : public Shell {
public:
    SeriesShell()
    {
        call = json({u"events"_s, u"add"_s, u"title=Call"_s, u"slug=call"_s,
                     u"start=2026-01-06T15:00"_s, u"end=2026-01-06T16:00"_s,
                     u"zone=Europe/Amsterdam"_s, u"rrule=FREQ=WEEKLY"_s})
                   .object()[u"id"_s]
                   .toString();
    }

    QString call;
};

} // namespace

void tst_Series::oneTimeIsChangedAlone()
{
    const SeriesShell shell;
    const Run changed = shell.json({u"events"_s, u"change-occurrence"_s, u"call"_s, u"2027-01-12"_s,
                                    u"start=2027-01-13T15:00"_s, u"end=2027-01-13T17:00"_s});
    QCOMPARE(changed.code, 0);
    const QJsonObject event = changed.object();
    QCOMPARE(event[u"series"_s].toString(), shell.call);
    QCOMPARE(event[u"occurrence"_s].toString(), u"2027-01-12T15:00"_s);
    QCOMPARE(event[u"start"_s].toString(), u"2027-01-13T15:00"_s);
    QCOMPARE(event[u"end"_s].toString(), u"2027-01-13T17:00"_s);
    QVERIFY(!event.contains(u"uid"_s) && !event.contains(u"rrule"_s));
}

void tst_Series::oneTimeIsCancelled()
{
    const SeriesShell shell;
    const Run cancelled =
        shell.json({u"events"_s, u"cancel-occurrence"_s, u"call"_s, u"2027-01-12T15:00"_s});
    QCOMPARE(cancelled.code, 0);
    QCOMPARE(cancelled.object()[u"exceptions"_s].toArray(), QJsonArray{u"2027-01-12T15:00"_s});
}

void tst_Series::whatCannotBeIsSaid_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    const auto row = [](const char *name, const QStringList &words, int exit) {
        QTest::newRow(name) << words << exit;
    };
    row("no time", {u"change-occurrence"_s, u"call"_s}, 2);
    row("no time to cancel", {u"cancel-occurrence"_s, u"call"_s}, 2);
    row("what is no time", {u"change-occurrence"_s, u"call"_s, u"soon"_s}, 3);
    row("another day", {u"change-occurrence"_s, u"call"_s, u"2027-01-13"_s}, 3);
    row("another day to cancel", {u"cancel-occurrence"_s, u"call"_s, u"2027-01-13"_s}, 3);
    row("no assignment", {u"change-occurrence"_s, u"call"_s, u"2027-01-12"_s, u"tomorrow"_s}, 2);
}

void tst_Series::whatCannotBeIsSaid()
{
    QFETCH(QStringList, words);
    const SeriesShell shell;
    QTEST(shell.json(QStringList{u"events"_s} + words).code, "exit");
}

static const Suite<tst_Series> suite;
#include "tst_series.moc"
