#include "content/contentfile.h"

#include "base/words.h"
#include "content/contentmoment.h"
#include "content/contentname.h"
#include "content/contentreading.h"
#include "domain/event.h"
#include "domain/eventtime.h"
#include "domain/post.h"
#include "formats/frontmatter/frontmatterpatch.h"
#include "formats/frontmatter/yamlscalar.h"
#include "formats/markdown/markdownoutline.h"

#include <QStringDecoder>

#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Failure lacking(const Record &record, const ContentKey &key)
{
    return fail(ErrorKind::Input,
                Words::tr("“%1” lacks what the site needs: %2.")
                    .arg(titleOf(record), catalogueOf(record.kind).titleOf(key.field)));
}

/// Works out which keys of a file have to change for it to say what a record says.
class ContentPatch {
public:
    ContentPatch(const ContentCollection &collection, const FrontMatter &source, const Record &read,
                 const Record &record)
        : m_collection(collection), m_source(source), m_read(read), m_record(record)
    {
    }

    Result<QList<KeyChange>> changes() const
    {
        QList<KeyChange> changes;
        QString last;
        for (const ContentKey *key : m_collection.fieldKeys()) {
            const YamlValue *present = valueIn(m_source, *key);
            const bool isSame = !isProposed(*key) && says(m_read, *key) == says(m_record, *key);
            const std::optional<YamlValue> value = isSame ? std::nullopt : valueFor(*key, present);
            if (!isSame && !value && key->isRequired)
                return lacking(m_record, *key);
            if (!isSame && (value || present))
                changes.append(
                    {.path = key->path, .value = value, .style = styleOf(*key), .after = last});
            if (isSame ? present != nullptr : value.has_value())
                last = key->path.first();
        }
        return changes;
    }

private:
    /// What a record says at the key; a flag that is not set says no.
    static FieldValue says(const Record &record, const ContentKey &key)
    {
        const FieldValue &value = record.at(key.field);
        return key.form == ContentForm::Flag && isAbsent(value) ? FieldValue(false) : value;
    }

    std::optional<YamlValue> valueFor(const ContentKey &key, const YamlValue *present) const
    {
        switch (key.form) {
        case ContentForm::Text:
        case ContentForm::Address:
            if (const QString text = m_record.text(key.field); !text.isEmpty())
                return YamlValue{text};
            return std::nullopt;
        case ContentForm::Flag:
            return flagFor(key);
        case ContentForm::Texts:
            return textsFor(key);
        case ContentForm::Moment:
            return momentFor(key, present);
        case ContentForm::Number:
        case ContentForm::Group:
        case ContentForm::Groups:
        case ContentForm::Anything:
            break;
        }
        Q_UNREACHABLE();
    }

    /// Whether a new file has it although the record does not say it.
    bool isProposed(const ContentKey &key) const { return key.whenNew && !m_source.isPresent; }

    std::optional<YamlValue> flagFor(const ContentKey &key) const
    {
        if (const bool *flag = std::get_if<bool>(&m_record.at(key.field)))
            return YamlValue{*flag};
        return key.whenNew && isProposed(key) ? std::optional(YamlValue{*key.whenNew})
                                              : std::nullopt;
    }

    std::optional<YamlValue> textsFor(const ContentKey &key) const
    {
        const auto *texts = std::get_if<QStringList>(&m_record.at(key.field));
        if (!texts || texts->isEmpty())
            return std::nullopt;
        YamlList list;
        for (const QString &text : *texts)
            list.append(YamlValue{text});
        return YamlValue{list};
    }

    std::optional<YamlValue> momentFor(const ContentKey &key, const YamlValue *present) const
    {
        const std::optional<SiteMoment> moment = siteMoment(m_record, key.field);
        if (!moment)
            return std::nullopt;
        const auto inFile = present ? instantFrom(*present) : std::nullopt;
        if (inFile && moment->agreesWith(*inFile))
            return *present;
        const QString *text = inFile ? present->asString() : nullptr;
        if (inFile ? !text : writesPlainMoments(key))
            return YamlValue{moment->instant};
        return YamlValue{
            timestampText(moment->instant, text ? timestampForm(*text) : TimestampForm::Full)};
    }

    /// Whether the file writes its moments without quotes; of one that has none, the collection.
    bool writesPlainMoments(const ContentKey &key) const
    {
        for (const ContentKey *other : m_collection.fieldKeys()) {
            const YamlValue *value = valueIn(m_source, *other);
            if (other->form == ContentForm::Moment && value && instantFrom(*value))
                return !value->asString();
        }
        return key.style == YamlStyle::Plain;
    }

