#include "actions/typedrecord.h"

#include "actions/holders.h"
#include "actions/memberplaces.h"
#include "actions/officechecks.h"
#include "actions/orderverbs.h"
#include "actions/uniqueness.h"
#include "base/words.h"
#include "domain/event.h"
#include "domain/eventplan.h"
#include "domain/eventseries.h"
#include "domain/fieldchecks.h"
#include "domain/localtime.h"
#include "domain/post.h"
#include "domain/siteslug.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<void> setText(const ReferenceFinder &references, Record &record, const QString &key,
                     const QString &text)
{
    const Result<qsizetype> field = settableField(record.kind, key);
    if (!field)
        return failed(field);
    const FieldSpec &spec = catalogueOf(record.kind).at(*field);
    auto value = fieldFromText(spec, text, references);
    if (!value) {
        Error error = value.error();
        error.message = u"%1: %2"_s.arg(spec.titleText(), error.message);
        return Failure(error);
    }
    record.values[*field] = *std::move(value);
    return {};
}

Result<void> setTexts(const ReferenceFinder &references, Record &record, const FieldTexts &texts)
{
    for (const auto &[key, text] : texts) {
        if (auto set = setText(references, record, key, text); !set)
            return set;
    }
    return {};
}

Result<void> forgetUnfinished(Transaction &transaction, const RecordRef &ref,
                              const FieldTexts &texts)
{
    const Catalogue &catalogue = catalogueOf(ref.kind);
    for (const auto &[key, text] : texts) {
        const Result<qsizetype> field = settableField(ref.kind, key);
        if (!field)
            return failed(field);
        if (auto forgotten = transaction.keepUnfinished(ref, catalogue.at(*field).key, {});
            !forgotten)
            return forgotten;
    }
    return {};
}

/// What a new record is until somebody says otherwise.
void beginRecord(Record &record)
{
    if (record.kind == Kind::Member)
        record.set("kind"_L1, u"person"_s);
    if (record.kind == Kind::Chapter)
        record.set("state"_L1, u"forming"_s);
    if (record.kind == Kind::Event) {
        record.set("state"_L1, QString(nameOf(EventState::Idea)));
        record.set("our_part"_L1, QString(nameOf(OurPart::Organise)));
    }
    if (record.kind == Kind::Post)
        record.set("state"_L1, QString(nameOf(PostState::Local)));
}

void propose(Record &record, QLatin1String key, const QString &text)
{
    if (record.text(key).isEmpty())
        record.set(key, textValue(text));
}

/// Who gives a new event a time stands by it, in the zone of its chapter unless another is given.
Result<void> confirmTime(const Reader &reader, Record &event)
{
    const auto start = dayOrTimeFromText(event.text("start"_L1));
    if (!start || start->isWholeDay() || !isAbsent(event.at("time_confirmed"_L1)))
        return {};
    const auto chapter = reader.find({Kind::Chapter, event.reference("chapter"_L1)});
    if (!chapter)
        return failed(chapter);
    propose(event, "zone"_L1,
            *chapter ? (*chapter)->text("time_zone"_L1)
                     : QString::fromLatin1(reader.associationZone().id()));
    if (!event.text("zone"_L1).isEmpty())
        event.set("time_confirmed"_L1, true);
    return {};
}

Result<void> completeEvent(const Reader &reader, Record &event)
{
    propose(event, "slug"_L1, checkSlug(titleOf(event)).value_or(QString()));
    propose(event, "location"_L1, proposedLocation(event));
    propose(event, "uid"_L1, event.id().text());
    return confirmTime(reader, event);
}

/// What follows from what was typed.
Result<void> completeRecord(const Reader &reader, Record &record)
{
    if (record.kind == Kind::Chapter && record.text("slug"_L1).isEmpty())
        record.set("slug"_L1, textValue(checkSlug(titleOf(record)).value_or(QString())));
    if (record.kind == Kind::Post || record.kind == Kind::Author)
        propose(record, "slug"_L1, siteSlug(titleOf(record)));
    return record.kind == Kind::Event ? completeEvent(reader, record) : placeLast(reader, record);
}

