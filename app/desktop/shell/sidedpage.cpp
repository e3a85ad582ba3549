#include "desktop/shell/sidedpage.h"

#include <QBoxLayout>
#include <QStackedWidget>

#include <algorithm>

namespace chapterhouse {

SidedPage::SidedPage(Page *main) : m_main(main), m_sides(new QStackedWidget)
{
    setObjectName(main->place() + QStringLiteral("Page"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_sides);
    addPage(main);
}

void SidedPage::addSide(const QString &view, const QString &label, Page *side)
{
    m_views.append({.key = view, .label = label, .count = {}});
    addPage(side);
    Q_EMIT viewsChanged();
}

void SidedPage::addPage(Page *side)
{
    m_sides->addWidget(side);
    connect(side, &Page::summaryChanged, this, &Page::summaryChanged);
    connect(side, &Page::messageWanted, this, &Page::messageWanted);
}

Page *SidedPage::shown() const
{
    return static_cast<Page *>(m_sides->currentWidget());
}

QString SidedPage::currentView() const
{
    const int side = m_sides->currentIndex();
    return side == 0 ? QString() : m_views.at(side - 1).key;
}

void SidedPage::showView(const QString &view)
{
    const auto chosen = std::ranges::find(m_views, view, &Rail::View::key);
    const auto side = chosen == m_views.end() ? 0 : 1 + (chosen - m_views.begin());
    finishEditing();
    m_sides->setCurrentIndex(static_cast<int>(side));
    Q_EMIT summaryChanged();
}

} // namespace chapterhouse
