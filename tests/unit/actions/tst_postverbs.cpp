#include "actions/monthreport.h"
#include "actions/postverbs.h"
#include "actions/removal.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_PostVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPostBeginsAsItsTemplateSays();
    void whatIsGivenGoesBeforeTheTemplate();
    void aCopyIsAPostOfItsOwn();
    void aMendChangesWhatItIsAbout();
    void nothingIsMendedThatWasChangedSince();
    void anEventHasOneRecap();
    void anEventHasOneAnnouncement();
    void whatWasHeldIsNotAnnounced();
    void aReportTellsWhatIsNewSinceTheLastUpdate();
    void withoutAnUpdateTheLastMonthIsTold();
};

namespace {

void addMember(StoreFixture &fixture, const QString &name, const RecordId &tier, QDate start,
               const QStringList &consents)
{
    const Record member =
        fixture.add(Kind::Member, {{"kind", u"person"_s},
                                   {"display_name", name},
                                   {"consents", consents.isEmpty() ? FieldValue() : consents}});
    fixture.add(Kind::Membership, {{"member", member.id()},
                                   {"class", u"regular"_s},
                                   {"tier", tier},
                                   {"start", start},
                                   {"end", start.addYears(1).addDays(-1)}});
}

} // namespace

void tst_PostVerbs::aPostBeginsAsItsTemplateSays()
{
    StoreFixture fixture;
    const AddedRecord added =
        must(newPost(fixture.store(), PostTemplate::ReleaseNotes, {{u"title"_s, u"Version 2"_s}}));
    const Record post = fixture.get({Kind::Post, added.id});
    QCOMPARE(post.text("state"_L1), u"local"_s);
    QCOMPARE(post.text("slug"_L1), u"version-2"_s);
    QCOMPARE(post.text("publishDate"_L1), u"2026-11-21"_s);
    QCOMPARE(post.text("category"_L1), u"Releases"_s);
    QVERIFY(post.text("body"_L1).contains(u"## How to update"_s));
}

void tst_PostVerbs::whatIsGivenGoesBeforeTheTemplate()
{
    StoreFixture fixture;
    const AddedRecord added =
        must(newPost(fixture.store(), PostTemplate::MonthlyUpdate,
                     {{u"CATEGORY"_s, u"Community"_s}, {u"publishDate"_s, u"2026-12-01"_s}}));
    const Record post = fixture.get({Kind::Post, added.id});
    QCOMPARE(post.text("title"_L1), u"November 2026 update"_s);
    QCOMPARE(post.text("category"_L1), u"Community"_s);
    QCOMPARE(post.text("publishDate"_L1), u"2026-12-01"_s);
}

void tst_PostVerbs::aCopyIsAPostOfItsOwn()
{
    StoreFixture fixture;
    const Record post = fixture.add(Kind::Post, {{"title", u"Hello"_s},
                                                 {"slug", u"hello-there"_s},
                                                 {"state", u"published"_s},
                                                 {"publishDate", u"2025-01-01"_s},
                                                 {"tags", QStringList{u"a;b"_s, u"c"_s}},
                                                 {"draft", true},
                                                 {"body", u"Text"_s},
                                                 {"source", u"---\ntitle: Hello\n---\n"_s},
                                                 {"file", u"2025-01-01-hello.md"_s}});
    const AddedRecord added = must(duplicatePost(fixture.store(), PostId(post.id())));
    Record expected = blankRecord(Kind::Post, added.id);
    expected.set("title"_L1, u"Hello"_s);
    expected.set("slug"_L1, u"hello"_s);
    expected.set("state"_L1, u"local"_s);
    expected.set("publishDate"_L1, u"2026-11-21"_s);
    expected.set("tags"_L1, QStringList{u"a;b"_s, u"c"_s});
    expected.set("draft"_L1, true);
    expected.set("body"_L1, u"Text"_s);
    QVERIFY(fixture.get({Kind::Post, added.id}) == expected);
}

