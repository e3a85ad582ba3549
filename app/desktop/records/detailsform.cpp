#include "desktop/records/detailsform.h"

#include "actions/recordverbs.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/moneyfield.h"
#include "desktop/widgets/look/colours.h"
#include "domain/fieldtext.h"
#include "domain/listtext.h"

#include <QScrollBar>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QList<QLatin1String> typedFieldsOf(const Catalogue &catalogue)
{
    QList<QLatin1String> keys;
    for (const FieldSpec &field : catalogue.fields()) {
        if (!field.is(FieldFlag::Derived) && !field.is(FieldFlag::Kept) &&
            field.kind != FieldKind::Id)
            keys += field.key;
    }
    return keys;
}

/// The words for a code where they are read as it again, else the code.
QString typedForm(const FieldSpec &field, const QString &stored)
{
    if (!field.words || !field.check)
        return stored;
    const QString words = field.words(stored);
    return field.check(words).value_or(QString()) == stored ? words : stored;
}

/// What a code that is shown as it is means, as of a rule of meetings.
QString noteOn(const FieldSpec &field, const FieldValue &value)
{
    const auto *stored = std::get_if<QString>(&value);
    if (field.kind == FieldKind::LocalTime)
        return {};
    const bool isCode = stored && field.words && typedForm(field, *stored) == *stored;
    const QString words = isCode ? field.words(*stored) : QString();
    return isCode && words != *stored ? words : QString();
}

} // namespace

DetailsForm::DetailsForm(OpenFile &file, Kind kind, const QList<QLatin1String> &keys,
                         QWidget *parent)
    : ScrollColumn(parent), m_file(file), m_catalogue(catalogueOf(kind)), m_titles(file.reader()),
      m_form(new FieldForm)
{
    for (const QLatin1String key : keys.isEmpty() ? typedFieldsOf(m_catalogue) : keys)
        addField(m_catalogue.indexOf(key));
    connect(&file.writer(), &StoreThread::changed, this,
            [this](const ChangeSet &changes) { m_titles.forget(changes); });
    connect(&file.writer(), &StoreThread::changed, this, &DetailsForm::saveAgain);
    addPart(m_form);
}

void DetailsForm::addField(qsizetype field)
{
    const FieldSpec &spec = m_catalogue.at(field);
    FieldEditor *editor = newFieldEditor(spec, m_file);
    editor->setObjectName(u"field_"_s + spec.key);
    const Row row{field, m_form->addField(spec.titleText(), editor)};
    m_rows.push_back(row);
    connect(editor, &FieldEditor::edited, this,
            [this, row](const FieldValue &value) { take(row, value); });
}

const FieldSpec &DetailsForm::fieldOf(const Row &row) const
{
    return m_catalogue.at(row.field);
}

/// Who is referred to is shown by name; the name, or a number or e-mail, is what is typed.
FieldValue DetailsForm::shownValue(const FieldSpec &field, const FieldValue &value) const
{
    if (holdsIds(field))
        return value;
    if (field.kind == FieldKind::Integer)
        return textValue(typedForm(field, exactText(value)));
    if (const auto *id = std::get_if<RecordId>(&value))
        return textValue(m_titles.of({field.target, *id}));
    if (const auto *text = std::get_if<QString>(&value))
        return textValue(typedForm(field, *text));
    const auto *items = std::get_if<QStringList>(&value);
    if (!items)
        return value;
    QStringList shown;
    for (const QString &item : *items)
        shown += field.kind == FieldKind::References ? m_titles.of({field.target, RecordId(item)})
                                                     : typedForm(field, item);
    return shown;
}

void DetailsForm::showRecord(const Record &record)
{
    if (m_record != record.ref()) {
        m_form->finishEditing();
        verticalScrollBar()->setValue(0);
    }
    m_record = record.ref();
    for (const Row &row : m_rows)
        showField(row, record);
    showUnfinished();
    showUnsaved();
}

