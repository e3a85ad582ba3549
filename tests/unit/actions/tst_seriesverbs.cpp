#include "actions/seriesverbs.h"

#include "domain/eventseries.h"
#include "support/testmain.h"
#include "unit/actions/officedesk.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_SeriesVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneTimeIsChangedAlone();
    void theDayOfATimeIsEnough();
    void oneTimeIsCancelledAndComesBack();
    void whatCannotBeChangedIsSaid_data();
    void whatCannotBeChangedIsSaid();
    void aTimeIsChangedOnce();
    void textsThatCannotBeRightLeaveNothing();
    void aSeriesAtAnotherTimeKeepsWhatIsLeftOutAndChanged();
    void exceptionsThatAreGivenStay();
    void aDayThatIsLeftOutStaysSoOnceTheTimeIsConfirmed();

private:
    EventId callId() const { return EventId(m_call.id()); }
    std::vector<Record> changedTimes();

    std::unique_ptr<OfficeDesk> m_desk;
    Record m_call;
};

namespace {

DayOrTime momentFrom(const QString &text)
{
    return *dayOrTimeFromText(text);
}

} // namespace

/// Every other Tuesday at three in Amsterdam, but for 20 January 2026.
void tst_SeriesVerbs::init()
{
    m_desk = std::make_unique<OfficeDesk>();
    m_call = m_desk->add(Kind::Event, {{"title", u"Leads call"_s},
                                       {"state", u"announced"_s},
                                       {"start", u"2026-01-06T15:00"_s},
                                       {"end", u"2026-01-06T16:00"_s},
                                       {"zone", u"Europe/Amsterdam"_s},
                                       {"time_confirmed", true},
                                       {"rrule", u"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"_s},
                                       {"exceptions", QStringList{u"2026-01-20T15:00"_s}},
                                       {"uid", u"call"_s}});
}

std::vector<Record> tst_SeriesVerbs::changedTimes()
{
    return must(m_desk->store().reader().recordsOf(Kind::Event, "series"_L1, m_call.id()));
}

void tst_SeriesVerbs::oneTimeIsChangedAlone()
{
    const DayOrTime time = momentFrom(u"2026-02-03T15:00"_s);
    const AddedRecord added = must(
        changeOccurrence(m_desk->store(), callId(), time,
                         {{u"start"_s, u"2026-02-04T16:00"_s}, {u"end"_s, u"2026-02-04T17:30"_s}}));
    Record expected = changedTimeOf(m_call, time, added.id);
    expected.set("start"_L1, u"2026-02-04T16:00"_s);
    expected.set("end"_L1, u"2026-02-04T17:30"_s);
    QCOMPARE(m_desk->get({Kind::Event, added.id}), expected);
    QCOMPARE(m_desk->get(m_call.ref()), m_call);
    must(m_desk->store().undo());
    QCOMPARE(changedTimes().size(), size_t(0));
}

void tst_SeriesVerbs::theDayOfATimeIsEnough()
{
    const AddedRecord added =
        must(changeOccurrence(m_desk->store(), callId(), momentFrom(u"2026-02-03"_s)));
    QCOMPARE(m_desk->get({Kind::Event, added.id}),
             changedTimeOf(m_call, momentFrom(u"2026-02-03T15:00"_s), added.id));
}

void tst_SeriesVerbs::oneTimeIsCancelledAndComesBack()
{
    must(cancelOccurrence(m_desk->store(), callId(), momentFrom(u"2026-02-03T15:00"_s)));
    QCOMPARE(m_desk->get(m_call.ref()).list("exceptions"_L1),
             (QStringList{u"2026-01-20T15:00"_s, u"2026-02-03T15:00"_s}));
    must(m_desk->store().undo());
    QCOMPARE(m_desk->get(m_call.ref()), m_call);
}

void tst_SeriesVerbs::whatCannotBeChangedIsSaid_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("sentence");
    const auto rule = u"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"_s;
    const auto row = [](const char *name, const QString &moment, const QString &of, ErrorKind kind,
                        const QString &sentence) {
        QTest::newRow(name) << moment << of << kind << sentence;
    };
    row("another day", u"2026-02-04T15:00"_s, rule, ErrorKind::NotFound,
        u"“Leads call” does not take place on 4 Feb 2026, 15:00."_s);
    row("another time", u"2026-02-03T16:00"_s, rule, ErrorKind::NotFound,
        u"“Leads call” does not take place on 3 Feb 2026, 16:00."_s);
    row("before it begins", u"2025-12-23"_s, rule, ErrorKind::NotFound,
        u"“Leads call” does not take place on 23 Dec 2025."_s);
    row("left out already", u"2026-01-20T15:00"_s, rule, ErrorKind::NotFound,
        u"“Leads call” does not take place on 20 Jan 2026, 15:00."_s);
    row("no series", u"2026-01-06T15:00"_s, {}, ErrorKind::Conflict,
        u"“Leads call” is no series: it has no rule by which it takes place again."_s);
}

