#include "benchmarks/measurement.h"

#include "exchange/content/sitefolder.h"
#include "exchange/safefile.h"
#include "formats/frontmatter/frontmatter.h"

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

} // namespace

Result<std::vector<Line>> measurePosts(const Plan &plan)
{
    const auto folder = folderOfPosts(plan);
    if (!folder)
        return failed(folder);
    Line line{.name = u"checks of %L1 posts on all cores, to reading them on one"_s.arg(posts),
              .unit = u"s"_s,
              .goal = {Goal::Form::Times, 2}};
    for (int round = 0; round <= plan.rounds; ++round) {
        const auto parsed = secondsOf([&] { return parse(*folder); });
        const auto checked = secondsOf([&] { return check(*folder); });
        if (!parsed || !checked)
            return failed(parsed ? checked : parsed);
        const bool isWarmUp = round == 0;
        if (isWarmUp)
            continue;
        line.ours.push_back(*checked);
        line.reference.push_back(*parsed);
    }
    return std::vector{line};
}

} // namespace chapterhouse::benchmarks
