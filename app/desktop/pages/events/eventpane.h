#pragma once

#include "desktop/pages/events/eventhead.h"
#include "desktop/records/recordpane.h"

namespace chapterhouse {

class AgendaList;
class AnnounceTab;
class AttentionList;
class DetailsForm;
class EventActions;
struct ScheduledEvent;
class InkLabel;
class OccurrenceCard;
class OwnedList;
class QuestionPanel;

/// The pane of an event: edited in place, with its agenda, tasks, what it is announced
/// with, and history.
class EventPane final : public RecordPane {
    Q_OBJECT

public:
    explicit EventPane(OpenFile &file);

    void finishEditing() override;
    void focusFirst() override;

    /// A time that an event takes place was chosen in a calendar; it is shown now or next.
    void chooseTime(const ScheduledEvent &time);
    /// Of a series no single time is meant any more.
    void chooseNoTime();

Q_SIGNALS:
    /// Another event is to be shown.
    void eventRequested(const chapterhouse::RecordId &event);
    /// A post of the event was begun, and is to be shown.
    void postRequested(const chapterhouse::RecordId &post);
    /// What checklists say is to be changed.
    void checklistsRequested();
    /// Its files are to be saved.
    void calendarRequested(const chapterhouse::RecordRef &event);
    void siteFileRequested(const chapterhouse::RecordRef &event);

protected:
    void turnToRecord() override;
    void reload() override;
    void dismissQuestions() override;
    void applyReadOnly(bool readOnly) override;

private:
    enum Tab { Details, Texts, Agenda, Tasks, Announce };

    void buildParts();
    void connectParts();
    void addTaskVerbs();
    void addAgendaVerbs();
    void connectAnnouncement();
    void countParts();
    void lookForTrouble();
    void showTrouble();

    Record m_record;
    EventHead *m_head;
    OccurrenceCard *m_occurrence;
    InkLabel *m_nextStep; ///< what it misses
    AttentionList *m_trouble;
    QStringList m_attention;
    QStringList m_clashes; ///< as last looked for
    int m_newestLook = 0;  ///< of several only the last one is shown
    QuestionPanel *m_asking;
    EventActions *m_actions;
    DetailsForm *m_details;
    DetailsForm *m_texts;
    AgendaList *m_agenda;
    OwnedList *m_tasks;
    AnnounceTab *m_announce;
};

} // namespace chapterhouse
