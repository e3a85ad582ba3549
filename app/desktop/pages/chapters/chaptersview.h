#pragma once

#include "desktop/shell/commandtable.h"
#include "desktop/shell/page.h"
#include "desktop/shell/usersettings.h"
#include "models/recordlistmodel.h"

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class AttentionList;
class CalendarSaver;
class ChapterAttention;
class ChapterPane;
class InkLabel;
class ListAndRecord;
class NewChapterPanel;
class NoChapters;
class RecordListSide;
class RecordListView;
class SearchPanel;

/// The chapters: the list with its search and what wants attention, and the record pane beside it.
class ChaptersView final : public Page {
    Q_OBJECT

public:
    /// All three must outlive the page.
    ChaptersView(OpenFile &file, UserSettings &settings, const CommandTable &commands);

    QString place() const override { return QStringLiteral("chapters"); }
    void finishEditing() override;
    void focusSearch() override;
    std::optional<PrintableList> printable() const override;

    CalendarSaver *calendars() const { return m_calendars; }

Q_SIGNALS:
    /// The search whose members are to be exported, and as of which day.
    void exportRequested(const QString &query, QDate day);
    void pdfRequested(const chapterhouse::PrintableList &list);
    void memberRequested(const chapterhouse::MemberId &member);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildListSide();
    QWidget *buildHead();
    void connectList();
    void connectPane();
    void connectCommands();
    void showSummary();
    void showCurrent();
    void showChapter(const ChapterId &chapter);
    void openPane();
    void closePane();
    void refreshReadOnly();
    void refreshCommands();
    void beginAdding();

    OpenFile &m_file;
    UserSettings &m_settings;
    RecordListSide *m_side;
    RecordListModel *m_model;
    SearchPanel *m_search;
    RecordListView *m_list;
    InkLabel *m_count;
    QPushButton *m_add;
    AttentionList *m_attentionList;
    ChapterAttention *m_attention;
    NewChapterPanel *m_adding;
    NoChapters *m_empty;
    ChapterPane *m_pane;
    ListAndRecord *m_sides;
    CalendarSaver *m_calendars;
    QAction *m_addCommand;
    QAction *m_removeCommand;
    QString m_readOnlyWhy; ///< empty: chapters can be edited
};

} // namespace chapterhouse
