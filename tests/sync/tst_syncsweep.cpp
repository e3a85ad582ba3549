#include "support/testmain.h"
#include "sync/syncclient.h"
#include "unit/store/failingdisk.h"

#include <sqlite3.h>

Q_DECLARE_METATYPE(chapterhouse::tests::Fault)

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// A sync in which everything happens at once, and what is left of it wherever it breaks off: after
/// one more sync both sides are what they would have been.
class tst_SyncSweep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aRequestThatFails_data();
    void aRequestThatFails();
    void aWriteThatFails();
    void aProgramThatIsKilled_data();
    void aProgramThatIsKilled();
    void aBranchThatMovesMeanwhile();
    void whatArrivedAndWasEditedSinceIsNoConflict();
    void twoNamesForOneFileDeleteNothing();
    void whatIsLeftOutIsNotOverwritten();

private:
    /// A client and a site as both were before the sync.
    SyncClient &begin();
    void compareEnd(SyncClient &client, const QString &where);

    std::unique_ptr<FailingDisk> m_disk;
    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<SyncClient> m_client;
    std::unique_ptr<SyncClient> m_before; ///< its file is what every case begins with
    QByteArray m_head;                    ///< likewise
    qsizetype m_requests = 0;             ///< of the undisturbed sync
    QStringList m_picture;                ///< after it
    QMap<QString, QByteArray> m_site;     ///< likewise
};

namespace {

const QString cover = u"src/assets/images/blog/2026/cover.png"_s;

QString postNamed(const QString &name)
{
    return u"src/data/post/2026-10-01-%1.md"_s.arg(name);
}

const QString meetup = u"src/data/events/2026-12-01-meetup.md"_s;
const QByteArray meetupText = "---\ntitle: Meetup\neventDate: \"2026-12-01T18:00:00.000Z\"\n---\n";

/// What both sides have before.
SyncWorld::Edits beginning()
{
    SyncWorld::Edits files{{meetup, meetupText}};
    for (const char *name :
         {"taken", "sent", "merged", "conflict", "moved-there", "moved-here", "moved-changed",
          "deleted-there", "deleted-here", "deleted-both", "gone-there", "gone-here", "same"})
        files.insert(postNamed(QString::fromLatin1(name)), postText(name));
    return files;
}

/// What somebody does to the site.
SyncWorld::Edits theirEdits()
{
    return {{postNamed(u"taken"_s), postText("Taken")},
            {postNamed(u"merged"_s), postText("merged", "Theirs.\n\nMiddle.\n\nLast.\n")},
            {postNamed(u"conflict"_s), postText("Theirs")},
            {postNamed(u"moved-there"_s), std::nullopt},
            {postNamed(u"moved-there-now"_s), postText("moved-there")},
            {postNamed(u"deleted-there"_s), std::nullopt},
            {postNamed(u"deleted-both"_s), std::nullopt},
            {postNamed(u"gone-there"_s), std::nullopt},
            {postNamed(u"gone-here"_s), postText("Changed there")},
            {postNamed(u"same"_s), postText("Same on both")},
            {postNamed(u"new-there"_s), postText("New there")},
            {meetup, std::nullopt}};
}

/// What somebody does in the program.
void editHere(SyncClient &client)
{
    const auto post = [&client](const QString &name) {
        return client.record(Kind::Post, u"2026-10-01-%1.md"_s.arg(name)).ref();
    };
    StoreFixture &fixture = client.fixture;
    fixture.set(post(u"sent"_s), {{"title", u"Sent"_s}});
    fixture.set(post(u"merged"_s), {{"title", u"Mine"_s}});
    fixture.set(post(u"conflict"_s), {{"title", u"Mine"_s}});
    fixture.set(post(u"moved-here"_s), {{"file", u"2026-10-01-moved-here-now.md"_s}});
    fixture.set(post(u"moved-changed"_s),
                {{"file", u"2026-10-01-moved-changed-now.md"_s}, {"title", u"Moved"_s}});
    for (const QString &name : {u"deleted-here"_s, u"deleted-both"_s, u"gone-here"_s})
        client.remove(post(name));
    fixture.set(post(u"gone-there"_s), {{"title", u"Changed here"_s}});
    fixture.set(post(u"same"_s), {{"title", u"Same on both"_s}});
    fixture.add(Kind::Post, {{"title", u"New here"_s},
                             {"slug", u"new-here"_s},
                             {"state", u"ready"_s},
                             {"publishDate", u"2026-10-01"_s},
                             {"image", u"~/assets/images/blog/2026/cover.png"_s},
                             {"imageAlt", u"A cover"_s}});
    const Record event = client.record(Kind::Event, u"2026-12-01-meetup.md"_s);
    fixture.add(Kind::Task, {{"what", u"Book a room"_s}, {"event", event.id()}});
    client.images = {{cover, "cover"}};
}

} // namespace

