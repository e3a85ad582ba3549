#include "actions/openmatters.h"
#include "support/testmain.h"
#include "unit/actions/roster.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_OpenMatters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFileWantsMembers();
    void aQuietFileWantsNothing();
    void renewalsAndLapsesAreCountedByTheirSearch();
    void officesAreSeenToAtTheirBodyOrChapter();
    void aHeldEventWantsARecap();
    void onePostIsOpenedSeveralAreListed();
    void unfinishedTextsAreSeenToAtTheirRecord();
};

namespace {

const QDate today(2026, 11, 21);

std::vector<Matter> mattersOf(StoreFixture &fixture)
{
    return must(openMatters(fixture.store().reader(), today));
}

void addPeriod(Roster &roster, const Record &member, QDate start, QDate end)
{
    roster.add(Kind::Membership,
               {{"member", member.id()}, {"class", u"regular"_s}, {"start", start}, {"end", end}});
}

Record addPost(Roster &roster, const QString &title, const QString &state)
{
    return roster.add(Kind::Post, {{"title", title}, {"state", state}});
}

Record heldEvent(Roster &roster, const QString &title)
{
    return roster.add(
        Kind::Event,
        {{"title", title}, {"state", u"held"_s}, {"start", textValue(u"2026-11-12"_s)}});
}

} // namespace

void tst_OpenMatters::anEmptyFileWantsMembers()
{
    StoreFixture fixture;
    QCOMPARE(mattersOf(fixture),
             (std::vector<Matter>{{.group = MatterGroup::Members,
                                   .sentence = u"Nobody is on the roster yet."_s,
                                   .list = RecordSearch{Kind::Member, {}}}}));
}

void tst_OpenMatters::aQuietFileWantsNothing()
{
    Roster roster;
    addPost(roster, u"News"_s, u"published"_s);
    QCOMPARE(mattersOf(roster), std::vector<Matter>());
}

void tst_OpenMatters::renewalsAndLapsesAreCountedByTheirSearch()
{
    Roster roster;
    addPeriod(roster, roster.ann, {2025, 12, 21}, {2026, 12, 20});
    addPeriod(roster, roster.acme, {2025, 10, 2}, {2026, 10, 1});
    QCOMPARE(mattersOf(roster),
             (std::vector<Matter>{
                 {.group = MatterGroup::Members,
                  .sentence = u"1 renewal is due within 30 days."_s,
                  .list = RecordSearch{Kind::Member,
                                       u"status:current paid_until:2026-11-21..2026-12-21"_s}},
                 {.group = MatterGroup::Members,
                  .sentence = u"1 member lapsed this month."_s,
                  .isPressing = true,
                  .list = RecordSearch{Kind::Member,
                                       u"status:lapsed paid_until:2026-10-01..2026-10-21"_s}}}));
}

void tst_OpenMatters::officesAreSeenToAtTheirBodyOrChapter()
{
    Roster roster;
    const Record italy = roster.add(Kind::Chapter, {{"name", u"Italy"_s}, {"state", u"dormant"_s}});
    const Record board = roster.add(
        Kind::Body, {{"name", u"Board"_s}, {"kind", u"board"_s}, {"seats_min", qint64(2)}});
    const auto addSeat = [&](const char *place, const Record &of) {
        roster.add(Kind::Seat, {{"member", roster.ann.id()},
                                {place, of.id()},
                                {"from", QDate(2025, 1, 1)},
                                {"until", QDate(2026, 12, 31)}});
    };
    addSeat("body", board);
    addSeat("chapter", italy);
    const QString end = u"the seat of Ann ends on 31 Dec 2026, and no successor is on record."_s;
    const std::vector<Matter> matters = mattersOf(roster);
    const std::vector<Matter> expected{
        {.group = MatterGroup::Offices,
         .sentence = u"Board: 1 of at least 2 seats is filled."_s,
         .isPressing = true,
         .about = board.ref()},
        {.group = MatterGroup::Offices, .sentence = u"Board: "_s + end, .about = board.ref()},
        {.group = MatterGroup::Offices, .sentence = u"Italy: "_s + end, .about = italy.ref()},
        {.group = MatterGroup::Chapters,
         .sentence = u"Italy is dormant: no lead."_s,
         .about = italy.ref()}};
    QCOMPARE(matters, expected);
}

void tst_OpenMatters::aHeldEventWantsARecap()
{
    Roster roster;
    const Record milan = heldEvent(roster, u"Milan"_s);
    const Record rome = heldEvent(roster, u"Rome"_s);
    roster.add(Kind::Post, {{"title", u"Rome it was"_s},
                            {"state", u"published"_s},
                            {"publishDate", textValue(u"2026-11-15"_s)},
                            {"event", rome.id()}});
    roster.add(Kind::Event, {{"title", u"Somebody else’s"_s},
                             {"state", u"held"_s},
                             {"our_part", u"list_only"_s},
                             {"start", textValue(u"2026-11-12"_s)}});
    QCOMPARE(
        mattersOf(roster),
        (std::vector<Matter>{{.group = MatterGroup::Events,
                              .sentence = u"Milan was held on 12 Nov 2026 and has no recap yet."_s,
                              .about = milan.ref()}}));
}

void tst_OpenMatters::onePostIsOpenedSeveralAreListed()
{
    Roster roster;
    addPost(roster, u"One"_s, u"local"_s);
    addPost(roster, u"Two"_s, u"draft"_s);
    const Record three = addPost(roster, u"Three"_s, u"in_review"_s);
    const Record four = addPost(roster, u"Four"_s, u"ready"_s);
    QCOMPARE(mattersOf(roster),
             (std::vector<Matter>{{.group = MatterGroup::Posts,
                                   .sentence = u"2 drafts are to be finished."_s,
                                   .list = RecordSearch{Kind::Post, u"state:local,draft"_s}},
                                  {.group = MatterGroup::Posts,
                                   .sentence = u"“Three” is in review."_s,
                                   .about = three.ref()},
                                  {.group = MatterGroup::Posts,
                                   .sentence = u"“Four” is ready to be published."_s,
                                   .about = four.ref()}}));
}

void tst_OpenMatters::unfinishedTextsAreSeenToAtTheirRecord()
{
    Roster roster;
    const Record event = roster.add(
        Kind::Event,
        {{"title", u"Milan"_s}, {"state", u"idea"_s}, {"start", textValue(u"2027-11-12"_s)}});
    const Record task = roster.add(Kind::Task, {{"event", event.id()}, {"what", u"Invite"_s}});
    must(roster.store().transact(Origin::Person, u"Type"_s, [&](Transaction &transaction) {
        return transaction.keepUnfinished(roster.ann.ref(), "emails"_L1, u"ann@"_s).and_then([&] {
            return transaction.keepUnfinished(task.ref(), "date"_L1, u"x"_s);
        });
    }));
    QCOMPARE(mattersOf(roster), (std::vector<Matter>{{.group = MatterGroup::Texts,
                                                      .sentence = u"Ann: E-mails “ann@”"_s,
                                                      .isPressing = true,
                                                      .about = roster.ann.ref()},
                                                     {.group = MatterGroup::Texts,
                                                      .sentence = u"Invite: Fixed day “x”"_s,
                                                      .isPressing = true,
                                                      .about = event.ref()}}));
}

static const Suite<tst_OpenMatters> suite;
#include "tst_openmatters.moc"
