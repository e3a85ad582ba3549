#include "content/siteentries.h"

#include "base/words.h"
#include "content/siteaddress.h"
#include "domain/fold.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// What the site tells entries of a collection apart by.
QString idOf(const QString &fileName)
{
    return fileName.left(fileName.lastIndexOf(u'.')).toLower();
}

} // namespace

SiteEntries::SiteEntries(const ContentCollection &collection) : m_collection(collection.name)
{
    if (const ContentKey *author = collection.keyOf("author"_L1))
        m_authors = author->relation;
}

void SiteEntries::add(const ContentCollection &collection, const Record &record)
{
    if (collection.name == m_collection)
        remember({record.id().text(), record.text("file"_L1), titleOf(record)},
                 addressOf(collection, record));
    else if (collection.name == m_authors)
        m_authorSlugs.insert(record.text("slug"_L1));
}

void SiteEntries::add(const CheckedFile &file)
{
    remember({file.fileName, file.fileName, file.title}, file.address);
}

void SiteEntries::remember(const Entry &entry, const QString &address)
{
    const qsizetype at = m_entries.size();
    if (!entry.fileName.isEmpty())
        m_byId.insert(idOf(entry.fileName), at);
    if (!entry.title.isEmpty())
        m_byTitle.insert(fold(entry.title), at);
    if (!address.isEmpty())
        m_byAddress.insert(address, at);
    m_entries.append(entry);
}

const SiteEntries::Entry *SiteEntries::otherOf(const QMultiHash<QString, qsizetype> &entries,
                                               const QString &key, const QString &self) const
{
    const auto [begin, end] = entries.equal_range(key);
    const auto other =
        std::find_if(begin, end, [&](qsizetype at) { return m_entries[at].self != self; });
    return other == end ? nullptr : &m_entries[*other];
}

bool SiteEntries::isTaken(const QString &lowerName, const QString &self) const
{
    const auto [begin, end] = m_byId.equal_range(idOf(lowerName));
    return std::any_of(begin, end, [&](qsizetype at) {
        return m_entries[at].self != self && m_entries[at].fileName.toLower() == lowerName;
    });
}

QList<Finding> SiteEntries::namesOfOthers(const CheckedFile &file, const QString &self) const
{
    QList<Finding> findings;
    if (const Entry *other = otherOf(m_byId, idOf(file.fileName), self))
        findings.append({.rule = "build/same-name"_L1,
                         .severity = Severity::Error,
                         .sentence = Words::tr("For the site it has the same name as %1: one "
                                               "overwrites the other.")
                                         .arg(other->fileName)});
    else if (const Entry *sharing = otherOf(m_byAddress, file.address, self);
             sharing && !sharing->fileName.isEmpty())
        findings.append({.rule = "build/same-address"_L1,
                         .severity = Severity::Error,
                         .sentence = Words::tr("It has the address %1, as %2 has.")
                                         .arg(file.address, sharing->fileName)});
    // Who has no page of their own may have the name of another: a meetup of every year.
    if (const Entry *other = otherOf(m_byTitle, fold(file.title), self);
        other && !file.address.isEmpty())
        findings.append(
            {.rule = "writing/title-taken"_L1,
             .sentence = Words::tr("“%1” is the title of %2 too.").arg(file.title, other->name()),
             .line = file.titleLine});
    return findings;
}

QList<Finding> SiteEntries::findingsBeside(const CheckedFile &file, const QString &self,
                                           const SiteFacts &facts) const
{
    QList<Finding> findings = namesOfOthers(file, self);
    if (facts.hasPage) {
        for (const PageLink &link : file.links) {
            if (!m_byAddress.contains(link.address) && !facts.hasPage(link.address))
                findings.append(
                    {.rule = "writing/dead-link"_L1,
                     .sentence = Words::tr("The site has no page %1.").arg(link.address),
                     .line = link.line});
        }
    }
    if (!m_authorSlugs.isEmpty() && !file.author.isEmpty() && !m_authorSlugs.contains(file.author))
        findings.append({.rule = "writing/author"_L1,
                         .sentence = Words::tr("The site knows no author “%1”.").arg(file.author),
                         .line = file.authorLine});
    return findings;
}

void compareFiles(QList<CheckedFile> &files, SiteEntries known, const SiteFacts &facts)
{
    for (const CheckedFile &file : files)
        known.add(file);
    for (CheckedFile &file : files) {
        file.findings += known.findingsBeside(file, file.fileName, facts);
        sortByPlace(file.findings);
    }
}

} // namespace chapterhouse
