#include "desktop/pages/import/importrun.h"

#include "base/logging.h"
#include "desktop/widgets/workwatch.h"
#include "exchange/import/importplanner.h"
#include "exchange/import/matchrules.h"
#include "exchange/import/savedmappings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace chapterhouse {

namespace {

qsizetype rowsIn(const CsvDocument &document)
{
    CsvReader reader = document.rows();
    CsvRow row;
    qsizetype count = 0;
    for (Result<bool> read = reader.next(row); read && *read; read = reader.next(row))
        count += row.isBlank() ? 0 : 1;
    return count;
}

/// Takes a decision over, if the row that it was taken on is still the same.
void takeDecision(PlannedRow &row, const PlannedRow &before)
{
    if (before.title != row.title || before.outcome != row.outcome)
        return;
    if (const Candidate *chosen = before.chosen()) {
        const auto same = std::ranges::find_if(row.candidates, [&](const Candidate &candidate) {
            return candidate.row == chosen->row && (chosen->row >= 0 || candidate.id == chosen->id);
        });
        if (same == row.candidates.end())
            return;
        row.sameAs = same - row.candidates.begin();
    }
    row.decision = before.decision;
}

void takeDecisions(ImportPlan &plan, const ImportPlan &before)
{
    QHash<std::pair<QString, int>, const PlannedRow *> decided;
    for (const PlannedRow &row : before.rows) {
        if (row.decision != RowDecision::None)
            decided.insert({row.file, row.line}, &row);
    }
    for (PlannedRow &row : plan.rows) {
        if (const PlannedRow *taken = decided.value({row.file, row.line}))
            takeDecision(row, *taken);
    }
}

/// Of what is told in bytes of the file.
Progress inRows(const Progress &progress, qsizetype rows)
{
    return [progress, rows](qint64 done, qint64 total) {
        return total > 0 ? progress(done * rows / total, rows) : progress(done, total);
    };
}

} // namespace

QString ImportSource::name() const
{
    return QFileInfo(path).fileName();
}

ImportRun::ImportRun(OpenFile &file, Kind kind, WorkWatch &watch, QObject *parent)
    : QObject(parent), m_file(file), m_kind(kind), m_watch(watch)
{
    connect(&file.writer(), &StoreThread::changed, this, [this] { m_isStale = true; });
}

void ImportRun::open(const QString &path)
{
    m_source = {};
    m_plan.reset();
    m_decided.reset();
    ++m_newest;
    m_watch.abandon();
    const FileFormat format = fileFormatOf(m_kind, path);
    if (format == FileFormat::Table)
        return start(path, {});
    m_source.path = QDir::cleanPath(path);
    m_source.format = format;
    Q_EMIT opened();
}

void ImportRun::read(const CsvChoices &choices)
{
    start(m_source.path, choices);
}

Result<ImportRun::Opened> ImportRun::openAside(Database &database, Kind kind, const QString &path,
                                               const CsvChoices &choices)
{
    auto document = openImportFile(path, kind, choices);
    if (!document)
        return failed(document);
    Opened opened;
    opened.source.path = path;
    opened.source.document = std::make_shared<const CsvDocument>(*std::move(document));
    opened.source.firstRows = firstRows(*opened.source.document);
    opened.source.rows = rowsIn(*opened.source.document);
    const QStringList &headers = opened.source.document->headers();
    const auto saved = savedMapping(Reader(database), kind, headers);
    if (!saved)
        return Failure(saved.error());
    opened.mapping = *saved ? **saved : guessMapping(kind, headers, opened.source.firstRows);
    return opened;
}

void ImportRun::start(const QString &path, const CsvChoices &choices)
{
    const int number = ++m_newest;
    m_watch.start(tr("Reading %1").arg(QFileInfo(path).fileName()));
    m_file.query(
        this,
        [path, choices, kind = m_kind](Database &database) {
            return openAside(database, kind, path, choices);
        },
        [this, number, choices](Result<Opened> opened) {
            if (number != m_newest)
                return;
            m_watch.finish();
            if (opened)
                take(*std::move(opened), choices);
            else
                Q_EMIT stopped(opened.error());
        });
}

