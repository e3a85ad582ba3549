#pragma once

#include "desktop/records/recordpane.h"

namespace chapterhouse {

class ChecklistHead;
class DetailsForm;
class OwnedList;
class QuestionPanel;

/// The pane of a checklist: its tasks, each so long before or after the event, and what it is for.
class ChecklistPane final : public RecordPane {
    Q_OBJECT

public:
    explicit ChecklistPane(OpenFile &file);

    void finishEditing() override;
    void focusFirst() override;

protected:
    void turnToRecord() override;
    void reload() override;
    void dismissQuestions() override;
    void applyReadOnly(bool readOnly) override;

private:
    enum Tab { Tasks, Details };

    void buildParts();
    void connectParts();
    void addTasks();
    void reset();
    template<class Verb>
    void run(Verb verb);

    ChecklistHead *m_head;
    QuestionPanel *m_asking;
    OwnedList *m_tasks;
    DetailsForm *m_details;
};

} // namespace chapterhouse
