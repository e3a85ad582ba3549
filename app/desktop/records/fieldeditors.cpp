#include "desktop/records/fieldeditors.h"

#include "base/words.h"
#include "desktop/records/memberoffers.h"
#include "desktop/records/memberpicker.h"
#include "desktop/widgets/fields/choicefield.h"
#include "desktop/widgets/fields/datefield.h"
#include "desktop/widgets/fields/flagfield.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/fields/moneyfield.h"
#include "desktop/widgets/fields/notefield.h"
#include "desktop/widgets/fields/searchablechoicefield.h"
#include "desktop/widgets/fields/tagfield.h"
#include "domain/country.h"
#include "domain/fieldchecks.h"
#include "domain/languagetag.h"

#include <QTimeZone>

namespace chapterhouse {

namespace {

/// All that a field of codes can hold: countries, languages; none of other fields.
QList<ChoiceItem> codeItems(const FieldSpec &field)
{
    QStringList codes;
    if (field.check == checkCountry)
        codes = countryCodes();
    else if (field.check == checkLanguage)
        codes = languageCodes();
    QList<ChoiceItem> items;
    for (const QString &code : codes)
        items.append({code, field.wordsFor(code)});
    return items;
}

QList<ChoiceItem> zoneItems()
{
    QList<ChoiceItem> items;
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromLatin1(zone);
        items.append({name, name});
    }
    return items;
}

FieldEditor *newTextField(const FieldSpec &field)
{
    const QList<ChoiceItem> items = field.check == checkZone ? zoneItems() : codeItems(field);
    if (items.isEmpty())
        return new TextField;
    auto *choice = new SearchableChoiceField;
    choice->setChoices(items);
    return choice;
}

FieldEditor *newMomentField(QDate today)
{
    auto *field = new DateField(nullptr, DateField::Holds::DayOrTime);
    field->setToday(today);
    return field;
}

FieldEditor *newListField(const FieldSpec &field)
{
    auto *list = new TagField;
    QStringList names;
    for (const ChoiceItem &item : codeItems(field))
        names += item.label;
    list->setSuggestions(names);
    return list;
}

FieldEditor *newMembersField(OpenFile &file)
{
    auto *members = new TagField;
    members->setPlaceholderText(Words::tr("Name, number or e-mail"));
    auto *offers = new MemberOffers(file, members);
    members->setOffers([offers](const QString &text, int) { return offers->offersFor(text); },
                       [&file](const QString &id) {
                           return Titles(file.reader()).of({Kind::Member, RecordId(id)});
                       });
    QObject::connect(offers, &MemberOffers::found, members, &TagField::updateOffers);
    QObject::connect(members, &FieldEditor::edited, offers, &MemberOffers::forget);
    return members;
}

} // namespace

bool holdsIds(const FieldSpec &field)
{
    return refersToRecords(field.kind) && field.target == Kind::Member;
}

FieldEditor *newFieldEditor(const FieldSpec &field, OpenFile &file)
{
    if (holdsIds(field))
        return isList(field.kind) ? newMembersField(file) : new MemberPicker(file);
    const QDate today = file.today();
    switch (field.kind) {
    case FieldKind::Choice:
        return newChoiceField(itemsOf(field.choices), {});
    case FieldKind::Date:
        return newDateField(today);
    case FieldKind::Flag:
        return new FlagField(Words::tr("Yes"));
    case FieldKind::Money:
        return new MoneyField;
    case FieldKind::LongText:
        return new NoteField;
    case FieldKind::List:
    case FieldKind::References:
        return newListField(field);
    case FieldKind::LocalTime:
        return newMomentField(today);
    case FieldKind::Text:
        return newTextField(field);
    case FieldKind::Days:
    case FieldKind::Id:
    case FieldKind::Integer:
    case FieldKind::Reference:
        return new TextField;
    }
    Q_UNREACHABLE();
}

DateField *newDateField(QDate today, QDate day)
{
    auto *field = new DateField;
    field->setToday(today);
    field->setValue(dateValue(day));
    return field;
}

ChoiceField *newChoiceField(const QList<ChoiceItem> &items, const QString &chosen)
{
    auto *field = new ChoiceField;
    field->setChoices(items);
    field->setValue(textValue(chosen));
    return field;
}

QList<ChoiceItem> itemsOf(std::span<const Choice> choices)
{
    QList<ChoiceItem> items;
    for (const Choice &choice : choices)
        items.append({choice.value, Words::tr(choice.title)});
    return items;
}

QDate dayIn(const FieldEditor *editor)
{
    const auto *day = editor ? std::get_if<QDate>(&editor->value()) : nullptr;
    return day ? *day : QDate();
}

} // namespace chapterhouse
