#include "content/contentreading.h"

#include "base/words.h"
#include "content/contentmoment.h"
#include "domain/fieldtext.h"
#include "domain/localtime.h"
#include "formats/textposition.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString kindInWords(const YamlValue &value)
{
    if (value.isNull())
        return Words::tr("nothing");
    if (value.asString())
        return Words::tr("a text");
    if (value.asList())
        return Words::tr("a list");
    if (value.asMap())
        return Words::tr("a group of keys");
    if (std::holds_alternative<bool>(value.any))
        return Words::tr("true or false");
    return std::holds_alternative<QDateTime>(value.any) ? Words::tr("a date")
                                                        : Words::tr("a number");
}

QString expectation(ContentForm form)
{
    switch (form) {
    case ContentForm::Text:
        return Words::tr("a text, in quotes if need be");
    case ContentForm::Flag:
        return Words::tr("true or false, without quotes");
    case ContentForm::Moment:
        return Words::tr("a date, like \"2026-10-22T09:00:00.000Z\"");
    }
    Q_UNREACHABLE();
}

/// Reads one file of a collection.
class ContentReader {
public:
    ContentReader(const ContentCollection &collection, QByteArrayView file,
                  const FrontMatter &frontMatter)
        : m_collection(collection), m_file(file), m_frontMatter(frontMatter)
    {
        m_read.record = blankRecord(collection.kind, {});
    }

    ContentRecord read()
    {
        for (const ContentKey &key : m_collection.keys)
            readKey(key);
        readBody();
        if (m_collection.kind == Kind::Event)
            checkDays();
        return m_read;
    }

private:
    void readKey(const ContentKey &key)
    {
        const YamlValue *value = valueAt(m_frontMatter.values, QString(key.key));
        if (!value) {
            if (key.isRequired)
                note(key.key, Words::tr("“%1” is missing: the site needs it.").arg(key.key));
            return;
        }
        const FieldValue read = valueOf(key, *value);
        const bool isOfItsForm =
            key.form == ContentForm::Text ? value->asString() != nullptr : !isAbsent(read);
        if (!isOfItsForm)
            note(key.key, Words::tr("“%1” is %2; the site expects %3.")
                              .arg(key.key, kindInWords(*value), expectation(key.form)));
        set(key.key, key.field, read);
    }

    static bool isBlank(const YamlValue &text) { return text.asString()->trimmed().isEmpty(); }

    FieldValue valueOf(const ContentKey &key, const YamlValue &value) const
    {
        switch (key.form) {
        case ContentForm::Text:
            return textOf(key, value);
        case ContentForm::Flag:
            if (const bool *flag = std::get_if<bool>(&value.any))
                return *flag;
            return {};
        case ContentForm::Moment:
            if (const auto instant = instantFrom(value))
                return textValue(isoText(DayOrTime{instant->date()}));
            return {};
        }
        Q_UNREACHABLE();
    }

    /// A number, a date or a word for a flag is the text that stands there.
    FieldValue textOf(const ContentKey &key, const YamlValue &value) const
    {
        if (const QString *text = value.asString())
            return isBlank(value) ? FieldValue() : textValue(*text);
        const YamlKey *written = writtenKey(m_frontMatter, key.key);
        if (value.isNull() || value.isCollection() || !written)
            return {};
        const ByteRange bytes = written->valueBytes;
        return textValue(QString::fromUtf8(m_file.sliced(bytes.begin, bytes.size())).trimmed());
    }

    void readBody()
    {
        const QString &body = m_frontMatter.body;
        set({}, "body"_L1, body.trimmed().isEmpty() ? FieldValue() : textValue(body));
    }

    void set(QLatin1String key, QLatin1String field, const FieldValue &value)
    {
        const Catalogue &catalogue = catalogueOf(m_collection.kind);
        const auto kept = checkField(catalogue.at(catalogue.indexOf(field)), value);
        if (!kept)
            return note(key, kept.error().message);
        m_read.record.set(field, value);
    }

    void checkDays()
    {
        Record &event = m_read.record;
        if (isAbsent(event.at("end"_L1)))
            return;
        if (event.text("start"_L1).isEmpty())
            note("endDate"_L1, Words::tr("An event that ends also starts: give its start."));
        else if (event.text("end"_L1) < event.text("start"_L1))
            note("endDate"_L1, Words::tr("The end %1 lies before the start %2.")
                                   .arg(event.text("end"_L1), event.text("start"_L1)));
        else
            return;
        event.set("end"_L1, {});
    }

    /// At the key, if it has lines of its own; the body has none.
    void note(QLatin1String key, const QString &reason)
    {
        const YamlKey *written = writtenKey(m_frontMatter, key);
        m_read.problems.append(Error{.kind = ErrorKind::Input,
                                     .message = reason,
                                     .line = written ? written->line : 1,
                                     .column = written ? written->column : 1});
    }

    const ContentCollection &m_collection;
    QByteArrayView m_file;
    const FrontMatter &m_frontMatter;
    ContentRecord m_read;
};

} // namespace

const YamlKey *writtenKey(const FrontMatter &frontMatter, QLatin1String name)
{
    const auto found = std::ranges::find_if(
        frontMatter.keys, [name](const YamlKey &key) { return key.name == name; });
    return found == frontMatter.keys.end() ? nullptr : &*found;
}

ContentRecord readingOf(const ContentCollection &collection, QByteArrayView file,
                        const FrontMatter &frontMatter)
{
    return ContentReader(collection, file, frontMatter).read();
}

Result<FrontMatter> contentFrontMatter(QByteArrayView file)
{
    Result<FrontMatter> read = readFrontMatter(file);
    if (read && !read->isPresent)
        return failAt({}, Words::tr("there is no front matter, keys between two lines of ---."));
    return read;
}

} // namespace chapterhouse
