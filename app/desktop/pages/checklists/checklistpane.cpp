#include "desktop/pages/checklists/checklistpane.h"

#include "actions/checklistverbs.h"
#include "actions/removal.h"
#include "desktop/pages/checklists/checklisthead.h"
#include "desktop/records/detailsform.h"
#include "desktop/records/newrecords.h"
#include "desktop/records/ownedlist.h"
#include "desktop/records/questionpanel.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/tabstrip.h"

#include <QBoxLayout>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

OwnedList *newTasks(OpenFile &file)
{
    return new OwnedList(
        file, {.kind = Kind::Task,
               .owner = "checklist"_L1,
               .columns = {u"what"_s, u"offset"_s},
               .sort = u"offset"_s,
               .title = ChecklistPane::tr("Tasks"),
               .nothing = ChecklistPane::tr("There are no tasks yet. “Add a task…” above begins."),
               .fields = {"what"_L1, "offset"_L1, "who"_L1},
               .isMovable = true});
}

} // namespace

ChecklistPane::ChecklistPane(OpenFile &file)
    : RecordPane(file, Kind::Checklist), m_head(new ChecklistHead),
      m_asking(new QuestionPanel(u"checklist"_s)), m_tasks(newTasks(file)),
      m_details(new DetailsForm(file, Kind::Checklist))
{
    buildParts();
    connectParts();
    begin();
}

void ChecklistPane::buildParts()
{
    parts()->addWidget(m_head);
    parts()->addWidget(m_asking);
    addTab(tr("Tasks"), m_tasks);
    addTab(tr("Details"), m_details);
    addHistoryTab();
}

void ChecklistPane::connectParts()
{
    connect(m_head, &ChecklistHead::taskRequested, this, &ChecklistPane::addTasks);
    connect(m_head, &ChecklistHead::resetRequested, this, &ChecklistPane::reset);
    connect(m_head, &ChecklistHead::removeRequested, this, &ChecklistPane::removeRecord);
    connect(m_details, &DetailsForm::messageWanted, this, &ChecklistPane::messageWanted);
    connect(m_tasks, &OwnedList::messageWanted, this, &ChecklistPane::messageWanted);
    connect(m_tasks, &OwnedList::chosenChanged, this,
            [this] { tabs()->setCount(Tasks, m_tasks->count()); });
    connect(m_asking, &QuestionPanel::closed, tabs(), qOverload<>(&QWidget::setFocus));
    connect(m_asking, &QuestionPanel::problemMissed, this,
            [this](const QString &problem) { Q_EMIT messageWanted(Tone::Wrong, problem); });
    connect(
        m_tasks->addVerb(tr("Remove"), u"removeChecklistTasks"_s, OwnedList::ActsOn::Several),
        &QPushButton::clicked, this, [this] {
            run([tasks = m_tasks->chosen()](Store &store) { return removeRecords(store, tasks); });
        });
}

template<class Verb>
void ChecklistPane::run(Verb verb)
{
    file().writer().run(this, std::move(verb), [this](const Result<ChangeSet> &result) {
        if (result)
            Q_EMIT messageWanted(Tone::Good, tr("%1. Undo with Ctrl+Z.").arg(result->label));
        else
            Q_EMIT messageWanted(Tone::Wrong, result.error().message);
    });
}

void ChecklistPane::addTasks()
{
    finishEditing();
    tabs()->setCurrentIndex(Tasks);
    askForRecords(*m_asking, file(),
                  {.kind = Kind::Task,
                   .heading = tr("New task"),
                   .keys = {"what"_L1, "offset"_L1, "who"_L1},
                   .owner = "checklist"_L1,
                   .ownerId = recordId()});
}

void ChecklistPane::reset()
{
    finishEditing();
    run([checklist = ChecklistId(recordId())](Store &store) {
        return resetChecklist(store, checklist);
    });
}

void ChecklistPane::turnToRecord()
{
    m_tasks->showRecordsOf(recordId(), std::nullopt);
}

void ChecklistPane::reload()
{
    const auto record = readRecord();
    if (!record)
        return showNone();
    m_head->showChecklist(*record, templateOf(*record).has_value());
    m_details->showRecord(*record);
    showParts();
}

void ChecklistPane::finishEditing()
{
    m_tasks->finishEditing();
    m_details->finishEditing();
}

void ChecklistPane::dismissQuestions()
{
    putAside(*m_asking);
}

void ChecklistPane::applyReadOnly(bool readOnly)
{
    m_head->setReadOnly(readOnly);
    m_tasks->setReadOnly(readOnly);
    m_details->setReadOnly(readOnly);
}

void ChecklistPane::focusFirst()
{
    tabs()->setCurrentIndex(Details);
    m_details->focusField("name"_L1);
}

} // namespace chapterhouse
