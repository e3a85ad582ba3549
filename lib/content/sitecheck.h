#pragma once

#include "content/collection.h"
#include "content/finding.h"
#include "domain/record.h"

#include <QDateTime>
#include <QHash>

#include <functional>

namespace chapterhouse {

/// What is known of the site that files are checked for. What is not known is not checked.
struct SiteFacts {
    QDateTime now; ///< in UTC
    /// Whether there is a file of that path from the root of the site, to the letter; null:
    /// unknown.
    std::function<bool(const QString &path)> hasFile;
    /// Whether the site has a page of that address beside those of the entries; null: unknown.
    std::function<bool(const QString &address)> hasPage;
};

/// What was found in one file.
struct CheckedFile {
    QString fileName;
    QList<Finding> findings; ///< by line
};

/// Checks files of one collection, each for itself and against each other.
class SiteCheck {
public:
    SiteCheck(const ContentCollection &collection, SiteFacts facts);

    /// An entry that is there and not checked itself; with it what refers to entries by their short
    /// name (the authors of posts) is looked up in the collection's entries.
    void know(const ContentCollection &collection, const Record &record);

    /// Checks a file. Only its name, title, address and links are kept.
    void add(const QString &fileName, const QByteArray &file);

    /// What was found, in the order in which the files were added.
    QList<CheckedFile> finish();

private:
    struct Link {
        QString address;
        int line = 1;
    };
    struct Entry {
        qsizetype index = -1; ///< of what was found; -1 of an entry that is only known
        QString fileName;
        QString title;
        QString address;
        int titleLine = 1;
        QList<Link> links;
        QString author;
        int authorLine = 1;
    };

    void remember(Entry entry);
    void compare(const Entry &entry);
    void checkLinks(const Entry &entry);
    void complain(const Entry &entry, Severity severity, QLatin1String rule, int line,
                  const QString &sentence);

    const ContentCollection &m_collection;
    const SiteFacts m_facts;
    QList<CheckedFile> m_checked;
    QList<Entry> m_entries;
    QMultiHash<QString, qsizetype> m_byId;    ///< the lower-cased name without its ending
    QMultiHash<QString, qsizetype> m_byTitle; ///< folded
    QMultiHash<QString, qsizetype> m_byAddress;
    QHash<QString, QStringList> m_slugs; ///< of entries that are known, by collection
};

/// What was found in one file for itself.
QList<Finding> findingsIn(const ContentCollection &collection, const SiteFacts &facts,
                          const QString &fileName, const QByteArray &file);

} // namespace chapterhouse
