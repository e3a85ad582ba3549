#include "desktop/records/searchcompletion.h"

#include "base/words.h"
#include "desktop/records/searchvalues.h"
#include "domain/country.h"
#include "domain/fieldchecks.h"
#include "domain/fold.h"
#include "domain/query.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOffers = 12;

void offer(Completions &found, const QString &typed, const QString &text, const QString &meaning)
{
    const bool fits = typed.isEmpty() || fold(text).startsWith(fold(typed)) ||
                      hasWordWithPrefix(meaning.isEmpty() ? text : meaning, fold(typed));
    if (fits && text != typed && found.offers.size() < mostOffers)
        found.offers.append({text, meaning});
}

void offerKeys(Completions &found, Kind kind, const QString &typed)
{
    for (const FieldSpec &field : catalogueOf(kind).fields()) {
        const QString key = field.alias.isEmpty() ? QString(field.key) : QString(field.alias);
        if (field.kind != FieldKind::Id)
            offer(found, typed, key + u':', field.titleText());
    }
}

void offerValue(Completions &found, const QString &typed, const QString &value,
                const QString &meaning = {})
{
    offer(found, typed, toText(Comparison{.from = value}), meaning);
}

/// Kinds whose records have one name each (tiers) are small.
bool areFew(Kind kind)
{
    return catalogueOf(kind).find(u"name").has_value();
}

void offerValues(Completions &found, const Reader &reader, SearchValues &values,
                 const FieldSpec &field, const QString &typed)
{
    for (const Choice &choice : field.choices)
        offer(found, typed, choice.value, Words::tr(choice.title));
    if (field.check == checkCountry) {
        for (const QString &code : countryCodes())
            offer(found, typed, code, countryName(code));
    }
    if (field.kind == FieldKind::Reference && areFew(field.target)) {
        for (const Record &record : reader.all(field.target).value_or(std::vector<Record>()))
            offerValue(found, typed, titleOf(record));
    }
    for (const QString &value : values.of(field))
        offerValue(found, typed, value, field.words ? field.words(value) : QString());
    if (field.kind == FieldKind::Flag) {
        offer(found, typed, u"yes"_s, Words::tr("Yes"));
        offer(found, typed, u"no"_s, Words::tr("No"));
    }
}

} // namespace

Completions searchCompletions(Kind kind, const Reader &reader, SearchValues &values,
                              const QString &text, int cursor)
{
    const Catalogue &catalogue = catalogueOf(kind);
    const QString before = text.left(cursor);
    qsizetype from = before.lastIndexOf(u' ') + 1;
    if (before.mid(from).startsWith(u'-'))
        ++from;
    const qsizetype colon = before.indexOf(u':', from);
    Completions found;
    if (colon < 0) {
        const QString typed = before.mid(from);
        found.from = static_cast<int>(from);
        found.length = static_cast<int>(typed.size());
        if (!typed.isEmpty())
            offerKeys(found, kind, typed);
        return found;
    }
    const auto field = catalogue.find(QStringView(before).mid(from, colon - from));
    const qsizetype valueFrom = std::max(colon, before.lastIndexOf(u',')) + 1;
    const QString typed = before.mid(valueFrom);
    found.from = static_cast<int>(valueFrom);
    found.length = static_cast<int>(typed.size());
    if (field)
        offerValues(found, reader, values, catalogue.at(*field), typed);
    return found;
}

} // namespace chapterhouse
