#include "content/siteprofile.h"
#include "site/forge/forgereviews.h"
#include "site/forge/reviewrequests.h"
#include "support/testmain.h"
#include "unit/site/forgedesk.h"

#include <QCoroTask>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// The editorial workflow on a GitHub over a real repository.
class tst_ForgeReviews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<ForgeDesk>();
        m_reviews = std::make_unique<ForgeReviews>(m_desk->transport, SiteProfile());
    }
    void aDraftIsBegunInFiveRequests();
    void anImageIsOneRequestMore();
    void allDraftsAreListedWithTheirTexts();
    void whoBeganADraftIsTold();
    void listingThemTakesTwoRequests();
    void remarksAndTheBuildAreTold();
    void draftsOfOtherProgramsAreListed();
    void whatIsNoDraftIsNotListed();
    void itIsSentAgainOnItsBranch();
    void itsStateChangesAndOtherLabelsStay();
    void itIsPublishedAsItWasReviewed();
    void whatWasChangedSinceIsNotPublished();
    void whatDoesNotMergeIsNotPublished();
    void itIsDiscarded();
    void aBeginningThatBrokeOffIsTakenUp_data();
    void aBeginningThatBrokeOffIsTakenUp();
    void everyStepCanLoseItsAnswer_data();
    void everyStepCanLoseItsAnswer();
    void anEarlierTryWithOtherWordsIsGoneOn();
    void aBranchOfWhatWasDiscardedIsUsedAgain();
    void aBranchOfSomebodyElseIsAConflict();
    void aDraftOfThatNameInReviewIsAConflict();

private:
    template<class T>
    Result<T> wait(Task<T> task)
    {
        return QCoro::waitFor(task);
    }
    DraftToSend toSend(const QByteArray &text = "new\n") const
    {
        return {.collection = u"post"_s,
                .slug = u"2026-11-22-ü"_s,
                .message = u"Create Post “2026-11-22-ü”"_s,
                .changes = {{path, text}}};
    }
    Result<ReviewDraft> begin(const DraftToSend &draft)
    {
        return wait(m_reviews->begin({m_desk->first}, draft));
    }
    ReviewDraft begun()
    {
        const ReviewDraft draft = begin(toSend()).value();
        forget();
        return draft;
    }
    QList<ReviewDraft> drafts() { return wait(m_reviews->drafts()).value(); }
    qsizetype requests() const { return m_desk->forge.requests().size(); }
    void forget() { m_desk->forge.forgetRequests(); }
    GitRepository &repository() { return m_desk->forge.repository(); }

    const QString path = u"src/data/post/2026-11-22-ü.md"_s;
    const QString branch = u"cms/post/2026-11-22-ü"_s;
    std::unique_ptr<ForgeDesk> m_desk;
    std::unique_ptr<ForgeReviews> m_reviews;
};

void tst_ForgeReviews::aDraftIsBegunInFiveRequests()
{
    const auto draft = begin(toSend());
    QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().message + draft.error().details));
    QCOMPARE(requests(), 5);
    QCOMPARE(draft->branch(), branch);
    QCOMPARE(draft->head, repository().head(branch));
    QCOMPARE(draft->labels, QStringList{u"decap-cms/draft"_s});
    QCOMPARE(draft->changes, toSend().changes);
    QCOMPARE(repository().read(branch, path), QByteArray("new\n"));
    QCOMPARE(repository().read(branch, u"README.md"_s), QByteArray("five\n"));
    const PullRequest pull = m_desk->forge.pull(static_cast<int>(draft->number));
    QCOMPARE(pull.title, toSend().message);
    QVERIFY(pull.body.contains("Chapterhouse"_L1));
    QCOMPARE(pull.baseBranch, u"main"_s);
    QCOMPARE(pull.labels, draft->labels);
}

void tst_ForgeReviews::anImageIsOneRequestMore()
{
    DraftToSend draft = toSend();
    const QByteArray image("\x89PNG\0\xff", 6);
    draft.changes.append({u"src/assets/x.png"_s, image});
    draft.changes.append({u"src/data/post/b.md"_s, std::nullopt});
    QVERIFY(begin(draft));
    QCOMPARE(requests(), 6);
    QCOMPARE(repository().read(branch, u"src/assets/x.png"_s), image);
    QCOMPARE(repository().read(branch, u"src/data/post/b.md"_s), std::nullopt);
}

