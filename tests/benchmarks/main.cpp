#include "benchmarks/largeroster.h"
#include "benchmarks/measurement.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

using namespace chapterhouse;
using namespace chapterhouse::benchmarks;
using namespace Qt::StringLiterals;

namespace {

struct Benchmark {
    QString name;
    std::function<Result<std::vector<Line>>()> measure;
};

/// Prints the rows of one benchmark; false when a goal is missed or nothing could be measured.
bool print(const Benchmark &benchmark, QTextStream &out)
{
    const auto lines = benchmark.measure();
    if (!lines) {
        out << benchmark.name << ": " << lines.error().message << Qt::endl;
        return false;
    }
    bool areAllMet = true;
    for (const Line &line : *lines) {
        out << tableRow(line) << Qt::endl;
        areAllMet = areAllMet && meetsGoal(line);
    }
    return areAllMet;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Prints what Chapterhouse takes beside the sqlite3 shell, and SQL by hand."_s);
    const QCommandLineOption members(u"members"_s, u"Members and rows."_s, u"number"_s,
                                     u"100000"_s);
    const QCommandLineOption rounds(u"rounds"_s, u"Samples of each."_s, u"number"_s, u"3"_s);
    const QCommandLineOption only(
        u"only"_s,
        u"Only this: import, export, search, asof, home, month, posts, site or window."_s,
        u"name"_s);
    parser.addOptions({members, rounds, only});
    parser.addHelpOption();
    parser.process(app);

    QTextStream out(stdout);
    const QTemporaryDir folder;
    const Plan plan{.folder = folder.path(),
                    .members = parser.value(members).toInt(),
                    .rounds = parser.value(rounds).toInt()};
    const QString store = folder.filePath(u"large.chapterhouse"_s);
    if (const auto made = makeLargeStore(store, plan.members); !made) {
        out << made.error().message << Qt::endl;
        return 1;
    }
    const Benchmark benchmarks[] = {
        {u"import"_s, [&] { return measureImport(plan); }},
        {u"export"_s, [&] { return measureExport(plan, store); }},
        {u"search"_s, [&] { return measureSearch(plan, store); }},
        {u"asof"_s, [&] { return measureAsOf(plan, store); }},
        {u"home"_s, [&] { return measureHome(plan, store); }},
        {u"month"_s, [&] { return measureMonth(plan, store); }},
        {u"posts"_s, [&] { return measurePosts(plan); }},
        {u"site"_s, [&] { return measureSite(plan); }},
        {u"window"_s, [&] { return measureWindow(plan, store); }},
    };
    out << tableHead() << Qt::endl;
    bool areAllMet = true;
    for (const Benchmark &benchmark : benchmarks) {
        if (!parser.isSet(only) || parser.value(only) == benchmark.name)
            areAllMet = print(benchmark, out) && areAllMet;
    }
    return areAllMet ? 0 : 1;
}
