#include "desktop/shell/websitestops.h"

#include "actions/recordverbs.h"
#include "desktop/program.h"
#include "desktop/shell/tourreviews.h"
#include "desktop/website/sitetokens.h"
#include "desktop/website/website.h"
#include "exchange/content/sitefolder.h"
#include "site/siteconnection.h"

#include <QDir>
#include <QFile>
#include <QPlainTextEdit>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using Stop = TourStop::Kind;

const QString recap = u"Recap: Who pays for it?"_s;
const QString changedRecap = u"Recap: Who pays for open source?"_s;
const QString costs = u"What the servers cost"_s;
const QString changedCosts = u"What our servers cost"_s;

bool showWebsite(TourHands &hands)
{
    hands.program().window().goTo(u"website"_s);
    return true;
}

bool isIdle(TourHands &hands)
{
    const Website *website = hands.program().website();
    return website && website->state().phase == WebsiteState::Phase::Idle;
}

bool isChecked(TourHands &hands)
{
    return isIdle(hands) && hands.program().website()->state().checked.isValid();
}

/// As somebody in another place of the window does.
bool changePost(TourHands &hands, const QString &title, const QString &key, const QString &value)
{
    OpenFile &file = *hands.program().file();
    const auto post = file.reader().findReference(Kind::Post, title);
    if (!post)
        return false;
    file.writer().run(
        &hands.program().window(),
        [post = *post, key, value](Store &store) {
            return setFields(store, {Kind::Post, post}, {{key, value}});
        },
        [](const Result<ChangeSet> &) {});
    return true;
}

/// As somebody does who works on the site itself.
bool changeOnSite(TourHands &hands, const QByteArray &before, const QByteArray &after)
{
    const QDir posts(siteFolderOf(hands.program().file()->path()) + u"/src/data/post"_s);
    for (const QString &name : posts.entryList(QDir::Files)) {
        QFile file(posts.filePath(name));
        if (!file.open(QFile::ReadWrite))
            return false;
        QByteArray bytes = file.readAll();
        if (!bytes.contains(before))
            continue;
        file.resize(0);
        file.seek(0);
        return file.write(bytes.replace(before, after)) > 0;
    }
    return false;
}

bool connectWith(TourHands &hands, const SiteConnection &connection)
{
    Program &program = hands.program();
    program.website()->tokens().forget(connection);
    program.file()->writer().run(
        &program.window(), [connection](Store &store) { return connectSite(store, connection); },
        [&program](const Result<void> &) { program.website()->beginAnew(); });
    return true;
}

bool choose(TourHands &hands, const QString &title)
{
    return isIdle(hands) && hands.choose(u"websiteList"_s, title);
}

bool takeDrafts(TourHands &hands)
{
    Program &program = hands.program();
    program.file()->writer().begin<void>(
        &program.window(),
        [](Store &store, std::function<void(Result<void>)> end) {
            takeTourDrafts(&store, std::move(end));
        },
        [&program](const Result<void> &taken) {
            if (!taken)
                program.window().say(Tone::Wrong, taken.error().message);
            program.website()->refresh();
        });
    return true;
}

/// Somebody writes into the result of a conflict, and then chooses otherwise.
bool replaceTyped(TourHands &hands)
{
    auto *result = hands.seen<QPlainTextEdit>(u"conflictResult"_s);
    if (!result)
        return false;
    result->appendPlainText(u"One more sentence."_s);
    return hands.click(u"theirs0"_s);
}

} // namespace

