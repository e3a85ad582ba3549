#include "content/entrycheck.h"

#include "base/words.h"
#include "content/contentreading.h"
#include "formats/frontmatter/frontmatter.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

EntryCheck::EntryCheck(const ContentCollection &collection, const SiteFacts &facts,
                       const QString &fileName, const QByteArray &file)
    : m_collection(collection), m_facts(facts), m_fileName(fileName), m_file(file),
      m_record(blankRecord(collection.kind, {}))
{
    read();
}

void EntryCheck::read()
{
    Result<FrontMatter> frontMatter = readFrontMatter(m_file);
    if (!frontMatter) {
        const Error &error = frontMatter.error();
        return complain(Severity::Error, "schema/yaml"_L1, error.message,
                        {error.line, error.column}, mendUnreadable(m_file, error));
    }
    if (!frontMatter->isPresent) {
        const Error missing{.message = Words::tr("There is no front matter: the keys stand between "
                                                 "two lines of three dashes, ---.")};
        return complain(Severity::Error, "schema/front-matter"_L1, missing.message, {},
                        mendUnreadable(m_file, missing));
    }
    m_isReadable = true;
    m_frontMatter = *std::move(frontMatter);
    m_record = recordOfKeys(m_collection, m_file, m_frontMatter);
    m_record.set("file"_L1, m_fileName);
    m_outline = markdownOutline(m_frontMatter.body);
    const qsizetype body = m_frontMatter.bodyBytes.begin;
    m_bodyLine = SourceLines(QByteArrayView(m_file).first(body)).positionOf(body).line;
}

TextPosition EntryCheck::at(const QStringList &path) const
{
    return positionOf(m_frontMatter, path);
}

TextPosition EntryCheck::atBodyLine(int line) const
{
    return {m_bodyLine + line - 1, 1};
}

void EntryCheck::complain(Severity severity, QLatin1String rule, const QString &sentence,
                          TextPosition position, const std::optional<Mend> &mend)
{
    m_findings.append(
        {rule, severity, sentence, qMax(1, position.line), qMax(1, position.column), mend});
}

void EntryCheck::complain(SiteEffect effect, QLatin1String rule, const QString &sentence,
                          TextPosition position, const std::optional<Mend> &mend)
{
    if (effect != SiteEffect::Nothing)
        complain(effect == SiteEffect::Breaks ? Severity::Error : Severity::Warning, rule, sentence,
                 position, mend);
}

std::optional<Mend> EntryCheck::mendKey(const QString &title, const KeyChange &change) const
{
    constexpr qsizetype deepestPatch = 2;
    if (change.path.size() > deepestPatch)
        return std::nullopt;
    const auto file = patchFrontMatter(m_file, {change});
    return file && *file != m_file ? std::optional(Mend{title, *file}) : std::nullopt;
}

std::optional<Mend> EntryCheck::mendBodyLine(const QString &title, int line,
                                             const std::optional<QString> &replacement) const
{
    QStringList lines = m_frontMatter.body.split(u'\n');
    if (line < 1 || line > lines.size())
        return std::nullopt;
    if (replacement) {
        lines[line - 1] = *replacement;
    } else {
        lines.removeAt(line - 1);
        while (line - 1 < lines.size() && lines[line - 1].trimmed().isEmpty())
            lines.removeAt(line - 1);
    }
    const auto file = patchFrontMatter(m_file, {}, lines.join(u'\n'));
    return file ? std::optional(Mend{title, *file}) : std::nullopt;
}

} // namespace chapterhouse