/// Who makes a stay primary means it instead of another; who changes its days may not know of one.
Result<void> settlePrimary(const Reader &reader, Transaction &transaction, const Record &before,
                           const Record &after)
{
    if (after.kind != Kind::ChapterMembership)
        return {};
    return before.at("primary"_L1) == after.at("primary"_L1)
               ? checkOnlyPrimary(reader, after)
               : makeOnlyPrimary(reader, transaction, after);
}

/// Who gives a task a day means it instead of a distance from its event, and the other way round.
void settleDue(Record &task, const FieldTexts &texts)
{
    const auto isGiven = [&](QLatin1String key) {
        return std::ranges::any_of(texts, [&](const auto &text) {
            return text.first.compare(key, Qt::CaseInsensitive) == 0 && !isAbsent(task.at(key));
        });
    };
    const bool hasDay = isGiven("date"_L1);
    const bool hasOffset = isGiven("offset"_L1);
    if (hasDay && !hasOffset)
        task.set("offset"_L1, {});
    if (hasOffset && !hasDay)
        task.set("date"_L1, {});
}

/// Who begins a series at another time of the day means each of its times: what is left out or
/// changed stays so.
Result<void> settleSeries(const Reader &reader, Transaction &transaction, const Record &before,
                          Record &series)
{
    if (series.kind != Kind::Event || !isSeries(before) || !isSeries(series) ||
        before.text("start"_L1) == series.text("start"_L1))
        return {};
    if (before.list("exceptions"_L1) == series.list("exceptions"_L1)) {
        QStringList exceptions;
        for (const QString &exception : series.list("exceptions"_L1))
            exceptions += movedTime(exception, before, series);
        series.set("exceptions"_L1, listValue(exceptions));
    }
    const auto changed = reader.recordsOf(Kind::Event, "series"_L1, series.id());
    if (!changed)
        return failed(changed);
    for (Record time : *changed) {
        time.set("occurrence"_L1, textValue(movedTime(time.text("occurrence"_L1), before, series)));
        if (auto put = transaction.put(time); !put)
            return put;
    }
    return {};
}

} // namespace

Result<qsizetype> settableField(Kind kind, const QString &key)
{
    const Catalogue &catalogue = catalogueOf(kind);
    const auto field = catalogue.find(key);
    if (!field)
        return fail(ErrorKind::Usage, Words::tr("No %1 has a field “%2”.").arg(wordFor(kind), key));
    const FieldSpec &spec = catalogue.at(*field);
    if (spec.is(FieldFlag::Derived) || spec.kind == FieldKind::Id)
        return fail(
            ErrorKind::Usage,
            Words::tr("“%1” cannot be set: it follows from other records.").arg(spec.titleText()));
    if (spec.is(FieldFlag::Kept))
        return fail(ErrorKind::Usage,
                    Words::tr("“%1” cannot be set: the program keeps it.").arg(spec.titleText()));
    return *field;
}

Result<Record> recordFromTexts(Store &store, Kind kind, const FieldTexts &texts)
{
    Record record = blankRecord(kind, store.ids().next());
    beginRecord(record);
    return setTexts(store.reader(), record, texts)
        .and_then([&] { return completeRecord(store.reader(), record); })
        .map([&] { return record; });
}

Result<void> checkWithOthers(const Reader &reader, const Record &record)
{
    return checkUnique(reader, record)
        .and_then([&] { return checkHolder(reader, record); })
        .and_then([&] { return checkFunctionsFit(reader, record); })
        .and_then([&] { return checkHeldOnce(reader, record); });
}

Result<void> putTexts(const Reader &reader, Transaction &transaction, const RecordRef &ref,
                      const FieldTexts &texts)
{
    const auto before = transaction.get(ref);
    if (!before)
        return failed(before);
    Record record = *before;
    const auto set = setTexts(reader, record, texts);
    if (set && ref.kind == Kind::Task)
        settleDue(record, texts);
    return set.and_then([&] { return settleSeries(reader, transaction, *before, record); })
        .and_then([&] { return checkWithOthers(reader, record); })
        .and_then([&] { return transaction.put(record); })
        .and_then([&] { return settlePrimary(reader, transaction, *before, record); })
        .and_then([&] { return forgetUnfinished(transaction, ref, texts); });
}

} // namespace chapterhouse
