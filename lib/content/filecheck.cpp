#include "content/filecheck.h"

#include "content/entrycheck.h"
#include "content/siteaddress.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

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

int lineOf(const EntryCheck &entry, QLatin1String field)
{
    const ContentKey *key = entry.collection().keyOf(field);
    return key ? qMax(1, entry.at(key->path).line) : 1;
}

QList<PageLink> pageLinks(const EntryCheck &entry)
{
    QList<PageLink> links;
    for (const MarkdownReference &link : entry.outline().links) {
        if (const QString page = pageOf(link.target); !page.isEmpty())
            links.append({page, entry.atBodyLine(link.line).line});
    }
    return links;
}

} // namespace

CheckedFile checkFile(const ContentCollection &collection, const SiteFacts &facts,
                      const QString &fileName, const QByteArray &file)
{
    EntryCheck entry(collection, facts, fileName, file);
    CheckedFile checked{.fileName = fileName, .findings = entry.findings()};
    if (!entry.isReadable())
        return checked;
    checkSchema(entry);
    checkBuild(entry);
    checkWriting(entry);
    checked.findings = entry.findings();
    sortByPlace(checked.findings);
    checked.title = titleOf(entry.record());
    checked.address = addressOf(collection, entry.record());
    checked.titleLine = lineOf(entry, "title"_L1);
    if (collection.keyOf("author"_L1)) {
        checked.author = entry.record().text("author"_L1);
        checked.authorLine = lineOf(entry, "author"_L1);
    }
    checked.links = pageLinks(entry);
    return checked;
}

void sortByPlace(QList<Finding> &findings)
{
    std::ranges::stable_sort(findings, [](const Finding &one, const Finding &other) {
        return std::pair(one.line, one.column) < std::pair(other.line, other.column);
    });
}

} // namespace chapterhouse