void DetailsForm::showField(const Row &row, const Record &record)
{
    row.row->setProblem({});
    if (auto *money = qobject_cast<MoneyField *>(row.row->editor()))
        money->setCurrency(record.text("currency"_L1));
    const FieldValue &value = record.values[row.field];
    row.row->editor()->setValue(shownValue(fieldOf(row), value));
    row.row->setNote(noteOn(fieldOf(row), value));
}

void DetailsForm::showUnfinished()
{
    const auto unfinished = m_file.reader().unfinished(m_record);
    if (!unfinished)
        return;
    for (const auto &[key, text] : *unfinished) {
        for (const Row &row : m_rows) {
            const FieldSpec &field = fieldOf(row);
            if (key != field.key)
                continue;
            const auto value = fieldFromText(field, text, m_file.reader());
            row.row->editor()->setValue(isList(field.kind) ? listValue(listFromText(text))
                                                           : textValue(text));
            row.row->setProblem(
                tr("Not saved yet: %1").arg(value ? tr("finish it.") : value.error().message));
        }
    }
}

void DetailsForm::setReadOnly(bool readOnly)
{
    m_form->setReadOnly(readOnly);
}

void DetailsForm::finishEditing()
{
    m_form->finishEditing();
}

void DetailsForm::focusField(QLatin1String key)
{
    for (const Row &row : m_rows) {
        if (fieldOf(row).key == key)
            row.row->editor()->setFocus();
    }
}

QStringList DetailsForm::heldTexts() const
{
    QStringList fields;
    for (const Unsaved &typed : m_unsaved) {
        if (!typed.because.isEmpty())
            fields += tr("%1 of %2").arg(fieldOf(typed.row).titleText(), m_titles.of(typed.record));
    }
    return fields;
}

bool DetailsForm::isSaving() const
{
    return std::ranges::any_of(m_unsaved,
                               [](const Unsaved &typed) { return typed.because.isEmpty(); });
}

void DetailsForm::showUnsaved()
{
    for (const Unsaved &typed : m_unsaved) {
        if (typed.record != m_record)
            continue;
        typed.row.row->editor()->setValue(typed.value);
        if (!typed.because.isEmpty())
            typed.row.row->setProblem(tr("Not saved: %1").arg(typed.because));
    }
}

void DetailsForm::take(const Row &row, const FieldValue &value)
{
    std::erase_if(m_unsaved, [&](const Unsaved &older) {
        return older.row.field == row.field && older.record == m_record;
    });
    m_unsaved.push_back({++m_newest, row, m_record, value, {}});
    save(m_unsaved.back());
}

void DetailsForm::save(const Unsaved &typed)
{
    const QString key = fieldOf(typed.row).key;
    m_file.writer().run(
        this,
        [record = typed.record, key, text = exactText(typed.value)](Store &store) {
            return typeField(store, record, key, text);
        },
        [this, typed](const Result<TypedField> &stored) {
            if (stored)
                saved(typed, stored->unfinishedBecause);
            else
                notSaved(typed, stored.error());
        });
}

void DetailsForm::saved(const Unsaved &typed, const QString &unfinishedBecause)
{
    const auto isThat = [&](const Unsaved &each) { return each.number == typed.number; };
    if (std::erase_if(m_unsaved, isThat) == 0 || typed.record != m_record)
        return;
    typed.row.row->setProblem(unfinishedBecause.isEmpty()
                                  ? QString()
                                  : tr("Saved except this: %1").arg(unfinishedBecause));
}

void DetailsForm::notSaved(const Unsaved &typed, const Error &why)
{
    const auto kept = std::ranges::find(m_unsaved, typed.number, &Unsaved::number);
    if (kept == m_unsaved.end())
        return;
    Q_EMIT messageWanted(Tone::Wrong, why.message);
    if (why.kind == ErrorKind::NotFound)
        m_unsaved.erase(kept);
    else
        kept->because = why.message;
    showUnsaved();
}

/// The file has taken something: it may take what it did not take before.
void DetailsForm::saveAgain()
{
    for (const Unsaved &typed : m_unsaved) {
        if (!typed.because.isEmpty())
            save(typed);
    }
}

} // namespace chapterhouse
