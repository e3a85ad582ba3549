#include "desktop/pages/members/detailsform.h"

#include "actions/recordverbs.h"
#include "base/words.h"
#include "desktop/widgets/fields/choicefield.h"
#include "desktop/widgets/fields/datefield.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/fields/notefield.h"
#include "desktop/widgets/fields/searchablechoicefield.h"
#include "desktop/widgets/fields/tagfield.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/type.h"
#include "domain/country.h"
#include "domain/fieldtext.h"
#include "domain/listtext.h"

#include <QBoxLayout>
#include <QScrollBar>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QList<ChoiceItem> itemsOf(std::span<const Choice> choices)
{
    QList<ChoiceItem> items;
    for (const Choice &choice : choices)
        items.append({choice.value, Words::tr(choice.title)});
    return items;
}

QList<ChoiceItem> countryItems()
{
    QList<ChoiceItem> items;
    for (const QString &code : countryCodes())
        items.append({code, countryName(code)});
    return items;
}

bool isTyped(const FieldSpec &field)
{
    return !field.is(FieldFlag::Derived) && field.kind != FieldKind::Id;
}

} // namespace

DetailsForm::DetailsForm(OpenFile &file, QWidget *parent)
    : QScrollArea(parent), m_file(file), m_form(new FieldForm)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const Catalogue &catalogue = catalogueOf(Kind::Member);
    m_rows.reserve(static_cast<size_t>(catalogue.size()));
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        const FieldSpec &field = catalogue.at(i);
        if (!isTyped(field))
            continue;
        FieldEditor *editor = editorFor(field);
        editor->setObjectName(u"field_"_s + field.key);
        m_rows.push_back({i, m_form->addField(field.titleText(), editor)});
        connect(editor, &FieldEditor::edited, this,
                [this, row = m_rows.back()](const FieldValue &value) { save(row, value); });
    }
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    layout->addWidget(m_form);
    layout->addStretch();
    setWidget(content);
}

FieldEditor *DetailsForm::editorFor(const FieldSpec &field) const
{
    if (field.kind == FieldKind::Choice) {
        auto *choice = new ChoiceField;
        choice->setChoices(itemsOf(field.choices));
        return choice;
    }
    if (field.key == "country"_L1) {
        auto *country = new SearchableChoiceField;
        country->setChoices(countryItems());
        return country;
    }
    if (field.kind == FieldKind::Date) {
        auto *day = new DateField;
        day->setToday(m_file.today());
        return day;
    }
    if (field.kind == FieldKind::LongText)
        return new NoteField;
    if (field.kind == FieldKind::List)
        return new TagField;
    return new TextField;
}

/// Who is referred to is shown by name; the name, or a number or e-mail, is what is typed.
FieldValue DetailsForm::shownValue(const FieldSpec &field, const FieldValue &value) const
{
    const auto *id = std::get_if<RecordId>(&value);
    if (!id)
        return value;
    const auto record = m_file.reader().find({field.target, *id});
    return record && *record ? textValue(titleOf(**record)) : textValue(id->text());
}

void DetailsForm::showMember(const Record &member)
{
    if (m_member.id != member.id()) {
        m_form->finishEditing();
        verticalScrollBar()->setValue(0);
    }
    m_member = member.ref();
    for (const Row &row : m_rows) {
        const FieldSpec &field = catalogueOf(Kind::Member).at(row.field);
        row.row->setProblem({});
        row.row->editor()->setValue(shownValue(field, member.values[row.field]));
    }
    showUnfinished();
}

void DetailsForm::showUnfinished()
{
    const auto unfinished = m_file.reader().unfinished(m_member);
    if (!unfinished)
        return;
    for (const auto &[key, text] : *unfinished) {
        for (const Row &row : m_rows) {
            const FieldSpec &field = catalogueOf(Kind::Member).at(row.field);
            if (key != field.key)
                continue;
            const auto value = fieldFromText(field, text, m_file.reader());
            row.row->editor()->setValue(
                field.kind == FieldKind::List ? FieldValue(listFromText(text)) : textValue(text));
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

void DetailsForm::focusFirstField()
{
    for (const Row &row : m_rows) {
        if (catalogueOf(Kind::Member).at(row.field).key == "given_name"_L1)
            row.row->editor()->setFocus();
    }
}

void DetailsForm::save(const Row &row, const FieldValue &value)
{
    const RecordRef member = m_member;
    const QString key = catalogueOf(Kind::Member).at(row.field).key;
    const QString text = exactText(value);
    m_file.writer().run(
        this, [member, key, text](Store &store) { return typeField(store, member, key, text); },
        [this, row, member](const Result<TypedField> &typed) {
            if (typed)
                saved(row, member, typed->unfinishedBecause);
            else
                Q_EMIT messageWanted(Tone::Wrong, typed.error().message);
        });
}

void DetailsForm::saved(const Row &row, const RecordRef &member, const QString &unfinishedBecause)
{
    if (member != m_member)
        return;
    row.row->setProblem(unfinishedBecause.isEmpty()
                            ? QString()
                            : tr("Saved except this: %1").arg(unfinishedBecause));
}

} // namespace chapterhouse
