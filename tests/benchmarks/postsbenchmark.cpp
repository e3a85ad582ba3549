#include "benchmarks/measurement.h"

#include "base/clock.h"
#include "content/contentfile.h"
#include "exchange/content/sitefolder.h"
#include "exchange/content/storedentries.h"
#include "base/safefile.h"
#include "formats/frontmatter/frontmatter.h"
#include "store/listing.h"
#include "store/querysql.h"
#include "store/store.h"

#include <QDir>
#include <QElapsedTimer>

namespace chapterhouse::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr int posts = 10'000;
constexpr qint64 largestPost = 1'000'000;

/// A post as they are: a dozen keys, some parts, links, pictures and a list.
QByteArray postNumber(int number)
{
    const QByteArray name = QByteArray::number(number);
    const QByteArray part =
        "## Part " + name +
        "\n\nSome words about [a page](/updates/2026-01-01-post-1), and more about what the group "
        "did since then, with *stress* and `code` in between.\n\n"
        "- one thing\n- [another](https://example.org/" +
        name +
        ")\n\n![A picture](https://example.org/a.png)\n\n"
        "<figure><img src=\"https://example.org/b.png\" alt=\"Us\"></figure>\n\n";
    return "---\ntitle: \"Post " + name +
           "\"\npublishDate: \"2026-01-01T00:00:00.000Z\"\ncategory: \"Updates\"\nauthor: "
           "\"ann-lee\"\ndraft: false\nexcerpt: \"A few words on what this is about, and why.\"\n"
           "image: \"~/assets/images/blog/2026/a.png\"\nimageAlt: \"A cat\"\ntags:\n  - "
           "\"Updates\"\n  - \"News\"\n---\n\n" +
           part.repeated(5);
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!QFileInfo(path).dir().mkpath(u"."_s) || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes) != bytes.size())
        return fail(ErrorKind::Store, u"%1 cannot be written."_s.arg(path));
    return {};
}

/// The posts of a site that has also an author, an image and pages.
Result<QDir> folderOfPosts(const Plan &plan)
{
    const QDir site(plan.folder + u"/site"_s);
    for (const auto &[path, bytes] :
         {std::pair(u"src/data/authors/ann-lee.md"_s, "---\nname: Ann Lee\nslug: ann-lee\n---\n"),
          std::pair(u"src/assets/images/blog/2026/a.png"_s, "image"),
          std::pair(u"src/pages/index.astro"_s, "page")}) {
        if (const auto written = writeFile(site.filePath(path), bytes); !written)
            return failed(written);
    }
    const QDir folder(site.filePath(u"src/data/post"_s));
    for (int number = 0; number < posts; ++number) {
        const QString path = folder.filePath(u"2026-01-01-post-%1.md"_s.arg(number));
        if (const auto written = writeFile(path, postNumber(number)); !written)
            return failed(written);
    }
    return folder;
}

using Take = std::function<Result<void>(const QString &name, const QByteArray &bytes)>;

Result<void> readAll(const QDir &folder, const Take &take)
{
    for (const QString &name : folder.entryList(QDir::Files)) {
        const auto bytes = readWholeFile(folder.filePath(name), largestPost);
        const auto taken = bytes ? take(name, *bytes) : failed(bytes);
        if (!taken)
            return taken;
    }
    return {};
}

Result<double> secondsOf(const std::function<Result<void>()> &work)
{
    QElapsedTimer timer;
    timer.start();
    return work().map([&timer] { return static_cast<double>(timer.nsecsElapsed()) / 1e9; });
}

Result<void> parse(const QDir &folder)
{
    return readAll(folder, [](const QString &, const QByteArray &bytes) -> Result<void> {
        const auto read = readFrontMatter(bytes);
        return read ? Result<void>() : failed(read);
    });
}

