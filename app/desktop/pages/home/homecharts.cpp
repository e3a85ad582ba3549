#include "desktop/pages/home/homecharts.h"

#include "domain/daytext.h"
#include "domain/membersearches.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

class HomeCharts {
    Q_DECLARE_TR_FUNCTIONS(chapterhouse::HomeCharts)
};

/// "November 2026".
QString monthText(QDate month)
{
    return QLocale().toString(month, u"MMMM yyyy"_s);
}

ChartFigures::Series seriesOf(MemberClass memberClass)
{
    switch (memberClass) {
    case MemberClass::Regular:
        return {HomeCharts::tr("Regular"), Colour::Accent, {}, {}};
    case MemberClass::Supporting:
        return {HomeCharts::tr("Supporting"), Colour::Information, {}, {}};
    case MemberClass::Honorary:
        return {HomeCharts::tr("Honorary"), Colour::Good, {}, {}};
    }
    Q_UNREACHABLE();
}

QString classSentence(MemberClass memberClass, QDate day, int members)
{
    const QString text = dayText(day);
    switch (memberClass) {
    case MemberClass::Regular:
        return HomeCharts::tr("%1: %Ln regular members", nullptr, members).arg(text);
    case MemberClass::Supporting:
        return HomeCharts::tr("%1: %Ln supporting members", nullptr, members).arg(text);
    case MemberClass::Honorary:
        return HomeCharts::tr("%1: %Ln honorary members", nullptr, members).arg(text);
    }
    Q_UNREACHABLE();
}

void add(ChartFigures::Series &series, int value, const QString &sentence)
{
    series.values += value;
    series.sentences += sentence;
}

} // namespace

QList<QDate> monthEnds(int months, QDate today)
{
    QList<QDate> days;
    const QDate thisMonth(today.year(), today.month(), 1);
    for (int before = months - 1; before > 0; --before)
        days += thisMonth.addMonths(1 - before).addDays(-1);
    days += today;
    return days;
}

ChartFigures classChart(const std::vector<ClassFigures> &figures)
{
    ChartFigures chart{.shape = ChartFigures::Shape::Stacked, .labels = {}, .series = {}};
    for (const ClassFigures &each : figures)
        chart.labels += QLocale().toString(each.day, u"MMM yyyy"_s);
    for (const MemberClass memberClass : classesInOrder) {
        ChartFigures::Series series = seriesOf(memberClass);
        for (const ClassFigures &each : figures) {
            const int members = each.of(memberClass);
            add(series, members, classSentence(memberClass, each.day, members));
        }
        chart.series.push_back(series);
    }
    return chart;
}

ChartFigures comingsChart(const std::vector<MonthFigures> &figures)
{
    ChartFigures::Series joined{HomeCharts::tr("Joined"), Colour::Information, {}, {}};
    ChartFigures::Series left{HomeCharts::tr("Left"), Colour::Quiet, {}, {}};
    ChartFigures::Series lapsed{HomeCharts::tr("Not renewed"), Colour::Accent, {}, {}};
    ChartFigures chart{.shape = ChartFigures::Shape::Grouped, .labels = {}, .series = {}};
    for (const MonthFigures &each : figures) {
        const QString month = monthText(each.month);
        chart.labels += QLocale().toString(each.month, u"MMM"_s);
        add(joined, each.joined, HomeCharts::tr("%1: %Ln joined", nullptr, each.joined).arg(month));
        add(left, each.left, HomeCharts::tr("%1: %Ln left", nullptr, each.left).arg(month));
        add(lapsed, each.lapsed,
            HomeCharts::tr("%1: %Ln paid into this month and did not renew", nullptr, each.lapsed)
                .arg(month));
    }
    chart.series = {joined, left, lapsed};
    return chart;
}

ChartFigures chapterChart(const std::vector<ChapterFigures> &figures)
{
    ChartFigures::Series members{HomeCharts::tr("Members"), Colour::Accent, {}, {}};
    ChartFigures chart{.shape = ChartFigures::Shape::Sideways, .labels = {}, .series = {}};
    const size_t shown = std::min<size_t>(figures.size(), mostChapters);
    for (size_t i = 0; i < shown; ++i) {
        const ChapterFigures &each = figures[i];
        chart.labels += each.name;
        add(members, each.members,
            HomeCharts::tr("%1: %Ln members", nullptr, each.members).arg(each.name));
    }
    chart.series = {members};
    return chart;
}

QString searchBehind(const ChartBar &bar, const std::vector<MonthFigures> &figures)
{
    const QDate month = figures[static_cast<size_t>(bar.category)].month;
    switch (bar.series) {
    case 0:
        return joinedInSearch(month);
    case 1:
        return leftInSearch(month);
    default:
        return lapsedInSearch(month);
    }
}

} // namespace chapterhouse
