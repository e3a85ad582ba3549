#include "formats/frontmatter/frontmatterpatch.h"

#include "base/words.h"
#include "formats/frontmatter/frontmatteredit.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The map with a value set, or taken out, at the first key of a path, or below it.
void change(YamlMap &map, QStringView key, const std::optional<YamlValue> &value)
{
    const auto found = std::find_if(map.begin(), map.end(),
                                    [key](const YamlEntry &entry) { return entry.key == key; });
    if (found == map.end()) {
        if (value)
            map.append({key.toString(), *value});
    } else if (value) {
        found->value = *value;
    } else {
        map.erase(found);
    }
}

void change(YamlMap &map, const KeyChange &wanted)
{
    if (wanted.path.size() == 1)
        return change(map, wanted.path.first(), wanted.value);
    const YamlValue *parent = valueAt(map, wanted.path.first());
    const YamlMap *before = parent ? parent->asMap() : nullptr;
    if (!before && !wanted.value)
        return;
    YamlMap children = before ? *before : YamlMap();
    change(children, wanted.path.last(), wanted.value);
    // A map that loses its last key goes with it.
    const bool isEmptied = children.isEmpty() && before && !before->isEmpty();
    change(map, wanted.path.first(),
           isEmptied ? std::nullopt : std::optional(YamlValue{std::move(children)}));
}

/// The body as it will be read: with LF, without blank lines around it.
QString tidied(QString body)
{
    body.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    qsizetype begin = 0;
    for (qsizetype at = 0; at < body.size() && body[at].isSpace(); ++at) {
        if (body[at] == u'\n')
            begin = at + 1;
    }
    body.remove(0, begin);
    while (body.endsWith(u'\n'))
        body.chop(1);
    return body;
}

QByteArray withBody(const QByteArray &file, const FrontMatter &read, const QString &body)
{
    const QByteArray lineEnd = lineEndOf(file);
    QByteArray text = body.toUtf8();
    if (lineEnd != "\n")
        text.replace("\n", lineEnd);
    if (text.isEmpty())
        return file.first(read.rest);
    if (read.bodyBytes.size() > 0)
        return file.first(read.bodyBytes.begin) + text + file.sliced(read.bodyBytes.end);
    QByteArray head = file.first(read.rest);
    if (read.isPresent)
        head += (head.endsWith('\n') ? QByteArray() : lineEnd) + lineEnd;
    return head + text + lineEnd;
}

Failure cannotBeMade()
{
    return fail(ErrorKind::Conflict,
                Words::tr("The front matter is written in a way that does not let this be changed "
                          "without touching other parts of it. Edit it as text."));
}

} // namespace

Result<QByteArray> patchFrontMatter(const QByteArray &file, const QList<KeyChange> &changes,
                                    const std::optional<QString> &body)
{
    const Result<FrontMatter> before = readFrontMatter(file);
    if (!before)
        return failed(before);
    YamlMap wanted = before->values;
    QByteArray patched = file;
    for (const KeyChange &each : changes) {
        Q_ASSERT(each.path.size() == 1 || each.path.size() == 2);
        const Result<QByteArray> changed = withChange(patched, each);
        // The file itself could be read: what cannot is what the change made of it.
        if (!changed)
            return changed.error().kind == ErrorKind::Input ? cannotBeMade() : failed(changed);
        patched = *changed;
        change(wanted, each);
    }
    const QString wantedBody = body && *body != before->body ? tidied(*body) : before->body;
    if (wantedBody != before->body) {
        const Result<FrontMatter> now = readFrontMatter(patched);
        if (!now)
            return cannotBeMade();
        patched = withBody(patched, *now, wantedBody);
    }
    const Result<FrontMatter> after = readFrontMatter(patched);
    if (!after || YamlValue{after->values} != YamlValue{wanted} || after->body != wantedBody)
        return cannotBeMade();
    return patched;
}

Result<QByteArray> writeFrontMatter(const QList<KeyChange> &keys, const QString &body)
{
    return patchFrontMatter("---\n---\n", keys, body);
}

} // namespace chapterhouse