void tst_SeriesVerbs::whatCannotBeChangedIsSaid()
{
    QFETCH(QString, moment);
    QFETCH(QString, rule);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, sentence);
    if (rule.isEmpty())
        m_desk->set(m_call.ref(), {{"rrule", {}}, {"exceptions", {}}});
    const auto changed = changeOccurrence(m_desk->store(), callId(), momentFrom(moment));
    const auto cancelled = cancelOccurrence(m_desk->store(), callId(), momentFrom(moment));
    QVERIFY(!changed && !cancelled);
    QCOMPARE(changed.error().kind, kind);
    QCOMPARE(changed.error().message, sentence);
    QVERIFY(cancelled.error() == changed.error());
}

void tst_SeriesVerbs::aTimeIsChangedOnce()
{
    const DayOrTime time = momentFrom(u"2026-02-03T15:00"_s);
    must(changeOccurrence(m_desk->store(), callId(), time, {{u"title"_s, u"The budget"_s}}));
    const auto again = changeOccurrence(m_desk->store(), callId(), time);
    const auto cancelled = cancelOccurrence(m_desk->store(), callId(), time);
    QVERIFY(!again && !cancelled);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(again.error().message,
             u"3 Feb 2026, 15:00 of “Leads call” was changed already, to “The budget”."_s);
    QVERIFY(cancelled.error() == again.error());
    QCOMPARE(changedTimes().size(), size_t(1));
}

void tst_SeriesVerbs::textsThatCannotBeRightLeaveNothing()
{
    const auto changed =
        changeOccurrence(m_desk->store(), callId(), momentFrom(u"2026-02-03T15:00"_s),
                         {{u"start"_s, u"some day"_s}});
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::Input);
    QCOMPARE(changedTimes().size(), size_t(0));
}

void tst_SeriesVerbs::aSeriesAtAnotherTimeKeepsWhatIsLeftOutAndChanged()
{
    const AddedRecord changed =
        must(changeOccurrence(m_desk->store(), callId(), momentFrom(u"2026-02-03T15:00"_s)));
    must(setFields(m_desk->store(), m_call.ref(),
                   {{u"start"_s, u"2026-01-06T17:30"_s}, {u"end"_s, u"2026-01-06T18:30"_s}}));
    QCOMPARE(m_desk->get(m_call.ref()).list("exceptions"_L1), QStringList{u"2026-01-20T17:30"_s});
    const Record time = m_desk->get({Kind::Event, changed.id});
    QCOMPARE(time.text("occurrence"_L1), u"2026-02-03T17:30"_s);
    QCOMPARE(time.text("start"_L1), u"2026-02-03T15:00"_s);
    must(m_desk->store().undo());
    QCOMPARE(m_desk->get(m_call.ref()), m_call);
    QCOMPARE(m_desk->get({Kind::Event, changed.id}).text("occurrence"_L1), u"2026-02-03T15:00"_s);
}

void tst_SeriesVerbs::exceptionsThatAreGivenStay()
{
    must(setFields(m_desk->store(), m_call.ref(),
                   {{u"start"_s, u"2026-01-06T14:00"_s},
                    {u"end"_s, u"2026-01-06T16:00"_s},
                    {u"exceptions"_s, u"2026-02-17T15:00"_s}}));
    QCOMPARE(m_desk->get(m_call.ref()).list("exceptions"_L1), QStringList{u"2026-02-17T15:00"_s});
}

/// While nobody confirmed the time, a series goes by days, and so do its exceptions.
void tst_SeriesVerbs::aDayThatIsLeftOutStaysSoOnceTheTimeIsConfirmed()
{
    m_desk->set(m_call.ref(), {{"time_confirmed", {}}, {"exceptions", {}}});
    must(cancelOccurrence(m_desk->store(), callId(), momentFrom(u"2026-02-03"_s)));
    must(changeOccurrence(m_desk->store(), callId(), momentFrom(u"2026-02-17"_s)));
    m_desk->set(m_call.ref(), {{"time_confirmed", true}});
    for (const auto &[day, kind] : {std::pair{u"2026-02-03"_s, ErrorKind::NotFound},
                                    std::pair{u"2026-02-17"_s, ErrorKind::Conflict}}) {
        const auto again = changeOccurrence(m_desk->store(), callId(), momentFrom(day));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, kind);
    }
}

static const Suite<tst_SeriesVerbs> suite;
#include "tst_seriesverbs.moc"
