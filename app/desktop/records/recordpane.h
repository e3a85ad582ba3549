#pragma once

#include "desktop/records/recordremover.h"
#include "models/openfile.h"
#include "models/recordlistmodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QSplitter;
class QStackedWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class AskingPanel;
class HistoryTab;
class ObstaclePanel;
class TabStrip;
enum class Tone;

/// The pane of one record: over its tabs the head and what asks or points out, under them what is
/// told of it. It is shown as of a day; on another day than today nothing can be edited.
class RecordPane : public QWidget {
    Q_OBJECT

public:
    void showRecord(const RecordRef &record, QDate day);
    void showNone();
    /// Empty while there is none.
    const RecordId &recordId() const { return m_recordId; }
    /// As if every field were left now.
    virtual void finishEditing() = 0;
    /// While something else keeps it from being edited, with the sentence that says why; empty:
    /// editable.
    void setReadOnly(const QString &why);
    /// How records stand on the website; of the others nothing is said.
    void setSiteMarks(const QHash<RecordId, RowMark> &marks);
    virtual void focusFirst() = 0;
    /// It lies over its list now, or no longer.
    virtual void coverList(bool) {}
    /// Removes the record, or asks what to do with what is in the way.
    void removeRecord();

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);
    void closeRequested();
    /// Something is asked, which is to be seen.
    void asked();

protected:
    /// A pane for records of the kind is called `<kind>Pane`, its tabs `<kind>Tabs`, the panel that
    /// asks about its removal `<kind>ObstaclePanel`.
    RecordPane(OpenFile &file, Kind kind);
    /// To be called last by the constructor: the parts follow a change before the pane does.
    void begin();

    /// Turns the parts that read by themselves to the record and day.
    virtual void turnToRecord() {}
    /// Reads the record and shows it in the others, then calls showParts().
    virtual void reload() = 0;
    void showParts();
    /// Withdraws what is asked about the record: another one comes, or nothing can be edited.
    virtual void dismissQuestions() = 0;
    virtual void applyReadOnly(bool readOnly) = 0;
    virtual RecordRemover::WayOut wayOutOfRemoval() { return {}; }

    /// Puts a question about the record aside, and says so where it keeps what was typed.
    void putAside(AskingPanel &question);

    OpenFile &file() const { return m_file; }
    QDate day() const { return m_day; }
    RecordRef ref() const { return {m_kind, m_recordId}; }
    /// As of the day, derived fields included; nothing when it is gone.
    std::optional<Record> readRecord() const;
    bool isReadOnly() const;

    /// Where the parts over the tabs go, from top to bottom.
    QVBoxLayout *parts() const { return m_parts; }
    /// In the order of the tabs.
    void addTab(const QString &title, QWidget *page);
    /// A tab whose page stands beside all others where the pane is so wide.
    void addTabBeside(const QString &title, QWidget *page, int fromWidth);
    /// Whether that page stands beside now.
    virtual void besideChanged(bool) {}
    /// The history, which every record has, is the last tab.
    void addHistoryTab();
    TabStrip *tabs() const { return m_tabs; }
    QStackedWidget *tabPages() const { return m_tabPages; }

    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildRecord();
    void placeBeside();
    void follow();
    void refreshReadOnly();
    void showSiteMark();

    OpenFile &m_file;
    const Kind m_kind;
    RecordId m_recordId;
    QDate m_day;
    QString m_readOnlyWhy;
    QHash<RecordId, RowMark> m_siteMarks;
    QSplitter *m_sides;
    QStackedWidget *m_stack;
    QVBoxLayout *m_parts;
    ObstaclePanel *m_obstacle;
    RecordRemover *m_remover;
    TabStrip *m_tabs;
    QStackedWidget *m_tabPages;
    QWidget *m_beside = nullptr; ///< null: no page stands beside the others
    int m_besideTab = 0;
    int m_besideFrom = 0;
    HistoryTab *m_history;
};

} // namespace chapterhouse