void ImportRun::take(Opened opened, const CsvChoices &choices)
{
    const bool keepsMapping =
        m_source.document && m_source.document->headers() == opened.source.document->headers();
    if (!keepsMapping)
        m_mapping = opened.mapping;
    m_source = std::move(opened.source);
    m_choices = choices;
    m_isStale = true;
    Q_EMIT this->opened();
}

void ImportRun::plan()
{
    if (!m_source.isTable())
        return planWith(filePlanner());
    const auto rules = matchRules(m_mapping, m_match);
    if (!rules) {
        Q_EMIT stopped(rules.error());
        return;
    }
    m_rules = *rules;
    planWith(tablePlanner());
}

ImportRun::Planner ImportRun::tablePlanner() const
{
    const ImportRequest request{.mapping = m_mapping,
                                .mode = m_mode,
                                .match = m_rules,
                                .dates = m_source.document->dialect().dates};
    return [request, document = m_source.document,
            rows = m_source.rows](const Reader &reader, IdSource &ids, const Progress &progress) {
        return planImport(reader, ids, *document, request, inRows(progress, rows));
    };
}

ImportRun::Planner ImportRun::filePlanner() const
{
    return [kind = m_kind, format = m_source.format, path = m_source.path,
            today = m_file.today()](const Reader &reader, IdSource &ids, const Progress &progress) {
        return planFile(kind, format, reader, ids, path, today, progress);
    };
}

void ImportRun::planWith(const Planner &planner)
{
    if (m_plan)
        m_decided = std::exchange(m_plan, nullptr);
    const Progress progress = m_watch.start(tr("Looking what would happen"));
    m_isStale = false;
    const int number = ++m_newest;
    m_file.query(
        this,
        [planner, progress, &clock = m_file.clock()](Database &database) {
            UuidV7Source ids(clock);
            return planner(Reader(database), ids, progress);
        },
        [this, number](Result<ImportPlan> plan) {
            if (number == m_newest)
                takePlan(std::move(plan));
        });
}

void ImportRun::takePlan(Result<ImportPlan> plan)
{
    m_watch.finish();
    if (!plan) {
        if (!m_source.isTable() && plan.error().kind != ErrorKind::Cancelled)
            m_source = {};
        Q_EMIT stopped(plan.error());
        return;
    }
    m_plan = std::make_shared<ImportPlan>(*std::move(plan));
    if (m_decided)
        takeDecisions(*m_plan, *m_decided);
    Q_EMIT planned();
}

void ImportRun::apply()
{
    const QString label = tr("Importing %1").arg(m_source.name());
    const Progress progress = m_watch.start(label);
    m_file.writer().runLong(
        label, this,
        [progress, plan = std::shared_ptr<const ImportPlan>(m_plan), name = m_source.name(),
         mapping = m_mapping,
         headers =
             m_source.isTable() ? m_source.document->headers() : QStringList()](Store &store) {
            auto result = applyImport(store, *plan, name, progress);
            if (!result || headers.isEmpty())
                return result;
            if (const auto saved = saveMapping(store, mapping, headers); !saved)
                qCWarning(logApp) << "The mapping was not remembered:" << saved.error().message;
            return result;
        },
        [this](const Result<ImportResult> &result) {
            m_watch.finish();
            if (!result) {
                Q_EMIT stopped(result.error());
                return;
            }
            takeResult(*result);
            Q_EMIT applied();
        });
}

void ImportRun::takeResult(const ImportResult &result)
{
    m_resultCounts = result.counts;
    m_resultRecords.clear();
    for (const ChangeSet::Touched &touched : result.changeSet.touched) {
        if (touched.record.kind == m_kind)
            m_resultRecords.push_back(touched.row);
    }
}

} // namespace chapterhouse
