#include "actions/recordverbs.h"
#include "support/testmain.h"
#include "unit/site/syncrig.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

using namespace chapterhouse::tests::sample;

/// What both sides did to one file, and what somebody decides about it.
class tst_SyncConflicts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesInOnePlaceAreKeptWhole();
    void aConflictEndsWithOneVersion_data();
    void aConflictEndsWithOneVersion();
    void aConflictEndsWithWhatSomebodyMadeOfBoth();
    void severalConflictsEndInOneStepOrNone();
    void aDecisionIsAboutWhatWasSeen();
    void anUndoneDecisionIsSentAsTheEditItIs();
    void whatWasDeletedThereGoesHere();
    void whatOthersReferToStaysWhenItIsDeletedThere();
    void whatWasRemovedHereGoesThere();
    void oneSideDeletesWhatTheOtherChanged_data();
    void oneSideDeletesWhatTheOtherChanged();
    void whatIsGoneOnBothSidesByThenIsDecided_data();
    void whatIsGoneOnBothSidesByThenIsDecided();
    void aFileThatCannotBeReadIsLeftAlone_data();
    void aFileThatCannotBeReadIsLeftAlone();
    void aNewFileThatCouldNotBeReadComesWhenItIsMended();
    void aFileOfAFolderThatBecomesALinkIsNotDeleted();
    void aNameGivenHereOutlivesAnEditThere();
};

void tst_SyncConflicts::changesInOnePlaceAreKeptWhole()
{
    SyncRig rig;
    rig.begin();
    rig.fixture.set(rig.record(Kind::Post, u"One"_s).ref(), {{"title", u"Mine"_s}});
    rig.fixture.set(rig.record(Kind::Author, u"Ann Lee"_s).ref(), {{"bio", u"Writes."_s}});
    const QByteArray theirs = replaced(post, "One", "Theirs");
    rig.onSite(postPath, theirs);
    QCOMPARE(rig.told(rig.sync()),
             (QStringList{u"conflict 2026-10-01-one.md"_s, u"sent ann-lee.md"_s}));
    const auto listed = rig.conflicts();
    QCOMPARE(listed.size(), 1U);
    QCOMPARE(listed[0].state.base, std::optional(post));
    QCOMPARE(listed[0].mine, std::optional(replaced(post, "One", "Mine")));
    QCOMPARE(listed[0].state.theirs, std::optional(theirs));
    QCOMPARE(rig.siteFile(postPath), theirs);
    QCOMPARE(rig.told(rig.sync()), QStringList{u"conflict 2026-10-01-one.md"_s});
}

void tst_SyncConflicts::aConflictEndsWithOneVersion_data()
{
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<QString>("title");
    QTest::newRow("mine") << Resolution::Mine << u"Mine"_s;
    QTest::newRow("theirs") << Resolution::Theirs << u"Theirs"_s;
}

void tst_SyncConflicts::aConflictEndsWithOneVersion()
{
    QFETCH(Resolution, resolution);
    QFETCH(QString, title);
    SyncRig rig;
    rig.begin();
    rig.fixture.set(rig.record(Kind::Post, u"One"_s).ref(), {{"title", u"Mine"_s}});
    rig.onSite(postPath, replaced(post, "One", "Theirs"));
    rig.pull();
    rig.resolve(postPath, resolution);
    QCOMPARE(rig.conflicts().size(), 0U);
    rig.sync();
    QCOMPARE(rig.siteFile(postPath), replaced(post, "One", title.toUtf8()));
    QCOMPARE(rig.record(Kind::Post, title).text("body"_L1), u"First.\n\nLast."_s);
    QCOMPARE(rig.sync(), SyncReport());
}

void tst_SyncConflicts::aConflictEndsWithWhatSomebodyMadeOfBoth()
{
    SyncRig rig;
    rig.begin();
    rig.fixture.set(rig.record(Kind::Post, u"One"_s).ref(), {{"title", u"Mine"_s}});
    rig.onSite(postPath, replaced(post, "One", "Theirs"));
    rig.pull();
    const QByteArray both = replaced(post, "One", "Mine and theirs");
    must(resolveWith(rig.store(), rig.profile, {rig.branch, postPath}, both));
    QCOMPARE(rig.told(rig.sync()), QStringList{u"sent 2026-10-01-one.md"_s});
    QCOMPARE(rig.siteFile(postPath), both);
}

