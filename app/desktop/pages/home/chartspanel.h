#pragma once

#include "actions/openmatters.h"
#include "store/memberfigures.h"

#include <QWidget>

namespace chapterhouse {

class ChartCard;
struct ChartBar;

/// What the charts of Home show.
struct HomeFigures {
    std::vector<ClassFigures> classes;
    std::vector<MonthFigures> months;
    std::vector<ChapterFigures> chapters;

    bool operator==(const HomeFigures &) const = default;
};

/// Reads them, as of the day.
Result<HomeFigures> homeFiguresOn(Database &database, QDate day);

/// How many members there are and were: by class over time, who came and went, by chapter. Each bar
/// leads to the members that it counts.
class ChartsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ChartsPanel(QWidget *parent = nullptr);

    void showFigures(const HomeFigures &figures);

Q_SIGNALS:
    /// The list as it was on a day; absent: as of today.
    void listRequested(const chapterhouse::RecordSearch &list, std::optional<QDate> day);

private:
    void openClass(const ChartBar &bar);
    void openMonth(const ChartBar &bar);
    void openChapter(const ChartBar &bar);

    ChartCard *m_classes;
    ChartCard *m_months;
    ChartCard *m_chapters;
    HomeFigures m_figures;
};

} // namespace chapterhouse
