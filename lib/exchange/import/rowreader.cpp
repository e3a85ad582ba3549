#include "exchange/import/rowreader.h"

#include "base/words.h"
#include "domain/fold.h"
#include "domain/listtext.h"
#include "formats/textposition.h"

#include <algorithm>
#include <map>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using Severity = ImportProblem::Severity;

/// The cell's text. Spaces around a text mean something only within quotes, where this program
/// writes those that are part of a value.
QString cellText(const CsvRow &row, int column)
{
    QString text = row.text(column);
    if (row.isQuoted(column))
        return text;
    const auto isSpace = [](QChar c) { return c == u' ' || c == u'\t'; };
    qsizetype first = 0;
    qsizetype last = text.size();
    while (first < last && isSpace(text[first]))
        ++first;
    while (last > first && isSpace(text[last - 1]))
        --last;
    return last - first == text.size() ? text : text.mid(first, last - first);
}

/// What other programs write for the kind of a member.
QString memberKindOf(const QString &text)
{
    static const QStringList persons{u"individual"_s,   u"natural person"_s, u"human"_s,
                                     u"einzelperson"_s, u"personne"_s,       u"persona"_s,
                                     u"persoon"_s,      u"osoba"_s,          u"contact"_s};
    static const QStringList organisations{
        u"organization"_s, u"company"_s, u"firma"_s,          u"legal person"_s, u"entreprise"_s,
        u"societe"_s,      u"azienda"_s, u"organizzazione"_s, u"bedrijf"_s,      u"organisatie"_s,
        u"organizacja"_s,  u"empresa"_s, u"organizacion"_s,   u"household"_s};
    const QString folded = fold(text);
    if (persons.contains(folded))
        return u"person"_s;
    return organisations.contains(folded) ? u"organisation"_s : text;
}

bool isMemberKind(const FieldSpec &field, Kind kind)
{
    return kind == Kind::Member && field.key == "kind"_L1;
}

} // namespace

bool PeriodTexts::isBlank() const
{
    return std::ranges::all_of(cells, [](const Cell &cell) { return cell.text.isEmpty(); });
}

RowReader::RowReader(const ImportRequest &request, const QStringList &headers,
                     const ReferenceFinder &references)
    : m_request(request), m_headers(headers), m_references(references),
      m_catalogue(catalogueOf(request.mapping.kind))
{
    std::map<qsizetype, std::vector<int>> columnsOf;
    for (int column = 0; column < request.mapping.columns.size(); ++column) {
        const ColumnTarget &target = request.mapping.columns[column];
        if (target.what == ColumnTarget::What::Field)
            columnsOf[target.field].push_back(column);
        else if (target.what == ColumnTarget::What::Period)
            m_periodColumns.emplace_back(column, target);
    }
    for (auto &[field, columns] : columnsOf)
        m_fields.push_back({field, std::move(columns)});
    // Files of this program have ids, and always separate the items of a list with semicolons.
    m_splitsAtCommas = !columnsOf.contains(0);
}

ImportProblem RowReader::problem(int line, int column, const QString &value, Severity severity,
                                 const QString &reason) const
{
    const ColumnTarget target = m_request.mapping.columns.value(column, ColumnTarget::ignored());
    const QString header =
        column < m_headers.size() ? m_headers[column] : Words::tr("Column %1").arg(column + 1);
    return {.line = line,
            .column = header,
            .field = nameOf(target, m_catalogue),
            .value = shortened(value),
            .severity = severity,
            .reason = reason};
}

ReadRow RowReader::read(const CsvRow &row) const
{
    ReadRow read;
    if (const auto tooMany = extraCell(row)) {
        // Its values serve to say whose row it is; what is wrong with them comes of the extra cell.
        readFields(row, read);
        return {.values = std::move(read.values), .problems = {*tooMany}, .isRejected = true};
    }
    readFields(row, read);
    readPeriods(row, m_periodColumns, read);
    return read;
}

ReadRow RowReader::readCell(const CsvRow &row, int column) const
{
    const ColumnTarget &target = m_request.mapping.columns[column];
    ReadRow read;
    if (target.what == ColumnTarget::What::Field)
        readColumns(row, {target.field, {column}}, read);
    else if (target.what == ColumnTarget::What::Period)
        readPeriods(row, {{column, target}}, read);
    return read;
}

void RowReader::readFields(const CsvRow &row, ReadRow &read) const
{
    read.values.reserve(m_fields.size());
    for (const FieldColumns &source : m_fields)
        readColumns(row, source, read);
}

void RowReader::readColumns(const CsvRow &row, const FieldColumns &source, ReadRow &read) const
{
    if (m_catalogue.at(source.field).kind == FieldKind::List)
        readList(row, source, read);
    else if (source.columns.size() > 1)
        readJoined(row, source, read);
    else
        readField(row, source, read);
}

