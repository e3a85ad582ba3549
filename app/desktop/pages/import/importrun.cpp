#include "desktop/pages/import/importrun.h"

#include "base/logging.h"
#include "desktop/widgets/workwatch.h"
#include "exchange/import/importplanner.h"
#include "exchange/import/matchrules.h"
#include "exchange/import/savedmappings.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace chapterhouse {

namespace {

constexpr Kind kind = Kind::Member;

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
    QHash<int, const PlannedRow *> decided;
    for (const PlannedRow &row : before.rows) {
        if (row.decision != RowDecision::None)
            decided.insert(row.line, &row);
    }
    for (PlannedRow &row : plan.rows) {
        if (const PlannedRow *taken = decided.value(row.line))
            takeDecision(row, *taken);
    }
}

} // namespace

QString ImportSource::name() const
{
    return QFileInfo(path).fileName();
}

ImportRun::ImportRun(OpenFile &file, WorkWatch &watch, QObject *parent)
    : QObject(parent), m_file(file), m_watch(watch)
{
    connect(&file.writer(), &StoreThread::changed, this, [this] { m_isStale = true; });
}

void ImportRun::open(const QString &path)
{
    m_source = {};
    m_plan.reset();
    m_decided.reset();
    start(path, {});
}

void ImportRun::read(const CsvChoices &choices)
{
    start(m_source.path, choices);
}

Result<ImportRun::Opened> ImportRun::openAside(Database &database, const QString &path,
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
        this, [path, choices](Database &database) { return openAside(database, path, choices); },
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
    const auto rules = matchRules(m_mapping, m_match);
    if (!rules) {
        Q_EMIT stopped(rules.error());
        return;
    }
    m_rules = *rules;
    if (m_plan)
        m_decided = std::exchange(m_plan, nullptr);
    const ImportRequest request{.mapping = m_mapping,
                                .mode = m_mode,
                                .match = m_rules,
                                .dates = m_source.document->dialect().dates};
    const Progress progress = inRows(m_watch.start(tr("Looking what would happen")));
    m_isStale = false;
    m_file.query(
        this,
        [request, progress, document = m_source.document,
         &clock = m_file.clock()](Database &database) {
            UuidV7Source ids(clock);
            return planImport(Reader(database), ids, *document, request, progress);
        },
        [this](Result<ImportPlan> plan) {
            m_watch.finish();
            if (!plan) {
                Q_EMIT stopped(plan.error());
                return;
            }
            m_plan = std::make_shared<ImportPlan>(*std::move(plan));
            if (m_decided)
                takeDecisions(*m_plan, *m_decided);
            Q_EMIT planned();
        });
}

void ImportRun::apply()
{
    const QString label = tr("Importing %1").arg(m_source.name());
    const Progress progress = m_watch.start(label);
    m_file.writer().runLong(
        label, this,
        [progress, plan = std::shared_ptr<const ImportPlan>(m_plan), name = m_source.name(),
         mapping = m_mapping, headers = m_source.document->headers()](Store &store) {
            auto result = applyImport(store, *plan, name, progress);
            if (!result)
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
    m_resultMembers.clear();
    for (const ChangeSet::Touched &touched : result.changeSet.touched) {
        if (touched.record.kind == kind)
            m_resultMembers.push_back(touched.row);
    }
}

/// Of what is told in bytes of the file.
Progress ImportRun::inRows(const Progress &progress) const
{
    return [progress, rows = m_source.rows](qint64 done, qint64 total) {
        return total > 0 ? progress(done * rows / total, rows) : progress(done, total);
    };
}

} // namespace chapterhouse