void tst_SyncConflicts::severalConflictsEndInOneStepOrNone()
{
    SyncRig rig;
    rig.begin();
    rig.fixture.set(rig.record(Kind::Post, u"One"_s).ref(), {{"title", u"Mine"_s}});
    rig.fixture.set(rig.record(Kind::Event, u"Meetup"_s).ref(), {{"title", u"My meetup"_s}});
    rig.onSite(postPath, replaced(post, "One", "Theirs"));
    rig.onSite(eventPath, replaced(meetup, "Meetup", "Their meetup"));
    rig.pull();
    QCOMPARE(rig.conflicts().size(), 2U);
    QList<ConflictRef> both{{rig.branch, postPath}, {rig.branch, eventPath, "an older one"}};
    const auto refused = resolveAll(rig.store(), rig.profile, both, Resolution::Theirs);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(rig.conflicts().size(), 2U);
    both.last().seen.reset();
    must(resolveAll(rig.store(), rig.profile, both, Resolution::Theirs));
    QCOMPARE(rig.conflicts().size(), 0U);
    QCOMPARE(rig.record(Kind::Post, u"Theirs"_s).text("title"_L1), u"Theirs"_s);
    QCOMPARE(rig.record(Kind::Event, u"Their meetup"_s).text("title"_L1), u"Their meetup"_s);
    must(rig.store().undo());
    QCOMPARE(rig.record(Kind::Post, u"Mine"_s).text("title"_L1), u"Mine"_s);
    QCOMPARE(rig.record(Kind::Event, u"My meetup"_s).text("title"_L1), u"My meetup"_s);
}

void tst_SyncConflicts::aDecisionIsAboutWhatWasSeen()
{
    SyncRig rig;
    rig.begin();
    rig.fixture.set(rig.record(Kind::Post, u"One"_s).ref(), {{"title", u"Mine"_s}});
    rig.onSite(postPath, replaced(post, "One", "Theirs"));
    rig.pull();
    ConflictRef seen{rig.branch, postPath, rig.conflicts()[0].state.blob};
    rig.onSite(postPath, replaced(post, "One", "Later"));
    rig.pull();
    const auto decided = resolve(rig.store(), rig.profile, seen, Resolution::Theirs);
    QVERIFY(!decided);
    QCOMPARE(decided.error().kind, ErrorKind::Conflict);
    QCOMPARE(rig.record(Kind::Post, u"Mine"_s).text("title"_L1), u"Mine"_s);
    seen.seen = rig.conflicts()[0].state.blob;
    must(resolve(rig.store(), rig.profile, seen, Resolution::Theirs));
    QCOMPARE(rig.record(Kind::Post, u"Later"_s).text("title"_L1), u"Later"_s);
}

void tst_SyncConflicts::anUndoneDecisionIsSentAsTheEditItIs()
{
    SyncRig rig;
    rig.begin();
    rig.fixture.set(rig.record(Kind::Post, u"One"_s).ref(), {{"title", u"Mine"_s}});
    rig.onSite(postPath, replaced(post, "One", "Theirs"));
    rig.pull();
    rig.resolve(postPath, Resolution::Theirs);
    must(rig.store().undo());
    QCOMPARE(rig.told(rig.sync()), QStringList{u"sent 2026-10-01-one.md"_s});
    QCOMPARE(rig.siteFile(postPath), replaced(post, "One", "Mine"));
}

void tst_SyncConflicts::whatWasDeletedThereGoesHere()
{
    SyncRig rig;
    rig.begin();
    rig.onSite(postPath, std::nullopt);
    QCOMPARE(rig.told(rig.sync()), QStringList{u"removed 2026-10-01-one.md"_s});
    QCOMPARE(must(rig.store().reader().all(Kind::Post)).size(), 0U);
    QCOMPARE(rig.sync(), SyncReport());
}

