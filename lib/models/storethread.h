#pragma once

#include "base/words.h"
#include "models/taskthread.h"
#include "store/store.h"

#include <QTimer>

namespace chapterhouse {

/// What undo or redo would turn back, as menu, status bar and question name it.
struct TurnOffer {
    QString label;
    bool asksFirst = false; ///< Turn::asksFirst()
    QString who;
    QDateTime at; ///< UTC
    qint64 records = 0;
    bool isLong = false; ///< of so many records that it runs as a long work

    bool operator==(const TurnOffer &) const = default;
};

struct UndoState {
    std::optional<TurnOffer> undo;
    std::optional<TurnOffer> redo;

    bool operator==(const UndoState &) const = default;
};

/// Owns the one writing Store in a thread of its own. Verbs are posted as functions that capture
/// values, run in order, and hand their result back to the thread of this object. After each commit
/// `changed` comes first, then `undoStateChanged`, then the verb's result. Destroying it runs what
/// was posted and closes the store.
class StoreThread final : public QObject {
    Q_OBJECT

public:
    /// Called in the thread; makes or opens the store.
    using Opener = std::function<Result<std::unique_ptr<Store>>()>;
    struct Opened {
        QString path;
        QString readOnlyReason; ///< empty: it can be written
    };

    explicit StoreThread(QObject *parent = nullptr);

    void open(Opener opener, QObject *context, std::function<void(Result<Opened>)> done);

    /// Runs `verb(Store &)`, which returns a Result, and then `done` with it.
    template<class Verb, class Done>
    void run(QObject *context, Verb verb, Done done)
    {
        m_tasks.run(
            context, [this, verb = std::move(verb)] { return ran(verb); }, std::move(done));
    }

    /// The same for what takes longer than a moment (an import, a big undo): while it runs,
    /// `busyWith` is `label` and records are not to be edited.
    template<class Verb, class Done>
    void runLong(const QString &label, QObject *context, Verb verb, Done done)
    {
        setBusy(label);
        m_tasks.post([this, guard = QPointer<QObject>(context), verb = std::move(verb),
                      done = std::move(done)] {
            auto outcome = std::make_shared<std::invoke_result_t<Verb, Store &>>(ran(verb));
            m_tasks.deliver([this, guard, done, outcome] {
                if (!*outcome && outcome->error().kind != ErrorKind::Cancelled)
                    Q_EMIT longWorkFailed();
                setBusy({});
                if (guard)
                    done(std::move(*outcome));
            });
        });
    }

    /// Begins what waits for others (a sync with a website), and goes on in the thread between the
    /// verbs: `work(Store &, end)` is called there, and calls `end` there, once, with its Result;
    /// then `done` gets it. Whoever began it makes it end before this is destroyed, which waits for
    /// that. No transaction is open while it waits.
    template<class T>
    void begin(QObject *context, std::function<void(Store &, std::function<void(Result<T>)>)> work,
               std::function<void(Result<T>)> done)
    {
        const QPointer<QObject> guard(context);
        m_tasks.post([this, guard, work = std::move(work), done = std::move(done)] {
            const auto end = [this, guard, done](Result<T> result) {
                auto outcome = std::make_shared<Result<T>>(std::move(result));
                m_tasks.deliver([guard, done, outcome] {
                    if (guard)
                        done(std::move(*outcome));
                });
                m_tasks.post([this] { m_tasks.letGo(); });
            };
            m_tasks.hold();
            if (m_store)
                work(*m_store, end);
            else
                end(fail(ErrorKind::Store, Words::tr("No file is open.")));
        });
    }
    /// Runs `task` in the thread, between the verbs.
    void post(std::function<void()> task) { m_tasks.post(std::move(task)); }

    /// The long work that runs, as a person reads it; empty when there is none.
    const QString &busyWith() const { return m_busyWith; }
    const UndoState &undoState() const { return m_undoState; }

    /// Carries out the newest offer; `progress` is for one that is long.
    void undo(QObject *context, const Progress &progress,
              std::function<void(Result<TurnResult>)> done);
    void redo(QObject *context, const Progress &progress,
              std::function<void(Result<TurnResult>)> done);

    /// Looks whether another program has written; happens by itself each second.
    void lookForOthers();

Q_SIGNALS:
    /// Something was committed. What another program wrote comes as "all of every kind".
    void changed(const chapterhouse::ChangeSet &changes);
    void undoStateChanged(const chapterhouse::UndoState &state);
    void busyChanged(const QString &label);
    /// The long work ended in an error, which its caller is told; comes before `busyChanged`.
    void longWorkFailed();

private:
    template<class Verb>
    std::invoke_result_t<Verb, Store &> ran(const Verb &verb)
    {
        if (!m_store)
            return fail(ErrorKind::Store, Words::tr("No file is open."));
        auto result = verb(*m_store);
        tellUndoState();
        return result;
    }
    void turn(bool isUndo, QObject *context, const Progress &progress,
              std::function<void(Result<TurnResult>)> done);
    Result<Opened> opened(const Opener &opener);
    void tellUndoState();
    void tellOthers();
    void setBusy(const QString &label);

    QString m_busyWith;
    UndoState m_undoState;
    QTimer m_look;

    /// Only used in the thread.
    std::unique_ptr<Store> m_store;
    UndoState m_toldUndoState;
    qint64 m_dataVersion = 0;

    TaskThread m_tasks; ///< the last member: it ends first
};

} // namespace chapterhouse
