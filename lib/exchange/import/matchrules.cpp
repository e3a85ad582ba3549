#include "exchange/import/matchrules.h"

#include "base/words.h"
#include "domain/emailaddress.h"
#include "domain/fieldtext.h"
#include "domain/fold.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The usual rules of a kind, in order; "+" joins the fields of one rule.
QStringList usualRules(Kind kind)
{
    switch (kind) {
    case Kind::Member:
        return {u"id"_s, u"number"_s, u"emails"_s, u"open_collective"_s};
    case Kind::Membership:
        return {u"id"_s, u"member+tier+class+start"_s};
    case Kind::Standing:
        return {u"id"_s, u"member+what+from"_s};
    case Kind::Leaving:
        return {u"id"_s, u"member+effective"_s};
    case Kind::Admission:
        return {u"id"_s, u"member+applied"_s};
    case Kind::Tier:
        return {u"id"_s, u"name"_s};
    case Kind::Payment:
        return {u"id"_s, u"external_id"_s, u"member+date+amount+reference"_s};
    case Kind::Chapter:
        return {u"id"_s, u"slug"_s, u"name"_s};
    case Kind::ChapterMembership:
        return {u"id"_s, u"chapter+member+from"_s};
    case Kind::Body:
        return {u"id"_s, u"name"_s};
    case Kind::Seat:
        return {u"id"_s, u"member+body+chapter+from"_s};
    case Kind::Function:
        return {u"id"_s, u"seat+title+from"_s};
    case Kind::Event:
        return {u"id"_s, u"uid"_s, u"slug+start"_s, u"title+start"_s};
    case Kind::AgendaItem:
        return {u"id"_s, u"event+title"_s};
    case Kind::Checklist:
        return {u"id"_s, u"name"_s};
    case Kind::Task:
        return {u"id"_s, u"event+checklist+what"_s};
    case Kind::Author:
        return {u"id"_s, u"slug"_s, u"name"_s};
    case Kind::Post:
        return {u"id"_s, u"file"_s, u"title+publishDate"_s};
    }
    Q_UNREACHABLE();
}

Result<MatchRule> ruleFromText(const Catalogue &catalogue, const QString &text)
{
    MatchRule rule;
    for (const QString &key : text.split(u'+')) {
        const auto field = catalogue.find(key.trimmed());
        if (!field || catalogue.at(*field).is(FieldFlag::Derived))
            return fail(ErrorKind::Usage, Words::tr("No %1 has a field “%2” to be matched by.")
                                              .arg(wordFor(catalogue.kind()), key.trimmed()));
        rule += *field;
    }
    return rule;
}

QStringList emailKeys(const FieldValue &value)
{
    QStringList keys;
    if (const auto *emails = std::get_if<QStringList>(&value)) {
        for (const QString &email : *emails)
            keys += emailKey(email);
    }
    return keys;
}

QString keyOf(const FieldSpec &field, const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return fold(field.key == "open_collective"_L1 ? openCollectiveSlug(*text) : *text);
    return exactText(value);
}

} // namespace

Result<QList<MatchRule>> matchRules(const ImportMapping &mapping, const QString &chosen)
{
    const Catalogue &catalogue = catalogueOf(mapping.kind);
    const bool isUsual = chosen.trimmed().isEmpty();
    QList<MatchRule> rules;
    for (const QString &text : isUsual ? usualRules(mapping.kind) : chosen.split(u',')) {
        const auto rule = ruleFromText(catalogue, text);
        if (!rule)
            return failed(rule);
        if (mapping.columns.contains(ColumnTarget::ofField(rule->front())))
            rules += *rule;
        else if (!isUsual)
            return fail(ErrorKind::Usage,
                        Words::tr("Rows cannot be matched by “%1”: no column is mapped to it.")
                            .arg(text.trimmed()));
    }
    return rules;
}

QStringList matchKeysOf(const Record &record, const MatchRule &rule)
{
    const Catalogue &catalogue = catalogueOf(record.kind);
    const FieldValue &first = record.values[rule.front()];
    if (isAbsent(first))
        return {};
    if (catalogue.at(rule.front()).kind == FieldKind::List)
        return emailKeys(first);
    if (rule.size() == 1)
        return {keyOf(catalogue.at(rule.front()), first)};
    QStringList parts;
    for (const qsizetype field : rule)
        parts += keyOf(catalogue.at(field), record.values[field]);
    return {parts.join(u'\x1f')};
}

QString emailKey(const QString &email)
{
    const bool isAscii = std::ranges::all_of(email, [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii)
        return email.toLower();
    const auto address = EmailAddress::parse(email);
    return address ? address->foldedKey() : fold(email);
}

QString openCollectiveSlug(const QString &text)
{
    static const QLatin1String host("opencollective.com/");
    const qsizetype at = text.indexOf(host, 0, Qt::CaseInsensitive);
    QString slug = at < 0 ? text : text.mid(at + host.size());
    while (slug.endsWith(u'/'))
        slug.chop(1);
    return slug.trimmed();
}

} // namespace chapterhouse
