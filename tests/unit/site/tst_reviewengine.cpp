#include "actions/recordverbs.h"
#include "support/testmain.h"
#include "unit/site/reviewrig.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace chapterhouse::tests::sample;
using namespace Qt::StringLiterals;

/// Drafts on their way to the site, between two stores and a repository.
class tst_ReviewEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<ReviewRig>(); }
    void aNewDraftIsSentInFiveRequests();
    void whatIsSentAgainTakesOneRequest();
    void nothingChangedIsNothingToSend();
    void anotherSeesTheDraftAndEditsIt();
    void bothWriteInOneDraft();
    void bothWriteInOnePlaceOfADraft();
    void theStateIsSharedAndTakesTwoRequests();
    void whatTheSiteWouldRejectIsSentButNotReady();
    void aDraftIsPublished();
    void aDraftThatSomebodyPublishedIsPublished();
    void aDiscardedDraftIsOnlyHereAgain();
    void aPublishedPostIsChangedThroughAReview();
    void whatTheSiteChangesMeanwhileWaitsForTheReview();
    void aPushSendsWhatWasChanged();
    void aPushAfterPublishingBeginsNoReview();
    void whatOthersChangedIsNotPublishedUnseen();
    void whatWasRemovedHoldsUpNobody();
    void imagesAreInTheSameCommit();
    void aFileThatIsRenamedInReviewMovesOnItsBranch();

private:
    /// A draft that Ann has sent, and Ben has seen.
    RecordRef sharedDraft()
    {
        const RecordRef ref = m_rig->ann.addPost();
        m_rig->ann.send(ref);
        m_rig->ben.refresh();
        m_rig->forge.forgetRequests();
        return ref;
    }
    void setBody(ReviewClient &client, const RecordRef &ref, const QString &text)
    {
        must(setFields(client.fixture.store(), ref, {{u"body"_s, text}}));
    }
    QByteArray onBranch(const QString &branch, const QString &path = newPath)
    {
        return m_rig->forge.repository().read(branch, path).value_or("nothing");
    }
    qsizetype requests() const { return m_rig->forge.requests().size(); }
    template<class T>
    Result<T> wait(Task<T> task)
    {
        return QCoro::waitFor(std::move(task));
    }

    static inline const QString newPath = u"src/data/post/2026-11-20-new.md"_s;
    static inline const QString newBranch = u"cms/post/2026-11-20-new"_s;
    std::unique_ptr<ReviewRig> m_rig;
};

void tst_ReviewEngine::aNewDraftIsSentInFiveRequests()
{
    const RecordRef ref = m_rig->ann.addPost();
    QCOMPARE(SyncRig::told(m_rig->ann.send(ref)), QStringList{u"sent 2026-11-20-new.md"_s});
    QCOMPARE(requests(), 5);
    QVERIFY(onBranch(newBranch).contains("title: \"New\""));
    QCOMPARE(onBranch(u"main"_s), QByteArray("nothing"));
    QCOMPARE(m_rig->ann.stateOf(ref), u"draft"_s);
}

void tst_ReviewEngine::whatIsSentAgainTakesOneRequest()
{
    const RecordRef ref = sharedDraft();
    setBody(m_rig->ann, ref, u"More."_s);
    m_rig->ann.send(ref);
    QCOMPARE(requests(), 1);
    QVERIFY(onBranch(newBranch).endsWith("---\n\nMore.\n"));
}

void tst_ReviewEngine::nothingChangedIsNothingToSend()
{
    const RecordRef ref = sharedDraft();
    QCOMPARE(m_rig->ann.send(ref).files.size(), 0);
    QCOMPARE(requests(), 0);
}

void tst_ReviewEngine::anotherSeesTheDraftAndEditsIt()
{
    const RecordRef ref = sharedDraft();
    const Record seen = m_rig->ben.post(u"New"_s);
    QCOMPARE(seen.text("state"_L1), u"draft"_s);
    setBody(m_rig->ben, seen.ref(), u"By Ben."_s);
    m_rig->ben.send(seen.ref());
    QCOMPARE(SyncRig::told(m_rig->ann.refresh()), QStringList{u"taken 2026-11-20-new.md"_s});
    QCOMPARE(m_rig->ann.fixture.get(ref).text("body"_L1), u"By Ben."_s);
}

void tst_ReviewEngine::bothWriteInOneDraft()
{
    const RecordRef ref = sharedDraft();
    const RecordRef seen = m_rig->ben.post(u"New"_s).ref();
    setBody(m_rig->ben, seen, u"First.\n\nBen."_s);
    m_rig->ben.send(seen);
    setBody(m_rig->ann, ref, u"Ann.\n\nLast."_s);
    QCOMPARE(SyncRig::told(m_rig->ann.send(ref)), QStringList{u"sent 2026-11-20-new.md"_s});
    QVERIFY(onBranch(newBranch).endsWith("---\n\nAnn.\n\nBen.\n"));
}