// clang-format off
QList<TourStop> websiteStops()
{
    return {
        {{}, {}, [](TourHands &hands) { hands.program().openDemo(hands.opened()); return true; }, Stop::OnTheWay},
        {{}, {}, [](TourHands &hands) { return hands.isOpen() && isChecked(hands) && showWebsite(hands); }, Stop::OnTheWay},
        {u"website-demo"_s, u"websitePage"_s, showWebsite, Stop::EverySize},
        {{}, {}, [](TourHands &hands) { hands.program().website()->disconnectSite(); return true; }, Stop::OnTheWay},
        {u"website-not-connected"_s, u"notConnected"_s, showWebsite, Stop::EverySize},
        {u"website-connect"_s, u"whereStep"_s, [](TourHands &hands) { return hands.click(u"connectWebsite"_s); }},
        {u"website-connect-repository"_s, u"repository"_s, [](TourHands &hands) { return hands.click(u"takesRepository"_s) && hands.type(u"repository"_s, u"https://github.com/open-lantern/website"_s); }, Stop::EverySize},
        {{}, {}, [](TourHands &hands) { return hands.click(u"takesBeside"_s) && hands.click(u"wizardNext"_s); }, Stop::OnTheWay},
        {u"website-found"_s, u"foundStep"_s, [](TourHands &hands) { return hands.seen<QWidget>(u"foundStep"_s) != nullptr; }, Stop::EverySize},
        {{}, {}, [](TourHands &hands) { return hands.click(u"wizardNext"_s); }, Stop::OnTheWay},
        {u"website-in-step"_s, u"websiteList"_s, isChecked},
        {{}, {}, [](TourHands &hands) { return changePost(hands, recap, u"title"_s, changedRecap); }, Stop::OnTheWay},
        {u"website-to-send"_s, u"difference"_s, [](TourHands &hands) { return choose(hands, changedRecap); }},
        {u"website-send-question"_s, u"websitePanel"_s, [](TourHands &hands) { return hands.click(u"sendToWebsite"_s); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"websiteCancel"_s) && changePost(hands, costs, u"title"_s, changedCosts) && changeOnSite(hands, "What the servers cost", "What the machines cost"); }, Stop::OnTheWay},
        {{}, {}, [](TourHands &hands) { return hands.click(u"checkWebsite"_s); }, Stop::OnTheWay},
        {u"website-conflict"_s, u"conflictPanel"_s, [](TourHands &hands) { return choose(hands, changedCosts); }},
        {u"website-conflict-replaced"_s, u"resultNote"_s, replaceTyped},
        {u"website-conflict-form"_s, u"conflictForm"_s, [](TourHands &hands) { return hands.showTab(1, u"resultTabs"_s); }},
        {{}, {}, [](TourHands &hands) { return changeOnSite(hands, "Recap: Who pays for it?", "Recap: Who pays?") && hands.click(u"checkWebsite"_s); }, Stop::OnTheWay},
        {u"website-conflicts"_s, u"conflictsPanel"_s, [](TourHands &hands) { return isIdle(hands) && hands.choose(u"websiteList"_s, changedRecap, 2) && hands.seen<QWidget>(u"conflictsPanel"_s); }},
        {{}, {}, [](TourHands &hands) { return connectWith(hands, {.repository = u"open-lantern/website"_s, .api = u"http://127.0.0.1:1"_s, .branch = u"main"_s}); }, Stop::OnTheWay},
        {u"website-token"_s, u"tokenRow"_s, isIdle},
        {{}, {}, [](TourHands &hands) { return hands.type(u"token"_s, u"github_pat_example"_s) && hands.click(u"useToken"_s); }, Stop::OnTheWay},
        {u"website-working"_s, u"cancelWork"_s, [](TourHands &) { return true; }, Stop::Fleeting},
        {u"website-offline"_s, u"websiteMessage"_s, isIdle},
        {u"website-nothing-in-review"_s, u"nothingInReview"_s, [](TourHands &hands) { return hands.showTab(1, u"websiteTabs"_s); }},
        {{}, {}, takeDrafts, Stop::OnTheWay},
        {u"website-reviews"_s, u"reviewBoard"_s, [](TourHands &hands) { return hands.choose(u"boardInReview"_s, u"Why we mirror the packages"_s); }, Stop::EverySize},
        {u"website-review-publish"_s, u"websitePanel"_s, [](TourHands &hands) { return hands.choose(u"boardReady"_s, u"What happened in November"_s) && hands.click(u"reviewPublish"_s); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"websiteCancel"_s); }, Stop::OnTheWay},
        {{}, {}, [](TourHands &hands) { return connectWith(hands, {.folder = hands.fresh(u"no-site"_s)}); }, Stop::OnTheWay},
        {u"website-problem"_s, u"websiteMessage"_s, [](TourHands &hands) { return isIdle(hands) && hands.program().website()->state().trouble == WebsiteState::Trouble::Failed; }},
    };
}
// clang-format on

} // namespace chapterhouse
