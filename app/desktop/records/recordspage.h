#pragma once

#include "desktop/records/searchpanel.h"
#include "desktop/shell/page.h"
#include "desktop/shell/usersettings.h"
#include "models/recordlistmodel.h"

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace chapterhouse {

class AddPanel;
class EmptyList;
class ListAndRecord;
class ListHead;
class RecordListSide;
class RecordListView;
class RecordPane;
class RecordRemover;

/// A place that lists the records of one kind: the list with its search, and the pane of the
/// current record beside it, or over it where the window is narrow.
class RecordsPage : public Page {
    Q_OBJECT

public:
    void finishEditing() override;
    void focusSearch() override;
    std::optional<PrintableList> printable() const override;

    SearchPanel *search() const { return m_search; }
    /// Selects records by their keys, in the list of all as of today.
    void showRecords(const std::vector<qint64> &keys);
    /// The same for one by its id; nothing happens when it is gone.
    void showRecord(const RecordId &id);
    /// Shows what a search finds, as of a day; none: today.
    void showSearch(const QString &text, std::optional<QDate> day);
    /// Selects one of those that the list has, whatever it is searched by.
    void selectRecord(const RecordId &id);
    /// How records stand on the website; in the list nothing is said of those that are there as
    /// they are here.
    void setSiteMarks(const QHash<RecordId, RowMark> &marks);
    /// Of those that are selected, when they are several, else of those that the search finds.
    void requestExport();

Q_SIGNALS:
    void exportRequested(const QString &query, QDate day);

protected:
    /// What one place is.
    struct Setup {
        Kind kind;
        QString title; ///< what paper and a screen reader call the list
        SearchGuide guide;
        UserSetting splitter;
        bool prefersRecord = false; ///< a short list whose records are wide
        bool opensAlone = false;    ///< a record that is opened has the page to itself
    };

    /// The file and settings must outlive the page, which takes `pane`.
    RecordsPage(OpenFile &file, UserSettings &settings, const Setup &setup, RecordPane *pane);
    /// What stands about the list; to be called first by the constructor.
    void setParts(ListHead *head, AddPanel *adding, EmptyList *empty);
    /// To be called last by the constructor.
    void begin();
    /// The commands that add a record and remove those selected; they are off while the place is
    /// covered. They must outlive the page.
    void setCommands(QAction *add, QAction *remove);
    /// Columns and order of the list are those chosen last.
    void rememberArrangement(const UserSetting &columns, const UserSetting &sort);

    /// "12 of 240 members"; without a total, all are shown.
    virtual QString summaryOf(int shown, std::optional<int> total) const = 0;
    /// Records can be edited now, or no longer.
    virtual void applyEditable(bool) {}

    void beginAdding();
    void removeSelected();
    void openPane();
    /// With the whole page to itself until it is closed.
    void openPaneAlone();
    /// The same for a record, as soon as the list has it.
    void openAlone(const RecordId &id);
    void closePane();
    void refreshReadOnly();
    bool isEditable() const { return m_readOnlyWhy.isEmpty(); }

    OpenFile &file() const { return m_file; }
    UserSettings &settings() const { return m_settings; }
    RecordListSide *side() const { return m_side; }
    RecordListModel *model() const { return m_model; }
    RecordListView *list() const { return m_list; }

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectList();
    void connectPane(const UserSetting &splitter);
    void showSummary();
    void showCurrent();
    bool staysAlone(const std::optional<RecordRef> &current) const;
    /// In the file; nothing: it is gone.
    std::optional<qint64> rowOf(const RecordId &id) const;
    void refreshCommands();

    OpenFile &m_file;
    UserSettings &m_settings;
    RecordListSide *m_side;
    RecordListModel *m_model;
    SearchPanel *m_search;
    RecordListView *m_list;
    ListHead *m_head = nullptr;
    AddPanel *m_adding = nullptr;
    EmptyList *m_empty = nullptr;
    RecordPane *m_pane;
    RecordRemover *m_remover; ///< of several
    ListAndRecord *m_sides;
    const bool m_opensAlone;
    RecordId m_toOpen; ///< alone, when the list has it; empty: none
    QAction *m_addCommand = nullptr;
    QAction *m_removeCommand = nullptr;
    QString m_readOnlyWhy; ///< empty: records can be edited
};

} // namespace chapterhouse
