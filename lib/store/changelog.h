#pragma once

#include "base/idsource.h"
#include "domain/record.h"
#include "store/database.h"

#include <QDateTime>
#include <QJsonObject>

#include <functional>
#include <vector>

namespace chapterhouse {

/// Who a change came from: a person at the window or command line, the calendar file that a person
/// imported, the website, the program itself.
enum class Origin { Person, Calendar, Site, Program };

QLatin1String nameOf(Origin origin);

enum class ChangeAction { Added, Set, Removed };

/// "added", "set", "removed", as in the log and the command line's JSON.
QLatin1String nameOf(ChangeAction action);

/// What one step did to one record. An addition has no values (the record is its value until it
/// changes), a Set the changed fields before and after (absent ones as null), a removal everything
/// in `before`.
struct RecordChange {
    RecordRef record;
    ChangeAction action = ChangeAction::Set;
    QJsonObject before;
    QJsonObject after;

    bool operator==(const RecordChange &) const = default;
};

/// One transaction as the log keeps it.
struct Step {
    qint64 row = 0;
    RecordId id;
    QDateTime at; ///< UTC
    QString who;
    QString origin;
    QString session; ///< the run of the program it was made in
    QString label;
    qint64 about = 0; ///< of an undo or redo: the row of the step that it is about, or else 0

    bool operator==(const Step &) const = default;
};

struct HistoryEntry {
    Step step;
    RecordChange change;
};

/// The change log: written by transactions only, never edited.
class ChangeLog {
public:
    explicit ChangeLog(Database &database) : m_database(database) {}

    /// Returns the step's row.
    Result<qint64> addStep(const Step &step);
    Result<void> addChange(qint64 stepRow, const RecordChange &change);

    Result<std::optional<Step>> step(qint64 row);
    /// The latest steps of that origin that changed a record, the newest first, `most` of them.
    Result<std::vector<Step>> stepsFrom(Origin origin, int most);
    using ChangeVisitor = std::function<Result<void>(const RecordChange &)>;
    /// Visits the changes of a step, the last one first; the visitor may write to the log.
    Result<void> visitBackwards(qint64 stepRow, const ChangeVisitor &visitor);
    /// Visits all changes of the kind's records that were ever set, record by record, the newest
    /// first.
    Result<void> visitByRecord(Kind kind, const ChangeVisitor &visitor);
    Result<qint64> countChanges(qint64 stepRow);
    /// The changes of one record, newest first.
    Result<std::vector<HistoryEntry>> history(const RecordRef &record);

private:
    Database &m_database;
};

/// The changed fields of a Set in the log's form.
RecordChange changeBetween(const Record &before, const Record &after);

} // namespace chapterhouse
