#include "benchmarks/measurement.h"

#include "base/clock.h"
#include "base/idsource.h"
#include "content/contentreading.h"
#include "site/forge/forgesite.h"
#include "site/forge/forgetransport.h"
#include "site/pushplan.h"
#include "site/syncengine.h"
#include "site/systempause.h"
#include "support/forge/fakeforge.h"

#include <QDir>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QProcess>

namespace chapterhouse::benchmarks {

using namespace Qt::StringLiterals;

namespace {

const QString postFolder = u"src/data/post"_s;

/// About as long as those of the association's site.
QByteArray postNumber(int number)
{
    const QByteArray name = QByteArray::number(number);
    return "---\ntitle: \"Post " + name +
           "\"\npublishDate: \"2026-01-01T00:00:00.000Z\"\ncategory: \"Updates\"\nexcerpt: \"What "
           "this is about.\"\ntags:\n  - \"News\"\n---\n\n" +
           QByteArray("Some words about what the group did since then, and a bit more.\n\n")
               .repeated(40) +
           name + "\n";
}

tests::GitRepository::Edits siteOf(int posts)
{
    tests::GitRepository::Edits files;
    for (int number = 0; number < posts; ++number)
        files.insert(u"%1/2026-01-01-post-%2.md"_s.arg(postFolder).arg(number), postNumber(number));
    return files;
}

Result<void> runGit(const QStringList &arguments, const QString &folder)
{
    constexpr int longest = 300'000; // ms
    QProcess git;
    git.setWorkingDirectory(folder);
    git.start(u"git"_s, arguments);
    if (!git.waitForFinished(longest) || git.exitCode() != 0)
        return fail(ErrorKind::Internal,
                    u"git %1: %2"_s.arg(arguments.join(u' '),
                                        QString::fromUtf8(git.readAllStandardError())));
    return {};
}

/// What somebody with git does to have the same folder.
Result<double> secondsOfClone(const QString &repository, const QString &folder, int round)
{
    const QString name = u"clone-%1"_s.arg(round);
    QElapsedTimer timer;
    timer.start();
    return runGit({u"clone"_s, u"--quiet"_s, u"--depth"_s, u"1"_s, u"--filter=blob:none"_s,
                   u"--sparse"_s, u"file://"_s + repository, name},
                  folder)
        .and_then([&] {
            return runGit({u"sparse-checkout"_s, u"set"_s, postFolder},
                          QDir(folder).filePath(name));
        })
        .map([&timer] { return static_cast<double>(timer.nsecsElapsed()) / 1e9; });
}

Result<double> secondsOfPull(const QUrl &api, const QString &path)
{
    const SystemClock clock;
    UuidV7Source ids(clock);
    const auto store =
        Store::create(path, {.clock = clock, .ids = ids, .who = u"Somebody"_s, .host = u"here"_s});
    const auto address = ForgeAddress::parse(u"o/r"_s, u"main"_s, api);
    if (!store || !address)
        return store ? failed(address) : failed(store);
    QNetworkAccessManager network;
    SystemPause pause;
    ForgeTransport transport(network, *address, "token", pause, clock);
    ForgeSite site(transport);
    SyncEngine engine({.store = **store,
                       .site = site,
                       .pause = pause,
                       .profile = builtInProfile(),
                       .branch = u"main"_s});
    QElapsedTimer timer;
    timer.start();
    return QCoro::waitFor(engine.pull()).map([&timer](const SyncReport &) {
        return static_cast<double>(timer.nsecsElapsed()) / 1e9;
    });
}

Result<Line> measureFirstPull(const Plan &plan, int posts)
{
    const QDir folder(plan.folder + u"/site-%1"_s.arg(posts));
    folder.mkpath(u"."_s);
    const SystemClock clock;
    tests::FakeForge forge(folder.filePath(u"site.git"_s), clock);
    forge.repository().commit(u"main"_s, u"Begin"_s, siteOf(posts));
    const auto allowed = runGit({u"config"_s, u"uploadpack.allowFilter"_s, u"true"_s},
                                folder.filePath(u"site.git"_s));
    if (!allowed)
        return failed(allowed);
    Line line{.name = u"first pull of %1 posts, beside git clone"_s.arg(posts),
              .unit = u"s"_s,
              .goal = {.limit = 2}};
    for (int round = 0; round < plan.rounds; ++round) {
        const auto ours =
            secondsOfPull(forge.api(), folder.filePath(u"%1.chapterhouse"_s.arg(round)));
        const auto clone = secondsOfClone(folder.filePath(u"site.git"_s), folder.path(), round);
        if (!ours || !clone)
            return ours ? failed(clone) : failed(ours);
        line.ours.push_back(*ours);
        line.reference.push_back(*clone);
    }
    return line;
}

Result<void> changePosts(Store &store, int count)
{
    const auto posts = store.reader().all(Kind::Post);
    if (!posts)
        return failed(posts);
    return store
        .transact(Origin::Person, u"Change"_s,
                  [&](Transaction &transaction) -> Result<void> {
                      for (int i = 0; i < count; ++i) {
                          Record post = (*posts)[static_cast<size_t>(i)];
                          post.set("title"_L1, u"Changed %1"_s.arg(i));
                          if (const auto put = transaction.put(post); !put)
                              return put;
                      }
                      return {};
                  })
        .map([](const ChangeSet &) {});
}

/// What is compared has to be read and understood at least.
Result<double> secondsOfReading(Store &store)
{
    QElapsedTimer timer;
    timer.start();
    const auto posts = store.reader().all(Kind::Post);
    if (!posts)
        return failed(posts);
    for (const Record &post : *posts) {
        if (const auto read = contentFrontMatter(bytesOfSource(post)); !read)
            return failed(read);
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// On the file of a first pull.
Result<Line> measurePlan(const Plan &plan, const QString &path)
{
    constexpr int changed = 200;
    const SystemClock clock;
    UuidV7Source ids(clock);
    const auto store =
        Store::open(path, {.clock = clock, .ids = ids, .who = u"Somebody"_s, .host = u"here"_s});
    if (!store)
        return failed(store);
    if (const auto done = changePosts(**store, changed); !done)
        return failed(done);
    Line line{.name = u"%1 changed posts among all, beside parsing all"_s.arg(changed),
              .unit = u"s"_s,
              .goal = {.limit = 2}};
    for (int round = 0; round < plan.rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto push =
            planPush((*store)->reader(), builtInProfile(), u"main"_s, {.now = clock.now()});
        line.ours.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
        const auto reading = secondsOfReading(**store);
        if (!push || !reading)
            return push ? failed(reading) : failed(push);
        line.reference.push_back(*reading);
        if (push->outgoing.size() != changed)
            return fail(ErrorKind::Internal, u"%1 are to be sent."_s.arg(push->outgoing.size()));
    }
    return line;
}

} // namespace

Result<std::vector<Line>> measureSite(const Plan &plan)
{
    std::vector<Line> lines;
    for (const int posts : {200, 10'000}) {
        const auto line = measureFirstPull(plan, posts);
        if (!line)
            return failed(line);
        lines.push_back(*line);
    }
    const auto sending = measurePlan(plan, plan.folder + u"/site-10000/0.chapterhouse"_s);
    if (!sending)
        return failed(sending);
    lines.push_back(*sending);
    return lines;
}

} // namespace chapterhouse::benchmarks
