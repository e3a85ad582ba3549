#pragma once

#include "desktop/pages/bodies/bodyfacts.h"
#include "desktop/pages/bodies/officeverb.h"
#include "desktop/records/recordpane.h"

namespace chapterhouse {

class BodyHead;
class ChecksTab;
class DetailsForm;
class MeetingsTab;
class OfficePanel;
class SeatsTab;
class YearsTab;

/// The pane of a body: its seats on a day and over the years, its rules and whether they are kept,
/// its meetings and history.
class BodyPane final : public RecordPane {
    Q_OBJECT

public:
    explicit BodyPane(OpenFile &file);

    void finishEditing() override;
    void focusFirst() override;

Q_SIGNALS:
    void calendarRequested(const chapterhouse::RecordRef &body, const QString &name);

protected:
    void turnToRecord() override;
    void reload() override;
    void dismissQuestions() override;
    void applyReadOnly(bool readOnly) override;

private:
    enum Tab { Seats, Years, Checks };

    void buildParts();
    void connectParts();
    void connectHead();
    void apply(const BodyFacts &facts);
    void open(OfficeVerb verb, const SeatId &seat);
    void showSeat(const SeatId &seat);
    void copy();

    std::optional<BodyFacts> m_facts; ///< of the body and day once they are read
    int m_newest = 0;
    BodyHead *m_head;
    OfficePanel *m_panel;
    SeatsTab *m_seats;
    YearsTab *m_years;
    ChecksTab *m_checks;
    DetailsForm *m_rules;
    MeetingsTab *m_meetings;
};

} // namespace chapterhouse