void tst_SyncConflicts::whatOthersReferToStaysWhenItIsDeletedThere()
{
    SyncRig rig;
    rig.begin();
    const Record held = rig.record(Kind::Event, u"Meetup"_s);
    rig.fixture.add(Kind::Task, {{"what", u"Book a room"_s}, {"event", held.id()}});
    rig.onSite(eventPath, std::nullopt);
    const QStringList unlinked{u"unlinked 2026-12-01-meetup.md"_s};
    QCOMPARE(rig.told(rig.sync()), unlinked);
    QCOMPARE(rig.record(Kind::Event, u"Meetup"_s).text("file"_L1), QString());
    QCOMPARE(rig.told(rig.sync()), unlinked);
    QCOMPARE(rig.siteFile(eventPath), std::nullopt);
    rig.resolve(eventPath, Resolution::Mine);
    QCOMPARE(rig.told(rig.sync()), QStringList{u"sent 2026-12-01-meetup.md"_s});
    QVERIFY(rig.siteFile(eventPath).has_value());
}

void tst_SyncConflicts::whatWasRemovedHereGoesThere()
{
    SyncRig rig;
    rig.begin();
    const RecordRef ref = rig.record(Kind::Post, u"One"_s).ref();
    must(rig.store().transact(Origin::Person, u"Remove"_s, [&ref](Transaction &transaction) {
        return transaction.remove(ref);
    }));
    QCOMPARE(rig.told(rig.sync()), QStringList{u"sent 2026-10-01-one.md"_s});
    QCOMPARE(rig.siteFile(postPath), std::nullopt);
    QCOMPARE(rig.sync(), SyncReport());
}

void tst_SyncConflicts::oneSideDeletesWhatTheOtherChanged_data()
{
    QTest::addColumn<bool>("isDeletedHere");
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<bool>("isThereAfter");
    QTest::newRow("deleted here, kept so") << true << Resolution::Mine << false;
    QTest::newRow("deleted here, theirs comes back") << true << Resolution::Theirs << true;
    QTest::newRow("deleted there, ours goes there again") << false << Resolution::Mine << true;
    QTest::newRow("deleted there, and here too") << false << Resolution::Theirs << false;
}

void tst_SyncConflicts::oneSideDeletesWhatTheOtherChanged()
{
    QFETCH(bool, isDeletedHere);
    QFETCH(Resolution, resolution);
    QFETCH(bool, isThereAfter);
    SyncRig rig;
    rig.begin();
    const RecordRef ref = rig.record(Kind::Post, u"One"_s).ref();
    if (isDeletedHere) {
        must(rig.store().transact(Origin::Person, u"Remove"_s, [&ref](Transaction &transaction) {
            return transaction.remove(ref);
        }));
        rig.onSite(postPath, replaced(post, "One", "Changed"));
    } else {
        rig.fixture.set(ref, {{"title", u"Changed"_s}});
        rig.onSite(postPath, std::nullopt);
    }
    QCOMPARE(rig.told(rig.sync()), QStringList{u"conflict 2026-10-01-one.md"_s});
    QCOMPARE(rig.conflicts().at(0).state.conflict,
             isDeletedHere ? SiteConflict::DeletedHere : SiteConflict::DeletedThere);
    rig.resolve(postPath, resolution);
    rig.sync();
    QCOMPARE(rig.siteFile(postPath),
             isThereAfter ? std::optional(replaced(post, "One", "Changed")) : std::nullopt);
    const auto record = must(rig.store().reader().find(ref));
    QCOMPARE(record.has_value(), isThereAfter);
    QCOMPARE(rig.sync(), SyncReport());
}

void tst_SyncConflicts::whatIsGoneOnBothSidesByThenIsDecided_data()
{
    QTest::addColumn<Resolution>("resolution");
    QTest::newRow("mine") << Resolution::Mine;
    QTest::newRow("theirs") << Resolution::Theirs;
}

