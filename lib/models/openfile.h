#pragma once

#include "models/daywatch.h"
#include "models/storethread.h"

namespace chapterhouse {

/// One open store as the window needs it: the thread that writes, a read connection for pages of
/// rows on this thread, another on a thread of its own for what takes longer than a frame, and the
/// day that it is for the association.
class OpenFile final : public QObject {
    Q_OBJECT

public:
    /// `clock` must outlive the file.
    explicit OpenFile(const Clock &clock, QObject *parent = nullptr);
    ~OpenFile() override;

    /// Opens the store in its thread, then the connections; `done` is called unless this is
    /// destroyed before. To be called once.
    void open(StoreThread::Opener opener, std::function<void(Result<void>)> done);

    const QString &path() const { return m_path; }
    /// A sentence; empty when the file can be written.
    const QString &readOnlyReason() const { return m_readOnlyReason; }

    StoreThread &writer() { return m_writer; }
    Database &database() { return *m_database; }
    Reader &reader() { return *m_reader; }
    const Clock &clock() const { return m_clock; }
    QDate today() const { return m_day.today(); }
    /// Asks the clock whether it is another day; happens by itself every few seconds.
    void lookAtTheClock() { m_day.look(); }

    /// Runs `work(Database &)`, which returns a Result, on the reading thread, then `done` with it.
    template<class Work, class Done>
    void query(QObject *context, Work work, Done done)
    {
        m_queries.run(
            context,
            [this, work = std::move(work)]() -> std::invoke_result_t<Work, Database &> {
                if (!m_queryDatabase)
                    return fail(ErrorKind::Store, Words::tr("No file is open."));
                return work(*m_queryDatabase);
            },
            std::move(done));
    }

Q_SIGNALS:
    void dayChanged(QDate today);

private:
    Result<void> connectReaders(const StoreThread::Opened &opened);

    const Clock &m_clock;
    DayWatch m_day;
    QString m_path;
    QString m_readOnlyReason;
    StoreThread m_writer;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<Database> m_queryDatabase; ///< only used in the reading thread
    TaskThread m_queries;                      ///< the last member: it ends first
};

} // namespace chapterhouse
