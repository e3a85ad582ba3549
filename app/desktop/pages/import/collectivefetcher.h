#pragma once

#include "models/openfile.h"

#include <QCoro/QCoroTask>
#include <QTemporaryDir>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace chapterhouse {

class WorkWatch;

/// Fetches the list of a collective's members into a file of its own, which goes with it.
class CollectiveFetcher final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    CollectiveFetcher(OpenFile &file, WorkWatch &watch, QObject *parent);
    ~CollectiveFetcher() override;

    /// From an address as collectiveListUrl() takes it; not while it fetches.
    void fetch(const QString &address);
    /// Where the list was fetched from, if that is the file it was fetched into; else empty.
    QString addressOf(const QString &path) const;

Q_SIGNALS:
    void fetched(const QString &path);
    /// It failed or was cancelled.
    void stopped(const chapterhouse::Error &error);

private:
    /// `isWanted` says whether somebody still waits for the list.
    QCoro::Task<void> run(QUrl list, std::shared_ptr<QNetworkAccessManager> network,
                          std::shared_ptr<const bool> isWanted);
    QString path() const;
    void look();
    void abort();
    void take(const Result<QByteArray> &list);
    void end(const Result<void> &written);

    OpenFile &m_file;
    WorkWatch &m_watch;
    std::shared_ptr<QNetworkAccessManager> m_network; ///< also held by what it does
    std::shared_ptr<bool> m_isWanted = std::make_shared<bool>(true);
    QTemporaryDir m_folder;
    Progress m_goesOn;
    QTimer m_look; ///< whether somebody cancels
    QString m_asked;
    QString m_address; ///< of the list in the file
    bool m_isCancelled = false;
};

} // namespace chapterhouse
