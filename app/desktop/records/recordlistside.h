#pragma once

#include "desktop/print/printablelist.h"
#include "desktop/records/searchpanel.h"
#include "desktop/widgets/look/icons.h"
#include "models/recordlistmodel.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QToolButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class BandLabel;
class RecordListView;

/// The side of a place that lists its records: the search over the list, a band that says when it
/// is shown as of another day, and what stands there while it is empty.
class RecordListSide final : public QWidget {
    Q_OBJECT

public:
    /// `file` must outlive it. The list of members is called `memberList`; `title` is what paper
    /// and a screen reader call it.
    RecordListSide(OpenFile &file, Kind kind, const QString &title, const SearchGuide &guide,
                   QWidget *parent = nullptr);

    /// The list as it is shown, for paper.
    PrintableList printable() const;

    RecordListModel *model() const { return m_model; }
    SearchPanel *search() const { return m_search; }
    RecordListView *list() const { return m_list; }

    /// The head of the side, over the search.
    void setHead(QWidget *head);
    /// Between the search and the list, under those added before.
    void addPanel(QWidget *panel);
    /// Another view of the same query, which stands in place of the list, also while there are no
    /// rows, as long as it is wanted; it takes the focus in its place.
    void addOtherView(QWidget *view);
    /// Null: the list.
    void showOtherView(QWidget *view);
    /// Puts the focus into the list, or what is shown in its place.
    void focusContent();
    /// Stands in place of the list while there are no rows.
    void setEmptyState(QWidget *empty);
    QToolButton *addTool(const QString &name, Icon icon, const QString &words);
    /// Adds the tool that chooses columns.
    void addColumnTool();

    bool isFiltered() const { return !m_model->query().anyOf.empty(); }
    /// How many records there are without a filter; nothing: not known yet.
    std::optional<int> total() const { return m_total; }
    /// "As it was on 20 May 2026. Editing is off."; empty: the list is of today.
    QString pastSentence() const;

Q_SIGNALS:
    /// The list is of another day now.
    void dayChanged();
    /// The list has all its rows, which may be others than before; comes before the list or what
    /// stands in its place is shown.
    void listed();

private:
    void connectParts();
    void showDay(std::optional<QDate> day);
    void listUpdated();
    void showContent();

    QString m_title;
    RecordListModel *m_model;
    BandLabel *m_band;
    SearchPanel *m_search;
    RecordListView *m_list;
    QVBoxLayout *m_top;
    QStackedWidget *m_body; ///< the list, why it is empty, or the other view
    QWidget *m_empty = nullptr;
    QWidget *m_other = nullptr; ///< in place of the list
    QToolButton *m_columnTool = nullptr;
    std::optional<int> m_total;
};

} // namespace chapterhouse
