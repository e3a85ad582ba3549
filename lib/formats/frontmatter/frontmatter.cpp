#include "formats/frontmatter/frontmatter.h"

#include "base/words.h"
#include "formats/textdecoder.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 1 << 20;
constexpr QByteArrayView fence = "---";
constexpr QByteArrayView tomlFence = "+++";
constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

bool isSpace(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/// Where the opening fence has to be: behind a byte order mark, or after lines of white space.
qsizetype openingAt(QByteArrayView file)
{
    qsizetype begin = file.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    qsizetype line = begin;
    for (qsizetype at = begin; at < file.size() && isSpace(file[at]); ++at) {
        if (file[at] == '\n')
            line = at + 1;
    }
    return line;
}

/// Where the first line that begins with the fence begins, from `from` on; -1 if none does.
qsizetype closingAt(QByteArrayView file, qsizetype from)
{
    for (qsizetype at = file.indexOf('\n', from); at >= 0; at = file.indexOf('\n', at + 1)) {
        if (file.sliced(at + 1).startsWith(fence))
            return at + 1;
    }
    return -1;
}

/// What follows the closing fence: the next line, if nothing but white space is behind it.
qsizetype behindFence(QByteArrayView file, qsizetype fenceEnd)
{
    for (qsizetype at = fenceEnd; at < file.size(); ++at) {
        if (file[at] == '\n')
            return at + 1;
        if (!isSpace(file[at]))
            return fenceEnd;
    }
    return file.size();
}

/// The body without the blank lines around it.
ByteRange bodyIn(QByteArrayView file, qsizetype rest)
{
    qsizetype begin = rest;
    for (qsizetype at = rest; at < file.size() && isSpace(file[at]); ++at) {
        if (file[at] == '\n')
            begin = at + 1;
    }
    qsizetype end = file.size();
    while (end > begin && (file[end - 1] == '\n' || file[end - 1] == '\r'))
        --end;
    return {begin, end};
}

Result<void> checkUtf8(QByteArrayView file)
{
    if (file.isValidUtf8())
        return {};
    const Result<QString> text = decodeText(file, TextEncoding::Utf8);
    return text ? Result<void>() : failed(text);
}

} // namespace

FrontMatterParts splitFrontMatter(QByteArrayView file)
{
    const qsizetype start = file.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    const FrontMatterParts allBody{.yaml = {start, start}, .rest = start};
    const qsizetype opening = openingAt(file);
    if (!file.sliced(opening).startsWith(fence))
        return allBody;
    const qsizetype begin = opening + fence.size();
    const qsizetype closing = closingAt(file, begin);
    if (closing < 0)
        return allBody;
    return {true, {begin, closing}, behindFence(file, closing + fence.size())};
}

Result<FrontMatter> readFrontMatter(QByteArrayView file)
{
    if (const Result<void> valid = checkUtf8(file); !valid)
        return failed(valid);
    if (file.sliced(openingAt(file)).startsWith(tomlFence))
        return failAt({}, Words::tr("the front matter is TOML (+++). Only YAML (---) is read."));
    const FrontMatterParts parts = splitFrontMatter(file);
    FrontMatter read{.isPresent = parts.isPresent, .yaml = parts.yaml};
    if (parts.yaml.size() > longest)
        return failAt({}, Words::tr("the front matter is over 1 MB. Is its closing line missing?"));
    if (parts.isPresent) {
        const SourceLines lines(file.first(parts.yaml.end));
        Result<YamlDocument> document = readYaml(file, parts.yaml, lines);
        if (!document)
            return failed(document);
        read.values = std::move(document->map);
        read.keys = std::move(document->keys);
        read.isInBraces = document->isInBraces;
    }
    read.rest = parts.rest;
    read.bodyBytes = bodyIn(file, parts.rest);
    read.body = QString::fromUtf8(file.sliced(read.bodyBytes.begin, read.bodyBytes.size()));
    read.body.replace("\r\n"_L1, "\n"_L1);
    return read;
}

} // namespace chapterhouse
