#pragma once

#include "desktop/pages/chapters/chapterhead.h"
#include "desktop/print/printablelist.h"
#include "desktop/records/recordpane.h"
#include "domain/attention.h"

namespace chapterhouse {

class AttentionList;
class ChapterActions;
class ChapterNeeds;
class DetailsForm;
class MeetingsTab;
class QuestionPanel;
class TenureList;

/// The pane of a chapter: edited in place, with its members, leads, meetings and history.
class ChapterPane final : public RecordPane {
    Q_OBJECT

public:
    explicit ChapterPane(OpenFile &file);

    void finishEditing() override;
    void focusFirst() override;

Q_SIGNALS:
    void exportRequested(const QString &query, QDate day);
    void pdfRequested(const chapterhouse::PrintableList &list);
    void calendarRequested(const chapterhouse::RecordRef &chapter, const QString &name);
    void memberRequested(const chapterhouse::MemberId &member);

protected:
    void turnToRecord() override;
    void reload() override;
    void dismissQuestions() override;
    void applyReadOnly(bool readOnly) override;
    RecordRemover::WayOut wayOutOfRemoval() override;

private:
    enum Tab { Details, Members, Leads };

    void buildParts();
    void connectParts();
    void connectActions();
    void showRules();
    void fulfil(ChapterNeed need);
    void takeStep(int entry, int step);
    void carryOut(ChapterVerb verb);

    Record m_record;
    ChapterHead *m_head;
    ChapterNeeds *m_needs;
    std::vector<AttentionItem> m_items;
    AttentionList *m_attention;
    QuestionPanel *m_asking;
    ChapterActions *m_actions;
    DetailsForm *m_details;
    TenureList *m_members;
    TenureList *m_leads;
    MeetingsTab *m_meetings;
};

} // namespace chapterhouse
