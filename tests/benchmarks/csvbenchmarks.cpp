#include "benchmarks/largeroster.h"
#include "benchmarks/measurement.h"
#include "benchmarks/programrun.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace chapterhouse::benchmarks {

using namespace Qt::StringLiterals;

namespace {

void removeDatabase(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s, u".lock"_s})
        QFile::remove(path + suffix);
}

/// The file into a plain table, and an index over the fields that a search looks at, with the
/// options of the store's own; as durable as the store.
QByteArray plainImport(const QString &csv)
{
    return "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;\n"
           "CREATE TABLE plain (" +
           rosterColumns().join(u" TEXT, "_s).toUtf8() +
           " TEXT);\n"
           ".mode csv\n"
           ".import --skip 1 '" +
           csv.toUtf8() +
           "' plain\n"
           "CREATE VIRTUAL TABLE plain_search USING fts5 (search_text, content = '',\n"
           "    prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0');\n"
           "INSERT INTO plain_search (rowid, search_text)\n"
           "    SELECT rowid, number || ' ' || given_name || ' ' ||\n"
           "    family_name || ' ' || emails || ' ' || city || ' ' || tags || ' ' || note FROM "
           "plain;\n";
}

Result<void> expectNew(const ProgramRun &import, int rows)
{
    const int added = QJsonDocument::fromJson(import.output)[u"new"_s].toInt();
    if (added != rows)
        return fail(ErrorKind::Internal,
                    u"The import took %1 of %2 rows: %3"_s.arg(added).arg(rows).arg(
                        QString::fromUtf8(import.output.left(2'000))));
    return {};
}

} // namespace

Result<std::vector<Line>> measureImport(const Plan &plan)
{
    const QString csv = QDir(plan.folder).filePath(u"roster.csv"_s);
    const QString store = QDir(plan.folder).filePath(u"import.chapterhouse"_s);
    const QString plain = QDir(plan.folder).filePath(u"plain.sqlite"_s);
    if (const auto written = writeRoster(csv, plan.members); !written)
        return failed(written);
    Line import{.name = u"import of a CSV file of %L1 rows"_s.arg(plan.members),
                .unit = u"s"_s,
                .goal = {Goal::Form::Times, 8}};
    Line undo{.name = u"its undo, to the import"_s, .unit = u"s"_s, .goal = {Goal::Form::Times, 1}};
    for (int round = 0; round < plan.rounds; ++round) {
        removeDatabase(store);
        removeDatabase(plain);
        if (const auto made = runCli(store, {u"init"_s}); !made)
            return failed(made);
        const auto imported = runCli(store, {u"--json"_s, u"members"_s, u"import"_s, csv});
        if (!imported)
            return failed(imported);
        if (const auto all = expectNew(*imported, plan.members); !all)
            return failed(all);
        const auto undone = runCli(store, {u"undo"_s});
        if (!undone)
            return failed(undone);
        const auto byShell = runSqliteShell(plain, plainImport(csv));
        if (!byShell)
            return failed(byShell);
        import.ours.push_back(imported->seconds);
        import.reference.push_back(byShell->seconds);
        undo.ours.push_back(undone->seconds);
        undo.reference.push_back(imported->seconds);
    }
    return std::vector<Line>{import, undo};
}

Result<std::vector<Line>> measureExport(const Plan &plan, const QString &store)
{
    const QString ours = QDir(plan.folder).filePath(u"ours.csv"_s);
    const QString reference = QDir(plan.folder).filePath(u"reference.csv"_s);
    const QByteArray script = ".mode csv\n.headers on\nSELECT " +
                              rosterColumns().join(u", "_s).toUtf8() +
                              " FROM member ORDER BY sort_key, title, id;\n";
    Line line{.name = u"export of %L1 members"_s.arg(plan.members),
              .unit = u"s"_s,
              .goal = {Goal::Form::Times, 2.5}};
    for (int round = 0; round < plan.rounds; ++round) {
        QFile::remove(ours);
        const auto exported = runCli(
            store, {u"members"_s, u"export"_s, ours, u"--columns"_s, rosterColumns().join(u',')});
        if (!exported)
            return failed(exported);
        const auto byShell = runSqliteShell(store, script, reference);
        if (!byShell)
            return failed(byShell);
        line.ours.push_back(exported->seconds);
        line.reference.push_back(byShell->seconds);
    }
    return std::vector<Line>{line};
}

} // namespace chapterhouse::benchmarks