std::optional<ImportProblem> RowReader::extraCell(const CsvRow &row) const
{
    for (int column = static_cast<int>(m_headers.size()); column < row.size(); ++column) {
        if (row.isBlank(column))
            continue;
        return problem(row.line(), column, row.text(column), Severity::Error,
                       Words::tr("The row has %1 cells, the header %2: perhaps a separator within "
                                 "a text that is not in quotes.")
                           .arg(row.size())
                           .arg(m_headers.size()));
    }
    return std::nullopt;
}

Result<FieldValue> RowReader::valueOf(const FieldSpec &field, const QString &text) const
{
    if (field.kind == FieldKind::Date)
        return m_request.dates.parse(text).map([](QDate day) { return FieldValue(day); });
    if (isMemberKind(field, m_catalogue.kind()))
        return fieldFromText(field, memberKindOf(text), m_references);
    return fieldFromText(field, text, m_references);
}

void RowReader::readField(const CsvRow &row, const FieldColumns &source, ReadRow &read) const
{
    const int column = source.columns.front();
    if (row.isBlank(column))
        return;
    const FieldSpec &field = m_catalogue.at(source.field);
    const QString text = cellText(row, column);
    const Result<FieldValue> value = valueOf(field, text);
    const bool mayBeInFile = !value && value.error().kind == ErrorKind::NotFound &&
                             refersToRecords(field.kind) && field.target == m_catalogue.kind();
    if (mayBeInFile)
        read.openReferences.push_back({source.field, column, text});
    else if (!value)
        refuse(row, column, source.field, text, value.error(), read);
    else if (!isAbsent(*value))
        read.values.push_back({source.field, *value});
}

void RowReader::readJoined(const CsvRow &row, const FieldColumns &source, ReadRow &read) const
{
    QStringList texts;
    for (const int column : source.columns) {
        if (!row.isBlank(column))
            texts += cellText(row, column);
    }
    if (texts.isEmpty())
        return;
    const FieldSpec &field = m_catalogue.at(source.field);
    const QString text = texts.join(field.kind == FieldKind::LongText ? u'\n' : u' ');
    const Result<FieldValue> value = valueOf(field, text);
    if (value)
        read.values.push_back({source.field, *value});
    else
        refuse(row, source.columns.front(), source.field, text, value.error(), read);
}

/// Good items come in, whatever is wrong with others.
void RowReader::readList(const CsvRow &row, const FieldColumns &source, ReadRow &read) const
{
    const FieldSpec &field = m_catalogue.at(source.field);
    QStringList items;
    for (const int column : source.columns) {
        if (row.isBlank(column))
            continue;
        const QString text = cellText(row, column);
        const bool hasCommas =
            m_splitsAtCommas && text.contains(u',') && !text.contains(u';') && !text.contains(u'"');
        for (const QString &typed :
             listFromText(hasCommas ? QString(text).replace(u',', u';') : text)) {
            const Result<FieldValue> value = fieldFromText(field, listText({typed}), m_references);
            if (!value) {
                refuse(row, column, source.field, typed, value.error(), read);
                continue;
            }
            const auto *checked = std::get_if<QStringList>(&*value);
            if (checked && !items.contains(checked->front()))
                items += checked->front();
        }
    }
    if (!items.isEmpty())
        read.values.push_back({source.field, items});
}

void RowReader::readPeriods(const CsvRow &row, const PeriodColumns &columns, ReadRow &read) const
{
    std::map<int, PeriodTexts> periods;
    for (const auto &[column, target] : columns) {
        PeriodTexts &texts = periods[target.period];
        texts.number = target.period;
        texts.cells[static_cast<size_t>(target.part)] = {column, row.text(column).trimmed()};
    }
    for (auto &[number, texts] : periods) {
        if (!texts.isBlank())
            read.periods.push_back(std::move(texts));
    }
}

/// A bad text in a required field rejects the row, and so does one too long to be kept aside; in an
/// optional field it is kept to be finished. A record without an id of its own gets one.
void RowReader::refuse(const CsvRow &row, int column, qsizetype field, const QString &text,
                       const Error &error, ReadRow &read) const
{
    const FieldSpec &spec = m_catalogue.at(field);
    const bool isRequired = spec.is(FieldFlag::Required) && !isMemberKind(spec, m_catalogue.kind());
    const bool rejects = isRequired || text.size() > longestText;
    read.problems.push_back(problem(row.line(), column, text,
                                    rejects ? Severity::Error : Severity::Warning, error.message));
    if (rejects)
        read.isRejected = true;
    else if (spec.kind == FieldKind::List && !read.unfinished.empty() &&
             read.unfinished.back().field == field)
        read.unfinished.back().text += u"; "_s + listText({text});
    else if (spec.kind != FieldKind::Id)
        read.unfinished.push_back({field, spec.kind == FieldKind::List ? listText({text}) : text});
}

} // namespace chapterhouse
