#pragma once

#include "base/result.h"

#include <QByteArray>

#include <cmark-gfm.h>

#include <memory>

/// Markdown as cmark-gfm reads it; private to this folder.
namespace chapterhouse {

struct MarkdownRelease {
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
using MarkdownTree = std::unique_ptr<cmark_node, MarkdownRelease>;

/// GitHub's Markdown as sites render it: tables, strikethrough, task lists, footnotes, addresses
/// that become links. Fails with Input when reading it costs too much (markdownbounds.h).
Result<MarkdownTree> markdownTree(const QByteArray &utf8);

/// The same without what GitHub adds to CommonMark, but for footnotes: enough to find headings,
/// links and images, in tables too, and quicker. Any number of texts is read so at once.
Result<MarkdownTree> plainMarkdownTree(const QByteArray &utf8);

/// A tree as HTML, raw HTML as it stands: hostile, see htmlsanitiser.h.
QByteArray htmlOf(cmark_node *root);

} // namespace chapterhouse
