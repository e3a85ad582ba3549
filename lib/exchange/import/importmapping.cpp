#include "exchange/import/importmapping.h"

#include "base/words.h"
#include "exchange/import/headersynonyms.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <memory>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int rankOfNothing = 1000;

/// Fields that a guess may fill from several columns: lists, and streets in parts.
bool isGuessedFromSeveral(const ColumnTarget &target, const Catalogue &catalogue)
{
    if (target.what != ColumnTarget::What::Field)
        return false;
    const FieldSpec &field = catalogue.at(target.field);
    return field.kind == FieldKind::List || field.key == "street"_L1;
}

/// A file whose header is "Name" beside given names means the family name.
void readNameBesideGivenName(ImportMapping &mapping, const QStringList &headers)
{
    if (mapping.kind != Kind::Member || !mapping.hasField("given_name"_L1) ||
        mapping.hasField("family_name"_L1))
        return;
    const Catalogue &catalogue = catalogueOf(Kind::Member);
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QString key = headerKey(headers[i]);
        if (key == "name"_L1 || key == "naam"_L1) {
            mapping.columns[i] = ColumnTarget::ofField(catalogue.indexOf("family_name"_L1));
            return;
        }
    }
}

/// Whether a column holds ids of this program, as far as the sample tells.
bool holdsOwnIds(const CsvSample &rows, qsizetype column)
{
    static const QRegularExpression id(
        u"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-7[0-9a-fA-F]{3}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"_s);
    bool hasAny = false;
    for (const QStringList &row : rows) {
        const QString text = row.value(column).trimmed();
        hasAny = hasAny || !text.isEmpty();
        if (id.match(text).hasMatch())
            return true;
    }
    return !hasAny;
}

Result<qsizetype> columnWithHeader(const QStringList &headers, const QString &header)
{
    const auto same = [&](const QString &other) {
        return other.trimmed().compare(header.trimmed(), Qt::CaseInsensitive) == 0;
    };
    const auto found = std::ranges::find_if(headers, same);
    if (found == headers.end())
        return fail(ErrorKind::Usage, Words::tr("The file has no column “%1”; it has: %2.")
                                          .arg(header.trimmed(), headers.join(u", "_s)));
    return found - headers.begin();
}

Result<ColumnTarget> targetFromText(const Catalogue &catalogue, const QString &text)
{
    if (text.isEmpty() || text == u"-"_s)
        return ColumnTarget::ignored();
    const auto target = importTargetNamed(catalogue, text);
    if (!target)
        return fail(ErrorKind::Usage, Words::tr("No %1 has a field “%2” that can be imported.")
                                          .arg(wordFor(catalogue.kind()), text));
    return *target;
}

} // namespace

bool ImportMapping::hasField(QLatin1String key) const
{
    return columns.contains(ColumnTarget::ofField(catalogueOf(kind).indexOf(key)));
}

bool ImportMapping::isEmpty() const
{
    return std::ranges::all_of(columns, &ColumnTarget::isIgnored);
}

bool takesSeveralColumns(const ColumnTarget &target, Kind kind)
{
    if (target.what != ColumnTarget::What::Field)
        return false;
    const FieldSpec &field = catalogueOf(kind).at(target.field);
    return field.kind == FieldKind::List || field.kind == FieldKind::Text ||
           field.kind == FieldKind::LongText;
}

IsKnownHeader knownHeadersOf(Kind kind)
{
    const auto synonyms = std::make_shared<HeaderSynonyms>(catalogueOf(kind));
    return [synonyms](const QString &header) { return synonyms->meaningOf(header).has_value(); };
}

ImportMapping guessMapping(Kind kind, const QStringList &headers, const CsvSample &rows)
{
    const Catalogue &catalogue = catalogueOf(kind);
    const HeaderSynonyms synonyms(catalogue);
    ImportMapping mapping{.kind = kind, .columns = QList<ColumnTarget>(headers.size())};
    QHash<ColumnTarget, qsizetype> winners;
    QList<int> ranks(headers.size(), rankOfNothing);
    for (qsizetype column = 0; column < headers.size(); ++column) {
        const auto meaning = synonyms.meaningOf(headers[column]);
        if (!meaning)
            continue;
        const ColumnTarget target = meaning->target;
        if (target == ColumnTarget::ofField(0) && !holdsOwnIds(rows, column))
            continue;
        ranks[column] = meaning->rank;
        const qsizetype rival = winners.value(target, -1);
        if (rival >= 0 && !isGuessedFromSeveral(target, catalogue)) {
            if (ranks[rival] <= meaning->rank)
                continue;
            mapping.columns[rival] = ColumnTarget::ignored();
        }
        mapping.columns[column] = target;
        winners.insert(target, column);
    }
    readNameBesideGivenName(mapping, headers);
    return mapping;
}

Result<ImportMapping> withOverrules(ImportMapping mapping, const QStringList &headers,
                                    const QStringList &overrules)
{
    const Catalogue &catalogue = catalogueOf(mapping.kind);
    QSet<qsizetype> overruled;
    for (const QString &overrule : overrules) {
        const qsizetype equals = overrule.lastIndexOf(u'=');
        if (equals < 1)
            return fail(ErrorKind::Usage,
                        Words::tr("“%1” maps nothing; write it like “Town=city”.").arg(overrule));
        const auto column = columnWithHeader(headers, overrule.left(equals));
        if (!column)
            return failed(column);
        const auto target = targetFromText(catalogue, overrule.mid(equals + 1).trimmed());
        if (!target)
            return failed(target);
        for (qsizetype other = 0; other < mapping.columns.size(); ++other) {
            if (other == *column || target->isIgnored() || mapping.columns[other] != *target)
                continue;
            if (!overruled.contains(other)) {
                if (!isGuessedFromSeveral(*target, catalogue))
                    mapping.columns[other] = ColumnTarget::ignored();
            } else if (!takesSeveralColumns(*target, mapping.kind)) {
                return fail(ErrorKind::Usage, Words::tr("“%1” can be filled from one column only.")
                                                  .arg(titleOf(*target, catalogue)));
            }
        }
        mapping.columns[*column] = *target;
        overruled.insert(*column);
    }
    return mapping;
}

} // namespace chapterhouse
