#include "desktop/pages/home/chartspanel.h"

#include "desktop/pages/home/homecharts.h"
#include "desktop/widgets/charts/chartcard.h"
#include "desktop/widgets/look/type.h"
#include "domain/membersearches.h"

#include <QBoxLayout>

namespace chapterhouse {

using namespace Qt::StringLiterals;

Result<HomeFigures> homeFiguresOn(Database &database, QDate day)
{
    HomeFigures figures;
    return membersByClass(database, monthEnds(monthsOfClasses, day))
        .and_then([&](std::vector<ClassFigures> classes) {
            figures.classes = std::move(classes);
            return comingsAndGoings(database, monthsOfComings, day);
        })
        .and_then([&](std::vector<MonthFigures> months) {
            figures.months = std::move(months);
            return membersByChapter(database, day);
        })
        .map([&](std::vector<ChapterFigures> chapters) {
            figures.chapters = std::move(chapters);
            return std::move(figures);
        });
}

ChartsPanel::ChartsPanel(QWidget *parent)
    : QWidget(parent),
      m_classes(new ChartCard(
          u"classChart"_s, tr("Members in good standing, by class"),
          tr("How many members of each class there were, month by month, is shown here."),
          tr("Choose a bar to see who is behind it."))),
      m_months(new ChartCard(u"monthChart"_s, tr("Joined, left, not renewed, by month"),
                             tr("How many join and leave each month is shown here."))),
      m_chapters(new ChartCard(u"chapterChart"_s, tr("Members of the chapters"),
                               tr("How many members each chapter has is shown here.")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::wide);
    for (ChartCard *card : {m_classes, m_months, m_chapters})
        column->addWidget(card);
    column->addStretch();
    connect(m_classes, &ChartCard::barChosen, this, &ChartsPanel::openClass);
    connect(m_months, &ChartCard::barChosen, this, &ChartsPanel::openMonth);
    connect(m_chapters, &ChartCard::barChosen, this, &ChartsPanel::openChapter);
}

void ChartsPanel::showFigures(const HomeFigures &figures)
{
    m_figures = figures;
    m_classes->showFigures(classChart(figures.classes));
    m_months->showFigures(comingsChart(figures.months));
    m_chapters->showFigures(chapterChart(figures.chapters));
}

/// The last one is of today, when the list can be edited.
void ChartsPanel::openClass(const ChartBar &bar)
{
    const auto category = static_cast<size_t>(bar.category);
    const bool isToday = category + 1 == m_figures.classes.size();
    const QString search = goodStandingSearch(classesInOrder[bar.series]);
    Q_EMIT listRequested({Kind::Member, search},
                         isToday ? std::nullopt : std::optional(m_figures.classes[category].day));
}

void ChartsPanel::openMonth(const ChartBar &bar)
{
    Q_EMIT listRequested({Kind::Member, searchBehind(bar, m_figures.months)}, std::nullopt);
}

void ChartsPanel::openChapter(const ChartBar &bar)
{
    const ChapterFigures &chapter = m_figures.chapters[static_cast<size_t>(bar.category)];
    Q_EMIT listRequested({Kind::Member, inChapterSearch(chapter.slug, chapter.name)}, std::nullopt);
}

} // namespace chapterhouse
