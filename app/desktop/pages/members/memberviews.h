#pragma once

#include "actions/savedviews.h"
#include "desktop/records/recordlistview.h"
#include "desktop/widgets/rail.h"
#include "models/openfile.h"

namespace chapterhouse {

class AskPanel;
class SearchPanel;
class UserSettings;

/// The saved views of the member list. Columns and order are remembered for each view in the file,
/// and for the list itself in the user's settings. A view stays the current one, whatever is
/// searched, until another one or the list itself is chosen.
class MemberViews final : public QObject {
    Q_OBJECT

public:
    /// All must outlive the views.
    MemberViews(OpenFile &file, UserSettings &settings, RecordListView &list, SearchPanel &search,
                AskPanel &asking, QObject *parent);

    /// Name of the view that is shown; empty: the list itself.
    const QString &current() const { return m_current; }
    QList<Rail::View> forRail() const;

    void choose(const QString &name);
    /// Asks for a name, saves what is shown as a view, and makes it the current one.
    void save();
    /// A menu to rename or remove a view.
    void offerMenu(const QString &name, const QPoint &at);

Q_SIGNALS:
    /// There are other views, or one has another count, or another is current.
    void changed();
    /// Why something was not done that nothing was asked for.
    void failed(const QString &sentence);

private:
    const SavedView *find(const QString &name) const;
    void reload();
    void count();
    void remember();
    ListArrangement ownArrangement() const;
    void saveAs(const QString &name);
    void rename(const QString &name);
    void remove(const QString &name);
    void answerWith(std::function<Result<void>(Store &)> verb, const QString &currentAfter);
    void becomeCurrent(const QString &name);

    OpenFile &m_file;
    UserSettings &m_settings;
    RecordListView &m_list;
    SearchPanel &m_search;
    AskPanel &m_asking;
    QList<SavedView> m_views;
    QHash<QString, int> m_counts;
    QString m_current;
    QString m_ownSearch; ///< of the list itself, while a view is current
    int m_newestCount = 0;
};

} // namespace chapterhouse
