#include "desktop/records/fieldsaver.h"

#include "actions/recordverbs.h"
#include "desktop/widgets/look/colours.h"
#include "domain/fieldtext.h"

#include <algorithm>

namespace chapterhouse {

FieldSaver::FieldSaver(OpenFile &file, QObject *parent)
    : QObject(parent), m_file(file), m_titles(file.reader())
{
    connect(&file.writer(), &StoreThread::changed, this, [this](const ChangeSet &changes) {
        m_titles.forget(changes);
        sendAgain();
    });
}

void FieldSaver::save(const RecordRef &record, QLatin1String key, const FieldValue &value)
{
    std::erase_if(m_unsaved, [&](const UnsavedField &older) {
        return older.key == key && older.record == record;
    });
    m_unsaved.push_back({++m_newest, record, key, value, {}});
    send(m_unsaved.back());
}

void FieldSaver::send(const UnsavedField &typed)
{
    m_file.writer().run(
        this,
        [record = typed.record, key = QString(typed.key), text = exactText(typed.value)](
            Store &store) { return typeField(store, record, key, text); },
        [this, typed](const Result<TypedField> &stored) {
            if (stored)
                taken(typed, stored->unfinishedBecause);
            else
                refused(typed, stored.error());
        });
}

void FieldSaver::taken(const UnsavedField &typed, const QString &unfinishedBecause)
{
    const auto isThat = [&](const UnsavedField &each) { return each.number == typed.number; };
    if (std::erase_if(m_unsaved, isThat) > 0)
        Q_EMIT saved(typed.record, typed.key, unfinishedBecause);
}

void FieldSaver::refused(const UnsavedField &typed, const Error &why)
{
    const auto kept = std::ranges::find(m_unsaved, typed.number, &UnsavedField::number);
    if (kept == m_unsaved.end())
        return;
    Q_EMIT messageWanted(Tone::Wrong, why.message);
    if (why.kind == ErrorKind::NotFound)
        m_unsaved.erase(kept);
    else
        kept->because = why.message;
    Q_EMIT notSaved();
}

/// The file has taken something: it may take what it did not take before.
void FieldSaver::sendAgain()
{
    for (const UnsavedField &typed : m_unsaved) {
        if (!typed.because.isEmpty())
            send(typed);
    }
}

QStringList FieldSaver::heldTexts() const
{
    QStringList fields;
    for (const UnsavedField &typed : m_unsaved) {
        if (!typed.because.isEmpty())
            fields += tr("%1 of %2")
                          .arg(catalogueOf(typed.record.kind).titleOf(typed.key),
                               m_titles.of(typed.record));
    }
    return fields;
}

bool FieldSaver::isSaving() const
{
    return std::ranges::any_of(m_unsaved,
                               [](const UnsavedField &typed) { return typed.because.isEmpty(); });
}

} // namespace chapterhouse
