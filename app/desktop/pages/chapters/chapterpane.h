#pragma once

#include "desktop/pages/chapters/chapterhead.h"
#include "desktop/print/printablelist.h"
#include "domain/attention.h"
#include "models/openfile.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace chapterhouse {

class AttentionList;
class ChapterActions;
class ChapterNeeds;
class DetailsForm;
class HistoryTab;
class MeetingsTab;
class ObstaclePanel;
class QuestionPanel;
class TabStrip;
class TenureList;
enum class Tone;

/// The record pane of a chapter: edited in place, with its members, leads and history.
class ChapterPane final : public QWidget {
    Q_OBJECT

public:
    explicit ChapterPane(OpenFile &file, QWidget *parent = nullptr);

    /// As of a day; on another day than today nothing can be edited.
    void showChapter(const ChapterId &chapter, QDate day);
    void showNone();
    /// As if every field were left now.
    void finishEditing();
    /// With the sentence that says why; empty: editable.
    void setReadOnly(const QString &why);
    void focusFirstField();
    void carryOut(ChapterVerb verb);

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);
    void closeRequested();
    void exportRequested(const QString &query, QDate day);
    void pdfRequested(const chapterhouse::PrintableList &list);
    void calendarRequested(const chapterhouse::RecordRef &chapter, const QString &name);
    void memberRequested(const chapterhouse::MemberId &member);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Tab { Details, Members, Leads, Meetings, History };

    QWidget *buildRecord();
    void connectParts();
    void reload();
    void showRules();
    void fulfil(ChapterNeed need);
    void takeStep(int entry, int step);
    bool isReadOnly() const;
    void applyReadOnly();

    OpenFile &m_file;
    ChapterId m_chapter;
    QDate m_day;
    QString m_readOnlyWhy;
    Record m_record;
    QStackedWidget *m_stack;
    QWidget *m_none;
    ChapterHead *m_head;
    ChapterNeeds *m_needs;
    std::vector<AttentionItem> m_items;
    AttentionList *m_attention;
    QuestionPanel *m_asking;
    ObstaclePanel *m_obstacle;
    ChapterActions *m_actions;
    TabStrip *m_tabs;
    QStackedWidget *m_tabPages;
    DetailsForm *m_details;
    TenureList *m_members;
    TenureList *m_leads;
    MeetingsTab *m_meetings;
    HistoryTab *m_history;
};

} // namespace chapterhouse
