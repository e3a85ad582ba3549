#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace chapterhouse::benchmarks {

/// What one line of the table may cost: at most so many times the reference, or so much more.
struct Goal {
    enum class Form { Times, More };
    Form form = Form::Times;
    double limit = 1;
};

/// One line of the table: samples of one run, seconds or megabytes.
struct Line {
    QString name;
    QString unit;
    Goal goal;
    std::vector<double> ours = {};
    std::vector<double> reference = {};
};

/// Where and how much to measure.
struct Plan {
    QString folder; ///< for the files that come and go
    int members = 100'000;
    int rounds = 3;
};

double median(std::vector<double> samples);

/// Whether the medians are within the goal.
bool meetsGoal(const Line &line);

/// "import of 100,000 rows   5.82 s   1.21 s   4.8 ×   ≤ 8 ×".
QString tableRow(const Line &line);
/// The line above the rows.
QString tableHead();

/// The measurements; each prepares what it needs in the folder. An error ends the benchmark.
Result<std::vector<Line>> measureImport(const Plan &plan);
Result<std::vector<Line>> measureExport(const Plan &plan, const QString &store);
Result<std::vector<Line>> measureSearch(const Plan &plan, const QString &store);
/// Lists as of a day of the past, beside the same lists of today, with 20,000 seats.
Result<std::vector<Line>> measureAsOf(const Plan &plan, const QString &store);
/// What Home tells and draws, beside reading all members once.
Result<std::vector<Line>> measureHome(const Plan &plan, const QString &store);
/// A month and the agenda of the calendar with 5,000 events, 50 of them series, beside a list of
/// all of them.
Result<std::vector<Line>> measureMonth(const Plan &plan, const QString &store);
/// All checks of 10,000 posts in a folder, their list and the entries that a draft is compared
/// with, beside reading the files and parsing their YAML once on one core.
Result<std::vector<Line>> measurePosts(const Plan &plan);
/// The first pull of a site in a repository, beside `git clone` of the same folder without history;
/// and what there is to send of 10,000 posts of which 200 were changed, beside reading and
/// parsing all posts once.
Result<std::vector<Line>> measureSite(const Plan &plan);
/// Time and memory of the window with the store's members, beside a hundred.
Result<std::vector<Line>> measureWindow(const Plan &plan, const QString &store);

} // namespace chapterhouse::benchmarks
