#include "store/store.h"

#include "base/words.h"
#include "store/maintenance.h"
#include "store/migrator.h"
#include "store/settingtable.h"
#include "store/storeerror.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QSysInfo>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// While a big import is written, pages that do not fit go to the write-ahead log again and again;
/// afterwards the memory is given back.
constexpr auto writingCache = "PRAGMA cache_size = -65536";
constexpr auto readingCache = "PRAGMA cache_size = -8000";

QString newerSentence(const QString &path)
{
    return Words::tr(
               "The file %1 was written by a newer version of Chapterhouse, so it is open for "
               "reading only. Install the newer version to change it.")
        .arg(path);
}

/// What this program asks of a file is not in one of an older schema.
Error olderError(const QString &path, const QString &reasonForReadingOnly)
{
    return {.kind = ErrorKind::Store,
            .message = Words::tr("The file %1 was written by an older version of Chapterhouse and "
                                 "has to be brought up to date before it can be shown, but it "
                                 "cannot be written. %2")
                           .arg(path, reasonForReadingOnly),
            .file = path};
}

QString unwritableSentence(const QString &path)
{
    return Words::tr("The file %1 or its folder is read-only, so it is open for reading only.")
        .arg(path);
}

QString foreignReason(const QString &path, const QString &host)
{
    const auto holder = LockFile::foreignHolder(path, host);
    return holder ? lockSentence(*holder, path) : QString();
}

/// Why the file is not to be written; empty when it can be.
QString reasonForReadingOnly(const QString &path, const QString &host)
{
    QString foreign = foreignReason(path, host);
    if (!foreign.isEmpty())
        return foreign;
    const QFileInfo file(path);
    const bool isWritable = file.isWritable() && QFileInfo(file.absolutePath()).isWritable();
    return isWritable ? QString() : unwritableSentence(path);
}

std::unique_ptr<LockFile> lockFor(const QString &path, const StoreContext &context)
{
    return std::make_unique<LockFile>(
        path, LockHolder{.host = context.host,
                         .user = context.who,
                         .since = context.clock.now(),
                         .process = QCoreApplication::applicationPid(),
                         .boot = QString::fromLatin1(QSysInfo::bootUniqueId())});
}

Result<void> checkIsFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return fail(
            ErrorKind::Store,
            Words::tr("There is no file %1. Make one with “init”, or name another.").arg(path));
    if (file.isDir())
        return fail(ErrorKind::Store, Words::tr("%1 is a folder, not a file.").arg(path));
    if (!file.isReadable())
        return fail(ErrorKind::Store,
                    Words::tr("You may not read the file %1. Ask whoever owns it.").arg(path));
    return {};
}

/// Made under another name, so that a program that dies leaves no half file under this one.
Result<void> makeEmptyStore(const QString &path)
{
    if (QFileInfo::exists(path))
        return Failure(fileExistsError(path));
    const QString making =
        u"%1.new-%2"_s.arg(path).arg(QRandomGenerator::global()->generate(), 8, 16, QChar(u'0'));
    const Result<void> made =
        Database::open(making, OpenMode::Create)
            .and_then([](const std::unique_ptr<Database> &database) { return migrate(*database); });
    if (made && QFile::rename(making, path))
        return {};
    QFile::remove(making);
    Error error = made ? fileExistsError(path) : made.error();
    error.message.replace(making, path);
    return Failure(error);
}

/// Why a file that is there could not even be opened for reading.
Error explained(Error error, const QString &path)
{
    const QString log = path + u"-wal"_s;
    if (QFileInfo::exists(log) && !QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        error.message = Words::tr("The last changes of %1 are still in %2, which cannot be read in "
                                  "a read-only folder. Copy both to another folder and open the "
                                  "copy.")
                            .arg(path, log);
    return error;
}

} // namespace

Store::Store(std::unique_ptr<Database> database, StoreContext context)
    : m_database(std::move(database)), m_context(std::move(context)),
      m_reader(std::make_unique<Reader>(*m_database)), m_session(m_context.ids.next().text())
{
}