void tst_ForgeReviews::allDraftsAreListedWithTheirTexts()
{
    DraftToSend first = toSend();
    first.changes.append({u"src/assets/x.png"_s, QByteArray("\x89PNG\0\xff", 6)});
    first.changes.append({u"src/data/post/b.md"_s, std::nullopt});
    QVERIFY(begin(first));
    DraftToSend second = toSend("\xef\xbb\xbfother\n");
    second.slug = u"other"_s;
    second.state = ReviewState::Ready;
    second.changes.first().path = u"src/data/post/other.md"_s;
    QVERIFY(begin(second));
    forget();
    const QList<ReviewDraft> listed = drafts();
    QCOMPARE(listed.size(), 2);
    QVERIFY(requests() <= 3); // and one for the text that GraphQL gives without its mark
    const ReviewDraft &one = listed.first().slug == first.slug ? listed.first() : listed.last();
    const ReviewDraft &other = listed.first().slug == first.slug ? listed.last() : listed.first();
    QList<SiteChange> expected{{u"src/assets/x.png"_s, QByteArray()},
                               {u"src/data/post/2026-11-22-ü.md"_s, "new\n"},
                               {u"src/data/post/b.md"_s, std::nullopt}};
    QCOMPARE(one.changes, expected);
    QCOMPARE(one.state, ReviewState::Draft);
    QCOMPARE(one.collection, u"post"_s);
    QCOMPARE(one.head, repository().head(branch));
    QCOMPARE(one.title, first.message);
    QVERIFY(one.merges);
    QCOMPARE(other.changes, second.changes);
    QCOMPARE(other.state, ReviewState::Ready);
}

void tst_ForgeReviews::whoBeganADraftIsTold()
{
    QVERIFY(begun().isMine);
    QVERIFY(drafts().first().isMine);
    m_desk->forge.setViewer(u"chloe"_s);
    const ReviewDraft seen = drafts().first();
    QCOMPARE(seen.author, u"editor"_s);
    QVERIFY(!seen.isMine);
}

void tst_ForgeReviews::listingThemTakesTwoRequests()
{
    QCOMPARE(drafts().size(), 0);
    QCOMPARE(requests(), 1);
    begun();
    QCOMPARE(drafts().size(), 1);
    QCOMPARE(requests(), 2);
}

void tst_ForgeReviews::remarksAndTheBuildAreTold()
{
    const ReviewDraft draft = begun();
    const int number = static_cast<int>(draft.number);
    m_desk->forge.comment(number, u"ada"_s, u"Good\x1b[2J\nSecond line"_s);
    m_desk->clock.advance(std::chrono::minutes(1));
    m_desk->forge.commentLine(number, u"bob"_s, path, 1, u"Why?"_s);
    m_desk->clock.advance(std::chrono::minutes(1));
    m_desk->forge.review(number, u"cy"_s, u"APPROVED"_s, QString());
    m_desk->forge.setBuild(draft.head, {.name = u"build"_s,
                                        .state = u"completed"_s,
                                        .conclusion = u"failure"_s,
                                        .url = u"https://example.org/log"_s});
    const ReviewDraft read = drafts().value(0);
    QStringList remarks;
    for (const ReviewRemark &remark : read.remarks)
        remarks.append(
            u"%1: %2 (%3:%4)"_s.arg(remark.who, remark.text, remark.path).arg(remark.line));
    QCOMPARE(remarks, (QStringList{u"ada: Good�[2J\nSecond line (:0)"_s,
                                   u"bob: Why? (%1:1)"_s.arg(path), u"cy: Approved. (:0)"_s}));
    QCOMPARE(read.build, BuildState::Failed);
    QCOMPARE(read.buildUrl, u"https://example.org/log"_s);
}

void tst_ForgeReviews::draftsOfOtherProgramsAreListed()
{
    const ReviewDraft draft = begun();
    for (const auto &[label, state] :
         {std::pair(u"sveltia-cms/pending_review"_s, ReviewState::InReview),
          std::pair(u"netlify-cms/pending_publish"_s, ReviewState::Ready),
          std::pair(u"sveltia-cms/pending_deletion"_s, ReviewState::Deletion)}) {
        QVERIFY(wait(m_desk->transport.send(
            setLabels(m_desk->transport.address(), draft.number, {u"bug"_s, label}))));
        QCOMPARE(drafts().value(0).state, state);
    }
}

