#pragma once

#include "actions/bodytemplates.h"
#include "desktop/records/calendarsaver.h"
#include "desktop/shell/page.h"
#include "desktop/shell/usersettings.h"
#include "models/recordlistmodel.h"

#include <memory>

namespace chapterhouse {

class AddBodyPanel;
class BodiesHeader;
class BodyPane;
class ListAndRecord;
class NoBodies;
class RecordListSide;
class RecordListView;
class SearchPanel;

/// The board, committees and working groups: the list with its search, and the record pane beside
/// it, or over it where the window is narrow.
class BodiesPage final : public Page {
    Q_OBJECT

public:
    /// Both must outlive the page.
    BodiesPage(OpenFile &file, UserSettings &settings);

    QString place() const override { return QStringLiteral("chapters"); }
    void finishEditing() override;
    void focusSearch() override;

    CalendarSaver *calendars() const { return m_calendars; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildListSide();
    void connectList();
    void connectPane();
    void showSummary();
    void showCurrent();
    void countFindings();
    void openPane();
    void closePane();
    void refreshReadOnly();
    void beginAdding();
    void add(const QString &name, const BodyTemplate &body);
    void remove(const RecordRef &body);

    OpenFile &m_file;
    UserSettings &m_settings;
    CalendarSaver *m_calendars;
    RecordListSide *m_side;
    RecordListModel *m_model;
    SearchPanel *m_search;
    RecordListView *m_list;
    BodiesHeader *m_header;
    AddBodyPanel *m_adding;
    NoBodies *m_empty;
    BodyPane *m_pane;
    ListAndRecord *m_sides;
    QString m_readOnlyWhy; ///< empty: bodies can be edited
    int m_newestCount = 0;
};

} // namespace chapterhouse