Store::~Store()
{
    if (isReadOnly())
        return;
    m_reader.reset();
    (void)m_database->execute("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<std::unique_ptr<Store>> Store::create(const QString &path, const StoreContext &context)
{
    if (const auto made = makeEmptyStore(path); !made)
        return failed(made);
    auto database = Database::open(path, OpenMode::ReadWrite);
    if (!database) {
        QFile::remove(path);
        return failed(database);
    }
    std::unique_ptr<Store> store(new Store(*std::move(database), context));
    store->m_lock = lockFor(path, context);
    return store;
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, const StoreContext &context)
{
    if (const auto isFile = checkIsFile(path); !isFile)
        return failed(isFile);
    QString reason = reasonForReadingOnly(path, context.host);
    auto database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return Failure(explained(database.error(), path));
    const Result<int> version = schemaVersionOf(**database);
    if (!version)
        return failed(version);
    if (*version > newestSchemaVersion() && reason.isEmpty())
        reason = newerSentence(path);
    std::unique_ptr<LockFile> lock;
    if (reason.isEmpty()) {
        lock = lockFor(path, context);
        reason = foreignReason(path, context.host);
    }
    if (reason.isEmpty()) {
        database->reset();
        database = Database::open(path, OpenMode::ReadWrite);
        if (!database)
            return failed(database);
        if (const auto migrated = migrate(**database); !migrated)
            return failed(migrated);
    } else if (*version < newestSchemaVersion()) {
        return Failure(olderError(path, reason));
    } else {
        lock.reset();
    }
    std::unique_ptr<Store> store(new Store(*std::move(database), context));
    store->m_readOnlyReason = reason;
    store->m_lock = std::move(lock);
    return store;
}

QDate Store::today()
{
    const QTimeZone zone = m_reader->associationZone();
    return m_context.clock.today(zone);
}

Step Store::newStep(Origin origin, const QString &label)
{
    return {.id = m_context.ids.next(),
            .at = m_context.clock.now(),
            .who = m_context.who,
            .origin = nameOf(origin),
            .session = m_session,
            .label = label};
}

Result<void> Store::begin()
{
    if (isReadOnly())
        return fail(ErrorKind::Store, m_readOnlyReason);
    return m_database->execute(writingCache).and_then([&] {
        return m_database->execute("BEGIN IMMEDIATE");
    });
}

Result<ChangeSet> Store::runInTransaction(const Step &step, const Work &work,
                                          const std::function<Result<void>(qint64)> &afterStep)
{
    if (const auto begun = begin(); !begun)
        return failed(begun);
    const auto attempt = [&]() -> Result<ChangeSet> {
        const auto rules = statusRulesOf(*m_database);
        if (!rules)
            return failed(rules);
        Transaction transaction(*m_database, m_context.ids, step, *rules);
        if (const auto worked = work(transaction); !worked)
            return failed(worked);
        auto changes = transaction.finish();
        if (!changes)
            return failed(changes);
        const auto newRules = statusRulesOf(*m_database);
        if (!newRules)
            return failed(newRules);
        if (*newRules != *rules) {
            if (const auto rebuilt = rebuildStatusSpans(*m_database, *newRules); !rebuilt)
                return failed(rebuilt);
            changes->allOf.insert(Kind::Member);
        }
        if (const auto noted = afterStep(changes->step); !noted)
            return failed(noted);
        if (const auto committed = m_database->execute("COMMIT"); !committed)
            return failed(committed);
        return changes;
    };
    auto changes = attempt();
    if (!changes)
        (void)m_database->execute("ROLLBACK");
    (void)m_database->execute(readingCache);
    if (changes && m_publish && !changes->isEmpty())
        m_publish(*changes);
    return changes;
}

Result<ChangeSet> Store::transact(Origin origin, const QString &label, const Work &work)
{
    return runInTransaction(newStep(origin, label), work, [&](qint64 step) {
        const bool isOfPerson = origin == Origin::Person || origin == Origin::Calendar;
        return isOfPerson && step != 0 ? UndoStack(*m_database).push(step, label) : Result<void>();
    });
}

Result<std::optional<Turn>> Store::nextUndo()
{
    return UndoStack(*m_database).next(TurnDirection::Undo);
}

Result<std::optional<Turn>> Store::nextRedo()
{
    return UndoStack(*m_database).next(TurnDirection::Redo);
}

Result<TurnResult> Store::undo(const Progress &progress)
{
    return turn(TurnDirection::Undo, progress);
}

Result<TurnResult> Store::redo(const Progress &progress)
{
    return turn(TurnDirection::Redo, progress);
}

Result<TurnResult> Store::turn(TurnDirection direction, const Progress &progress)
{
    UndoStack stack(*m_database);
    const auto next = stack.next(direction);
    if (!next)
        return failed(next);
    const std::optional<Turn> &top = *next;
    const bool isUndo = direction == TurnDirection::Undo;
    if (!top)
        return fail(ErrorKind::NotFound, isUndo ? Words::tr("There is nothing to undo.")
                                                : Words::tr("There is nothing to redo."));
    const Turn &turn = *top;
    TurnResult result{.label = turn.label};
    const QString label = isUndo ? Words::tr("Undo: %1").arg(turn.label) : turn.label;
    Step step = newStep(Origin::Person, label);
    step.about = turn.step.about != 0 ? turn.step.about : turn.step.row;
    auto changes = runInTransaction(
        step,
        [&](Transaction &transaction) -> Result<void> {
            const auto present = stack.next(direction);
            if (!present)
                return failed(present);
            if (*present != turn)
                return fail(ErrorKind::Conflict,
                            Words::tr("Another program has changed what comes next. Nothing was "
                                      "changed; look again."));
            return revertStep(transaction, *m_database, turn, progress, result);
        },
        [&](qint64 row) { return stack.turned(turn.position, row, direction); });
    if (!changes)
        return failed(changes);
    result.changeSet = *std::move(changes);
    return result;
}

} // namespace chapterhouse
