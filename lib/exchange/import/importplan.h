#pragma once

#include "actions/periods.h"
#include "exchange/import/importmapping.h"
#include "formats/dateformat.h"
#include "store/changelog.h"

#include <QPair>

#include <vector>

namespace chapterhouse {

/// What an import does to a record that is there already. A blank cell never wipes a value.
enum class ImportMode {
    Fill,      ///< fills what is blank
    Add,       ///< leaves it as it is; only new records come in
    Overwrite, ///< replaces what the file says otherwise
};

/// "fill", "add", "overwrite".
QLatin1String nameOf(ImportMode mode);
std::optional<ImportMode> importModeNamed(QStringView name);

/// A value by which rows and records are known to be the same: one field, or several together.
using MatchRule = QList<qsizetype>;

/// How a file is to be imported.
struct ImportRequest {
    ImportMapping mapping;
    ImportMode mode = ImportMode::Fill;
    QList<MatchRule> match = {}; ///< in the order they are tried; from matchRules()
    DateFormat dates = {};       ///< how the file writes its dates, all of them
    /// The file is of accounts at Open Collective: a profile tells for certain who somebody is, and
    /// what an account calls itself names new members only, unless values are overwritten.
    bool isOfAccounts = false;
};

/// Something about one cell or row. With an error the row does not come in; with a warning it does,
/// without that cell, or waits for a decision.
struct ImportProblem {
    enum class Severity { Warning, Error };

    static constexpr qsizetype noRow = -1;

    qsizetype row = 0; ///< position in ImportPlan::rows; noRow when it is about none, or more
    int line = 0;      ///< physical line of the file, from 1
    QString column;    ///< the header; empty when it is about the row
    QString field;     ///< the target's name; empty when there is none
    QString value;     ///< as in the file
    Severity severity = Severity::Warning;
    QString reason;
    QString file = {}; ///< its path when the import is of several

    bool operator==(const ImportProblem &) const = default;
};

/// A field that a row has a value for.
struct ImportedValue {
    qsizetype field = 0; ///< position in the catalogue
    FieldValue value;
    bool isForNewOnly = false; ///< says nothing about a record that is there

    bool operator==(const ImportedValue &) const = default;
};

/// What an import changes in a record that is there.
struct FieldChange {
    qsizetype field = 0;
    FieldValue before;
    FieldValue after;

    bool operator==(const FieldChange &) const = default;
};

/// A text that cannot be right for its field; kept until a person finishes it.
struct UnfinishedText {
    qsizetype field = 0;
    QString text;

    bool operator==(const UnfinishedText &) const = default;
};

/// One paid period that a row carries.
struct PlannedPeriod {
    PeriodRequest request; ///< as the file says it
    PeriodPlan plan;
    bool isStartAssumed = false; ///< the file gives the last day alone
    bool isOnRecord = false;     ///< the member has this period already: nothing to do
    QString sentence;            ///< "Opens Professional, 3 May 2025 to 2 May 2026, 100.00 EUR"
};

/// A field as the row has it and as a candidate has it; either may be absent.
struct ComparedField {
    qsizetype field = 0; ///< position in the catalogue
    FieldValue inFile;
    FieldValue onRecord;

    bool operator==(const ComparedField &) const = default;

