#include "formats/frontmatter/frontmatterpatch.h"
#include "fuzz/fuzztarget.h"

// Any bytes are read or refused; what was read goes out the same; and a change of one key, if it is
// made at all, leaves every byte outside of the lines of that key.

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t longestInput = 20000;

void demand(bool holds, const char *what, const QByteArray &file)
{
    if (holds)
        return;
    qCritical("%s:\n%s", what, file.toPercentEncoding(" \n:\"'-#").constData());
    std::abort();
}

/// What a key gets: something of each kind, as the input decides.
YamlValue valueFor(const YamlKey &key, size_t choice)
{
    const QList<YamlValue> values = {{u"other"_s},
                                     {u"two\nlines # : \"'"_s},
                                     {true},
                                     {YamlList{YamlValue{u"a"_s}, key.value}},
                                     {YamlMap{{u"inner"_s, key.value}}},
                                     {QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC)}};
    return values[static_cast<qsizetype>(choice) % values.size()];
}

void checkChange(const QByteArray &file, const YamlKey &key, const std::optional<YamlValue> &value)
{
    const auto patched = patchFrontMatter(file, {{.path = {key.name}, .value = value}});
    if (!patched || (value && *value == key.value))
        return;
    demand(patched->startsWith(file.first(key.lines.begin)), "bytes before a key changed", file);
    demand(patched->endsWith(file.sliced(key.lines.end)), "bytes behind a key changed", file);
}

void checkUnchanged(const QByteArray &file, const FrontMatter &read)
{
    QList<KeyChange> same;
    for (const YamlEntry &entry : read.values)
        same.append({.path = {entry.key}, .value = entry.value});
    const auto patched = patchFrontMatter(file, same.mid(0, 20), read.body);
    demand(patched && *patched == file, "nothing changed, but bytes did", file);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > longestInput)
        return 0;
    const QByteArray file(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto read = readFrontMatter(file);
    if (!read)
        return 0;
    checkUnchanged(file, *read);
    for (const YamlKey &key : read->keys.mid(0, 5)) {
        checkChange(file, key, valueFor(key, size + static_cast<size_t>(key.line)));
        checkChange(file, key, std::nullopt);
    }
    const auto added = patchFrontMatter(
        file, {{.path = {u"map"_s, u"new key"_s}, .value = YamlValue{u"x"_s}}}, u"Other\n\ntext"_s);
    if (added)
        demand(readFrontMatter(*added).has_value(), "a patched file cannot be read", file);
    return 0;
}

std::vector<std::string_view> tests::fuzzSeeds()
{
    constexpr std::string_view usual =
        "---\ntitle: \"A \\_ b\"\n# comment\ntags:\n  - \"x\"  # y\n  - z\nmap:\n"
        "  github: https://x\n  list: [a, b]\nexcerpt: >-\n  one\n  two\n\n  three\n"
        "draft: false\n---\n\nText\n\nmore\n";
    constexpr std::string_view withCrLf =
        "---\r\ntitle: 'it''s'\r\nkeep: |+\r\n  x\r\n\r\nn: 12\r\nd: 2026-01-01\r\n---\r\nText";
    constexpr std::string_view withAnchors =
        "\xEF\xBB\xBF---\nplain: multi\n  line # c\nanchor: &a {x: 1}\nuse: *a\n<<: *a\n---\n";
    constexpr std::string_view overLines =
        "---\na: \"b\n  c\"\ne:\n- f\n-\n  g: h\n  i: |2\n     j\n---\n";
    constexpr std::string_view inBraces = "\n---\n{a: [1, 2], \"b\": {c: d}}\n---\n";
    return {usual, withCrLf, withAnchors, overLines, inBraces, "Text\n---\nmore\n"};
}

std::vector<std::string_view> tests::fuzzWords()
{
    return {" ",
            "\n",
            "\r\n",
            "\t",
            ":",
            ": ",
            "- ",
            "\n- ",
            "\n  ",
            "#",
            " # ",
            "\"",
            "'",
            "|",
            ">",
            "|-\n",
            ">+\n",
            "&a ",
            "*a",
            "!",
            "!!str ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "? ",
            "\\",
            "---",
            "\n---\n",
            "...",
            "~",
            "null",
            "true",
            "0x1F",
            "1e3",
            "<<: ",
            "\r",
            "%",
            "@",
            "\xC3\xA9",
            "\xF0\x9F\x98\x80",
            "\xEF\xBB\xBF",
            "2026-01-01"};
}