void tst_SyncSweep::initTestCase()
{
    m_disk = std::make_unique<FailingDisk>();
    m_world = std::make_unique<SyncWorld>();
    m_world->edit(beginning());
    m_before = std::make_unique<SyncClient>(*m_world);
    m_client = std::make_unique<SyncClient>(*m_world);
    must(m_before->sync());
    m_head = m_world->edit(theirEdits());
    editHere(*m_before);

    SyncClient &undisturbed = begin();
    must(undisturbed.sync());
    m_requests = m_world->forge.requests().size();
    must(undisturbed.sync());
    m_picture = undisturbed.picture();
    m_site = m_world->site();
    QCOMPARE(m_site.value(cover), "cover");
    QCOMPARE(m_site.value(postNamed(u"merged"_s)),
             postText("Mine", "Theirs.\n\nMiddle.\n\nLast.\n"));
    QCOMPARE(undisturbed.conflicts().size(), 3U);
}

void tst_SyncSweep::cleanupTestCase()
{
    m_before.reset();
    m_client.reset();
    m_world.reset();
    m_disk.reset();
}

SyncClient &tst_SyncSweep::begin()
{
    m_world->setHead(m_head);
    m_world->forge.failNoMore();
    m_world->forge.forgetRequests();
    m_client->beginFrom(*m_before);
    return *m_client;
}

void tst_SyncSweep::compareEnd(SyncClient &client, const QString &where)
{
    m_world->forge.failNoMore();
    const auto synced = client.sync();
    QVERIFY2(synced, qPrintable(where + (synced ? QString() : synced.error().message)));
    must(client.sync());
    QVERIFY2(m_world->site() == m_site, qPrintable(where + m_world->site().keys().join(u"\n"_s)));
    const QStringList picture = client.picture();
    QString difference;
    for (const QString &line : picture + m_picture) {
        if (!picture.contains(line) || !m_picture.contains(line))
            difference += u'\n' + (picture.contains(line) ? u"+ "_s : u"- "_s) + line;
    }
    QVERIFY2(picture == m_picture, qPrintable(where + difference));
}

