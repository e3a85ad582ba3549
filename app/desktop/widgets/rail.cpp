#include "desktop/widgets/rail.h"

#include "desktop/widgets/look/paint.h"
#include "desktop/widgets/railbutton.h"
#include "desktop/widgets/rovingfocus.h"

#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr int leastWidth = 197;
constexpr int narrowWidth = 53;
constexpr int lineWidth = 1;

QVBoxLayout *column(QWidget *parent, int above, int below)
{
    auto *layout = new QVBoxLayout(parent);
    layout->setContentsMargins(0, above, lineWidth, below);
    layout->setSpacing(0);
    return layout;
}

} // namespace

Rail::Rail(QWidget *parent)
    : QWidget(parent), m_scroll(new QScrollArea(this)), m_focus(new RovingFocus(Qt::Vertical, this))
{
    setAccessibleName(tr("Places"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto *outer = column(this, 0, 0);
    auto *places = new QWidget(m_scroll);
    m_top = column(places, spacing::normal + spacing::tight, spacing::normal);
    m_top->addStretch();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(places);
    m_scroll->viewport()->setAutoFillBackground(false);
    places->setAutoFillBackground(false);
    auto *foot = new QWidget(this);
    m_foot = column(foot, spacing::normal, spacing::normal);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(foot);
    setCompact(false);
}

void Rail::addPlace(const QString &key, const QString &label, Icon icon, Where where)
{
    auto *button = new RailButton(label, icon, where == Where::Top ? m_scroll->widget() : this);
    button->setObjectName(key);
    button->setCompact(m_compact);
    button->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(button, &RailButton::clicked, this, [this, key] { Q_EMIT placeChosen(key); });
    connect(button, &RailButton::customContextMenuRequested, this,
            [this, key, button](const QPoint &at) { offerViews(key, button->mapToGlobal(at)); });
    if (where == Where::Top)
        m_top->insertWidget(m_top->count() - 1, button);
    else
        m_foot->addWidget(button);
    m_places.append(Place{key, where, button, {}, {}});
    refresh();
}

void Rail::setViews(const QString &key, const QList<View> &views)
{
    Place *place = find(key);
    if (!place || place->views == views)
        return;
    place->views = views;
    rebuildViews(place);
    refresh();
}

void Rail::rebuildViews(Place *place)
{
    for (RailButton *button : std::as_const(place->viewButtons)) {
        button->hide();
        button->deleteLater();
    }
    place->viewButtons.clear();
    QVBoxLayout *layout = place->where == Where::Top ? m_top : m_foot;
    for (const View &view : std::as_const(place->views)) {
        auto *button = new RailButton(view.label, std::nullopt, place->button->parentWidget());
        button->setObjectName(place->key + u'/' + view.key);
        button->setCount(view.count);
        button->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(button, &RailButton::clicked, this,
                [this, key = place->key, view = view.key] { Q_EMIT viewChosen(key, view); });
        connect(button, &RailButton::customContextMenuRequested, this,
                [this, key = place->key, view = view.key, button](const QPoint &at) {
                    Q_EMIT viewMenuRequested(key, view, button->mapToGlobal(at));
                });
        place->viewButtons.append(button);
        layout->insertWidget(
            layout->indexOf(place->button) + static_cast<int>(place->viewButtons.size()), button);
    }
}

void Rail::setBadge(const QString &place, int badge, const QString &meaning)
{
    if (const Place *found = find(place))
        found->button->setBadge(badge, meaning);
}

void Rail::setCurrent(const QString &place, const QString &view)
{
    m_place = place;
    m_view = view;
    refresh();
    for (const Place &each : std::as_const(m_places)) {
        if (each.key == place)
            m_focus->setTabStop(each.button);
    }
}

void Rail::setCompact(bool compact)
{
    m_compact = compact;
    for (const Place &place : std::as_const(m_places))
        place.button->setCompact(compact);
    refresh();
}

Rail::Place *Rail::find(const QString &key)
{
    const auto found = std::find_if(m_places.begin(), m_places.end(),
                                    [&](const Place &place) { return place.key == key; });
    return found == m_places.end() ? nullptr : &*found;
}

/// As wide as what stands in it asks for, within limits that leave room for a page.
int Rail::fullWidth() const
{
    int widest = std::max(leastWidth, fontMetrics().averageCharWidth() * 26);
    const int most = widest * 5 / 4;
    for (const Place &place : m_places) {
        widest = std::max(widest, place.button->sizeHint().width());
        for (const RailButton *view : place.viewButtons)
            widest = std::max(widest, view->sizeHint().width());
    }
    return std::min(widest + 2 * lineWidth, most);
}

void Rail::refresh()
{
    setFixedWidth(m_compact ? narrowWidth : fullWidth());
    QList<QWidget *> order;
    for (const Where where : {Where::Top, Where::Foot}) {
        for (const Place &place : std::as_const(m_places)) {
            if (place.where != where)
                continue;
            const bool current = place.key == m_place;
            place.button->setCurrent(current && (m_view.isEmpty() || m_compact));
            order.append(place.button);
            for (qsizetype i = 0; i < place.viewButtons.size(); ++i) {
                place.viewButtons[i]->setCurrent(current && place.views[i].key == m_view);
                place.viewButtons[i]->setVisible(current && !m_compact);
                order.append(place.viewButtons[i]);
            }
        }
    }
    m_focus->setItems(order);
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void Rail::offerViews(const QString &key, const QPoint &at)
{
    const Place *place = find(key);
    if (!m_compact || !place || place->views.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const View &view : std::as_const(place->views)) {
        menu->addAction(view.label, this,
                        [this, key, view = view.key] { Q_EMIT viewChosen(key, view); });
    }
    menu->popup(at);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colourOf(Colour::Rail, palette()));
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), colourOf(Colour::Line, palette()));
}

} // namespace chapterhouse
