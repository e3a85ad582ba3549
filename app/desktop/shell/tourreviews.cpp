#include "desktop/shell/tourreviews.h"

#include "exchange/content/sitefolder.h"
#include "site/foldersite.h"
#include "site/reviewengine.h"
#include "site/siteconnection.h"
#include "site/systempause.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QByteArray postCalled(const QString &title)
{
    return u"---\ntitle: \"%1\"\npublishDate: \"2026-11-20T00:00:00.000Z\"\n"
           "category: \"Updates\"\nauthor: \"giulia-ferrari\"\n"
           "excerpt: \"What the working group decided, and what is next.\"\n---\n\n"
           "The working group met on Tuesday.\n"_s.arg(title)
               .toUtf8();
}

ReviewDraft draft(qint64 number, const QString &slug, const QString &title, ReviewState state)
{
    const QString path = u"src/data/post/2026-11-20-%1.md"_s.arg(slug);
    return {.number = number,
            .collection = u"post"_s,
            .slug = u"2026-11-20-"_s + slug,
            .state = state,
            .head = QByteArray(40, 'a'),
            .title = u"Create Post “%1”"_s.arg(slug),
            .url = u"https://example.org/pull/%1"_s.arg(number),
            .author = u"chloe"_s,
            .isMine = true,
            .changes = {{path, postCalled(title)}}};
}

QList<ReviewDraft> tourDrafts()
{
    ReviewDraft begun =
        draft(41, u"security-notes"_s, u"Security notes for November"_s, ReviewState::Draft);
    begun.build = BuildState::Failed;
    ReviewDraft others =
        draft(42, u"why-we-mirror"_s, u"Why we mirror the packages"_s, ReviewState::InReview);
    others.isMine = false;
    others.build = BuildState::Passed;
    others.remarks = {{.who = u"giulia"_s,
                       .text = u"Please name the three mirrors."_s,
                       .at = QDateTime(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC),
                       .path = others.changes.first().path,
                       .line = 9},
                      {.who = u"omar"_s,
                       .text = u"Reads well otherwise."_s,
                       .at = QDateTime(QDate(2026, 11, 20), QTime(14, 5), Qt::UTC)}};
    ReviewDraft built =
        draft(43, u"forum-moves"_s, u"The forum moves to a new home"_s, ReviewState::InReview);
    built.build = BuildState::Running;
    ReviewDraft ready =
        draft(44, u"november-recap"_s, u"What happened in November"_s, ReviewState::Ready);
    ready.build = BuildState::Passed;
    return {begun, others, built, ready};
}

/// Has the drafts of the tour, and takes none.
class TourReviews final : public Reviews {
public:
    Task<QList<ReviewDraft>> drafts() override { co_return tourDrafts(); }
    Task<ReviewDraft> begin(SiteHead, DraftToSend) override { co_return nothing(); }
    Task<ReviewDraft> sendAgain(ReviewDraft, QString, QList<SiteChange>) override
    {
        co_return nothing();
    }
    Task<ReviewDraft> setState(ReviewDraft, ReviewState) override { co_return nothing(); }
    Task<void> publish(ReviewDraft) override { co_return nothing(); }
    Task<void> discard(ReviewDraft) override { co_return nothing(); }

private:
    static Failure nothing() { return fail(ErrorKind::NotFound, u"Nobody is asked in a tour."_s); }
};

} // namespace

QCoro::Task<void> takeTourDrafts(Store *store, std::function<void(Result<void>)> end)
{
    const auto connection = connectionOf(store->database());
    const auto profile = connection ? connection->profile() : failed(connection);
    if (!profile) {
        end(failed(profile));
        co_return;
    }
    FolderSite site(siteFolderOf(store->path()));
    SystemPause pause;
    TourReviews reviews;
    ReviewEngine engine({.store = *store,
                         .site = site,
                         .pause = pause,
                         .profile = *profile,
                         .branch = connection->stateName()},
                        reviews);
    const Result<SyncReport> taken = co_await engine.refresh();
    end(taken.map([](const SyncReport &) {}));
}

} // namespace chapterhouse
