#include "actions/checklistverbs.h"

#include "actions/orderverbs.h"
#include "base/words.h"
#include "domain/position.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The tasks of a checklist that an event has not.
Result<std::vector<Record>> missingTasks(const Reader &reader, const EventId &event,
                                         const ChecklistId &checklist)
{
    auto tasks = reader.recordsOf(Kind::Task, "checklist"_L1, checklist.generic());
    const auto present = reader.recordsOf(Kind::Task, "event"_L1, event.generic());
    if (!tasks || !present)
        return failed(tasks ? present : tasks);
    std::erase_if(*tasks, [&](const Record &task) {
        return std::ranges::any_of(*present, [&](const Record &other) {
            return other.text("what"_L1) == task.text("what"_L1);
        });
    });
    return byPosition(*tasks);
}

Result<void> addTasks(const Reader &reader, Transaction &transaction, const Record &event,
                      const Record &checklist)
{
    const auto tasks = missingTasks(reader, EventId(event.id()), ChecklistId(checklist.id()));
    if (!tasks)
        return failed(tasks);
    if (tasks->empty())
        return fail(ErrorKind::Conflict,
                    Words::tr("“%1” has all tasks of the checklist “%2” already.")
                        .arg(titleOf(event), titleOf(checklist)));
    for (const Record &task : *tasks) {
        Record own = task;
        own.set("id"_L1, transaction.newId());
        own.set("checklist"_L1, {});
        own.set("position"_L1, {});
        own.set("event"_L1, event.id());
        auto added = placeLast(reader, own).and_then([&] { return transaction.add(own); });
        if (!added)
            return added;
    }
    return {};
}

Result<void> addTemplateTasks(Transaction &transaction, const ChecklistId &checklist,
                              const ChecklistTemplate &model)
{
    qint64 position = 0;
    for (const TemplateTask &task : model.tasks) {
        Record record = blankRecord(Kind::Task, transaction.newId());
        record.set("checklist"_L1, checklist.generic());
        record.set("what"_L1, task.what);
        record.set("offset"_L1, qint64(task.offset));
        record.set("position"_L1, ++position);
        if (auto added = transaction.add(record); !added)
            return added;
    }
    return {};
}

Result<std::optional<Record>> checklistNamed(const Reader &reader, const QString &name)
{
    return reader.recordsWith(Kind::Checklist, "name"_L1, name)
        .map([](const std::vector<Record> &named) {
            return named.empty() ? std::nullopt : std::optional(named.front());
        });
}

Result<Record> addTemplate(Transaction &transaction, const ChecklistTemplate &model)
{
    Record checklist = blankRecord(Kind::Checklist, transaction.newId());
    checklist.set("name"_L1, model.name);
    checklist.set("kind"_L1, QString(nameOf(model.kind)));
    return transaction.add(checklist)
        .and_then([&] { return addTemplateTasks(transaction, ChecklistId(checklist.id()), model); })
        .map([&] { return checklist; });
}

/// The file's checklist of the template's name, or a new one with its tasks.
Result<Record> checklistOf(const Reader &reader, Transaction &transaction,
                           const ChecklistTemplate &model)
{
    const auto named = checklistNamed(reader, model.name);
    if (!named)
        return failed(named);
    return *named ? **named : addTemplate(transaction, model);
}

/// Those whose names no checklist of the file has.
Result<std::vector<ChecklistTemplate>> missingTemplates(const Reader &reader)
{
    std::vector<ChecklistTemplate> missing;
    for (const ChecklistTemplate &model : checklistTemplates()) {
        const auto named = checklistNamed(reader, model.name);
        if (!named)
            return failed(named);
        if (!*named)
            missing.push_back(model);
    }
    return missing;
}

Result<void> removeTasks(const Reader &reader, Transaction &transaction, const Record &checklist)
{
    const auto tasks = reader.recordsOf(Kind::Task, "checklist"_L1, checklist.id());
    if (!tasks)
        return failed(tasks);
    for (const Record &task : *tasks) {
        if (auto removed = transaction.remove(task.ref()); !removed)
            return removed;
    }
    return {};
}

template<class FindChecklist>
Result<ChangeSet> addTasksOf(Store &store, const EventId &event, const QString &name,
                             FindChecklist findChecklist)
{
    const auto record = store.reader().get({Kind::Event, event.generic()});
    if (!record)
        return failed(record);
    const QString label = Words::tr("Add the checklist “%1” to %2").arg(name, titleOf(*record));
    return store.transact(Origin::Person, label, [&](Transaction &transaction) -> Result<void> {
        const Result<Record> checklist = findChecklist(transaction);
        if (!checklist)
            return failed(checklist);
        return addTasks(store.reader(), transaction, *record, *checklist);
    });
}

} // namespace

Result<ChangeSet> addChecklist(Store &store, const EventId &event, const ChecklistId &checklist)
{
    const auto record = store.reader().get({Kind::Checklist, checklist.generic()});
    if (!record)
        return failed(record);
    return addTasksOf(store, event, titleOf(*record),
                      [&](Transaction &) -> Result<Record> { return *record; });
}

Result<ChangeSet> addChecklist(Store &store, const EventId &event,
                               const ChecklistTemplate &checklist)
{
    return addTasksOf(store, event, checklist.name, [&](Transaction &transaction) {
        return checklistOf(store.reader(), transaction, checklist);
    });
}

Result<ChangeSet> addUsualChecklists(Store &store)
{
    const auto missing = missingTemplates(store.reader());
    if (!missing)
        return failed(missing);
    if (missing->empty())
        return fail(ErrorKind::Conflict, Words::tr("The usual checklists are all there already."));
    return store.transact(Origin::Person, Words::tr("Add the usual checklists"),
                          [&](Transaction &transaction) -> Result<void> {
                              for (const ChecklistTemplate &model : *missing) {
                                  if (auto added = addTemplate(transaction, model); !added)
                                      return failed(added);
                              }
                              return {};
                          });
}

std::optional<ChecklistTemplate> templateOf(const Record &checklist)
{
    const auto models = checklistTemplates();
    const auto model = std::ranges::find(models, titleOf(checklist), &ChecklistTemplate::name);
    return model == models.end() ? std::nullopt : std::optional(*model);
}

Result<ChangeSet> resetChecklist(Store &store, const ChecklistId &checklist)
{
    const auto record = store.reader().get({Kind::Checklist, checklist.generic()});
    if (!record)
        return failed(record);
    const auto model = templateOf(*record);
    if (!model)
        return fail(
            ErrorKind::Conflict,
            Words::tr("None of the usual checklists is called “%1”.").arg(titleOf(*record)));
    const QString label = Words::tr("Usual tasks of the checklist “%1”").arg(model->name);
    return store.transact(Origin::Person, label, [&](Transaction &transaction) -> Result<void> {
        auto present = transaction.get(record->ref());
        if (!present)
            return failed(present);
        present->set("kind"_L1, QString(nameOf(model->kind)));
        return removeTasks(store.reader(), transaction, *present)
            .and_then([&] { return transaction.put(*present); })
            .and_then([&] { return addTemplateTasks(transaction, checklist, *model); });
    });
}

} // namespace chapterhouse
