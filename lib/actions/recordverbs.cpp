#include "actions/recordverbs.h"

#include "actions/holders.h"
#include "actions/uniqueness.h"
#include "base/words.h"
#include "domain/fieldchecks.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<qsizetype> settableField(Kind kind, const QString &key)
{
    const Catalogue &catalogue = catalogueOf(kind);
    const auto field = catalogue.find(key);
    if (!field)
        return fail(ErrorKind::Usage, Words::tr("A %1 has no field “%2”.").arg(wordFor(kind), key));
    const FieldSpec &spec = catalogue.at(*field);
    if (spec.is(FieldFlag::Derived) || spec.kind == FieldKind::Id)
        return fail(
            ErrorKind::Usage,
            Words::tr("“%1” cannot be set: it follows from other records.").arg(spec.titleText()));
    return *field;
}

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

/// Whether the record goes together with the others.
Result<void> checkWithOthers(const Reader &reader, const Record &record)
{
    return checkUnique(reader, record).and_then([&] { return checkHolder(reader, record); });
}

/// Whether the text is at fault, so that it is kept until a person finishes it.
bool canBeFinished(const Error &error)
{
    return error.kind == ErrorKind::Input || error.kind == ErrorKind::NotFound ||
           error.kind == ErrorKind::Conflict;
}

/// What a new record is until somebody says otherwise.
void beginRecord(Record &record)
{
    if (record.kind == Kind::Member)
        record.set("kind"_L1, u"person"_s);
    if (record.kind == Kind::Chapter)
        record.set("state"_L1, u"forming"_s);
}

/// What follows from what was typed.
void completeRecord(Record &record)
{
    if (record.kind == Kind::Chapter && record.text("slug"_L1).isEmpty())
        record.set("slug"_L1, textValue(checkSlug(titleOf(record)).value_or(QString())));
}

bool isCorrected(Kind kind)
{
    return kind == Kind::Membership || kind == Kind::Payment;
}

QString changeLabel(const Record &record, const FieldTexts &texts, const QString &reason)
{
    if (!reason.isEmpty())
        return Words::tr("Correct %1 %2: %3").arg(wordFor(record.kind), titleOf(record), reason);
    if (texts.size() != 1)
        return Words::tr("Change %1").arg(titleOf(record));
    const auto field = catalogueOf(record.kind).find(texts.front().first);
    return Words::tr("Change %1 of %2")
        .arg(catalogueOf(record.kind).at(field.value_or(0)).titleText(), titleOf(record));
}

/// What belongs to a member and goes with them.
constexpr Kind ownKinds[] = {Kind::Membership, Kind::Standing, Kind::Leaving, Kind::Admission,
                             Kind::ChapterMembership};

Result<void> removeOwn(Transaction &transaction, Reader &reader, const RecordId &member)
{
    for (const Kind kind : ownKinds) {
        const auto records = reader.recordsOf(kind, "member"_L1, member);
        if (!records)
            return failed(records);
        for (const Record &record : *records) {
            if (auto removed = transaction.remove(record.ref()); !removed)
                return removed;
        }
    }
    return {};
}

Result<void> keepPayments(Transaction &transaction, Reader &reader, const Record &member)
{
    const auto payments = reader.recordsOf(Kind::Payment, "member"_L1, member.id());
    if (!payments)
        return failed(payments);
    for (Record payment : *payments) {
        payment.set("member"_L1, {});
        if (payment.text("payer"_L1).isEmpty())
            payment.set("payer"_L1, textValue(titleOf(member)));
        if (auto kept = transaction.put(payment); !kept)
            return kept;
    }
    return {};
}

Result<void> keepContacts(Transaction &transaction, Reader &reader, const RecordId &organisation)
{
    const auto contacts = reader.recordsOf(Kind::Member, "contact_of"_L1, organisation);
    if (!contacts)
        return failed(contacts);
    for (Record contact : *contacts) {
        contact.set("contact_of"_L1, {});
        if (auto kept = transaction.put(contact); !kept)
            return kept;
    }
    return {};
}