/// All checks, as `posts check` runs them on the folder of a site.
Result<void> check(const QDir &folder)
{
    return sitePlaceOf(folder.path(), {}, {})
        .and_then([&folder](const SitePlace &place) {
            return checkPath(place, folder.path(),
                             QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));
        })
        .and_then([](const CheckedPath &checked) -> Result<void> {
            if (checked.files.size() != posts)
                return fail(ErrorKind::Internal, u"Not every post was checked."_s);
            return {};
        });
}

/// Takes the files of the folder into a store.
Result<void> makeStore(const QString &path, const QDir &folder)
{
    QFile::remove(path);
    const SystemClock clock;
    UuidV7Source ids(clock);
    const auto store = Store::create(path, {clock, ids, u"benchmark"_s, u"here"_s});
    if (!store)
        return failed(store);
    return (*store)
        ->transact(Origin::Program, u"Benchmark: posts"_s,
                   [&](Transaction &transaction) {
                       return readAll(folder, [&](const QString &name, const QByteArray &file) {
                           Record post = blankRecord(Kind::Post, transaction.newId());
                           post.set("state"_L1, u"published"_s);
                           const auto read =
                               recordFrom(builtInCollection(Kind::Post), name, file, post);
                           return read ? transaction.add(read->record) : failed(read);
                       });
                   })
        .map([](const ChangeSet &) {});
}

/// What a page of the window asks for: all keys, which are the count, and the first records.
Result<void> list(Database &database, const QString &query)
{
    constexpr size_t pageSize = 200;
    const QDate day(2026, 3, 1);
    const ListRequest request{.kind = Kind::Post,
                              .query = understoodQuery(Kind::Post, query).query,
                              .sort = {{catalogueOf(Kind::Post).indexOf("publishDate"_L1), true}},
                              .day = day};
    const auto keys = listKeys(database, request);
    if (!keys)
        return failed(keys);
    if (keys->size() != posts)
        return fail(ErrorKind::Internal, u"The list lacks posts."_s);
    return listRecords(database, Kind::Post, std::span(*keys).first(pageSize), day)
        .map([](const std::vector<Record> &) {});
}

/// The list and two searches in it that all posts fit.
Result<void> listAndSearch(Database &database)
{
    for (const QString &query : {u""_s, u"pos"_s, u"state:published author:ann-lee"_s}) {
        if (auto listed = list(database, query); !listed)
            return listed;
    }
    return {};
}

/// What one draft is compared with.
Result<void> readEntries(Database &database)
{
    return storedEntries(Reader(database), builtInProfile(), builtInCollection(Kind::Post))
        .map([](const SiteEntries &) {});
}

} // namespace

Result<std::vector<Line>> measurePosts(const Plan &plan)
{
    const auto folder = folderOfPosts(plan);
    if (!folder)
        return failed(folder);
    const QString path = plan.folder + u"/posts.chapterhouse"_s;
    if (const auto made = makeStore(path, *folder); !made)
        return failed(made);
    const auto database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return failed(database);
    const std::pair<QString, std::function<Result<void>()>> works[]{
        {u"checks on all cores, %L1 posts"_s, [&] { return check(*folder); }},
        {u"list and searches, %L1 posts"_s, [&] { return listAndSearch(**database); }},
        {u"what drafts meet, %L1 posts"_s, [&] { return readEntries(**database); }}};
    std::vector<Line> lines;
    for (const auto &[name, work] : works)
        lines.push_back({.name = name.arg(posts) + u", to reading"_s,
                         .unit = u"s"_s,
                         .goal = {Goal::Form::Times, 2}});
    for (int round = 0; round <= plan.rounds; ++round) {
        const auto parsed = secondsOf([&] { return parse(*folder); });
        if (!parsed)
            return failed(parsed);
        for (size_t i = 0; i < lines.size(); ++i) {
            const auto ours = secondsOf(works[i].second);
            if (!ours)
                return failed(ours);
            const bool isWarmUp = round == 0;
            if (isWarmUp)
                continue;
            lines[i].ours.push_back(*ours);
            lines[i].reference.push_back(*parsed);
        }
    }
    return lines;
}

} // namespace chapterhouse::benchmarks
