#pragma once

#include "desktop/pages/members/panehead.h"
#include "desktop/records/recordpane.h"

namespace chapterhouse {

class ActionPanel;
class DetailsForm;
class RelatedTab;

/// The pane of a member, edited in place, with their periods, payments and history.
class MemberPane final : public RecordPane {
    Q_OBJECT

public:
    explicit MemberPane(OpenFile &file);

    void finishEditing() override;
    void focusFirst() override;

protected:
    void turnToRecord() override;
    void reload() override;
    void dismissQuestions() override;
    void applyReadOnly(bool readOnly) override;

private:
    enum Tab { Details, Periods, Payments };

    void connectParts();
    void carryOut(MemberVerb verb);

    Record m_record;
    PaneHead *m_head;
    ActionPanel *m_action;
    DetailsForm *m_details;
    RelatedTab *m_periods;
    RelatedTab *m_payments;
};

} // namespace chapterhouse