Result<void> removeOne(Transaction &transaction, Reader &reader, const RecordRef &ref)
{
    const Result<Record> record = transaction.get(ref);
    if (!record)
        return failed(record);
    if (ref.kind == Kind::Member) {
        const Result<void> cleared =
            removeOwn(transaction, reader, ref.id)
                .and_then([&] { return keepPayments(transaction, reader, *record); })
                .and_then([&] { return keepContacts(transaction, reader, ref.id); });
        if (!cleared)
            return cleared;
    }
    return transaction.remove(ref);
}

} // namespace

Result<AddedRecord> addRecord(Store &store, Kind kind, const FieldTexts &texts)
{
    Record record = blankRecord(kind, store.ids().next());
    beginRecord(record);
    if (const auto set = setTexts(store.reader(), record, texts); !set)
        return failed(set);
    completeRecord(record);
    const QString label = Words::tr("Add %1 %2").arg(wordFor(kind), titleOf(record));
    auto changes = store.transact(Origin::Person, label, [&](Transaction &transaction) {
        return checkWithOthers(store.reader(), record).and_then([&] {
            return transaction.add(record);
        });
    });
    if (!changes)
        return failed(changes);
    return AddedRecord{record.id(), *std::move(changes)};
}

Result<ChangeSet> setFields(Store &store, const RecordRef &ref, const FieldTexts &texts,
                            const QString &reason)
{
    if (isCorrected(ref.kind) && reason.trimmed().isEmpty())
        return fail(
            ErrorKind::Usage,
            Words::tr("A %1 is corrected, not edited: give the reason.").arg(wordFor(ref.kind)));
    auto record = store.reader().get(ref);
    if (!record)
        return failed(record);
    const QString label = changeLabel(*record, texts, reason);
    return store.transact(Origin::Person, label, [&](Transaction &transaction) -> Result<void> {
        auto present = transaction.get(ref);
        if (!present)
            return failed(present);
        return setTexts(store.reader(), *present, texts)
            .and_then([&] { return checkWithOthers(store.reader(), *present); })
            .and_then([&] { return transaction.put(*present); })
            .and_then([&] { return forgetUnfinished(transaction, ref, texts); });
    });
}

Result<TypedField> typeField(Store &store, const RecordRef &ref, const QString &key,
                             const QString &text)
{
    const Result<qsizetype> field = settableField(ref.kind, key);
    if (!field)
        return failed(field);
    auto changes = setFields(store, ref, {{key, text}});
    if (changes)
        return TypedField{*std::move(changes), {}};
    if (!canBeFinished(changes.error()))
        return failed(changes);
    const auto kept = store.transact(Origin::Person, {}, [&](Transaction &transaction) {
        return transaction.keepUnfinished(ref, catalogueOf(ref.kind).at(*field).key, text);
    });
    if (!kept)
        return failed(kept);
    return TypedField{{}, changes.error().message};
}

Result<ChangeSet> removeRecord(Store &store, const RecordRef &ref)
{
    const auto record = store.reader().get(ref);
    if (!record)
        return failed(record);
    const QString label = Words::tr("Remove %1 %2").arg(wordFor(ref.kind), titleOf(*record));
    return store.transact(Origin::Person, label, [&](Transaction &transaction) {
        return removeOne(transaction, store.reader(), ref);
    });
}

Result<ChangeSet> removeRecords(Store &store, const QList<RecordRef> &refs)
{
    if (refs.size() == 1)
        return removeRecord(store, refs.front());
    const QString label = Words::tr("Remove %Ln records", nullptr, static_cast<int>(refs.size()));
    return store.transact(Origin::Person, label, [&](Transaction &transaction) -> Result<void> {
        for (const RecordRef &ref : refs) {
            if (auto removed = removeOne(transaction, store.reader(), ref); !removed)
                return removed;
        }
        return {};
    });
}

} // namespace chapterhouse