void tst_PostVerbs::anEventHasOneRecap()
{
    StoreFixture fixture;
    ToldEvent told;
    told.event = fixture.add(Kind::Event, {{"title", u"Meetup"_s}, {"state", u"held"_s}});
    const AddedRecord added = must(recapEvent(fixture.store(), told));
    const Record recap = fixture.get({Kind::Post, added.id});
    QCOMPARE(recap.text("title"_L1), u"Recap: Meetup"_s);
    QCOMPARE(recap.reference("event"_L1), told.event.id());
    const auto again = recapEvent(fixture.store(), told);
    QVERIFY(!again);
    QCOMPARE(again.error().message, u"“Meetup” has its recap already: “Recap: Meetup”."_s);
}

void tst_PostVerbs::anEventHasOneAnnouncement()
{
    StoreFixture fixture;
    ToldEvent told;
    told.event = fixture.add(Kind::Event, {{"title", u"Meetup"_s},
                                           {"state", u"planned"_s},
                                           {"start", u"2026-12-03"_s},
                                           {"all_day", true},
                                           {"excerpt", u"Talks."_s}});
    const AddedRecord added = must(announceEvent(fixture.store(), told));
    Record expected = blankRecord(Kind::Post, added.id);
    expected.set("title"_L1, u"Meetup"_s);
    expected.set("slug"_L1, u"meetup"_s);
    expected.set("state"_L1, u"local"_s);
    expected.set("publishDate"_L1, u"2026-11-21"_s);
    expected.set("category"_L1, u"Events"_s);
    expected.set("tags"_L1, QStringList{u"Events"_s});
    expected.set("excerpt"_L1, u"Talks."_s);
    expected.set("body"_L1, announcementOf(told).body);
    expected.set("event"_L1, told.event.id());
    QVERIFY(fixture.get({Kind::Post, added.id}) == expected);
    const auto again = announceEvent(fixture.store(), told);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(again.error().message, u"“Meetup” has its announcement already: “Meetup”."_s);
    fixture.clock.advance(std::chrono::days(13));
    QVERIFY(recapEvent(fixture.store(), told));
}

void tst_PostVerbs::whatWasHeldIsNotAnnounced()
{
    StoreFixture fixture;
    ToldEvent told;
    told.event = fixture.add(Kind::Event, {{"title", u"Meetup"_s}, {"state", u"held"_s}});
    const auto added = announceEvent(fixture.store(), told);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Conflict);
    QCOMPARE(added.error().message, u"“Meetup” was held: write its recap instead."_s);
}

void tst_PostVerbs::aReportTellsWhatIsNewSinceTheLastUpdate()
{
    StoreFixture fixture;
    const Record gold = fixture.add(
        Kind::Tier, {{"name", u"Gold"_s}, {"class", u"supporting"_s}, {"months", qint64(12)}});
    const Record community = fixture.add(
        Kind::Tier, {{"name", u"Community"_s}, {"class", u"regular"_s}, {"months", qint64(12)}});
    const QStringList listed{u"listing 2026-01-01"_s};
    addMember(fixture, u"Ann"_s, community.id(), QDate(2026, 11, 2), listed);
    addMember(fixture, u"Bo"_s, community.id(), QDate(2026, 11, 3), {});
    addMember(fixture, u"Cy"_s, community.id(), QDate(2026, 10, 1), listed);
    addMember(fixture, u"Acme"_s, gold.id(), QDate(2026, 11, 20), listed);
    const auto event = [&fixture](const QString &title, const QString &start,
                                  const QString &state) {
        return fixture.add(Kind::Event, {{"title", title}, {"start", start}, {"state", state}});
    };
    const Record soon = event(u"Soon"_s, u"2027-01-20"_s, u"announced"_s);
    event(u"Late"_s, u"2027-01-21"_s, u"announced"_s);
    event(u"Planned"_s, u"2026-12-20"_s, u"planned"_s);
    const Record held = event(u"Held"_s, u"2026-11-05"_s, u"held"_s);
    const auto post = [&fixture](const QString &title, const QString &day,
                                 const FieldValue &about) {
        fixture.add(Kind::Post, {{"title", title},
                                 {"slug", title.toLower()},
                                 {"state", u"published"_s},
                                 {"publishDate", day},
                                 {"category", about == FieldValue() ? u"Updates"_s : u"Events"_s},
                                 {"body", u"Hello.\n\n## Join "_s + title},
                                 {"event", about}});
    };
    post(u"October"_s, u"2026-10-31"_s, {});
    post(u"September"_s, u"2026-09-30"_s, {});
    post(u"December"_s, u"2026-12-30"_s, {});
    post(u"Recap"_s, u"2026-11-08"_s, held.id());
    post(u"Older"_s, u"2026-10-08"_s, soon.id());
    post(u"Announcement"_s, u"2026-11-09"_s, soon.id());
    post(u"Tomorrow"_s, u"2026-11-22"_s, held.id());

    const MonthReport report = must(monthReportOf(fixture.store().reader(), QDate(2026, 11, 21)));
    QCOMPARE(report.day, QDate(2026, 11, 21));
    QVERIFY((report.newcomers ==
             std::vector<Newcomers>{{.tier = u"Gold"_s, .isSupporting = true, .names = {u"Acme"_s}},
                                    {.tier = u"Community"_s, .names = {u"Ann"_s}, .others = 1}}));
    QCOMPARE(report.events.size(), size_t(1));
    QCOMPARE(titleOf(report.events.front()), u"Soon"_s);
    QCOMPARE(report.recaps,
             (QList<QPair<QString, QString>>{{u"Recap"_s, u"/events/2026-11-08-recap"_s}}));
    QCOMPARE(report.closing, u"## Join October"_s);
}