void tst_ReviewEngine::bothWriteInOnePlaceOfADraft()
{
    const RecordRef ref = sharedDraft();
    const RecordRef seen = m_rig->ben.post(u"New"_s).ref();
    setBody(m_rig->ben, seen, u"By Ben."_s);
    m_rig->ben.send(seen);
    setBody(m_rig->ann, ref, u"By Ann."_s);
    const auto sent = wait(m_rig->ann.review().send(ref));
    QVERIFY(!sent);
    QVERIFY2(sent.error().message.contains(u"“New” is in conflict"_s),
             qPrintable(sent.error().message));
    QVERIFY(onBranch(newBranch).endsWith("By Ben.\n"));
    QCOMPARE(m_rig->ann.fixture.get(ref).text("body"_L1), u"By Ann."_s);
    ReviewClient &ann = m_rig->ann;
    const auto listed = must(conflictsOf(ann.fixture.store().reader(), ann.profile, u"main"_s));
    QCOMPARE(listed.size(), 1U);
    QCOMPARE(listed[0].state.branch, newBranch);
    must(resolve(ann.fixture.store(), ann.profile, {newBranch, newPath, listed[0].state.blob},
                 Resolution::Mine));
    m_rig->ann.send(ref);
    QVERIFY(onBranch(newBranch).endsWith("By Ann.\n"));
}

void tst_ReviewEngine::theStateIsSharedAndTakesTwoRequests()
{
    const RecordRef ref = sharedDraft();
    must(wait(m_rig->ann.review().setState(ref, ReviewState::InReview)));
    QCOMPARE(requests(), 2);
    QCOMPARE(m_rig->ann.stateOf(ref), u"in_review"_s);
    m_rig->ben.refresh();
    QCOMPARE(m_rig->ben.post(u"New"_s).text("state"_L1), u"in_review"_s);
}

void tst_ReviewEngine::whatTheSiteWouldRejectIsSentButNotReady()
{
    const RecordRef ref = m_rig->ann.addPost();
    m_rig->ann.fixture.set(ref, {{"image", u"nowhere.png"_s}});
    m_rig->ann.send(ref);
    m_rig->forge.forgetRequests();
    const auto ready = wait(m_rig->ann.review().setState(ref, ReviewState::Ready));
    QVERIFY(!ready);
    QVERIFY2(ready.error().message.contains("nowhere.png"_L1), qPrintable(ready.error().message));
    const auto published = wait(m_rig->ann.review().publish(ref));
    QVERIFY(!published);
    QCOMPARE(published.error().kind, ErrorKind::Input);
    QCOMPARE(requests(), 0);
}

void tst_ReviewEngine::aDraftIsPublished()
{
    const RecordRef ref = sharedDraft();
    must(wait(m_rig->ann.review().publish(ref)));
    QCOMPARE(requests(), 2);
    QVERIFY(onBranch(u"main"_s).contains("title: \"New\""));
    QCOMPARE(m_rig->ann.stateOf(ref), u"published"_s);
    QCOMPARE(m_rig->ann.pull().files.size(), 0);
    QCOMPARE(must(QCoro::waitFor(m_rig->ann.sync().push())).files.size(), 0);
    QCOMPARE(m_rig->ann.stateOf(ref), u"published"_s);
}

void tst_ReviewEngine::aDraftThatSomebodyPublishedIsPublished()
{
    const RecordRef ref = sharedDraft();
    must(wait(m_rig->ben.review().publish(m_rig->ben.post(u"New"_s).ref())));
    m_rig->ann.refresh();
    m_rig->ann.pull();
    QCOMPARE(m_rig->ann.stateOf(ref), u"published"_s);
    QCOMPARE(must(knownReviews(m_rig->ann.fixture.store().database())).size(), 0U);
}

void tst_ReviewEngine::aDiscardedDraftIsOnlyHereAgain()
{
    const RecordRef ref = sharedDraft();
    must(wait(m_rig->ann.review().discard(ref)));
    QCOMPARE(requests(), 2);
    QCOMPARE(m_rig->ann.stateOf(ref), u"local"_s);
    QVERIFY(!m_rig->forge.repository().branches().contains(newBranch));
    m_rig->ben.refresh();
    QCOMPARE(m_rig->ben.post(u"New"_s).text("state"_L1), u"local"_s);
    m_rig->ann.send(ref);
    QCOMPARE(m_rig->ann.stateOf(ref), u"draft"_s);
}

void tst_ReviewEngine::aPublishedPostIsChangedThroughAReview()
{
    const RecordRef ref = m_rig->ann.post(u"One"_s).ref();
    setBody(m_rig->ann, ref, u"First.\n\nAnn."_s);
    m_rig->ann.send(ref);
    QCOMPARE(onBranch(u"main"_s, postPath), post);
    QVERIFY(onBranch(u"cms/post/2026-10-01-one"_s, postPath).endsWith("Ann.\n"));
    must(wait(m_rig->ann.review().publish(ref)));
    QVERIFY(onBranch(u"main"_s, postPath).endsWith("Ann.\n"));
    QCOMPARE(m_rig->ann.pull().files.size(), 0);
    QCOMPARE(m_rig->ann.stateOf(ref), u"published"_s);
}