void tst_SyncSweep::aRequestThatFails_data()
{
    QTest::addColumn<Fault>("fault");
    using How = Fault::Kind;
    const auto row = [](const char *name, const Fault &fault) { QTest::newRow(name) << fault; };
    constexpr int always = 9;
    row("the line is cut", {.kind = How::Drop, .times = always});
    row("the line is cut once it is done", {.kind = How::Drop, .moment = Fault::Moment::After});
    row("half an answer once it is done",
        {.kind = How::HalfAnswer, .moment = Fault::Moment::After});
    row("500, once", {.kind = How::ServerError});
    row("500", {.kind = How::ServerError, .times = always});
    row("500 once it is done", {.kind = How::ServerError, .moment = Fault::Moment::After});
    row("403, later", {.kind = How::RetryAfter});
    row("429, much later", {.kind = How::TooManyRequests, .seconds = 100'000});
    row("nothing more now", {.kind = How::LimitUsedUp, .seconds = 30});
    row("broken JSON once it is done", {.kind = How::WrongJson, .moment = Fault::Moment::After});
    row("other JSON once it is done", {.kind = How::OtherJson, .moment = Fault::Moment::After});
    row("no UTF-8 once it is done", {.kind = How::InvalidUtf8, .moment = Fault::Moment::After});
    row("too long", {.kind = How::TooLong, .moment = Fault::Moment::After});
    row("led to the same host", {.kind = How::RedirectSameHost});
    row("led to another host", {.kind = How::RedirectOtherHost});
    row("led on and on", {.kind = How::RedirectEndless});
}

void tst_SyncSweep::aRequestThatFails()
{
    QFETCH(Fault, fault);
    for (int nth = 1; nth <= m_requests; ++nth) {
        SyncClient &client = begin();
        m_world->forge.failAt(nth, fault);
        (void)client.sync();
        compareEnd(client, u"request %1: "_s.arg(nth));
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_SyncSweep::aWriteThatFails()
{
    int write = 0;
    for (bool hasFailed = true; hasFailed; write += write < 10 ? 1 : 4) {
        SyncClient &client = begin();
        m_disk->failFrom(write, SQLITE_FULL);
        const auto synced = client.sync();
        hasFailed = m_disk->hasFailed();
        m_disk->mend();
        QCOMPARE(synced.has_value(), !hasFailed);
        compareEnd(client, u"write %1: "_s.arg(write));
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(write > 30, qPrintable(u"only %1 writes"_s.arg(write)));
}

void tst_SyncSweep::aProgramThatIsKilled_data()
{
    QTest::addColumn<Fault::Moment>("moment");
    QTest::addColumn<bool>("arrivesLater");
    QTest::newRow("before the request") << Fault::Moment::Before << false;
    QTest::newRow("after it was done") << Fault::Moment::After << false;
    QTest::newRow("while it is on its way") << Fault::Moment::Before << true;
}

void tst_SyncSweep::aProgramThatIsKilled()
{
    QFETCH(Fault::Moment, moment);
    QFETCH(bool, arrivesLater);
    for (int nth = 1; nth <= m_requests; ++nth) {
        SyncClient &client = begin();
        m_world->forge.failAt(nth, {.kind = Fault::Kind::Delay, .moment = moment});
        QVERIFY(client.syncUntilHeld());
        if (!arrivesLater) {
            compareEnd(client, u"killed at request %1: "_s.arg(nth));
            m_world->forge.release();
        } else {
            m_world->forge.release();
            compareEnd(client, u"killed at request %1: "_s.arg(nth));
        }
        if (QTest::currentTestFailed())
            return;
    }
}

/// Somebody else commits while the n-th request is on its way.
void tst_SyncSweep::aBranchThatMovesMeanwhile()
{
    const QString other = postNamed(u"other"_s);
    for (int nth = 1; nth <= m_requests; ++nth) {
        SyncClient &client = begin();
        m_world->forge.failAt(nth, {.kind = Fault::Kind::Delay});
        must(client.syncWhile([&] { m_world->edit({{other, postText("Other")}}); }));
        must(client.sync());
        QCOMPARE(client.record(Kind::Post, u"2026-10-01-other.md"_s).text("title"_L1), u"Other"_s);
        auto site = m_world->site();
        site.remove(other);
        QVERIFY2(site == m_site, qPrintable(u"request %1: "_s.arg(nth) + site.keys().join(u'\n')));
    }
}

void tst_SyncSweep::whatArrivedAndWasEditedSinceIsNoConflict()
{
    SyncClient &client = begin();
    m_world->forge.failAt(static_cast<int>(m_requests), {.moment = Fault::Moment::After});
    QVERIFY(!client.sync());
    m_world->forge.failNoMore();
    const Record sent = client.record(Kind::Post, u"2026-10-01-sent.md"_s);
    client.fixture.set(sent.ref(), {{"title", u"Sent again"_s}});
    must(client.sync());
    QCOMPARE(client.conflicts().size(), 3U);
    QCOMPARE(m_world->site().value(postNamed(u"sent"_s)), postText("Sent again"));
}

/// Of which some computers could keep only one.
void tst_SyncSweep::twoNamesForOneFileDeleteNothing()
{
    SyncClient &client = begin();
    must(client.sync());
    const QString twin = u"src/data/post/2026-10-01-TAKEN.md"_s;
    m_world->edit({{twin, postText("Twin")}});
    must(client.sync());
    QCOMPARE(client.record(Kind::Post, u"2026-10-01-taken.md"_s).text("title"_L1), u"Taken"_s);
    m_world->edit({{twin, std::nullopt}});
    must(client.sync());
    QCOMPARE(client.picture(), m_picture);
    QCOMPARE(m_world->site(), m_site);
}

void tst_SyncSweep::whatIsLeftOutIsNotOverwritten()
{
    SyncClient &client = begin();
    const SyncWorld::Edits twins{{postNamed(u"twin"_s), postText("One")},
                                 {postNamed(u"TWIN"_s), postText("Two")}};
    m_world->edit(twins);
    must(client.sync());
    client.fixture.add(Kind::Post, {{"title", u"Twin"_s},
                                    {"slug", u"twin"_s},
                                    {"state", u"ready"_s},
                                    {"publishDate", u"2026-10-01"_s}});
    must(client.sync());
    const auto site = m_world->site();
    for (auto it = twins.cbegin(); it != twins.cend(); ++it)
        QCOMPARE(site.value(it.key()), *it.value());
    QVERIFY(site.contains(postNamed(u"twin-1"_s)));
}

static const Suite<tst_SyncSweep> suite;

#include "tst_syncsweep.moc"