void tst_ForgeReviews::whatIsNoDraftIsNotListed()
{
    const ReviewDraft draft = begun();
    repository().commit(u"feature/x"_s, u"Other"_s, {{u"x.md"_s, "x\n"}});
    const ForgeAddress &address = m_desk->transport.address();
    repository().setBranch(u"cms/post"_s + u"s/y"_s, repository().head(branch));
    QVERIFY(wait(m_desk->transport.send(openPull(address, u"cms/posts/y"_s, u"No label"_s, {}))));
    QCOMPARE(drafts().size(), 1);
    QVERIFY(wait(m_desk->transport.send(setLabels(address, draft.number, {u"bug"_s}))));
    QCOMPARE(drafts().size(), 0);
}

void tst_ForgeReviews::itIsSentAgainOnItsBranch()
{
    const ReviewDraft draft = begun();
    const auto sent = wait(m_reviews->sendAgain(
        draft, u"Update"_s,
        {{path, "newer\n"}, {u"src/assets/x.png"_s, QByteArray("\x89PNG\0\xff", 6)}}));
    QVERIFY(sent);
    QCOMPARE(requests(), 1);
    QCOMPARE(sent->head, repository().head(branch));
    QCOMPARE(repository().read(branch, path), QByteArray("newer\n"));
    QCOMPARE(drafts().value(0).head, sent->head);
    const auto again = wait(m_reviews->sendAgain(draft, u"Update"_s, {{path, "newest\n"}}));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(repository().read(branch, path), QByteArray("newer\n"));
}

void tst_ForgeReviews::itsStateChangesAndOtherLabelsStay()
{
    const ReviewDraft draft = begun();
    QVERIFY(wait(m_desk->transport.send(
        setLabels(m_desk->transport.address(), draft.number, {u"bug"_s, u"sveltia-cms/draft"_s}))));
    forget();
    const auto ready = wait(m_reviews->setState(draft, ReviewState::Ready));
    QVERIFY(ready);
    QCOMPARE(requests(), 2);
    QCOMPARE(ready->state, ReviewState::Ready);
    QCOMPARE(m_desk->forge.pull(static_cast<int>(draft.number)).labels,
             (QStringList{u"bug"_s, u"decap-cms/pending_publish"_s}));
    QVERIFY(wait(m_reviews->discard(draft)));
    const auto gone = wait(m_reviews->setState(draft, ReviewState::Draft));
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::Conflict);
}

void tst_ForgeReviews::itIsPublishedAsItWasReviewed()
{
    const ReviewDraft draft = begun();
    QVERIFY(wait(m_reviews->publish(draft)));
    QCOMPARE(requests(), 2);
    QCOMPARE(repository().read(u"main"_s, path), QByteArray("new\n"));
    QCOMPARE(repository().branches(), QStringList{u"main"_s});
    QCOMPARE(drafts().size(), 0);
    QVERIFY(wait(m_reviews->publish(draft))); // as after an answer that was lost
}

void tst_ForgeReviews::whatWasChangedSinceIsNotPublished()
{
    const ReviewDraft draft = begun();
    repository().commit(branch, u"Change"_s, {{path, "other\n"}});
    const auto published = wait(m_reviews->publish(draft));
    QVERIFY(!published);
    QCOMPARE(published.error().kind, ErrorKind::Conflict);
    QCOMPARE(repository().head(u"main"_s), m_desk->first);
    QVERIFY(repository().branches().contains(branch));
}

void tst_ForgeReviews::whatDoesNotMergeIsNotPublished()
{
    const ReviewDraft draft = begun();
    const QByteArray moved = repository().commit(u"main"_s, u"Same"_s, {{path, "other\n"}});
    QVERIFY(!drafts().value(0).merges);
    const auto published = wait(m_reviews->publish(draft));
    QVERIFY(!published);
    QCOMPARE(published.error().kind, ErrorKind::Conflict);
    QCOMPARE(repository().head(u"main"_s), moved);
}

