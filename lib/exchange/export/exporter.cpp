#include "exchange/export/exporter.h"

#include "base/words.h"
#include "domain/fieldtext.h"
#include "domain/recordjson.h"
#include "exchange/export/exportrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bytesBetweenWrites = 1 << 16;
constexpr qint64 rowsBetweenReports = 1000;

Result<void> flush(QByteArray &buffer, QIODevice &out)
{
    if (out.write(buffer) != buffer.size())
        return fail(ErrorKind::Store,
                    Words::tr("The export cannot be written: %1.").arg(out.errorString()));
    buffer.resize(0);
    return {};
}

/// Counts rows, writes out what has gathered, and tells the progress.
class Sink {
public:
    Sink(QByteArray &buffer, QIODevice &out, const Progress &progress)
        : m_buffer(buffer), m_out(out), m_progress(progress)
    {
    }

    Result<void> rowIsDone()
    {
        ++m_rows;
        if (m_rows % rowsBetweenReports == 0) {
            if (auto told = report(m_progress, m_rows, 0); !told)
                return told;
        }
        return m_buffer.size() < bytesBetweenWrites ? Result<void>() : flush(m_buffer, m_out);
    }
    Result<qint64> finish()
    {
        return flush(m_buffer, m_out).map([this] { return m_rows; });
    }
    qint64 rows() const { return m_rows; }

private:
    QByteArray &m_buffer;
    QIODevice &m_out;
    const Progress &m_progress;
    qint64 m_rows = 0;
};

/// Whether the stored text is the text of the cell.
bool isStoredAsWritten(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Id:
    case FieldKind::Days:
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
    case FieldKind::Integer:
    case FieldKind::Date:
    case FieldKind::LocalTime:
    case FieldKind::Reference:
        return true;
    case FieldKind::Flag:
    case FieldKind::Money:
    case FieldKind::List:
    case FieldKind::References:
        return false;
    }
    Q_UNREACHABLE();
}

void writeCell(CsvWriter &writer, const ExportRows &row, qsizetype column, bool namesReferences)
{
    if (row.columns()[column].what == ColumnTarget::What::Period) {
        writer.cell(row.periodText(column));
        return;
    }
    const FieldSpec &field = row.fieldOf(column);
    if (row.isAbsent(column))
        writer.utf8Cell({});
    else if (namesReferences && field.kind == FieldKind::Reference)
        writer.cell(row.titleOf(field, std::get<RecordId>(row.value(column))));
    else if (namesReferences && field.kind == FieldKind::References)
        writer.cell(row.titlesOf(field, std::get<QStringList>(row.value(column))));
    else if (isStoredAsWritten(field.kind))
        writer.utf8Cell(row.utf8(column));
    else
        writer.cell(exactText(row.value(column)));
}

QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

void appendMember(QByteArray &object, const QByteArray &key, const QJsonValue &value)
{
    if (value.isUndefined())
        return;
    if (!object.endsWith('{'))
        object += ',';
    object += key + ':' + jsonText(value);
}

QJsonValue jsonValue(const ExportRows &row, qsizetype column)
{
    if (row.columns()[column].what == ColumnTarget::What::Field)
        return jsonOf(row.value(column));
    const QString text = row.periodText(column);
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

} // namespace

CsvStyle CsvStyle::spreadsheet()
{
    const bool hasDecimalComma = QLocale().decimalPoint() == u","_s;
    return {.dialect = CsvDialectOut::spreadsheet(hasDecimalComma ? ';' : ','),
            .namesReferences = true,
            .hasTitles = true};
}

Result<qint64> exportCsv(Database &database, const ExportRequest &request, const CsvStyle &style,
                         QIODevice &out, const Progress &progress)
{
    const Catalogue &catalogue = catalogueOf(request.list.kind);
    QByteArray buffer;
    buffer.reserve(2 * bytesBetweenWrites);
    CsvWriter writer(buffer, style.dialect);
    for (qsizetype i = 0; i < request.columns.size(); ++i) {
        const ColumnTarget &column = request.columns[i];
        writer.cell(style.hasTitles ? titleOf(column, catalogue) : nameOf(column, catalogue));
        if (nameOf(column, catalogue) == "phones"_L1)
            writer.setPhoneColumn(static_cast<int>(i));
    }
    writer.endRow();
    Sink sink(buffer, out, progress);
    ExportRows rows(database, request);
    const auto visited = rows.visit([&](const ExportRows &row) {
        for (qsizetype i = 0; i < request.columns.size(); ++i)
            writeCell(writer, row, i, style.namesReferences);
        writer.endRow();
        return sink.rowIsDone();
    });
    return visited.and_then([&] { return sink.finish(); });
}

Result<qint64> exportJson(Database &database, const ExportRequest &request, QIODevice &out,
                          const Progress &progress)
{
    const Catalogue &catalogue = catalogueOf(request.list.kind);
    QByteArrayList keys;
    for (const ColumnTarget &column : request.columns)
        keys += jsonText(nameOf(column, catalogue));
    QByteArray buffer = "[";
    Sink sink(buffer, out, progress);
    ExportRows rows(database, request);
    const auto visited = rows.visit([&](const ExportRows &row) {
        buffer += sink.rows() == 0 ? "{" : ",\n{";
        for (qsizetype i = 0; i < request.columns.size(); ++i)
            appendMember(buffer, keys[i], jsonValue(row, i));
        buffer += '}';
        return sink.rowIsDone();
    });
    return visited.and_then([&] {
        buffer += "]\n";
        return sink.finish();
    });
}

} // namespace chapterhouse
