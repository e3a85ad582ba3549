#include "actions/recordverbs.h"
#include "support/testmain.h"
#include "unit/site/syncrig.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

using namespace chapterhouse::tests::sample;

/// The store and a site in a folder, through the engine.
class tst_Sync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstPullTakesTheWholeSite();
    void nothingNewIsNothingToDo();
    void whatWasChangedThereIsTaken();
    void whatWasChangedHereIsSent();
    void changesInDifferentPlacesAreMerged();
    void aFileThatTheSiteRenamesKeepsItsRecord();
    void aRecordWhoseNameWasUndoneIsCalledAsTheSiteDoes();
    void aFileThatIsRenamedHereMovesThere();
    void onlyWhatIsMeantForTheSiteIsSent();
    void aNewAuthorIsSent();
    void whatTheSiteWouldRejectIsNotSent();
    void whatSomebodyIsWritingInWaits();
    void aRecordThatCameInBeforeIsKnownByItsFile();
    void whatWasRemovedBeforeStaysOnTheSite();
    void aDeletedFileThatComesBackIsTaken_data();
    void aDeletedFileThatComesBackIsTaken();
    void aNameThatWasGivenHereTooIsAnotherFile();
    void aRecordThatIsBackOverwritesNoOtherFile();
    void ofTwoThatTakeOneNameOneIsSent();
    void imagesGoWithTheTextThatShowsThem();
    void anotherPictureOfThatNameIsNotOverwritten();
    void whatCannotBeKeptIsTold();
    void aFolderThatIsSuddenlyEmptyDeletesNothing();
};

void tst_Sync::theFirstPullTakesTheWholeSite()
{
    SyncRig rig;
    rig.onSite(postPath, post);
    rig.onSite(eventPath, meetup);
    rig.onSite(authorPath, author);
    rig.onSite(u"src/data/post/notes.txt"_s, "not read");
    rig.onSite(u"src/data/post/deeper/2026-01-01-x.md"_s, post);
    QCOMPARE(rig.told(rig.pull()),
             (QStringList{u"taken 2026-10-01-one.md"_s, u"taken 2026-12-01-meetup.md"_s,
                          u"taken ann-lee.md"_s}));
    const Record taken = rig.record(Kind::Post, u"One"_s);
    QCOMPARE(taken.text("state"_L1), u"published"_s);
    QCOMPARE(taken.text("body"_L1), u"First.\n\nLast."_s);
    QCOMPARE(rig.record(Kind::Event, u"Meetup"_s).text("state"_L1), u"announced"_s);
    QCOMPARE(rig.record(Kind::Author, u"Ann Lee"_s).text("slug"_L1), u"ann-lee"_s);
}

void tst_Sync::nothingNewIsNothingToDo()
{
    SyncRig rig;
    rig.begin();
    const auto before = rig.siteFiles();
    QCOMPARE(rig.sync(), SyncReport());
    QCOMPARE(rig.siteFiles(), before);
}

void tst_Sync::whatWasChangedThereIsTaken()
{
    SyncRig rig;
    rig.begin();
    const Record before = rig.record(Kind::Post, u"One"_s);
    rig.onSite(postPath, replaced(post, "One", "Two"));
    QCOMPARE(rig.told(rig.sync()), QStringList{u"taken 2026-10-01-one.md"_s});
    QCOMPARE(rig.record(Kind::Post, u"Two"_s).id(), before.id());
}

void tst_Sync::whatWasChangedHereIsSent()
{
    SyncRig rig;
    rig.begin();
    rig.fixture.set(rig.record(Kind::Post, u"One"_s).ref(), {{"title", u"Mine"_s}});
    QCOMPARE(rig.told(rig.status()), QStringList{u"changed 2026-10-01-one.md"_s});
    QCOMPARE(rig.told(rig.sync()), QStringList{u"sent 2026-10-01-one.md"_s});
    QCOMPARE(rig.siteFile(postPath), replaced(post, "One", "Mine"));
    QCOMPARE(rig.sync(), SyncReport());
}

