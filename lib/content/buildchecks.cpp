#include "base/words.h"
#include "content/contentmoment.h"
#include "content/contentname.h"
#include "content/contentreading.h"
#include "content/entrycheck.h"
#include "content/siteschema.h"
#include "domain/fieldchecks.h"
#include "formats/frontmatter/yamlscalar.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

void checkName(EntryCheck &entry)
{
    if (!entry.fileName().isEmpty() && !isContentName(entry.fileName()))
        entry.complain(Severity::Warning, "build/name"_L1,
                       Words::tr("The site does not read the file: its name does not end in .%1.")
                           .arg(entry.collection().extension),
                       {});
}

bool isElsewhere(const QString &image)
{
    return image.startsWith("http://"_L1) || image.startsWith("https://"_L1) ||
           image.startsWith("data:"_L1);
}

/// "~/assets/images/…, https://… or http://…".
QString placesInWords(const ImageRule &rule)
{
    QStringList places;
    for (const ImageRule::Place &place : rule.places)
        places += place.prefix.isEmpty()
                      ? Words::tr("the bare name of a file in %1").arg(place.folder)
                      : place.prefix + u'…';
    return places.join(Words::tr(" or "));
}

QString effectInWords(SiteEffect effect)
{
    return effect == SiteEffect::Breaks ? Words::tr("The build of the whole site fails.")
                                        : Words::tr("It will not be shown.");
}

void checkImage(EntryCheck &entry, const ImageRule &rule, const QString &image, QLatin1String part,
                TextPosition position)
{
    const ImageRule::Place *place = rule.placeOf(image);
    if (!place)
        return entry.complain(
            rule.otherwise, part,
            Words::tr("The site does not find the image “%1”: it takes %2. %3")
                .arg(shortened(image), placesInWords(rule), effectInWords(rule.otherwise)),
            position);
    if (place->folder.isEmpty() || !entry.facts().hasFile)
        return;
    const QString path = place->folder + u'/' + image.sliced(place->prefix.size());
    if (!entry.facts().hasFile(path))
        entry.complain(rule.missing, "build/image-missing"_L1,
                       Words::tr("There is no image “%1” on the site. %2")
                           .arg(path, effectInWords(rule.missing)),
                       position);
}

void checkCovers(EntryCheck &entry)
{
    for (const ContentKey *key : entry.collection().fieldKeys()) {
        const YamlValue *value = valueIn(entry.frontMatter(), *key);
        const QString *image = value ? value->asString() : nullptr;
        if (key->images && image && !image->isEmpty())
            checkImage(entry, *key->images, *image, "build/image"_L1, entry.at(key->path));
    }
}

void checkBodyImages(EntryCheck &entry)
{
    const std::optional<ImageRule> &images = entry.collection().bodyImages;
    if (!images)
        return;
    for (const MarkdownReference &image : entry.outline().images) {
        if (isElsewhere(image.target))
            continue;
        // The build only follows those in Markdown.
        ImageRule rule = *images;
        if (image.isHtml)
            rule.missing = SiteEffect::Spoils;
        checkImage(entry, rule, image.target, "build/body-image"_L1, entry.atBodyLine(image.line));
    }
}

/// `draft: true` where it does not keep the page off the site.
void checkHiding(EntryCheck &entry)
{
    const ContentKey *key = entry.collection().keyOf("draft"_L1);
    if (key && !key->hides && entry.record().flag("draft"_L1))
        entry.complain(Severity::Warning, "build/hidden"_L1,
                       Words::tr("The site publishes it all the same: “%1” hides it on the first "
                                 "page only. Keep it from the site until it may be seen.")
                           .arg(key->name()),
                       entry.at(key->path));
}

void checkMoment(EntryCheck &entry, const ContentKey &key, const YamlValue &value)
{
    if (const auto mistake = mistakenMoment(key, value)) {
        const auto mend = key.isRequired ? std::nullopt
                                         : entry.mendKey(Words::tr("Leave it out"),
                                                         {.path = key.path, .value = std::nullopt});
        return entry.complain(Severity::Warning, "build/date"_L1, *mistake, entry.at(key.path),
                              mend);
    }
    const QString *text = value.asString();
    if (!text || timestampForm(*text) != TimestampForm::WithoutZone)
        return;
    const auto instant = instantFrom(value);
    if (!instant)
        return;
    const auto mend = entry.mendKey(
        Words::tr("Write that it is in UTC"),
        {.path = key.path, .value = YamlValue{timestampText(*instant, TimestampForm::Full)}});
    entry.complain(Severity::Warning, "build/date-zone"_L1,
                   Words::tr("“%1” names no time zone: the site reads it in UTC.").arg(key.name()),
                   entry.at(key.path), mend);
}

void checkMoments(EntryCheck &entry)
{
    for (const ContentKey *key : entry.collection().fieldKeys()) {
        const YamlValue *value = valueIn(entry.frontMatter(), *key);
        if (key->form == ContentForm::Moment && value)
            checkMoment(entry, *key, *value);
    }
}

/// A post is on the site as soon as it is merged, whatever its date.
void checkPublishing(EntryCheck &entry)
{
    const ContentKey *key = entry.collection().keyOf("publishDate"_L1);
    if (!key)
        return;
    const YamlValue *value = valueIn(entry.frontMatter(), *key);
    if (!value)
        return entry.complain(key->isRequired ? SiteEffect::Nothing : SiteEffect::Spoils,
                              "build/no-date"_L1,
                              Words::tr("It has no “%1”: the site dates it anew each time that it "
                                        "is built.")
                                  .arg(key->name()),
                              {});
    const auto instant = instantFrom(*value);
    if (instant && *instant > entry.facts().now)
        entry.complain(Severity::Warning, "build/future"_L1,
                       Words::tr("It is dated %1, and the site shows it as soon as it is there.")
                           .arg(localTimeWords(entry.record().text("publishDate"_L1))),
                       entry.at(key->path));
}

} // namespace

void checkBuild(EntryCheck &entry)
{
    checkName(entry);
    checkCovers(entry);
    checkBodyImages(entry);
    checkHiding(entry);
    checkMoments(entry);
    checkPublishing(entry);
}

} // namespace chapterhouse
