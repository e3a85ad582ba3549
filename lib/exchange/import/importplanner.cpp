#include "exchange/import/importplanner.h"

#include "base/words.h"
#include "exchange/import/rowplanner.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsBetweenReports = 500;

Result<void> checkMapped(const CsvDocument &document, const ImportMapping &mapping)
{
    if (!mapping.isEmpty())
        return {};
    return fail(ErrorKind::Input,
                Words::tr("None of the columns is known: %1. Say what they hold, like "
                          "“%2=family_name”.")
                    .arg(document.headers().join(u", "_s), document.headers().value(0)));
}

} // namespace

Result<ImportPlan> planImport(const Reader &reader, IdSource &ids, const CsvDocument &document,
                              const ImportRequest &request, const Progress &progress)
{
    if (const auto mapped = checkMapped(document, request.mapping); !mapped)
        return failed(mapped);
    return planRows(reader, ids, document.rows(), document.headers(), request, progress);
}

Result<ImportPlan> planRows(const Reader &reader, IdSource &ids, CsvReader rows,
                            const QStringList &headers, const ImportRequest &request,
                            const Progress &progress)
{
    const auto periods = PeriodReader::create(reader, request.dates);
    if (!periods)
        return failed(periods);
    RowPlanner planner(reader, ids, request, headers, *periods);
    if (const auto loaded = planner.load(); !loaded)
        return failed(loaded);
    CsvRow row;
    for (int count = 0;; ++count) {
        const Result<bool> read = rows.next(row);
        if (!read)
            return failed(read);
        if (!*read)
            break;
        if (row.isBlank())
            continue;
        if (const auto planned = planner.add(row); !planned)
            return failed(planned);
        if (count % rowsBetweenReports != 0)
            continue;
        if (const auto told = report(progress, rows.position(), rows.size()); !told)
            return failed(told);
    }
    return planner.finish();
}

} // namespace chapterhouse