void tst_Sync::changesInDifferentPlacesAreMerged()
{
    SyncRig rig;
    rig.begin();
    rig.fixture.set(rig.record(Kind::Post, u"One"_s).ref(), {{"title", u"Mine"_s}});
    rig.onSite(postPath, replaced(post, "Last.", "Theirs."));
    QCOMPARE(rig.told(rig.pull()), QStringList{u"merged 2026-10-01-one.md"_s});
    QCOMPARE(rig.record(Kind::Post, u"Mine"_s).text("body"_L1), u"First.\n\nTheirs."_s);
    QCOMPARE(rig.told(rig.sync()), QStringList{u"sent 2026-10-01-one.md"_s});
    QCOMPARE(rig.siteFile(postPath), replaced(replaced(post, "Last.", "Theirs."), "One", "Mine"));
}

void tst_Sync::aFileThatTheSiteRenamesKeepsItsRecord()
{
    SyncRig rig;
    rig.begin();
    const Record before = rig.record(Kind::Post, u"One"_s);
    rig.onSite(postPath, std::nullopt);
    rig.onSite(u"src/data/post/2026-10-01-other.md"_s, post);
    rig.sync();
    const Record after = rig.record(Kind::Post, u"One"_s);
    QCOMPARE(after.id(), before.id());
    QCOMPARE(after.text("file"_L1), u"2026-10-01-other.md"_s);
    QCOMPARE(rig.sync(), SyncReport());
    QCOMPARE(rig.siteFile(postPath), std::nullopt);
}

void tst_Sync::aRecordWhoseNameWasUndoneIsCalledAsTheSiteDoes()
{
    SyncRig rig;
    rig.begin();
    const Record before = rig.record(Kind::Post, u"One"_s);
    rig.fixture.set(before.ref(), {{"file", FieldValue()}});
    rig.onSite(postPath, std::nullopt);
    rig.onSite(u"src/data/post/2026-10-01-other.md"_s, post);
    QCOMPARE(rig.sync(), SyncReport());
    QCOMPARE(rig.fixture.get(before.ref()).text("file"_L1), u"2026-10-01-other.md"_s);
}

void tst_Sync::aFileThatIsRenamedHereMovesThere()
{
    SyncRig rig;
    rig.begin();
    rig.fixture.set(rig.record(Kind::Post, u"One"_s).ref(), {{"file", u"2026-10-01-new.md"_s}});
    rig.sync();
    QCOMPARE(rig.siteFile(postPath), std::nullopt);
    QCOMPARE(rig.siteFile(u"src/data/post/2026-10-01-new.md"_s), std::optional(post));
    QCOMPARE(rig.sync(), SyncReport());
}

void tst_Sync::onlyWhatIsMeantForTheSiteIsSent()
{
    SyncRig rig;
    rig.begin();
    const Record local = rig.fixture.add(Kind::Post, {{"title", u"Mine"_s},
                                                      {"slug", u"mine"_s},
                                                      {"state", u"local"_s},
                                                      {"publishDate", u"2026-11-20"_s}});
    rig.fixture.add(Kind::Event,
                    {{"title", u"Idea"_s}, {"state", u"idea"_s}, {"start", u"2026-12-05"_s}});
    rig.fixture.add(Kind::Event, {{"title", u"Some day"_s}, {"state", u"planned"_s}});
    rig.fixture.add(Kind::Event,
                    {{"title", u"Was"_s}, {"state", u"held"_s}, {"start", u"2026-01-05"_s}});
    rig.fixture.add(Kind::Event, {{"title", u"Hidden"_s},
                                  {"state", u"announced"_s},
                                  {"draft", true},
                                  {"start", u"2026-12-06"_s}});
    const QStringList kept{u"kept 2026-01-05-was.md"_s, u"kept 2026-12-05-idea.md"_s,
                           u"kept 2026-12-06-hidden.md"_s, u"kept Some day"_s};
    const auto withPost = [&kept](const QString &line) {
        QStringList lines = kept + QStringList(line);
        lines.sort();
        return lines;
    };
    QCOMPARE(rig.told(rig.sync()), withPost(u"kept 2026-11-20-mine.md"_s));
    rig.fixture.set(local.ref(), {{"state", u"ready"_s}});
    QCOMPARE(rig.told(rig.sync()), withPost(u"sent 2026-11-20-mine.md"_s));
    QVERIFY(rig.siteFile(u"src/data/post/2026-11-20-mine.md"_s)->contains("title: \"Mine\""));
    QCOMPARE(rig.fixture.get(local.ref()).text("state"_L1), u"published"_s);
}

