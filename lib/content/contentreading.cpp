#include "content/contentreading.h"

#include "base/words.h"
#include "content/contentmoment.h"
#include "content/siteschema.h"
#include "domain/fieldtext.h"
#include "domain/localtime.h"
#include "formats/textposition.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Reads one file of a collection.
class ContentReader {
public:
    ContentReader(const ContentCollection &collection, QByteArrayView file,
                  const FrontMatter &frontMatter)
        : m_collection(collection), m_file(file), m_frontMatter(frontMatter)
    {
        m_read.record = blankRecord(collection.kind, {});
    }

    void readKeys()
    {
        for (const ContentKey *key : m_collection.fieldKeys())
            readKey(*key);
        if (m_collection.kind == Kind::Event)
            checkDays();
    }

    void readBody()
    {
        const QString &body = m_frontMatter.body;
        set({}, "body"_L1, body.trimmed().isEmpty() ? FieldValue() : textValue(body));
    }

    ContentRecord take() { return std::move(m_read); }

    void noteFaults()
    {
        for (const SchemaFault &fault : schemaFaults(m_collection, m_frontMatter.values))
            note(fault.path, fault.sentence);
    }

private:
    void readKey(const ContentKey &key)
    {
        const YamlValue *value = valueIn(m_frontMatter, key);
        if (!value)
            return;
        if (const auto mistake = mistakenMoment(key, *value))
            note(key.path, *mistake);
        set(key.path, key.field, valueOf(key, *value));
    }

    static bool isBlank(const YamlValue &text) { return text.asString()->trimmed().isEmpty(); }

    FieldValue valueOf(const ContentKey &key, const YamlValue &value) const
    {
        switch (key.form) {
        case ContentForm::Text:
        case ContentForm::Address:
            return textOf(key, value);
        case ContentForm::Flag:
            if (const bool *flag = std::get_if<bool>(&value.any))
                return *flag;
            return {};
        case ContentForm::Moment:
            return momentOf(value);
        case ContentForm::Texts:
            return textsOf(value);
        case ContentForm::Number:
        case ContentForm::Group:
        case ContentForm::Groups:
        case ContentForm::Anything:
            break;
        }
        Q_UNREACHABLE();
    }

    /// A number, a date or a word for a flag is the text that stands there.
    FieldValue textOf(const ContentKey &key, const YamlValue &value) const
    {
        if (const QString *text = value.asString())
            return isBlank(value) ? FieldValue() : textValue(*text);
        const YamlKey *written = writtenKey(m_frontMatter, key.path);
        if (value.isNull() || value.isCollection() || !written)
            return {};
        const ByteRange bytes = written->valueBytes;
        return textValue(QString::fromUtf8(m_file.sliced(bytes.begin, bytes.size())).trimmed());
    }

    /// Of an event the day in UTC; of anything else the time too, unless it is midnight.
    FieldValue momentOf(const YamlValue &value) const
    {
        const auto instant = instantFrom(value);
        if (!instant)
            return {};
        const bool isDay = m_collection.kind == Kind::Event || instant->time() == QTime(0, 0);
        const QTime time = instant->time();
        return textValue(isoText(DayOrTime{
            instant->date(), isDay ? QTime() : QTime(time.hour(), time.minute(), time.second())}));
    }

    static FieldValue textsOf(const YamlValue &value)
    {
        QStringList texts;
        for (const YamlValue &item : value.asList() ? *value.asList() : YamlList()) {
            if (item.asString() && !isBlank(item))
                texts += *item.asString();
        }
        return texts.isEmpty() ? FieldValue() : FieldValue(texts);
    }

    void set(const QStringList &path, QLatin1String field, const FieldValue &value)
    {
        const Catalogue &catalogue = catalogueOf(m_collection.kind);
        const auto kept = checkField(catalogue.at(catalogue.indexOf(field)), value);
        if (!kept)
            return note(path, kept.error().message);
        m_read.record.set(field, value);
    }

    void checkDays()
    {
        Record &event = m_read.record;
        if (isAbsent(event.at("end"_L1)))
            return;
        if (event.text("start"_L1).isEmpty())
            note(pathOf("end"_L1), Words::tr("An event that ends also starts: give its start."));
        else if (event.text("end"_L1) < event.text("start"_L1))
            note(pathOf("end"_L1), Words::tr("The end %1 lies before the start %2.")
                                       .arg(event.text("end"_L1), event.text("start"_L1)));
        else
            return;
        event.set("end"_L1, {});
    }

    QStringList pathOf(QLatin1String field) const
    {
        const ContentKey *key = m_collection.keyOf(field);
        return key ? key->path : QStringList();
    }

    void note(const QStringList &path, const QString &reason)
    {
        const TextPosition position = positionOf(m_frontMatter, path);
        m_read.problems.append(Error{.kind = ErrorKind::Input,
                                     .message = reason,
                                     .line = position.line,
                                     .column = position.column});
    }

    const ContentCollection &m_collection;
    QByteArrayView m_file;
    const FrontMatter &m_frontMatter;
    ContentRecord m_read;
};

} // namespace

const YamlValue *valueIn(const FrontMatter &frontMatter, const ContentKey &key)
{
    const YamlMap *map = &frontMatter.values;
    const YamlValue *value = nullptr;
    for (const QString &name : key.path) {
        value = map ? valueAt(*map, name) : nullptr;
        map = value ? value->asMap() : nullptr;
    }
    return value;
}

const YamlKey *writtenKey(const FrontMatter &frontMatter, const QStringList &path)
{
    const QList<YamlKey> *keys = &frontMatter.keys;
    const YamlKey *key = nullptr;
    for (const QString &name : path) {
        const auto found = std::ranges::find(*keys, name, &YamlKey::name);
        if (found == keys->end())
            return nullptr;
        key = &*found;
        keys = &key->keys;
    }
    return key;
}

TextPosition positionOf(const FrontMatter &frontMatter, const QStringList &path)
{
    for (qsizetype depth = path.size(); depth > 0; --depth) {
        if (const YamlKey *key = writtenKey(frontMatter, path.first(depth)))
            return {key->line, key->column};
    }
    return {};
}

Record recordOfKeys(const ContentCollection &collection, QByteArrayView file,
                    const FrontMatter &frontMatter)
{
    ContentReader reader(collection, file, frontMatter);
    reader.readKeys();
    return reader.take().record;
}

Record recordOfFile(const ContentCollection &collection, QByteArrayView file,
                    const FrontMatter &frontMatter)
{
    ContentReader reader(collection, file, frontMatter);
    reader.readKeys();
    reader.readBody();
    return reader.take().record;
}

ContentRecord readingOf(const ContentCollection &collection, QByteArrayView file,
                        const FrontMatter &frontMatter)
{
    ContentReader reader(collection, file, frontMatter);
    reader.noteFaults();
    reader.readKeys();
    reader.readBody();
    return reader.take();
}

Result<FrontMatter> contentFrontMatter(QByteArrayView file)
{
    Result<FrontMatter> read = readFrontMatter(file);
    if (read && !read->isPresent)
        return failAt({}, Words::tr("there is no front matter, keys between two lines of ---."));
    return read;
}

} // namespace chapterhouse
