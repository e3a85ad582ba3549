#pragma once

#include "models/openfile.h"

#include <QCoro/QCoroTask>
#include <QPointer>
#include <QTemporaryDir>

namespace chapterhouse {

class WorkWatch;

/// Fetches the list of a collective's members into a file of its own, which goes with it.
class CollectiveFetcher final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it; when it ends, what it fetches is stopped a moment later.
    CollectiveFetcher(OpenFile &file, WorkWatch &watch, QObject *parent);

    /// From an address as collectiveListUrl() takes it; not while it fetches.
    void fetch(const QString &address);
    /// Where the list was fetched from, if that is the file it was fetched into; else empty.
    QString addressOf(const QString &path) const;

Q_SIGNALS:
    void fetched(const QString &path);
    /// It failed or was cancelled.
    void stopped(const chapterhouse::Error &error);

private:
    static QCoro::Task<void> run(QPointer<CollectiveFetcher> self, QUrl list, const Clock &clock,
                                 Progress progress);
    QString path() const;
    void take(const Result<QByteArray> &list);
    void end(const Result<void> &written);

    OpenFile &m_file;
    WorkWatch &m_watch;
    QTemporaryDir m_folder;
    QString m_asked;
    QString m_address; ///< of the list in the file
};

} // namespace chapterhouse