void tst_SyncConflicts::whatIsGoneOnBothSidesByThenIsDecided()
{
    QFETCH(Resolution, resolution);
    SyncRig rig;
    rig.begin();
    const RecordRef ref = rig.record(Kind::Post, u"One"_s).ref();
    rig.fixture.set(ref, {{"title", u"Changed"_s}});
    rig.onSite(postPath, std::nullopt);
    rig.pull();
    must(rig.store().transact(Origin::Person, u"Remove"_s, [&ref](Transaction &transaction) {
        return transaction.remove(ref);
    }));
    rig.resolve(postPath, resolution);
    QCOMPARE(rig.sync(), SyncReport());
    QCOMPARE(rig.siteFile(postPath), std::nullopt);
}

void tst_SyncConflicts::aFileThatCannotBeReadIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("no front matter") << QByteArray("Just words.\n");
    QTest::newRow("broken front matter") << QByteArray("---\ntitle: A: B\n---\n");
    QTest::newRow("no UTF-8") << QByteArray("---\ntitle: \xff\n---\n");
}

void tst_SyncConflicts::aFileThatCannotBeReadIsLeftAlone()
{
    QFETCH(QByteArray, file);
    SyncRig rig;
    rig.begin();
    rig.fixture.set(rig.record(Kind::Post, u"One"_s).ref(), {{"title", u"Mine"_s}});
    rig.onSite(postPath, file);
    const QStringList conflict{u"conflict 2026-10-01-one.md"_s};
    QCOMPARE(rig.told(rig.sync()), conflict);
    QCOMPARE(rig.told(rig.sync()), conflict);
    QCOMPARE(rig.siteFile(postPath), std::optional(file));
    QCOMPARE(rig.record(Kind::Post, u"Mine"_s).text("body"_L1), u"First.\n\nLast."_s);
    rig.resolve(postPath, Resolution::Mine);
    rig.sync();
    QCOMPARE(rig.siteFile(postPath), std::optional(replaced(post, "One", "Mine")));
}

void tst_SyncConflicts::aNewFileThatCouldNotBeReadComesWhenItIsMended()
{
    SyncRig rig;
    rig.begin();
    const QString path = u"src/data/post/2026-11-01-new.md"_s;
    rig.onSite(path, "---\ntitle: A: B\n---\n");
    const QStringList conflict{u"conflict 2026-11-01-new.md"_s};
    QCOMPARE(rig.told(rig.sync()), conflict);
    QCOMPARE(rig.told(rig.sync()), conflict);
    rig.onSite(path, replaced(post, "One", "New"));
    QCOMPARE(rig.told(rig.sync()), QStringList{u"taken 2026-11-01-new.md"_s});
    QCOMPARE(rig.record(Kind::Post, u"New"_s).text("state"_L1), u"published"_s);
}

void tst_SyncConflicts::aFileOfAFolderThatBecomesALinkIsNotDeleted()
{
    SyncRig rig;
    rig.begin();
    rig.onSite(u"elsewhere.md"_s, post);
    rig.onSite(postPath, std::nullopt);
    QVERIFY(QFile::link(rig.place(u"elsewhere.md"_s), rig.place(postPath)));
    QCOMPARE(rig.sync().count({SyncState::Removed}), 0);
    QCOMPARE(rig.record(Kind::Post, u"One"_s).text("file"_L1), u"2026-10-01-one.md"_s);
}

void tst_SyncConflicts::aNameGivenHereOutlivesAnEditThere()
{
    SyncRig rig;
    rig.begin();
    rig.fixture.set(rig.record(Kind::Post, u"One"_s).ref(), {{"file", u"2026-10-01-new.md"_s}});
    rig.onSite(postPath, replaced(post, "Last.", "Theirs."));
    rig.pull();
    rig.sync();
    QCOMPARE(rig.siteFile(postPath), std::nullopt);
    QCOMPARE(rig.siteFile(u"src/data/post/2026-10-01-new.md"_s),
             std::optional(replaced(post, "Last.", "Theirs.")));
}

static const chapterhouse::tests::Suite<tst_SyncConflicts> suite;

#include "tst_syncconflicts.moc"
