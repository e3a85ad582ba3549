#pragma once

#include "exchange/import/importapplier.h"
#include "exchange/import/importfile.h"
#include "exchange/import/importplanner.h"
#include "exchange/import/matchrules.h"
#include "support/storefixture.h"

#include <QFile>

namespace chapterhouse {

/// For QCOMPARE.
inline char *toString(const ImportCounts &counts)
{
    return QTest::toString(
        QStringLiteral("%1 added, %2 updated, %3 same, %4 duplicates, %5 rejected, "
                       "%6 left out")
            .arg(counts.added)
            .arg(counts.updated)
            .arg(counts.same)
            .arg(counts.duplicates)
            .arg(counts.rejected)
            .arg(counts.leftOut));
}

} // namespace chapterhouse

namespace chapterhouse::tests {

/// How a test wants a file read; what it leaves out is as at the command line.
struct ImportOptions {
    Kind kind = Kind::Member;
    ImportMode mode = ImportMode::Fill;
    QString match = {};
    QStringList maps = {};
    CsvChoices choices = {};
};

/// A store with the tiers Community (10 EUR) and Gold (supporting), and a desk to import at.
class ImportDesk : public StoreFixture {
public:
    ImportDesk()
    {
        community = addTier("Community", "regular", 10);
        gold = addTier("Gold", "supporting", 10'000);
    }

    CsvDocument opened(const QByteArray &csv, const ImportOptions &options = {})
    {
        return must(CsvDocument::open(csv, options.choices, knownHeadersOf(options.kind)));
    }

    Result<ImportPlan> tryPlan(const QByteArray &csv, const ImportOptions &options = {},
                               const Progress &progress = {})
    {
        const CsvDocument document = opened(csv, options);
        const QStringList &headers = document.headers();
        const ImportMapping mapping = must(withOverrules(
            guessMapping(options.kind, headers, firstRows(document)), headers, options.maps));
        const ImportRequest request{.mapping = mapping,
                                    .mode = options.mode,
                                    .match = must(matchRules(mapping, options.match)),
                                    .dates = document.dialect().dates};
        return planImport(store().reader(), ids, document, request, progress);
    }
    ImportPlan plan(const QByteArray &csv, const ImportOptions &options = {})
    {
        return must(tryPlan(csv, options));
    }
    ImportCounts apply(const ImportPlan &plan)
    {
        return must(applyImport(store(), plan, QStringLiteral("list.csv"))).counts;
    }
    ImportCounts import(const QByteArray &csv, const ImportOptions &options = {})
    {
        return apply(plan(csv, options));
    }

    Record addPerson(const char *given, const char *family, const QStringList &emails = {})
    {
        return add(Kind::Member, {{"kind", QStringLiteral("person")},
                                  {"given_name", textValue(QString::fromUtf8(given))},
                                  {"family_name", textValue(QString::fromUtf8(family))},
                                  {"emails", listValue(emails)}});
    }

    Record community;
    Record gold;

private:
    Record addTier(const char *name, const char *memberClass, qint64 amount)
    {
        return add(Kind::Tier, {{"name", QString::fromLatin1(name)},
                                {"class", QString::fromLatin1(memberClass)},
                                {"months", qint64(12)},
                                {"amount", Money{amount * 100}},
                                {"currency", QStringLiteral("EUR")}});
    }
};

inline QString nameOfOutcome(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::New:
        return QStringLiteral("new");
    case RowOutcome::Update:
        return QStringLiteral("update");
    case RowOutcome::Same:
        return QStringLiteral("same");
    case RowOutcome::SamePerson:
        return QStringLiteral("same person?");
    case RowOutcome::Removed:
        return QStringLiteral("removed");
    case RowOutcome::Error:
        return QStringLiteral("error");
    }
    Q_UNREACHABLE();
}

/// The outcomes of all rows, in order: "new, same".
inline QString outcomesOf(const ImportPlan &plan)
{
    QStringList names;
    for (const PlannedRow &row : plan.rows)
        names += nameOfOutcome(row.outcome);
    return names.join(QStringLiteral(", "));
}

/// The problems, one each: "3 E-mail emails error".
inline QStringList problemsOf(const ImportPlan &plan)
{
    QStringList lines;
    for (const ImportProblem &problem : plan.problems)
        lines += QStringLiteral("%1|%2|%3|%4|%5")
                     .arg(problem.line)
                     .arg(problem.column, problem.field, problem.value,
                          problem.severity == ImportProblem::Severity::Error
                              ? QStringLiteral("error")
                              : QStringLiteral("warning"));
    return lines;
}

} // namespace chapterhouse::tests
