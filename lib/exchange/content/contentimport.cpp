#include "exchange/content/contentimport.h"

#include "base/safefile.h"
#include "content/contentfile.h"
#include "content/contentname.h"
#include "domain/recordchecks.h"
#include "exchange/content/contentfolder.h"
#include "exchange/import/removedrecords.h"

#include <QMultiHash>
#include <QSet>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Plans the files of a collection one by one.
class ContentPlanner {
public:
    ContentPlanner(const Reader &reader, IdSource &ids, const ContentCollection &collection,
                   const ContentFolder &files, QDate today)
        : m_reader(reader), m_ids(ids), m_collection(collection), m_files(files), m_today(today),
          m_removed(collection.kind, {{catalogueOf(collection.kind).indexOf("file"_L1)}})
    {
        m_plan.kind = collection.kind;
        m_plan.mode = ImportMode::Overwrite;
    }

    Result<ImportPlan> plan(const Progress &progress)
    {
        if (auto loaded = load(); !loaded)
            return failed(loaded);
        for (const auto &[name, reason] : m_files.leftOut) {
            complain(name, Error{.message = reason}, ImportProblem::Severity::Warning);
            m_plan.problems.back().row = ImportProblem::noRow;
        }
        for (qsizetype i = 0; i < m_files.names.size(); ++i) {
            if (auto told = report(progress, i, m_files.names.size()); !told)
                return failed(told);
            planFile(m_files.names[i]);
        }
        return std::move(m_plan);
    }

private:
    Result<void> load()
    {
        auto records = m_reader.all(m_collection.kind);
        if (!records)
            return failed(records);
        m_records = *std::move(records);
        for (size_t i = 0; i < m_records.size(); ++i) {
            const QString own = m_records[i].text("file"_L1);
            const auto name =
                fileNameFor(m_collection, m_records[i], [](const QString &) { return false; });
            if (name)
                (own.isEmpty() ? m_unfiled : m_filed)
                    .insert(own.isEmpty() ? name->toLower() : own, i);
        }
        return m_removed.load(m_reader.database());
    }

    void planFile(const QString &name)
    {
        PlannedRow row{.line = 1, .title = name, .file = name};
        if (const auto planned = planRow(row, name); !planned) {
            row.outcome = RowOutcome::Error;
            complain(name, planned.error(), ImportProblem::Severity::Error);
        }
        m_plan.rows.push_back(std::move(row));
    }

    /// Input, with the place, when the file does not come in.
    Result<void> planRow(PlannedRow &row, const QString &name)
    {
        if (!isSafeFileName(name))
            return fail(ErrorKind::Input,
                        Words::tr("The name of the file cannot be kept: give it another."));
        const auto bytes = readWholeFile(m_files.folder.filePath(name), largestContentFile);
        if (!bytes)
            return failed(bytes);
        const auto present = recordOf(name);
        if (!present)
            return failed(present);
        const Record before = *present ? **present : blankRecord(m_collection.kind, m_ids.next());
        row.id = before.id();
        const auto read = recordFrom(m_collection, name, *bytes, before);
        if (!read)
            return failed(read);
        for (const Error &problem : read->problems)
            complain(name, problem, ImportProblem::Severity::Warning);
        warnOfSameName(name);
        Record after = read->record;
        if (!*present)
            beginFromSite(after, m_today);
        row.title = titleOf(after);
        row.changes = changesBetween(before, after);
        for (const FieldChange &change : row.changes)
            row.values.push_back({change.field, change.after});
        row.outcome = !*present             ? RowOutcome::New
                      : row.changes.empty() ? RowOutcome::Same
                                            : RowOutcome::Update;
        if (const auto removed = *present ? std::nullopt : m_removed.sentenceFor(after)) {
            row.outcome = RowOutcome::Removed;
            complain(name, Error{.message = *removed}, ImportProblem::Severity::Warning);
        }
        return checkRecord(after);
    }

    /// Conflict when several records could be the one of the file.
    Result<std::optional<Record>> recordOf(const QString &name)
    {
        QList<size_t> fitting = m_filed.values(name);
        if (fitting.isEmpty())
            fitting = m_unfiled.values(name.toLower());
        if (fitting.isEmpty())
            return std::nullopt;
        if (fitting.size() > 1)
            return fail(ErrorKind::Conflict,
                        Words::tr("Both “%1” (%2) and “%3” (%4) could be it: tell one of them that "
                                  "this is its site file.")
                            .arg(titleOf(m_records[fitting[0]]), m_records[fitting[0]].id().text(),
                                 titleOf(m_records[fitting[1]]),
                                 m_records[fitting[1]].id().text()));
        m_unfiled.remove(name.toLower());
        return m_records[fitting.first()];
    }

    void warnOfSameName(const QString &name)
    {
        const QString lower = name.toLower();
        if (m_names.contains(lower))
            complain(name,
                     Error{.message = Words::tr("Another file has the same name but for upper and "
                                                "lower case: the site shows one of them.")},
                     ImportProblem::Severity::Warning);
        m_names.insert(lower);
    }

    void complain(const QString &name, const Error &error, ImportProblem::Severity severity)
    {
        m_plan.problems.push_back({.row = static_cast<qsizetype>(m_plan.rows.size()),
                                   .line = error.line,
                                   .column = {},
                                   .field = {},
                                   .value = {},
                                   .severity = severity,
                                   .reason = error.message,
                                   .file = m_files.folder.filePath(name)});
    }

    const Reader &m_reader;
    IdSource &m_ids;
    const ContentCollection &m_collection;
    const ContentFolder &m_files;
    const QDate m_today;
    RemovedRecords m_removed;
    ImportPlan m_plan;
    std::vector<Record> m_records;         ///< all that are there
    QMultiHash<QString, size_t> m_filed;   ///< of them, by the names of their files
    QMultiHash<QString, size_t> m_unfiled; ///< those without, by what they would be, in lower case
    QSet<QString> m_names;                 ///< read so far, in lower case
};

} // namespace

Result<ImportPlan> planContentImport(const Reader &reader, IdSource &ids,
                                     const ContentCollection &collection, const QString &path,
                                     QDate today, const Progress &progress)
{
    return contentFolder(path).and_then([&](const ContentFolder &files) {
        return ContentPlanner(reader, ids, collection, files, today).plan(progress);
    });
}

} // namespace chapterhouse