void tst_PostVerbs::withoutAnUpdateTheLastMonthIsTold()
{
    StoreFixture fixture;
    const Record tier = fixture.add(
        Kind::Tier, {{"name", u"Community"_s}, {"class", u"regular"_s}, {"months", qint64(12)}});
    addMember(fixture, u"Ann"_s, tier.id(), QDate(2026, 10, 22), {});
    addMember(fixture, u"Bo"_s, tier.id(), QDate(2026, 10, 21), {});
    const MonthReport report = must(monthReportOf(fixture.store().reader(), QDate(2026, 11, 21)));
    QVERIFY((report.newcomers == std::vector<Newcomers>{{.tier = u"Community"_s, .others = 1}}));
}

void tst_PostVerbs::aMendChangesWhatItIsAbout()
{
    StoreFixture fixture;
    const Record before = fixture.add(Kind::Post, {{"title", u"Hello"_s},
                                                   {"state", u"local"_s},
                                                   {"tags", QStringList{u"a"_s, u"b; c"_s}},
                                                   {"body", u"#### Deep"_s}});
    Record after = before;
    after.set("body"_L1, u"## Deep"_s);
    after.set("tags"_L1, QStringList{u"a"_s, u"b"_s});
    fixture.set(before.ref(), {{"title", u"Hello again"_s}});
    must(mendPost(fixture.store(), before, after));
    QCOMPARE(must(fixture.store().nextUndo())->label, u"Mend Hello"_s);
    const Record mended = fixture.get(before.ref());
    QCOMPARE(mended.text("body"_L1), u"## Deep"_s);
    QCOMPARE(mended.list("tags"_L1), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(mended.text("title"_L1), u"Hello again"_s);
}

void tst_PostVerbs::nothingIsMendedThatWasChangedSince()
{
    StoreFixture fixture;
    const Record before = fixture.add(
        Kind::Post, {{"title", u"Hello"_s}, {"state", u"local"_s}, {"body", u"#### Deep"_s}});
    Record after = before;
    after.set("body"_L1, u"## Deep"_s);
    fixture.set(before.ref(), {{"body", u"Other words"_s}});
    const auto late = mendPost(fixture.store(), before, after);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QCOMPARE(fixture.get(before.ref()).text("body"_L1), u"Other words"_s);
    must(removeRecords(fixture.store(), {before.ref()}));
    QCOMPARE(mendPost(fixture.store(), before, after).error().kind, ErrorKind::NotFound);
}

static const tests::Suite<tst_PostVerbs> suite;
#include "tst_postverbs.moc"
