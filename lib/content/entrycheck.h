#pragma once

#include "content/contentreading.h"
#include "content/finding.h"
#include "content/sitefacts.h"
#include "formats/frontmatter/frontmatterpatch.h"
#include "formats/markdown/markdownoutline.h"
#include "formats/textposition.h"

/// The checks of one file; private to this folder.
namespace chapterhouse {

/// One file while it is checked, and what was found in it.
class EntryCheck {
public:
    EntryCheck(const ContentCollection &collection, const SiteFacts &facts, const QString &fileName,
               const QByteArray &file);

    const ContentCollection &collection() const { return m_collection; }
    const SiteFacts &facts() const { return m_facts; }
    const QString &fileName() const { return m_fileName; }
    const QByteArray &file() const { return m_file; }
    /// Nothing in it when the file cannot be read.
    const FrontMatter &frontMatter() const { return m_frontMatter; }
    const Record &record() const { return m_record; }
    const MarkdownOutline &outline() const { return m_outline; }
    const QList<Finding> &findings() const { return m_findings; }

    /// Whether the file could be read; if not, that was found.
    bool isReadable() const { return m_isReadable; }

    /// Where a key stands, and where a line of the body does.
    TextPosition at(const QStringList &path) const;
    TextPosition atBodyLine(int line) const;

    void complain(Severity severity, QLatin1String rule, const QString &sentence,
                  TextPosition position, const std::optional<Mend> &mend = {});
    /// An error if the site's effect is that the build breaks; nothing if it has none.
    void complain(SiteEffect effect, QLatin1String rule, const QString &sentence,
                  TextPosition position, const std::optional<Mend> &mend = {});

    /// The file with one key changed; nothing when that cannot be done.
    std::optional<Mend> mendKey(const QString &title, const KeyChange &change) const;
    /// The file with one line of the body exchanged for another, or taken out.
    std::optional<Mend> mendBodyLine(const QString &title, int line,
                                     const std::optional<QString> &replacement) const;

private:
    void read();

    const ContentCollection &m_collection;
    const SiteFacts &m_facts;
    const QString m_fileName;
    const QByteArray m_file;
    FrontMatter m_frontMatter;
    Record m_record;
    MarkdownOutline m_outline;
    QList<Finding> m_findings;
    int m_bodyLine = 1;
    bool m_isReadable = false;
};

/// What the site's schema rejects.
void checkSchema(EntryCheck &entry);
/// What the build's schema takes and what breaks or spoils the site all the same.
void checkBuild(EntryCheck &entry);
/// What readers and editors stumble over.
void checkWriting(EntryCheck &entry);

/// Of a file whose front matter cannot be read: a mend, if there is one that lets it be read.
std::optional<Mend> mendUnreadable(const QByteArray &file, const Error &error);

} // namespace chapterhouse
