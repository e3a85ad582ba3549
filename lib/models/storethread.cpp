#include "models/storethread.h"

#include <chrono>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

std::optional<TurnOffer> offerOf(const Store &store, const Result<std::optional<Turn>> &turn)
{
    if (!turn || !*turn)
        return std::nullopt;
    constexpr qint64 many = 100;
    const Turn &next = **turn;
    return TurnOffer{.label = next.label,
                     .asksFirst = store.asksFirst(next),
                     .who = next.step.who,
                     .at = next.step.at,
                     .records = next.records,
                     .isLong = next.records > many};
}

ChangeSet everything()
{
    ChangeSet changes;
    for (const Kind kind : allKinds())
        changes.allOf.insert(kind);
    return changes;
}

} // namespace

StoreThread::StoreThread(QObject *parent) : QObject(parent), m_tasks(u"store"_s)
{
    m_look.setInterval(std::chrono::seconds(1));
    connect(&m_look, &QTimer::timeout, this, &StoreThread::lookForOthers);
    m_tasks.setLast([this] { m_store.reset(); });
}

void StoreThread::open(Opener opener, QObject *context, std::function<void(Result<Opened>)> done)
{
    m_tasks.run(
        context, [this, opener = std::move(opener)] { return opened(opener); },
        [this, done = std::move(done)](Result<Opened> result) {
            if (result)
                m_look.start();
            done(std::move(result));
        });
}

Result<StoreThread::Opened> StoreThread::opened(const Opener &opener)
{
    m_store.reset();
    auto store = opener();
    if (!store)
        return failed(store);
    m_store = *std::move(store);
    m_store->setPublisher([this](const ChangeSet &changes) {
        m_tasks.deliver([this, changes] { Q_EMIT changed(changes); });
    });
    m_dataVersion = m_store->database().dataVersion().value_or(0);
    // A large step takes a while to be counted: the window does not wait for that.
    m_tasks.post([this] { tellUndoState(); });
    return Opened{m_store->path(), m_store->readOnlyReason()};
}

void StoreThread::undo(QObject *context, const Progress &progress,
                       std::function<void(Result<TurnResult>)> done)
{
    turn(true, context, progress, std::move(done));
}

void StoreThread::redo(QObject *context, const Progress &progress,
                       std::function<void(Result<TurnResult>)> done)
{
    turn(false, context, progress, std::move(done));
}

void StoreThread::turn(bool isUndo, QObject *context, const Progress &progress,
                       std::function<void(Result<TurnResult>)> done)
{
    const auto verb = [isUndo, progress](Store &store) {
        return isUndo ? store.undo(progress) : store.redo(progress);
    };
    const std::optional<TurnOffer> &offer = isUndo ? m_undoState.undo : m_undoState.redo;
    if (!offer || !offer->isLong)
        return run(context, verb, std::move(done));
    runLong(isUndo ? tr("Undoing: %1").arg(offer->label) : tr("Redoing: %1").arg(offer->label),
            context, verb, std::move(done));
}

void StoreThread::tellUndoState()
{
    const UndoState state{.undo = offerOf(*m_store, m_store->nextUndo()),
                          .redo = offerOf(*m_store, m_store->nextRedo())};
    if (state == m_toldUndoState)
        return;
    m_toldUndoState = state;
    m_tasks.deliver([this, state] {
        m_undoState = state;
        Q_EMIT undoStateChanged(state);
    });
}

void StoreThread::lookForOthers()
{
    if (m_busyWith.isEmpty())
        m_tasks.post([this] { tellOthers(); });
}

void StoreThread::tellOthers()
{
    if (!m_store)
        return;
    const Result<qint64> version = m_store->database().dataVersion();
    if (!version || *version == m_dataVersion)
        return;
    m_dataVersion = *version;
    m_tasks.deliver([this] { Q_EMIT changed(everything()); });
    tellUndoState();
}

void StoreThread::setBusy(const QString &label)
{
    if (m_busyWith == label)
        return;
    m_busyWith = label;
    Q_EMIT busyChanged(label);
}

} // namespace chapterhouse