    bool isInBoth() const { return !isAbsent(inFile) && !isAbsent(onRecord); }
    /// Whether both say the same: texts folded, and all items of the row's list on record.
    bool isSame() const;
};

/// A record that a row may be about, why, and what the row would do to it.
struct Candidate {
    RecordId id;
    qsizetype row = -1; ///< of the earlier row that adds the record; -1 when it is in the store
    int line = 0;       ///< of that row; 0 when the record is in the store
    QString title;
    int score = 0;
    QString words; ///< "same family name and city; given name differs: Alex / Alessandro"
    std::vector<ComparedField> fields; ///< that either has, in catalogue order, without the id
    std::vector<FieldChange> changes;
    std::vector<PlannedPeriod> periods;
};

enum class RowOutcome {
    New,
    Update,
    Same,       ///< the record is there and the row changes nothing
    SamePerson, ///< it may be one of `candidates`; left out unless decided
    Removed,    ///< the record was removed by a person; left out unless decided
    Error,      ///< rejected; see the problems
};

/// What a person has decided on a row. `Same` and `New` answer "same person?", `New` brings what
/// was removed in again; any row can be left out; a rejected one stays out whatever is decided.
enum class RowDecision {
    None,
    Same, ///< the row is about the candidate at `sameAs`
    New,  ///< the row is a record of its own
    LeaveOut,
};

struct PlannedRow {
    int line = 0; ///< physical line that the row begins on, from 1
    RowOutcome outcome = RowOutcome::New;
    RowDecision decision = RowDecision::None;
    qsizetype sameAs = 0;   ///< position in `candidates` that `Same` means
    RecordId id;            ///< of the record that is added (a new id) or changed
    qsizetype addedBy = -1; ///< the earlier row that adds the record which this one changes
    QString title;
    QString file = {}; ///< its name when the import is of several
    std::vector<ImportedValue> values;
    std::vector<FieldChange> changes;   ///< of an update
    std::vector<PlannedPeriod> periods; ///< of an update, or of a record of its own
    std::vector<UnfinishedText> unfinished;
    std::vector<Candidate> candidates; ///< the likeliest first

    /// The candidate that the row was decided to be about, if any.
    const Candidate *chosen() const;
};

struct ImportCounts {
    qsizetype added = 0;
    qsizetype updated = 0;
    qsizetype same = 0;
    qsizetype duplicates = 0; ///< not decided on, and so left out
    qsizetype rejected = 0;
    qsizetype leftOut = 0; ///< by decision

    bool operator==(const ImportCounts &) const = default;
};

/// What an import would do, as pure data: planned from a file, shown, decided on, applied.
struct ImportPlan {
    Kind kind = Kind::Member;
    ImportMode mode = ImportMode::Fill;
    Origin origin = Origin::Person;
    std::vector<PlannedRow> rows;
    std::vector<ImportProblem> problems; ///< by line
    qsizetype noRecords = 0;             ///< entries of the file that are about no such record
    QStringList notes = {};              ///< what is to be said of the file, and is no problem
};

/// How the plan counts with the decisions taken so far.
ImportCounts countsOf(const ImportPlan &plan);

/// What happens to the row in the end: its outcome with the decision. What changes a record that an
/// earlier row adds is left out with that row.
enum class RowFate { Add, Update, Nothing, Undecided, Rejected, LeftOut };
RowFate fateOf(const ImportPlan &plan, const PlannedRow &row);

/// The record that a row adds: its values, and what a new record of the kind has by itself. A
/// member is an organisation when an organisation is named and no person, an event is an idea,
/// unless the row says so.
Record newRecordOf(Kind kind, const PlannedRow &row);

/// The record with the row's values as the mode wants them.
Record mergedRecord(Record present, const std::vector<ImportedValue> &values, ImportMode mode);

/// Whether any of the periods is not on record already.
bool opensAny(const std::vector<PlannedPeriod> &periods);

/// By field key, as Reader::unfinished() has them.
using KeptTexts = QList<QPair<QString, QString>>;

/// The texts to be finished in a record that is there: those whose fields the mode would change,
/// without those that are `kept` with it already.
std::vector<UnfinishedText> unfinishedIn(const Record &present, ImportMode mode,
                                         std::vector<UnfinishedText> texts,
                                         const KeptTexts &kept = {});

/// What differs, in catalogue order.
std::vector<FieldChange> changesBetween(const Record &before, const Record &after);

/// What either has, field by field in catalogue order, without the ids.
std::vector<ComparedField> comparedFields(const Record &inFile, const Record &onRecord);

} // namespace chapterhouse