void tst_Sync::aNewAuthorIsSent()
{
    SyncRig rig;
    rig.begin();
    rig.fixture.add(Kind::Author, {{"name", u"Ben Roy"_s}, {"slug", u"ben-roy"_s}});
    QCOMPARE(rig.told(rig.sync()), QStringList{u"sent ben-roy.md"_s});
    QVERIFY(rig.siteFile(u"src/data/authors/ben-roy.md"_s)->contains("Ben Roy"));
}

void tst_Sync::whatTheSiteWouldRejectIsNotSent()
{
    SyncRig rig;
    rig.begin();
    rig.fixture.set(rig.record(Kind::Post, u"One"_s).ref(), {{"image", u"nowhere.png"_s}});
    const SyncReport report = rig.sync();
    QCOMPARE(rig.told(report), QStringList{u"failed 2026-10-01-one.md"_s});
    QVERIFY2(report.files[0].message.contains("nowhere.png"_L1),
             qPrintable(report.files[0].message));
    QCOMPARE(rig.siteFile(postPath), std::optional(post));
}

void tst_Sync::whatSomebodyIsWritingInWaits()
{
    SyncRig rig;
    rig.begin();
    const RecordRef ref = rig.record(Kind::Post, u"One"_s).ref();
    must(keepTyping(rig.store(), ref, u"body"_s, u"First.\n\nMine, half"_s));
    rig.onSite(postPath, replaced(post, "First.", "Theirs."));
    QCOMPARE(rig.told(rig.sync()), QStringList{u"waiting 2026-10-01-one.md"_s});
    QCOMPARE(rig.record(Kind::Post, u"One"_s).text("body"_L1), u"First.\n\nLast."_s);
    must(setFields(rig.store(), ref, {{u"body"_s, u"First.\n\nMine, whole."_s}}));
    rig.sync();
    QCOMPARE(rig.siteFile(postPath),
             replaced(replaced(post, "First.", "Theirs."), "Last.", "Mine, whole."));
}

void tst_Sync::aRecordThatCameInBeforeIsKnownByItsFile()
{
    SyncRig rig;
    const Record before = rig.fixture.add(Kind::Post, {{"title", u"Mine"_s},
                                                       {"state", u"draft"_s},
                                                       {"publishDate", u"2026-10-01"_s},
                                                       {"category", u"Updates"_s},
                                                       {"author", u"ann-lee"_s},
                                                       {"body", u"First.\n\nLast."_s},
                                                       {"source", QString::fromUtf8(post)},
                                                       {"file", u"2026-10-01-one.md"_s}});
    rig.onSite(postPath, post);
    QCOMPARE(rig.told(rig.pull()), QStringList{u"changed 2026-10-01-one.md"_s});
    const Record after = rig.record(Kind::Post, u"Mine"_s);
    QCOMPARE(after.id(), before.id());
    QCOMPARE(after.text("state"_L1), u"published"_s);
}

