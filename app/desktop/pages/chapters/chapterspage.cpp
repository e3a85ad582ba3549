#include "desktop/pages/chapters/chapterspage.h"

#include <QBoxLayout>
#include <QStackedWidget>

#include <algorithm>

namespace chapterhouse {

ChaptersPage::ChaptersPage(Page *chapters) : m_sides(new QStackedWidget)
{
    setObjectName(QStringLiteral("chaptersPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_sides);
    addPage(chapters);
}

void ChaptersPage::addSide(const QString &view, const QString &label, Page *side)
{
    m_views.append({.key = view, .label = label, .count = {}});
    addPage(side);
    Q_EMIT viewsChanged();
}

void ChaptersPage::addPage(Page *side)
{
    m_sides->addWidget(side);
    connect(side, &Page::summaryChanged, this, &Page::summaryChanged);
    connect(side, &Page::messageWanted, this, &Page::messageWanted);
}

Page *ChaptersPage::shown() const
{
    return static_cast<Page *>(m_sides->currentWidget());
}

QString ChaptersPage::currentView() const
{
    const int side = m_sides->currentIndex();
    return side == 0 ? QString() : m_views.at(side - 1).key;
}

void ChaptersPage::showView(const QString &view)
{
    const auto chosen = std::ranges::find(m_views, view, &Rail::View::key);
    const auto side = chosen == m_views.end() ? 0 : 1 + (chosen - m_views.begin());
    finishEditing();
    m_sides->setCurrentIndex(static_cast<int>(side));
    Q_EMIT summaryChanged();
}

} // namespace chapterhouse
