#include "content/sitecheck.h"

#include "base/words.h"
#include "content/entrycheck.h"
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

/// The address of a page of the site that a link leads to; empty when it leads elsewhere.
QString pageOf(const QString &target)
{
    if (!target.startsWith(u'/') || target.startsWith("//"_L1))
        return {};
    QString address = target.left(target.indexOf(u'#')).section(u'?', 0, 0);
    while (address.size() > 1 && address.endsWith(u'/'))
        address.chop(1);
    return address;
}

void checkEntry(EntryCheck &entry)
{
    if (!entry.isReadable())
        return;
    checkSchema(entry);
    checkBuild(entry);
    checkWriting(entry);
}

QList<Finding> inOrder(QList<Finding> findings)
{
    std::ranges::stable_sort(findings, [](const Finding &one, const Finding &other) {
        return std::pair(one.line, one.column) < std::pair(other.line, other.column);
    });
    return findings;
}

} // namespace

SiteCheck::SiteCheck(const ContentCollection &collection, SiteFacts facts)
    : m_collection(collection), m_facts(std::move(facts))
{
}

void SiteCheck::know(const ContentCollection &collection, const Record &record)
{
    m_slugs[collection.name] += record.text("slug"_L1);
    if (collection.name == m_collection.name)
        remember({.fileName = record.text("file"_L1),
                  .title = titleOf(record),
                  .address = addressOf(collection, record)});
}

void SiteCheck::add(const QString &fileName, const QByteArray &file)
{
    EntryCheck check(m_collection, m_facts, fileName, file);
    checkEntry(check);
    m_checked.append({fileName, check.findings()});
    Entry entry{.index = m_checked.size() - 1, .fileName = fileName};
    if (check.isReadable()) {
        entry.title = titleOf(check.record());
        entry.address = addressOf(m_collection, check.record());
        if (const ContentKey *key = m_collection.keyOf("title"_L1))
            entry.titleLine = check.at(key->path).line;
        if (const ContentKey *key = m_collection.keyOf("author"_L1)) {
            entry.author = check.record().text("author"_L1);
            entry.authorLine = check.at(key->path).line;
        }
        for (const MarkdownReference &link : check.outline().links) {
            if (const QString page = pageOf(link.target); !page.isEmpty())
                entry.links.append({page, check.atBodyLine(link.line).line});
        }
    }
    remember(std::move(entry));
}

void SiteCheck::remember(Entry entry)
{
    const qsizetype at = m_entries.size();
    m_byId.insert(idOf(entry.fileName), at);
    if (!entry.title.isEmpty())
        m_byTitle.insert(fold(entry.title), at);
    if (!entry.address.isEmpty())
        m_byAddress.insert(entry.address, at);
    m_entries.append(std::move(entry));
}

void SiteCheck::complain(const Entry &entry, Severity severity, QLatin1String rule, int line,
                         const QString &sentence)
{
    m_checked[entry.index].findings.append({rule, severity, sentence, line, 1});
}

void SiteCheck::compare(const Entry &entry)
{
    const auto otherOf = [&](const QList<qsizetype> &sharing) -> const Entry * {
        const auto other =
            std::ranges::find_if(sharing, [&](qsizetype at) { return &m_entries[at] != &entry; });
        return other == sharing.end() ? nullptr : &m_entries[*other];
    };
    if (const Entry *other = otherOf(m_byId.values(idOf(entry.fileName)));
        other && !entry.fileName.isEmpty())
        complain(entry, Severity::Error, "build/same-name"_L1, 1,
                 Words::tr("For the site it has the same name as %1: one overwrites the other.")
                     .arg(other->fileName));
    else if (const Entry *sharing = otherOf(m_byAddress.values(entry.address)); sharing)
        complain(
            entry, Severity::Error, "build/same-address"_L1, 1,
            Words::tr("It has the address %1, as %2 has.").arg(entry.address, sharing->fileName));
    // Who has no page of their own may have the name of another: a meetup of every year.
    if (const Entry *other = otherOf(m_byTitle.values(fold(entry.title)));
        other && !entry.address.isEmpty())
        complain(entry, Severity::Warning, "writing/title-taken"_L1, entry.titleLine,
                 Words::tr("“%1” is the title of %2 too.").arg(entry.title, other->fileName));
}

void SiteCheck::checkLinks(const Entry &entry)
{
    for (const Link &link : entry.links) {
        if (!m_byAddress.contains(link.address) && !m_facts.hasPage(link.address))
            complain(entry, Severity::Warning, "writing/dead-link"_L1, link.line,
                     Words::tr("The site has no page %1.").arg(link.address));
    }
}

QList<CheckedFile> SiteCheck::finish()
{
    const ContentKey *author = m_collection.keyOf("author"_L1);
    const bool knowsAuthors = author && m_slugs.contains(author->relation);
    for (const Entry &entry : m_entries) {
        if (entry.index < 0)
            continue;
        compare(entry);
        if (m_facts.hasPage)
            checkLinks(entry);
        if (knowsAuthors && !entry.author.isEmpty() &&
            !m_slugs[author->relation].contains(entry.author))
            complain(entry, Severity::Warning, "writing/author"_L1, entry.authorLine,
                     Words::tr("The site knows no author “%1”.").arg(entry.author));
        m_checked[entry.index].findings = inOrder(m_checked[entry.index].findings);
    }
    return std::exchange(m_checked, {});
}

QList<Finding> findingsIn(const ContentCollection &collection, const SiteFacts &facts,
                          const QString &fileName, const QByteArray &file)
{
    EntryCheck check(collection, facts, fileName, file);
    checkEntry(check);
    return inOrder(check.findings());
}

} // namespace chapterhouse