void tst_Sync::whatWasRemovedBeforeStaysOnTheSite()
{
    SyncRig rig;
    const Record before = rig.fixture.add(
        Kind::Post,
        {{"title", u"One"_s}, {"state", u"published"_s}, {"file", u"2026-10-01-one.md"_s}});
    must(rig.store().transact(Origin::Person, u"Remove"_s, [&before](Transaction &transaction) {
        return transaction.remove(before.ref());
    }));
    rig.onSite(postPath, post);
    QCOMPARE(rig.told(rig.sync()), QStringList{u"left_out 2026-10-01-one.md"_s});
    rig.onSite(postPath, replaced(post, "One", "Two"));
    QCOMPARE(rig.told(rig.sync()), QStringList{u"left_out 2026-10-01-one.md"_s});
    QCOMPARE(rig.siteFile(postPath), std::optional(replaced(post, "One", "Two")));
    QCOMPARE(must(rig.store().reader().all(Kind::Post)).size(), 0U);
}

void tst_Sync::aDeletedFileThatComesBackIsTaken_data()
{
    QTest::addColumn<bool>("isDeletedHere");
    QTest::newRow("deleted here, and on the site by us") << true;
    QTest::newRow("deleted on the site") << false;
}

void tst_Sync::aDeletedFileThatComesBackIsTaken()
{
    QFETCH(bool, isDeletedHere);
    SyncRig rig;
    rig.begin();
    const RecordRef ref = rig.record(Kind::Post, u"One"_s).ref();
    if (isDeletedHere)
        must(rig.store().transact(Origin::Person, u"Remove"_s, [&ref](Transaction &transaction) {
            return transaction.remove(ref);
        }));
    else
        rig.onSite(postPath, std::nullopt);
    rig.sync();
    QCOMPARE(must(rig.store().reader().all(Kind::Post)).size(), 0U);
    rig.onSite(postPath, replaced(post, "One", "Back"));
    QCOMPARE(rig.told(rig.sync()), QStringList{u"taken 2026-10-01-one.md"_s});
    QCOMPARE(rig.record(Kind::Post, u"Back"_s).text("file"_L1), u"2026-10-01-one.md"_s);
}

void tst_Sync::aNameThatWasGivenHereTooIsAnotherFile()
{
    SyncRig rig;
    rig.begin();
    const Record renamed = rig.record(Kind::Post, u"One"_s);
    rig.fixture.set(renamed.ref(), {{"file", u"2026-10-01-two.md"_s}});
    const QString wanted = u"src/data/post/2026-10-01-two.md"_s;
    rig.onSite(wanted, replaced(post, "One", "Theirs"));
    QCOMPARE(rig.told(rig.sync()), QStringList{u"failed 2026-10-01-two.md"_s});
    QCOMPARE(rig.siteFile(wanted), replaced(post, "One", "Theirs"));
    QVERIFY(rig.record(Kind::Post, u"Theirs"_s).id() != renamed.id());
    rig.fixture.set(renamed.ref(), {{"file", u"2026-10-01-three.md"_s}});
    rig.sync();
    QCOMPARE(rig.siteFile(postPath), std::nullopt);
    QCOMPARE(rig.siteFile(u"src/data/post/2026-10-01-three.md"_s), std::optional(post));
    QCOMPARE(rig.sync(), SyncReport());
}

void tst_Sync::aRecordThatIsBackOverwritesNoOtherFile()
{
    SyncRig rig;
    rig.begin();
    const RecordRef ref = rig.record(Kind::Post, u"One"_s).ref();
    must(rig.store().transact(Origin::Person, u"Remove"_s, [&ref](Transaction &transaction) {
        return transaction.remove(ref);
    }));
    rig.sync();
    const QByteArray other = replaced(post, "One", "Another");
    rig.onSite(postPath, other);
    rig.sync();
    must(rig.store().undo());
    QCOMPARE(rig.told(rig.sync()), QStringList{u"failed 2026-10-01-one.md"_s});
    QCOMPARE(rig.siteFile(postPath), std::optional(other));
    rig.fixture.set(ref, {{"file", u"2026-10-01-first.md"_s}});
    rig.sync();
    QCOMPARE(rig.siteFile(u"src/data/post/2026-10-01-first.md"_s), std::optional(post));
    QCOMPARE(rig.siteFile(postPath), std::optional(other));
}

