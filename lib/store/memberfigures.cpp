#include "store/memberfigures.h"

#include "domain/day.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

int &countOf(ClassFigures &figures, MemberClass memberClass)
{
    switch (memberClass) {
    case MemberClass::Regular:
        return figures.regular;
    case MemberClass::Honorary:
        return figures.honorary;
    case MemberClass::Supporting:
        return figures.supporting;
    }
    Q_UNREACHABLE();
}

/// Counts who enters on a day and who is gone on it, so that sums from the front are who is there.
class Presence {
public:
    explicit Presence(const QList<QDate> &days)
    {
        for (const QDate day : days) {
            m_texts.push_back(isoText(day).toUtf8());
            m_changes.push_back({.day = day});
        }
    }

    void add(const Statement &row)
    {
        const auto memberClass = classFromName(row.text(0));
        if (!memberClass)
            return;
        const size_t first = firstNotBefore(row.utf8(1));
        const size_t end = firstAfter(row.utf8(2));
        if (first >= end)
            return;
        ++countOf(m_changes[first], *memberClass);
        if (end < m_changes.size())
            --countOf(m_changes[end], *memberClass);
    }

    std::vector<ClassFigures> summed() &&
    {
        for (size_t i = 1; i < m_changes.size(); ++i) {
            m_changes[i].regular += m_changes[i - 1].regular;
            m_changes[i].honorary += m_changes[i - 1].honorary;
            m_changes[i].supporting += m_changes[i - 1].supporting;
        }
        return std::move(m_changes);
    }

private:
    size_t firstNotBefore(QByteArrayView day) const
    {
        return static_cast<size_t>(
            std::ranges::lower_bound(m_texts, day, {},
                                     [](const QByteArray &text) { return QByteArrayView(text); }) -
            m_texts.begin());
    }
    size_t firstAfter(QByteArrayView day) const
    {
        return static_cast<size_t>(
            std::ranges::upper_bound(m_texts, day, {},
                                     [](const QByteArray &text) { return QByteArrayView(text); }) -
            m_texts.begin());
    }

    std::vector<QByteArray> m_texts; ///< of the days, as they are stored
    std::vector<ClassFigures> m_changes;
};

/// Adds what a statement counts by month to one of the numbers of the months.
Result<void> addByMonth(Database &database, QLatin1String sql, QDate day, int MonthFigures::*number,
                        std::vector<MonthFigures> &months)
{
    auto statement = database.prepareNamed(sql);
    if (!statement)
        return failed(statement);
    statement->bindText(1, isoText(months.front().month));
    statement->bindText(2, isoText(day));
    return statement->eachRow([&](const Statement &row) {
        const QString text = row.text(0) + u"-01"_s;
        const auto month = std::ranges::find(
            months, text, [](const MonthFigures &each) { return isoText(each.month); });
        if (month != months.end())
            (*month).*number += static_cast<int>(row.integer(1));
    });
}

} // namespace

int ClassFigures::of(MemberClass memberClass) const
{
    ClassFigures copy = *this;
    return countOf(copy, memberClass);
}

Result<std::vector<ClassFigures>> membersByClass(Database &database, const QList<QDate> &days)
{
    if (days.isEmpty())
        return std::vector<ClassFigures>();
    auto statement = database.prepareNamed("good_standing_spans"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, isoText(days.front()));
    statement->bindText(2, isoText(days.back()));
    Presence presence(days);
    return statement->eachRow([&](const Statement &row) { presence.add(row); }).map([&] {
        return std::move(presence).summed();
    });
}

Result<std::vector<MonthFigures>> comingsAndGoings(Database &database, int months, QDate day)
{
    const QDate last(day.year(), day.month(), 1);
    std::vector<MonthFigures> figures;
    for (int before = months - 1; before >= 0; --before)
        figures.push_back({.month = last.addMonths(-before)});
    if (figures.empty())
        return figures;
    return addByMonth(database, "joined_by_month"_L1, day, &MonthFigures::joined, figures)
        .and_then([&] {
            return addByMonth(database, "left_by_month"_L1, day, &MonthFigures::left, figures);
        })
        .and_then([&] {
            return addByMonth(database, "lapsed_by_month"_L1, day, &MonthFigures::lapsed, figures);
        })
        .map([&] { return std::move(figures); });
}

Result<std::vector<ChapterFigures>> membersByChapter(Database &database, QDate day)
{
    auto statement = database.prepareNamed("members_by_chapter"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, isoText(day));
    std::vector<ChapterFigures> chapters;
    return statement
        ->eachRow([&](const Statement &row) {
            chapters.push_back({.chapter = RecordId(row.text(0)),
                                .name = row.text(1),
                                .slug = row.text(2),
                                .members = static_cast<int>(row.integer(3))});
        })
        .map([&] { return std::move(chapters); });
}

} // namespace chapterhouse
