#include "desktop/records/detailsform.h"

#include "desktop/records/fieldsaver.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/moneyfield.h"
#include "desktop/widgets/look/colours.h"
#include "domain/fieldtext.h"
#include "domain/listtext.h"

#include <QScrollBar>

#include <algorithm>

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

DetailsForm::DetailsForm(OpenFile &file, Kind kind, const FormSetup &setup, QWidget *parent)
    : ScrollColumn(parent), m_file(file), m_catalogue(catalogueOf(kind)), m_titles(file.reader()),
      m_form(new FieldForm(setup.columns)), m_saver(new FieldSaver(file, this))
{
    for (const QLatin1String key : setup.keys.isEmpty() ? typedFieldsOf(m_catalogue) : setup.keys)
        addField(m_catalogue.indexOf(key), setup.newEditor);
    connect(&file.writer(), &StoreThread::changed, this,
            [this](const ChangeSet &changes) { m_titles.forget(changes); });
    connect(m_saver, &FieldSaver::messageWanted, this, &DetailsForm::messageWanted);
    connect(m_saver, &FieldSaver::saved, this, &DetailsForm::saved);
    connect(m_saver, &FieldSaver::notSaved, this, &DetailsForm::showUnsaved);
    addPart(m_form);
    if (setup.isWhole)
        showWhole();
}

void DetailsForm::addField(qsizetype field, const FormSetup::EditorMaker &newEditor)
{
    const FieldSpec &spec = m_catalogue.at(field);
    FieldEditor *editor = newEditor(spec, m_file);
    editor->setObjectName(u"field_"_s + spec.key);
    const auto width =
        spec.kind == FieldKind::LongText ? FieldForm::Width::AllColumns : FieldForm::Width::Column;
    m_rows.push_back({field, m_form->addField(spec.titleText(), editor, width)});
    connect(editor, &FieldEditor::edited, this, [this, key = spec.key](const FieldValue &value) {
        m_saver->save(m_record, key, value);
    });
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
    if (FieldRow *row = rowOf(key))
        row->editor()->setFocus();
}

void DetailsForm::showUnsaved()
{
    for (const UnsavedField &typed : m_saver->unsaved()) {
        FieldRow *row = typed.record == m_record ? rowOf(typed.key) : nullptr;
        if (!row)
            continue;
        row->editor()->setValue(typed.value);
        if (!typed.because.isEmpty())
            row->setProblem(tr("Not saved: %1").arg(typed.because));
    }
}

void DetailsForm::saved(const RecordRef &record, QLatin1String key,
                        const QString &unfinishedBecause)
{
    FieldRow *row = record == m_record ? rowOf(key) : nullptr;
    if (row)
        row->setProblem(unfinishedBecause.isEmpty()
                            ? QString()
                            : tr("Saved except this: %1").arg(unfinishedBecause));
}

FieldRow *DetailsForm::rowOf(QLatin1String key) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const Row &row) { return fieldOf(row).key == key; });
    return found == m_rows.end() ? nullptr : found->row;
}

} // namespace chapterhouse
