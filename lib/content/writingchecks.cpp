#include "base/words.h"
#include "content/contentreading.h"
#include "content/entrycheck.h"
#include "content/filecheck.h"
#include "domain/fold.h"

#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

void warn(EntryCheck &entry, QLatin1String rule, const QString &sentence, TextPosition position,
          const std::optional<Mend> &mend = {})
{
    entry.complain(Severity::Warning, rule, sentence, position, mend);
}

/// A heading of `#` signs with as many as given.
std::optional<Mend> withLevel(const EntryCheck &entry, const MarkdownHeading &heading, int level)
{
    static const QRegularExpression signs(uR"(\A {0,3}#{1,6}(?=\s))"_s);
    const QString line = entry.frontMatter().body.split(u'\n').value(heading.line - 1);
    const QRegularExpressionMatch match = signs.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return entry.mendBodyLine(Words::tr("Make it a heading of level %1").arg(level), heading.line,
                              QString(level, u'#') + line.sliced(match.capturedEnd()));
}

void checkHeadings(EntryCheck &entry)
{
    int above = 1; // the title
    for (const MarkdownHeading &heading : entry.outline().headings) {
        if (heading.level > above + 1)
            warn(entry, "writing/heading-level"_L1,
                 Words::tr("The heading “%1” is of level %2 under one of level %3: those who have "
                           "pages read out lose their way.")
                     .arg(shortened(heading.text))
                     .arg(heading.level)
                     .arg(above),
                 entry.atBodyLine(heading.line), withLevel(entry, heading, above + 1));
        above = heading.level;
    }
}

void checkTitle(EntryCheck &entry)
{
    const ContentKey *key = entry.collection().keyOf("title"_L1);
    if (!key)
        return;
    const QString title = entry.record().text("title"_L1);
    if (title.isEmpty() && valueIn(entry.frontMatter(), *key))
        return warn(entry, "writing/title-empty"_L1, Words::tr("The title is empty."),
                    entry.at(key->path));
    if (entry.outline().headings.isEmpty() || title.isEmpty())
        return;
    const MarkdownHeading &first = entry.outline().headings.first();
    if (fold(first.text) == fold(title))
        warn(entry, "writing/title-heading"_L1,
             Words::tr("The first heading says the title once more: the site shows the title above "
                       "the text."),
             entry.atBodyLine(first.line),
             entry.mendBodyLine(Words::tr("Take the heading out"), first.line, std::nullopt));
}

/// Whether a picture of the record has the words that this key is for.
void checkPictureText(EntryCheck &entry, const ContentKey &text)
{
    const Catalogue &catalogue = catalogueOf(entry.collection().kind);
    const QLatin1String field = catalogue.at(catalogue.indexOf(text.field)).describes;
    const ContentKey *picture = field.isEmpty() ? nullptr : entry.collection().keyOf(field);
    if (!picture)
        return;
    const QString image = entry.record().text(field);
    if (!image.isEmpty() && entry.record().text(text.field).isEmpty())
        warn(entry, "writing/image-text"_L1,
             Words::tr("The picture “%1” has no text for those who do not see it.")
                 .arg(shortened(image)),
             entry.at(picture->path));
}

void checkImageTexts(EntryCheck &entry)
{
    for (const MarkdownReference &image : entry.outline().images) {
        if (!image.hasText)
            warn(entry, "writing/image-text"_L1,
                 Words::tr("The image “%1” has no text for those who do not see it.")
                     .arg(shortened(image.target)),
                 entry.atBodyLine(image.line));
    }
    for (const ContentKey *text : entry.collection().fieldKeys())
        checkPictureText(entry, *text);
}

void checkLinkTexts(EntryCheck &entry)
{
    for (const MarkdownReference &link : entry.outline().links) {
        const bool leadsNowhere = link.target.isEmpty() || link.target == "#"_L1;
        if (leadsNowhere)
            warn(entry, "writing/empty-link"_L1,
                 Words::tr("The link “%1” leads nowhere.").arg(shortened(link.text)),
                 entry.atBodyLine(link.line));
        else if (link.text.isEmpty() && !link.holdsImage)
            warn(entry, "writing/empty-link"_L1,
                 Words::tr("The link to %1 has no text that could be clicked.")
                     .arg(shortened(link.target)),
                 entry.atBodyLine(link.line));
    }
}

void checkExcerpt(EntryCheck &entry)
{
    const ContentKey *key = entry.collection().keyOf("excerpt"_L1);
    const qsizetype length = key ? entry.record().text("excerpt"_L1).size() : 0;
    if (length > longestExcerpt)
        warn(entry, "writing/excerpt-length"_L1,
             Words::tr("The summary has %1 characters: lists and search engines cut it after %2.")
                 .arg(length)
                 .arg(longestExcerpt),
             entry.at(key->path));
}

/// What the CMS's form asks for.
void checkForm(EntryCheck &entry, const ContentKey &key)
{
    const YamlValue *value = valueIn(entry.frontMatter(), key);
    if (!value && key.isExpected)
        return warn(
            entry, "writing/expected"_L1,
            Words::tr("“%1” is missing: the site's editors are asked for it.").arg(key.name()), {});
    const QString *text = value ? value->asString() : nullptr;
    if (!text || text->isEmpty())
        return;
    if (!key.options.isEmpty() && !key.options.contains(*text))
        warn(entry, "writing/option"_L1,
             Words::tr("“%1” is none of the usual ones for “%2”: %3.")
                 .arg(shortened(*text), key.name(), key.options.join(u", "_s)),
             entry.at(key.path));
    if (!key.pattern.isEmpty() && !QRegularExpression(key.pattern).match(*text).hasMatch())
        warn(entry, "writing/pattern"_L1,
             Words::tr("“%1” is not as the site's editors are asked to write it: %2")
                 .arg(key.name(), key.patternHint.isEmpty() ? key.pattern : key.patternHint),
             entry.at(key.path));
}

} // namespace

void checkWriting(EntryCheck &entry)
{
    checkTitle(entry);
    checkHeadings(entry);
    checkImageTexts(entry);
    checkLinkTexts(entry);
    checkExcerpt(entry);
    for (const ContentKey &key : entry.collection().keys)
        checkForm(entry, key);
}

} // namespace chapterhouse
