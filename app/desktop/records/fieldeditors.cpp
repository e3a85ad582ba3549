#include "desktop/records/fieldeditors.h"

#include "base/words.h"
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

#include <QTimeZone>

namespace chapterhouse {

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

FieldEditor *newChoiceField(const FieldSpec &field)
{
    auto *choice = new ChoiceField;
    choice->setChoices(itemsOf(field.choices));
    return choice;
}

FieldEditor *newDateField(QDate today)
{
    auto *day = new DateField;
    day->setToday(today);
    return day;
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
    const bool isCountry = field.check == checkCountry;
    if (!isCountry && field.check != checkZone)
        return new TextField;
    auto *choice = new SearchableChoiceField;
    choice->setChoices(isCountry ? countryItems() : zoneItems());
    return choice;
}

FieldEditor *newListField(const FieldSpec &field)
{
    auto *list = new TagField;
    if (field.check == checkCountry) {
        QStringList names;
        for (const ChoiceItem &country : countryItems())
            names += country.label;
        list->setSuggestions(names);
    }
    return list;
}

} // namespace

FieldEditor *newFieldEditor(const FieldSpec &field, QDate today)
{
    switch (field.kind) {
    case FieldKind::Choice:
        return newChoiceField(field);
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

} // namespace chapterhouse
