#pragma once

#include "content/filecheck.h"
#include "domain/record.h"

#include <QHash>
#include <QMultiHash>
#include <QSet>

namespace chapterhouse {

/// What is known of the entries of one collection, and of those that they refer to: what a file is
/// compared with. A copy may be read on another thread.
class SiteEntries {
public:
    explicit SiteEntries(const ContentCollection &collection);

    /// A record of the collection, or of one whose entries are referred to by their short name (the
    /// authors of posts). Of the others nothing is kept.
    void add(const ContentCollection &collection, const Record &record);
    /// A file of the collection; its name tells it from others.
    void add(const CheckedFile &file);

    /// Whether an entry other than that has a file of the name, in lower case.
    bool isTaken(const QString &lowerName, const QString &self) const;

    /// What is wrong with a file beside the entries: names, addresses and titles that others have,
    /// links to pages that are not there, an author whom nobody knows. `self` is the id of the
    /// record or the name of the file that it is itself.
    QList<Finding> findingsBeside(const CheckedFile &file, const QString &self,
                                  const SiteFacts &facts) const;

private:
    struct Entry {
        QString self; ///< the id of a record, or the name of a file
        QString fileName;
        QString title;

        QString name() const { return fileName.isEmpty() ? title : fileName; }
    };

    void remember(const Entry &entry, const QString &address);
    const Entry *otherOf(const QMultiHash<QString, qsizetype> &entries, const QString &key,
                         const QString &self) const;
    QList<Finding> namesOfOthers(const CheckedFile &file, const QString &self) const;

    QString m_collection;
    QString m_authors; ///< the collection that the author is one of; empty: none
    QList<Entry> m_entries;
    QMultiHash<QString, qsizetype> m_byId;    ///< the lower-cased name without its ending
    QMultiHash<QString, qsizetype> m_byTitle; ///< folded
    QMultiHash<QString, qsizetype> m_byAddress;
    QSet<QString> m_authorSlugs;
};

/// Adds to each file what is wrong with it beside the other files and the entries that are known.
void compareFiles(QList<CheckedFile> &files, SiteEntries known, const SiteFacts &facts);

} // namespace chapterhouse
