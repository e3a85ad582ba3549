#include "base/words.h"
#include "content/contentreading.h"
#include "content/entrycheck.h"
#include "content/siteschema.h"

#include <QRegularExpression>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The key at a path; an item of a list has none.
const ContentKey *keyAt(const QList<ContentKey> &keys, const QStringList &path)
{
    const QList<ContentKey> *among = &keys;
    const ContentKey *found = nullptr;
    for (const QString &name : path) {
        const auto key = std::ranges::find_if(
            *among, [&name](const ContentKey &each) { return each.path.last() == name; });
        if (key == among->end())
            return nullptr;
        found = &*key;
        among = &found->keys;
    }
    return found;
}

std::optional<Mend> withoutKey(const EntryCheck &entry, const ContentKey &key)
{
    if (key.isRequired)
        return std::nullopt;
    return entry.mendKey(Words::tr("Leave it out"), {.path = key.path, .value = std::nullopt});
}

/// What stands there, as a text: a number, a date or a flag as it is written.
std::optional<Mend> asText(const EntryCheck &entry, const ContentKey &key, const YamlValue &value)
{
    const YamlKey *written = writtenKey(entry.frontMatter(), key.path);
    if (value.isCollection() || !written)
        return std::nullopt;
    const ByteRange bytes = written->valueBytes;
    const QString text =
        QString::fromUtf8(entry.file().sliced(bytes.begin, bytes.size())).trimmed();
    return entry.mendKey(
        Words::tr("Put it in quotes"),
        {.path = key.path, .value = YamlValue{text}, .style = YamlStyle::DoubleQuoted});
}

std::optional<Mend> asFlag(const EntryCheck &entry, const ContentKey &key, const YamlValue &value)
{
    const QString word = value.asString() ? value.asString()->trimmed().toLower() : QString();
    const bool isYes = word == "true"_L1 || word == "yes"_L1;
    if (!isYes && word != "false"_L1 && word != "no"_L1)
        return std::nullopt;
    return entry.mendKey(isYes ? Words::tr("Write true") : Words::tr("Write false"),
                         {.path = key.path, .value = YamlValue{isYes}});
}

std::optional<Mend> asTexts(const EntryCheck &entry, const ContentKey &key, const YamlValue &value)
{
    if (!value.asString())
        return std::nullopt;
    YamlList list;
    for (const QString &item : value.asString()->split(u',')) {
        if (!item.trimmed().isEmpty())
            list.append(YamlValue{item.trimmed()});
    }
    return entry.mendKey(Words::tr("Make a list of it"),
                         {.path = key.path, .value = YamlValue{list}, .style = key.style});
}

std::optional<Mend> asAddress(const EntryCheck &entry, const ContentKey &key,
                              const YamlValue &value)
{
    static const QRegularExpression host(uR"(\A[\w-]+(\.[\w-]+)+(/\S*)?\z)"_s);
    const QString text = value.asString() ? value.asString()->trimmed() : QString();
    if (!host.match(text).hasMatch())
        return std::nullopt;
    return entry.mendKey(Words::tr("Write https:// before it"),
                         {.path = key.path, .value = YamlValue{u"https://"_s + text}});
}

std::optional<Mend> mendOf(const EntryCheck &entry, const SchemaFault &fault)
{
    const ContentKey *key = keyAt(entry.collection().keys, fault.path);
    const YamlValue *value = key ? valueIn(entry.frontMatter(), *key) : nullptr;
    if (!value)
        return std::nullopt;
    const bool isEmpty = value->isNull() || (value->asString() && value->asString()->isEmpty());
    if (isEmpty)
        return withoutKey(entry, *key);
    switch (key->form) {
    case ContentForm::Text:
        return asText(entry, *key, *value);
    case ContentForm::Flag:
        return asFlag(entry, *key, *value);
    case ContentForm::Texts:
        return asTexts(entry, *key, *value);
    case ContentForm::Address:
        return asAddress(entry, *key, *value);
    case ContentForm::Moment:
    case ContentForm::Number:
    case ContentForm::Group:
    case ContentForm::Groups:
    case ContentForm::Anything:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// The lines of a file with another in place of one; nothing unless it can be read then.
std::optional<Mend> withLine(const QByteArray &file, int line, const QByteArray &replacement,
                             const QString &title)
{
    QByteArrayList lines = file.split('\n');
    const bool hasReturn = lines[line - 1].endsWith('\r');
    lines[line - 1] = replacement + (hasReturn ? "\r" : "");
    const QByteArray mended = lines.join('\n');
    const auto read = readFrontMatter(mended);
    return read && read->isPresent ? std::optional(Mend{title, mended}) : std::nullopt;
}

/// `title: Foo: bar` in quotes.
std::optional<Mend> mendColon(const QByteArray &file, int line)
{
    static const QRegularExpression plain(uR"(\A(\s*[\w-]+:\s+)([^"'\[{|>&*!].*?)\s*\z)"_s);
    const QByteArrayList lines = file.split('\n');
    if (line < 1 || line > lines.size())
        return std::nullopt;
    const QRegularExpressionMatch match = plain.match(QString::fromUtf8(lines[line - 1]));
    if (!match.hasMatch())
        return std::nullopt;
    QString text = match.captured(2);
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return withLine(file, line, (match.captured(1) + u'"' + text + u'"').toUtf8(),
                    Words::tr("Put it in quotes"));
}

/// `...` as the closing line.
std::optional<Mend> mendDots(const QByteArray &file)
{
    const QByteArrayList lines = file.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].trimmed() == "...")
            return withLine(file, static_cast<int>(i) + 1, "---", Words::tr("Write --- instead"));
    }
    return std::nullopt;
}

} // namespace

void checkSchema(EntryCheck &entry)
{
    for (const SchemaFault &fault : schemaFaults(entry.collection(), entry.frontMatter().values)) {
        entry.complain(Severity::Error, fault.isMissing ? "schema/missing"_L1 : "schema/type"_L1,
                       fault.sentence, entry.at(fault.path), mendOf(entry, fault));
    }
}

std::optional<Mend> mendUnreadable(const QByteArray &file, const Error &error)
{
    const auto colon = mendColon(file, error.line);
    return colon ? colon : mendDots(file);
}

} // namespace chapterhouse