void tst_Sync::ofTwoThatTakeOneNameOneIsSent()
{
    SyncRig rig;
    rig.begin();
    const QString otherPath = u"src/data/post/2026-10-01-other.md"_s;
    rig.onSite(otherPath, replaced(post, "One", "Other"));
    rig.sync();
    for (const QString &title : {u"One"_s, u"Other"_s})
        rig.fixture.set(rig.record(Kind::Post, title).ref(), {{"file", u"2026-10-01-new.md"_s}});
    QCOMPARE(rig.told(rig.sync()), QStringList{u"sent 2026-10-01-new.md"_s});
    QCOMPARE(rig.told(rig.sync()), QStringList{u"failed 2026-10-01-new.md"_s});
    const auto files = rig.siteFiles();
    QCOMPARE(files.value(u"src/data/post/2026-10-01-new.md"_s), post);
    QCOMPARE(files.value(otherPath), replaced(post, "One", "Other"));
}

void tst_Sync::imagesGoWithTheTextThatShowsThem()
{
    SyncRig rig;
    rig.begin();
    const QString cover = u"src/assets/images/blog/2026/cover.png"_s;
    const QString inText = u"src/assets/images/blog/2026/hall.png"_s;
    rig.images = {{cover, "cover"}, {inText, "hall"}, {u"src/other.png"_s, "other"}};
    rig.fixture.set(rig.record(Kind::Post, u"One"_s).ref(),
                    {{"image", u"~/assets/images/blog/2026/cover.png"_s},
                     {"imageAlt", u"A cover"_s},
                     {"body", u"![Hall](~/assets/images/blog/2026/hall.png)"_s}});
    rig.sync();
    QCOMPARE(rig.siteFile(cover), std::optional(QByteArray("cover")));
    QCOMPARE(rig.siteFile(inText), std::optional(QByteArray("hall")));
    QCOMPARE(rig.siteFiles().size(), 5);
    QCOMPARE(rig.sync(), SyncReport());
}

void tst_Sync::anotherPictureOfThatNameIsNotOverwritten()
{
    SyncRig rig;
    rig.begin();
    const QString cover = u"src/assets/images/blog/2026/cover.png"_s;
    rig.onSite(cover, "theirs");
    rig.images = {{cover, "mine"}};
    rig.fixture.set(rig.record(Kind::Post, u"One"_s).ref(),
                    {{"image", u"~/assets/images/blog/2026/cover.png"_s}});
    const SyncReport report = rig.sync();
    QCOMPARE(rig.told(report), QStringList{u"failed 2026-10-01-one.md"_s});
    QVERIFY(report.files[0].message.contains(cover));
    QCOMPARE(rig.siteFile(cover), std::optional(QByteArray("theirs")));
    QCOMPARE(rig.siteFile(postPath), std::optional(post));
}

void tst_Sync::whatCannotBeKeptIsTold()
{
    SyncRig rig;
    rig.begin();
    QVERIFY(QFile::link(rig.place(postPath), rig.place(u"src/data/post/link.md"_s)));
    QCOMPARE(rig.told(rig.pull()), QStringList{u"left_out link.md"_s});
    QCOMPARE(rig.sync(), SyncReport());
}

void tst_Sync::aFolderThatIsSuddenlyEmptyDeletesNothing()
{
    SyncRig rig;
    rig.begin();
    QVERIFY(QDir(rig.place(u"src"_s)).removeRecursively());
    const auto pulled = rig.tryToPull();
    QVERIFY(!pulled);
    QVERIFY2(pulled.error().message.contains(u"is empty now"_s),
             qPrintable(pulled.error().message));
    QCOMPARE(must(rig.store().reader().all(Kind::Post)).size(), 1U);
}

static const chapterhouse::tests::Suite<tst_Sync> suite;

#include "tst_sync.moc"
