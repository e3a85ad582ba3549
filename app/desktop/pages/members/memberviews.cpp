#include "desktop/pages/members/memberviews.h"

#include "desktop/records/answering.h"
#include "desktop/records/searchpanel.h"
#include "desktop/shell/usersettings.h"
#include "desktop/widgets/askpanel.h"
#include "store/querysql.h"

#include <QMenu>

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr Kind kind = Kind::Member;

} // namespace

MemberViews::MemberViews(OpenFile &file, UserSettings &settings, RecordListView &list,
                         SearchPanel &search, AskPanel &asking, QObject *parent)
    : QObject(parent), m_file(file), m_settings(settings), m_list(list), m_search(search),
      m_asking(asking)
{
    m_list.setArrangement(ownArrangement());
    connect(&list, &RecordListView::arrangementChanged, this, &MemberViews::remember);
    connect(&asking, &AskPanel::problemMissed, this, &MemberViews::failed);
    connect(&file.writer(), &StoreThread::changed, this, &MemberViews::reload);
    connect(&file, &OpenFile::dayChanged, this, &MemberViews::count);
    reload();
}

const SavedView *MemberViews::find(const QString &name) const
{
    const auto found = std::ranges::find(m_views, name, &SavedView::name);
    return found == m_views.end() ? nullptr : &*found;
}

QList<Rail::View> MemberViews::forRail() const
{
    QList<Rail::View> views;
    for (const SavedView &view : m_views) {
        const auto counted = m_counts.constFind(view.name);
        views.append({view.name, view.name,
                      counted == m_counts.constEnd() ? std::nullopt : std::optional(*counted)});
    }
    return views;
}

void MemberViews::choose(const QString &name)
{
    const SavedView *view = find(name);
    if (!view && m_current.isEmpty())
        return;
    if (m_current.isEmpty())
        m_ownSearch = m_search.text();
    m_current = view ? name : QString();
    m_list.setArrangement(view ? ListArrangement{.columns = view->columns, .sort = view->sort}
                               : ownArrangement());
    m_search.setText(view ? view->where : m_ownSearch);
    Q_EMIT changed();
}

ListArrangement MemberViews::ownArrangement() const
{
    return {.columns = m_settings.value(usersettings::memberColumns).toStringList(),
            .sort = m_settings.text(usersettings::memberSort)};
}

void MemberViews::save()
{
    m_asking.ask(
        {.label = tr("Name of the view"), .text = m_current, .accept = tr("Save the view")},
        [this](const QString &name) { saveAs(name); });
}

void MemberViews::saveAs(const QString &name)
{
    const ListArrangement shown = m_list.arrangement();
    const SavedView view{.name = name.trimmed(),
                         .where = m_search.text().trimmed(),
                         .columns = shown.columns,
                         .sort = shown.sort};
    answerWith([view](Store &store) { return saveView(store, kind, view); }, view.name);
}

void MemberViews::offerMenu(const QString &name, const QPoint &at)
{
    auto *menu = new QMenu(&m_list);
    menu->setObjectName(QStringLiteral("viewMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setEnabled(m_file.readOnlyReason().isEmpty());
    connect(menu->addAction(tr("Rename…")), &QAction::triggered, this,
            [this, name] { rename(name); });
    connect(menu->addAction(tr("Remove this view")), &QAction::triggered, this,
            [this, name] { remove(name); });
    menu->popup(at);
}

void MemberViews::rename(const QString &name)
{
    m_asking.ask(
        {.label = tr("Name of the view"), .text = name, .accept = tr("Rename")},
        [this, name](const QString &newName) {
            answerWith(
                [name, newName](Store &store) { return renameView(store, kind, name, newName); },
                m_current == name ? newName.trimmed() : m_current);
        });
}

void MemberViews::remove(const QString &name)
{
    m_file.writer().run(
        this, [name](Store &store) { return removeView(store, kind, name); },
        [this, name](const Result<void> &removed) {
            if (removed)
                becomeCurrent(m_current == name ? QString() : m_current);
            else
                Q_EMIT failed(removed.error().message);
        });
}

/// Runs the verb, which answers what is asked.
void MemberViews::answerWith(std::function<Result<void>(Store &)> verb, const QString &currentAfter)
{
    answer(
        m_asking.answerRow(), m_file.writer(),
        [verb = std::move(verb), currentAfter](Store &store) {
            return verb(store).map([&] { return currentAfter; });
        },
        [this](const QString &name) { becomeCurrent(name); });
}

void MemberViews::becomeCurrent(const QString &name)
{
    m_current = name;
    reload();
}

void MemberViews::reload()
{
    m_views = savedViews(m_file.reader(), kind).value_or(m_views);
    if (!find(m_current))
        m_current.clear();
    Q_EMIT changed();
    count();
}

void MemberViews::count()
{
    const int number = ++m_newestCount;
    if (m_views.isEmpty())
        return;
    m_file.query(
        this,
        [views = m_views,
         today = m_file.today()](Database &database) -> Result<QHash<QString, int>> {
            QHash<QString, int> counts;
            for (const SavedView &view : views) {
                const auto rows = countRows(
                    database,
                    {.kind = kind, .query = understoodQuery(kind, view.where).query, .day = today});
                if (rows)
                    counts.insert(view.name, static_cast<int>(*rows));
            }
            return counts;
        },
        [this, number](const Result<QHash<QString, int>> &counts) {
            if (number != m_newestCount || !counts)
                return;
            m_counts = *counts;
            Q_EMIT changed();
        });
}

/// What was chosen in the list belongs to the view that is shown.
void MemberViews::remember()
{
    const ListArrangement shown = m_list.arrangement();
    if (m_current.isEmpty()) {
        m_settings.set(usersettings::memberColumns, shown.columns);
        m_settings.set(usersettings::memberSort, shown.sort);
        return;
    }
    const auto view = std::ranges::find(m_views, m_current, &SavedView::name);
    if (view == m_views.end() || !m_file.readOnlyReason().isEmpty())
        return;
    view->columns = shown.columns;
    view->sort = shown.sort;
    m_file.writer().run(
        this, [changed = *view](Store &store) { return saveView(store, kind, changed); },
        [](const Result<void> &) {});
}

} // namespace chapterhouse
