#pragma once

#include "base/clock.h"
#include "base/idsource.h"
#include "store/lockfile.h"
#include "store/reader.h"
#include "store/transaction.h"
#include "store/undo.h"

#include <functional>
#include <memory>

namespace chapterhouse {

/// What a store needs from outside.
struct StoreContext {
    const Clock &clock;
    IdSource &ids;
    QString who;  ///< the person whose name goes into the history
    QString host; ///< this computer's name
};

/// The local SQLite file: one write path, reading, undo. Synchronous; belongs to the thread that
/// opened it.
class Store {
public:
    /// Makes a new, empty store. Conflict when the file exists.
    static Result<std::unique_ptr<Store>> create(const QString &path, const StoreContext &context);
    /// Opens a store, bringing an older schema up to date. One that another computer has open, that
    /// a newer program wrote or that cannot be written opens read-only: readOnlyReason() says why.
    static Result<std::unique_ptr<Store>> open(const QString &path, const StoreContext &context);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    const QString &path() const { return m_database->path(); }
    bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    /// A sentence; empty when the store can be written.
    const QString &readOnlyReason() const { return m_readOnlyReason; }

    Reader &reader() { return *m_reader; }
    Database &database() { return *m_database; }
    IdSource &ids() { return m_context.ids; }
    const Clock &clock() const { return m_context.clock; }
    /// The day in the association's zone.
    QDate today();

    /// Whoever wants to know what was written: called on the store's thread after each commit that
    /// changed records or what is derived from them.
    using Publish = std::function<void(const ChangeSet &)>;
    void setPublisher(Publish publish) { m_publish = std::move(publish); }

    using Work = std::function<Result<void>(Transaction &)>;
    /// The one way to write: begins, runs `work`, logs, commits. When anything fails nothing is
    /// left; an empty change set means that there was nothing to do. What a person did goes on the
    /// undo stack. A change of membership/grace_days recomputes every status.
    Result<ChangeSet> transact(Origin origin, const QString &label, const Work &work);

    /// The step that undo would revert, or redo repeat; nothing when there is none.
    Result<std::optional<Turn>> nextUndo();
    Result<std::optional<Turn>> nextRedo();
    /// Turn::asksFirst() for this run of the program and its person.
    bool asksFirst(const Turn &turn) const { return turn.asksFirst(m_session, m_context.who); }
    /// Reverts the newest step of a person, as a new step. NotFound when there is none.
    Result<TurnResult> undo(const Progress &progress = {});
    Result<TurnResult> redo(const Progress &progress = {});

private:
    Store(std::unique_ptr<Database> database, StoreContext context);
    Result<void> begin();
    Result<ChangeSet> runInTransaction(const Step &step, const Work &work,
                                       const std::function<Result<void>(qint64)> &afterStep);
    Result<TurnResult> turn(TurnDirection direction, const Progress &progress);
    Step newStep(Origin origin, const QString &label);

    std::unique_ptr<LockFile> m_lock; ///< first, as it goes after the file is closed
    std::unique_ptr<Database> m_database;
    StoreContext m_context;
    std::unique_ptr<Reader> m_reader;
    QString m_readOnlyReason;
    QString m_session;
    Publish m_publish;
};

} // namespace chapterhouse
