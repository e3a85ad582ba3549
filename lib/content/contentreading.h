#pragma once

#include "content/contentfile.h"
#include "formats/frontmatter/frontmatter.h"

namespace chapterhouse {

/// What the keys of a file say, as readingOf() does: neither the body nor what cannot be a value.
Record recordOfKeys(const ContentCollection &collection, QByteArrayView file,
                    const FrontMatter &frontMatter);

/// The same with the body.
Record recordOfFile(const ContentCollection &collection, QByteArrayView file,
                    const FrontMatter &frontMatter);

/// What a file says by itself: a record, without id, with nothing but what stands in the front
/// matter and the body. Of moments it has the day in UTC.
ContentRecord readingOf(const ContentCollection &collection, QByteArrayView file,
                        const FrontMatter &frontMatter);

/// The front matter of a file that has to have some; Input, with the place, when it cannot be read.
Result<FrontMatter> contentFrontMatter(QByteArrayView file);

/// The value at a path of keys; null when it is not there.
const YamlValue *valueIn(const FrontMatter &frontMatter, const ContentKey &key);

/// The key with its place in the file; null when it is not there or has no lines of its own.
const YamlKey *writtenKey(const FrontMatter &frontMatter, const QStringList &path);

/// Where the key stands, or where the outermost of its groups does; the beginning of the file when
/// neither has lines of its own.
TextPosition positionOf(const FrontMatter &frontMatter, const QStringList &path);

} // namespace chapterhouse