void tst_ReviewEngine::whatTheSiteChangesMeanwhileWaitsForTheReview()
{
    const RecordRef ref = m_rig->ann.post(u"One"_s).ref();
    setBody(m_rig->ann, ref, u"First.\n\nAnn."_s);
    m_rig->ann.send(ref);
    m_rig->forge.repository().commit(u"main"_s, u"Edit"_s,
                                     {{postPath, replaced(post, "\"One\"", "\"Two\"")}});
    QCOMPARE(SyncRig::told(m_rig->ann.pull()), QStringList{u"waiting 2026-10-01-one.md"_s});
    QCOMPARE(m_rig->ann.fixture.get(ref).text("title"_L1), u"One"_s);
    must(wait(m_rig->ann.review().discard(ref)));
    QCOMPARE(SyncRig::told(m_rig->ann.pull()), QStringList{u"conflict 2026-10-01-one.md"_s});
    must(resolve(m_rig->ann.fixture.store(), m_rig->ann.profile, {u"main"_s, postPath},
                 Resolution::Mine));
    const Record merged = m_rig->ann.post(u"Two"_s);
    QCOMPARE(merged.text("body"_L1), u"First.\n\nAnn."_s);
}

void tst_ReviewEngine::aPushSendsWhatWasChanged()
{
    const RecordRef draft = sharedDraft();
    const RecordRef published = m_rig->ann.post(u"One"_s).ref();
    setBody(m_rig->ann, draft, u"More."_s);
    setBody(m_rig->ann, published, u"Also more."_s);
    const SyncReport report = must(QCoro::waitFor(m_rig->ann.review().sendChanged()));
    QCOMPARE(SyncRig::told(report),
             (QStringList{u"sent 2026-10-01-one.md"_s, u"sent 2026-11-20-new.md"_s}));
    QCOMPARE(onBranch(u"main"_s, postPath), post);
    QVERIFY(onBranch(newBranch).endsWith("More.\n"));
}

void tst_ReviewEngine::aPushAfterPublishingBeginsNoReview()
{
    const RecordRef ref = sharedDraft();
    must(wait(m_rig->ann.review().publish(ref)));
    QCOMPARE(must(QCoro::waitFor(m_rig->ann.review().sendChanged())).files.size(), 0);
    QCOMPARE(m_rig->ann.stateOf(ref), u"published"_s);
}

void tst_ReviewEngine::whatOthersChangedIsNotPublishedUnseen()
{
    const RecordRef ref = sharedDraft();
    const RecordRef seen = m_rig->ben.post(u"New"_s).ref();
    setBody(m_rig->ben, seen, u"By Ben."_s);
    m_rig->ben.send(seen);
    setBody(m_rig->ann, ref, u"By Ann."_s);
    m_rig->ann.refresh();
    const auto published = wait(m_rig->ann.review().publish(ref));
    QVERIFY(!published);
    QCOMPARE(published.error().kind, ErrorKind::Input);
    QCOMPARE(onBranch(u"main"_s), QByteArray("nothing"));
}

void tst_ReviewEngine::whatWasRemovedHoldsUpNobody()
{
    const RecordRef removed = sharedDraft();
    const RecordRef published = m_rig->ann.post(u"One"_s).ref();
    must(m_rig->ann.fixture.store().transact(
        Origin::Person, u"Remove"_s,
        [&removed](Transaction &transaction) { return transaction.remove(removed); }));
    setBody(m_rig->ann, published, u"More."_s);
    const SyncReport report = must(QCoro::waitFor(m_rig->ann.review().sendChanged()));
    QCOMPARE(report.count({SyncState::Sent}), 1);
}

void tst_ReviewEngine::imagesAreInTheSameCommit()
{
    const QString cover = u"src/assets/images/blog/2026/cover.png"_s;
    const RecordRef ref = m_rig->ann.addPost();
    m_rig->ann.fixture.set(
        ref, {{"image", u"~/assets/images/blog/2026/cover.png"_s}, {"imageAlt", u"A cover"_s}});
    SyncParts parts = m_rig->ann.parts();
    parts.images = [&cover](const QString &path) {
        return path == cover ? std::optional(QByteArray("\x89PNG\0bytes", 10)) : std::nullopt;
    };
    ReviewEngine engine(parts, m_rig->ann.reviews);
    must(QCoro::waitFor(engine.send(ref)));
    QCOMPARE(onBranch(newBranch, cover), QByteArray("\x89PNG\0bytes", 10));
    QVERIFY(onBranch(newBranch).contains("cover.png"));
}

void tst_ReviewEngine::aFileThatIsRenamedInReviewMovesOnItsBranch()
{
    const RecordRef ref = sharedDraft();
    m_rig->ann.fixture.set(ref, {{"file", u"2026-11-20-other.md"_s}});
    m_rig->ann.send(ref);
    QCOMPARE(onBranch(newBranch), QByteArray("nothing"));
    QVERIFY(onBranch(newBranch, u"src/data/post/2026-11-20-other.md"_s).contains("New"));
}

static const chapterhouse::tests::Suite<tst_ReviewEngine> suite;

#include "tst_reviewengine.moc"
