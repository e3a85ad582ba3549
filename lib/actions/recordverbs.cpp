#include "actions/recordverbs.h"

#include "actions/chapterfounding.h"
#include "actions/memberplaces.h"
#include "base/words.h"
#include "store/recordwords.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Whether the text is at fault, so that it is kept until a person finishes it.
bool canBeFinished(const Error &error)
{
    return error.kind == ErrorKind::Input || error.kind == ErrorKind::NotFound ||
           error.kind == ErrorKind::Conflict;
}

bool isCorrected(Kind kind)
{
    return kind == Kind::Membership || kind == Kind::Payment;
}

QString changeLabel(const Record &record, const QString &what, const FieldTexts &texts,
                    const QString &reason)
{
    if (!reason.isEmpty())
        return Words::tr("Correct %1: %2").arg(what, reason);
    const QString name = isNamed(record.kind) ? titleOf(record) : what;
    if (texts.size() != 1)
        return Words::tr("Change %1").arg(name);
    const auto field = catalogueOf(record.kind).find(texts.front().first);
    return Words::tr("Change %1 of %2")
        .arg(catalogueOf(record.kind).at(field.value_or(0)).titleText(), name);
}

bool hasKey(const FieldTexts &texts, QLatin1String key)
{
    return std::ranges::any_of(texts, [key](const auto &text) {
        return text.first.compare(key, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

Result<AddedRecord> addRecord(Store &store, Kind kind, const FieldTexts &texts)
{
    const auto record = recordFromTexts(store, kind, texts);
    if (!record)
        return failed(record);
    const auto what = recordInWords(store.reader(), *record);
    if (!what)
        return failed(what);
    const QString label = Words::tr("Add %1").arg(*what);
    auto changes = store.transact(Origin::Person, label, [&](Transaction &transaction) {
        return checkWithOthers(store.reader(), *record)
            .and_then([&] { return transaction.add(*record); })
            .and_then([&] { return makeOnlyPrimary(store.reader(), transaction, *record); });
    });
    if (!changes)
        return failed(changes);
    return AddedRecord{record->id(), *std::move(changes)};
}

Result<ChangeSet> setFields(Store &store, const RecordRef &ref, const FieldTexts &texts,
                            const QString &reason)
{
    if (isCorrected(ref.kind) && reason.trimmed().isEmpty())
        return fail(
            ErrorKind::Usage,
            Words::tr("The %1 is corrected, not edited: give the reason.").arg(wordFor(ref.kind)));
    auto record = store.reader().get(ref);
    if (!record)
        return failed(record);
    const auto what = recordInWords(store.reader(), *record);
    if (!what)
        return failed(what);
    const QString label = changeLabel(*record, *what, texts, reason);
    return store.transact(Origin::Person, label, [&](Transaction &transaction) {
        return putTexts(store.reader(), transaction, ref, texts).and_then([&]() -> Result<void> {
            if (ref.kind != Kind::Chapter || hasKey(texts, "state"_L1))
                return {};
            return activateWhenReady(store.reader(), transaction, ChapterId(ref.id), store.today());
        });
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
    const auto kept = keepTyping(store, ref, key, text);
    if (!kept)
        return failed(kept);
    return TypedField{{}, changes.error().message};
}

Result<void> keepTyping(Store &store, const RecordRef &ref, const QString &key, const QString &text)
{
    const Result<qsizetype> field = settableField(ref.kind, key);
    if (!field)
        return failed(field);
    const auto kept = store.transact(Origin::Person, {}, [&](Transaction &transaction) {
        return transaction.get(ref).and_then([&](const Record &) {
            return transaction.keepUnfinished(ref, catalogueOf(ref.kind).at(*field).key, text);
        });
    });
    return kept ? Result<void>() : failed(kept);
}

Result<void> forgetTyping(Store &store, const RecordRef &ref, const QString &key)
{
    return keepTyping(store, ref, key, {});
}

} // namespace chapterhouse
