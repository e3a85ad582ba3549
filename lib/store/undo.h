#pragma once

#include "base/progress.h"
#include "store/transaction.h"

#include <optional>

namespace chapterhouse {

enum class TurnDirection { Undo, Redo };

/// A step on the undo stack that a turn would revert.
struct Turn {
    qint64 position = 0; ///< on the stack
    QString label;       ///< what was done, as the step said it first
    Step step;           ///< the step to revert; of a redo, the one that undid
    qint64 records = 0;  ///< how many the step changed

    bool operator==(const Turn &) const = default;

    /// Such a step asks before it is undone: it is of another run of the program, of another
    /// person, or of more than one record.
    bool asksFirst(const QString &session, const QString &who) const;
};

/// What undo or redo did.
struct TurnResult {
    QString label;       ///< of the step that was reverted
    qint64 changes = 0;  ///< fields and records put back
    qint64 kept = 0;     ///< those that were changed since, or are referred to, and stay
    QStringList reasons; ///< a sentence for each record that stays
    ChangeSet changeSet;
};

/// The undo stack, kept in the store.
class UndoStack {
public:
    explicit UndoStack(Database &database) : m_database(database), m_log(database) {}

    Result<std::optional<Turn>> next(TurnDirection direction);
    /// A new step of a person: it can be undone, and what was undone before is forgotten.
    Result<void> push(qint64 stepRow, const QString &label);
    /// The step at `position` was reverted by `revertingStep`, and can be turned back by it; 0 when
    /// nothing was left to revert, which takes it off the stack.
    Result<void> turned(qint64 position, qint64 revertingStep, TurnDirection direction);

private:
    Database &m_database;
    ChangeLog m_log;
};

/// Puts back, field by field, what still has the value that the step left; adds to `result` what
/// was done and what stays. `progress` is told of each of the step's changes.
Result<void> revertStep(Transaction &transaction, Database &database, const Turn &turn,
                        const Progress &progress, TurnResult &result);

} // namespace chapterhouse
