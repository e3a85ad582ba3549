#pragma once

#include "exchange/fileformat.h"
#include "exchange/import/importapplier.h"
#include "exchange/import/importfile.h"
#include "models/openfile.h"

#include <functional>
#include <memory>

namespace chapterhouse {

class WorkWatch;

/// A file or folder that was opened for an import.
struct ImportSource {
    QString path;
    FileFormat format = FileFormat::Table;
    std::shared_ptr<const CsvDocument> document; ///< of a table alone
    CsvSample firstRows;
    qsizetype rows = 0; ///< of a table, without the header and what is blank

    bool isTable() const { return format == FileFormat::Table; }
    bool isOpen() const { return isTable() ? document != nullptr : !path.isEmpty(); }
    QString name() const;
};

/// One import of records of a kind as far as it has come: its file and how it is read, what the
/// columns of a table stand for, what would happen, what happened. All long work runs aside.
class ImportRun final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive the run.
    ImportRun(OpenFile &file, Kind kind, WorkWatch &watch, QObject *parent);

    /// Opens a file with everything guessed. One that is no table is read when it is planned.
    void open(const QString &path);
    /// Reads the same table in another way.
    void read(const CsvChoices &choices);
    void setMapping(const ImportMapping &mapping) { change(m_mapping, mapping); }
    void setMode(ImportMode mode) { change(m_mode, mode); }
    /// As matchRules() takes it: a field, or empty for the usual ones.
    void setMatch(const QString &match) { change(m_match, match); }
    /// Looks what would happen. Decisions that were taken before hold where the row is as it was.
    void plan();
    /// Whether the plan is of what is chosen and on record now.
    bool isPlanned() const { return m_plan && !m_isStale; }
    /// Carries the plan out, with its decisions.
    void apply();

    Kind kind() const { return m_kind; }
    const ImportSource &source() const { return m_source; }
    const CsvChoices &choices() const { return m_choices; }
    const ImportMapping &mapping() const { return m_mapping; }
    ImportMode mode() const { return m_mode; }
    const QString &match() const { return m_match; }
    /// The rules that the plan was made with.
    const QList<MatchRule> &rules() const { return m_rules; }
    /// Null before there is one. Not to be changed while it is carried out.
    const std::shared_ptr<ImportPlan> &currentPlan() const { return m_plan; }
    const ImportCounts &resultCounts() const { return m_resultCounts; }
    /// The keys of the records that were added or changed; empty when there were very many.
    const std::vector<qint64> &resultRecords() const { return m_resultRecords; }

Q_SIGNALS:
    void opened();
    void planned();
    void applied();
    /// The work failed or was cancelled; everything is as it was before it.
    void stopped(const chapterhouse::Error &error);

private:
    struct Opened {
        ImportSource source;
        ImportMapping mapping;
    };

    using Planner = std::function<Result<ImportPlan>(const Reader &, IdSource &, const Progress &)>;

    static Result<Opened> openAside(Database &database, Kind kind, const QString &path,
                                    const CsvChoices &choices);
    Planner tablePlanner() const;
    Planner filePlanner() const;
    void planWith(const Planner &planner);
    void takePlan(Result<ImportPlan> plan);
    void start(const QString &path, const CsvChoices &choices);
    void take(Opened opened, const CsvChoices &choices);
    void takeResult(const ImportResult &result);
    template<class Chosen>
    void change(Chosen &chosen, const Chosen &now)
    {
        m_isStale = m_isStale || !(chosen == now);
        chosen = now;
    }

    OpenFile &m_file;
    const Kind m_kind;
    WorkWatch &m_watch;
    int m_newest = 0; ///< of several readings and plans only the last one counts
    ImportSource m_source;
    CsvChoices m_choices;
    ImportMapping m_mapping;
    ImportMode m_mode = ImportMode::Fill;
    QString m_match;
    QList<MatchRule> m_rules;
    std::shared_ptr<ImportPlan> m_plan;
    std::shared_ptr<ImportPlan> m_decided; ///< the plan before, for its decisions
    bool m_isStale = false;
    ImportCounts m_resultCounts;
    std::vector<qint64> m_resultRecords;
};

} // namespace chapterhouse
