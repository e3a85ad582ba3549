#pragma once

#include "domain/record.h"
#include "store/database.h"

#include <QDateTime>

#include <vector>

namespace chapterhouse {

/// A file that is on its way to the website.
struct SiteSending {
    QString path; ///< from the root of the site
    RecordRef record{};
    QByteArray blob{}; ///< git's id of what was sent

    bool operator==(const SiteSending &) const = default;
};

/// A record that could not be sent to the website.
struct SiteSetback {
    RecordRef record;
    QByteArray blob{};   ///< git's id of what was to be sent; empty: its deletion
    int attempts = 0;    ///< that failed one after another
    QDateTime retryAt{}; ///< UTC: not to be tried before, unless it is changed
    QString error{};     ///< a sentence

    bool operator==(const SiteSetback &) const = default;
};

/// What the sync waits for, written by transactions only; not logged and not undone.
class SiteWaitingTable {
public:
    explicit SiteWaitingTable(Database &database) : m_database(database) {}

    /// What is on its way, by path.
    Result<std::vector<SiteSending>> sending();
    Result<void> putSending(const SiteSending &sending);
    Result<void> clearSending();

    /// Files of the site that cannot be kept here, by path.
    Result<QStringList> leftOut();
    /// In place of those before.
    Result<void> replaceLeftOut(const QStringList &paths);

    Result<std::vector<SiteSetback>> setbacks();
    Result<void> putSetback(const SiteSetback &setback);
    Result<void> forgetSetback(const RecordRef &record);

    /// Forgets everything.
    Result<void> clear();

private:
    Result<void> run(QLatin1String statement);

    Database &m_database;
};

} // namespace chapterhouse