void tst_ForgeReviews::itIsDiscarded()
{
    const ReviewDraft draft = begun();
    QVERIFY(wait(m_reviews->discard(draft)));
    QCOMPARE(requests(), 2);
    QCOMPARE(repository().branches(), QStringList{u"main"_s});
    QCOMPARE(drafts().size(), 0);
    QVERIFY(wait(m_reviews->discard(draft))); // as after an answer that was lost
}

void tst_ForgeReviews::aBeginningThatBrokeOffIsTakenUp_data()
{
    QTest::addColumn<int>("nth");
    for (int nth = 1; nth <= 5; ++nth)
        QTest::newRow(qPrintable(u"at request %1"_s.arg(nth))) << nth;
}

void tst_ForgeReviews::aBeginningThatBrokeOffIsTakenUp()
{
    QFETCH(int, nth);
    for (int fault = nth; fault <= nth + 5; ++fault)
        m_desk->forge.failAt(fault, {.kind = Fault::Kind::Drop, .moment = Fault::Moment::Before});
    QVERIFY(!begin(toSend()));
    m_desk->forge.failNoMore();
    const auto draft = begin(toSend());
    QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().message));
    QCOMPARE(drafts().size(), 1);
    QCOMPARE(drafts().first().changes, toSend().changes);
    QCOMPARE(repository().log(branch).size(), 2);
}

void tst_ForgeReviews::everyStepCanLoseItsAnswer_data()
{
    aBeginningThatBrokeOffIsTakenUp_data();
}

void tst_ForgeReviews::everyStepCanLoseItsAnswer()
{
    QFETCH(int, nth);
    m_desk->forge.failAt(nth, {.kind = Fault::Kind::Drop, .moment = Fault::Moment::After});
    const auto draft = begin(toSend());
    QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().message));
    QCOMPARE(drafts().size(), 1);
    QCOMPARE(drafts().first().head, draft->head);
    QCOMPARE(repository().log(branch).size(), 2);
}

void tst_ForgeReviews::anEarlierTryWithOtherWordsIsGoneOn()
{
    for (int nth = 5; nth < 12; ++nth)
        m_desk->forge.failAt(nth - 1, {.kind = Fault::Kind::Drop});
    QVERIFY(!begin(toSend("first words\n")));
    m_desk->forge.failNoMore();
    m_desk->first = repository().commit(u"main"_s, u"Move"_s, {{u"README.md"_s, "six\n"}});
    const auto draft = begin(toSend("second words\n"));
    QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().message));
    QCOMPARE(repository().read(branch, path), QByteArray("second words\n"));
    QCOMPARE(repository().log(branch, path).size(), 2);
    QVERIFY(drafts().value(0).merges);
    QCOMPARE(drafts().value(0).changes, toSend("second words\n").changes);
}

void tst_ForgeReviews::aBranchOfWhatWasDiscardedIsUsedAgain()
{
    const ReviewDraft draft = begun();
    QVERIFY(wait(m_desk->transport.send(closePull(m_desk->transport.address(), draft.number))));
    const auto again = begin(toSend("again\n"));
    QVERIFY2(again, qPrintable(again ? QString() : again.error().message));
    QVERIFY(again->number != draft.number);
    QCOMPARE(repository().read(branch, path), QByteArray("again\n"));
    QCOMPARE(repository().log(branch).size(), 2);
}

void tst_ForgeReviews::aBranchOfSomebodyElseIsAConflict()
{
    repository().setBranch(branch, m_desk->first);
    const QByteArray theirs = repository().commit(branch, u"Theirs"_s, {{path, "theirs\n"}});
    const auto draft = begin(toSend());
    QVERIFY(!draft);
    QCOMPARE(draft.error().kind, ErrorKind::Conflict);
    QCOMPARE(repository().head(branch), theirs);
}

void tst_ForgeReviews::aDraftOfThatNameInReviewIsAConflict()
{
    const ReviewDraft theirs = begun();
    const auto draft = begin(toSend("mine\n"));
    QVERIFY(!draft);
    QCOMPARE(draft.error().kind, ErrorKind::Conflict);
    QCOMPARE(repository().head(branch), theirs.head);
}

static const Suite<tst_ForgeReviews> suite;
#include "tst_forgereviews.moc"
