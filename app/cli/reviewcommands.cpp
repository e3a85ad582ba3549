#include "recordcommand.h"
#include "sitecommand.h"

#include "base/words.h"
#include "site/reviewengine.h"
#include "site/reviewjson.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

/// A site in whose review a command works, and the post that it is about.
struct OpenedReview {
    OpenedSite site;
    std::unique_ptr<ReviewEngine> engine;
};

Result<OpenedReview> openReview(CommandContext &context)
{
    auto site = openSite(context);
    if (!site)
        return failed(site);
    const auto reviews = site->session->reviews(site->profile);
    if (!reviews)
        return failed(reviews);
    auto engine = std::make_unique<ReviewEngine>(syncPartsOf(context, *site), **reviews);
    return OpenedReview{*std::move(site), std::move(engine)};
}

QJsonObject listed(const ReviewDraft &draft)
{
    return {{u"collection"_s, draft.collection},
            {u"slug"_s, draft.slug},
            {u"state"_s, QString(nameOf(draft.state))},
            {u"title"_s, draft.title},
            {u"author"_s, draft.author},
            {u"merges"_s, draft.merges},
            {u"build"_s, QString(nameOf(draft.build))},
            {u"remarks"_s, draft.remarks.size()},
            {u"url"_s, draft.url}};
}

Result<int> listReviews(CommandContext &context)
{
    const auto opened = openReview(context);
    if (!opened)
        return failed(opened);
    const auto report = runToEnd(opened->site.session->site(), opened->engine->refresh());
    if (!report)
        return failed(report);
    const auto reviews = knownReviews(opened->site.store->database());
    if (!reviews)
        return failed(reviews);
    Console &console = context.console();
    QJsonArray all;
    for (const ReviewDraft &draft : *reviews) {
        all += listed(draft);
        if (!console.isJson())
            console.line(u"%1 %2/%3 %4"_s.arg(nameOf(draft.state), draft.collection, draft.slug,
                                              draft.title));
    }
    if (console.isJson())
        console.json(jsonText(QJsonValue(all)));
    return exitcode::done;
}

Result<int> sendForReview(CommandContext &context)
{
    const auto ref = refFrom(context, Kind::Post);
    if (!ref)
        return failed(ref);
    const auto opened = openReview(context);
    if (!opened)
        return failed(opened);
    return runToEnd(opened->site.session->site(), opened->engine->send(*ref))
        .map([&context](const SyncReport &report) { return tell(context.console(), report); });
}

/// A verb about the review of one post.
Result<int> withReview(CommandContext &context,
                       const std::function<Task<void>(ReviewEngine &, const RecordRef &)> &verb)
{
    const auto ref = refFrom(context, Kind::Post);
    if (!ref)
        return failed(ref);
    const auto opened = openReview(context);
    if (!opened)
        return failed(opened);
    Site &site = opened->site.session->site();
    return runToEnd(site, verb(*opened->engine, *ref)).map([&] {
        if (context.console().isJson())
            context.console().json(jsonText(OrderedObject{{u"requests"_s, site.requests()}}));
        return exitcode::done;
    });
}

Result<int> setReviewState(CommandContext &context)
{
    const auto name = context.positional(1, Words::tr("Which state? One of draft, in_review, "
                                                      "ready."));
    if (!name)
        return failed(name);
    const auto state = reviewStateFromName(*name);
    if (!state || *state == ReviewState::Deletion)
        return fail(ErrorKind::Usage, Words::tr("There is no state “%1”: it is one of draft, "
                                                "in_review, ready.")
                                          .arg(*name));
    return withReview(context, [state](ReviewEngine &engine, const RecordRef &ref) {
        return engine.setState(ref, *state);
    });
}

Result<int> publishReview(CommandContext &context)
{
    return withReview(
        context, [](ReviewEngine &engine, const RecordRef &ref) { return engine.publish(ref); });
}

Result<int> discardReview(CommandContext &context)
{
    return withReview(
        context, [](ReviewEngine &engine, const RecordRef &ref) { return engine.discard(ref); });
}

} // namespace

std::vector<Command> reviewCommands()
{
    const std::vector<OptionSpec> token{{"token-stdin", false}};
    return {{u"site review list"_s, u"[--token-stdin]"_s, token, &listReviews},
            {u"site review send"_s, u"POST [--token-stdin]"_s, token, &sendForReview},
            {u"site review state"_s, u"POST draft|in_review|ready [--token-stdin]"_s, token,
             &setReviewState},
            {u"site review publish"_s, u"POST [--token-stdin]"_s, token, &publishReview},
            {u"site review discard"_s, u"POST [--token-stdin]"_s, token, &discardReview}};
}

} // namespace chapterhouse::cli