    /// How a key is written that is new: a text as most texts of the file.
    YamlStyle styleOf(const ContentKey &key) const
    {
        if (!isText(key))
            return key.style;
        std::array<int, 3> counts = {}; // plain, single, double quoted
        for (const ContentKey *other : m_collection.fieldKeys()) {
            const YamlKey *written = writtenKey(m_source, other->path);
            const auto style = written ? static_cast<size_t>(written->style) : counts.size();
            if (isText(*other) && style < counts.size())
                ++counts[style];
        }
        const auto most = std::ranges::max_element(counts);
        return *most > 0 ? static_cast<YamlStyle>(most - counts.begin()) : key.style;
    }

    static bool isText(const ContentKey &key)
    {
        return key.form == ContentForm::Text || key.form == ContentForm::Address;
    }

    const ContentCollection &m_collection;
    const FrontMatter &m_source;
    const Record &m_read;
    const Record &m_record;
};

Result<QByteArray> newFile(const ContentCollection &collection, const Record &record)
{
    const FrontMatter nothing;
    const Record blank = blankRecord(collection.kind, {});
    for (const ContentKey *key : collection.fieldKeys()) {
        if (key->isRequired && isAbsent(record.at(key->field)))
            return lacking(record, *key);
    }
    return ContentPatch(collection, nothing, blank, record)
        .changes()
        .and_then([&](const QList<KeyChange> &keys) {
            return writeFrontMatter(keys, record.text("body"_L1));
        });
}

} // namespace

Result<ContentRecord> recordFrom(const ContentCollection &collection, const QString &fileName,
                                 const QByteArray &file, const Record &present)
{
    const Result<FrontMatter> frontMatter = contentFrontMatter(file);
    if (!frontMatter)
        return failed(frontMatter);
    const ContentRecord read = readingOf(collection, file, *frontMatter);
    const QByteArray source = bytesOfSource(present);
    const Result<FrontMatter> lastRead = contentFrontMatter(source);
    std::optional<Record> before;
    if (lastRead)
        before = recordOfFile(collection, source, *lastRead);

    ContentRecord taken{present, read.problems};
    const auto take = [&](QLatin1String field) {
        const FieldValue &now = read.record.at(field);
        if (before ? now != before->at(field) : !isAbsent(now))
            taken.record.set(field, now);
    };
    const bool isEvent = collection.kind == Kind::Event;
    for (const ContentKey *key : collection.fieldKeys()) {
        if (key->form != ContentForm::Moment || !isEvent)
            take(key->field);
    }
    take("body"_L1);
    if (isEvent)
        takeMoments(taken.record, read.record, before ? &*before : nullptr);
    if (isAbsent(taken.record.at("slug"_L1)))
        taken.record.set("slug"_L1, slugFromName(collection, fileName));
    taken.record.set("file"_L1, fileName);
    taken.record.set("source"_L1, sourceOfBytes(file));
    return taken;
}

void beginFromSite(Record &record, QDate today)
{
    if (record.kind == Kind::Post)
        record.set("state"_L1, QString(nameOf(PostState::Published)));
    if (record.kind != Kind::Event)
        return;
    const auto time = timeOf(record);
    const bool isPast = time && daysOf(*time).last < today;
    record.set("state"_L1, QString(nameOf(isPast ? EventState::Held : EventState::Announced)));
    record.set("our_part"_L1, QString(nameOf(OurPart::ListOnly)));
}

Result<QByteArray> patch(const ContentCollection &collection, const QByteArray &source,
                         const Record &record)
{
    if (source.isEmpty())
        return newFile(collection, record);
    const Result<FrontMatter> frontMatter = contentFrontMatter(source);
    if (!frontMatter)
        return failed(frontMatter);
    const Record read = recordOfFile(collection, source, *frontMatter);
    const auto changes = ContentPatch(collection, *frontMatter, read, record).changes();
    if (!changes)
        return failed(changes);
    std::optional<QString> body;
    if (read.at("body"_L1) != record.at("body"_L1))
        body = record.text("body"_L1);
    return patchFrontMatter(source, *changes, body);
}

QStringList imagesIn(const ContentCollection &collection, const QByteArray &file)
{
    const auto frontMatter = contentFrontMatter(file);
    if (!frontMatter)
        return {};
    QStringList paths;
    const auto take = [&paths](const std::optional<ImageRule> &rule, const QString &image) {
        const ImageRule::Place *place = rule ? rule->placeOf(image) : nullptr;
        if (place && !place->folder.isEmpty() && image.size() > place->prefix.size())
            paths += place->folder + u'/' + image.sliced(place->prefix.size());
    };
    for (const ContentKey *key : collection.fieldKeys()) {
        const YamlValue *value = valueIn(*frontMatter, *key);
        if (const QString *image = value ? value->asString() : nullptr)
            take(key->images, *image);
    }
    for (const MarkdownReference &image : markdownOutline(frontMatter->body).images)
        take(collection.bodyImages, image.target);
    paths.removeDuplicates();
    return paths;
}

QByteArray bytesOfSource(const Record &record)
{
    return record.text("source"_L1).toUtf8();
}

QString sourceOfBytes(const QByteArray &file)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(file);
}

} // namespace chapterhouse
