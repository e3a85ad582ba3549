#pragma once

#include "base/result.h"

#include <QByteArray>

#include <cmark-gfm.h>

#include <functional>
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

/// Hands the tree of a text to `use`, which is not to keep anything of it: without what GitHub adds
/// to CommonMark, but for footnotes. Enough to find headings, links and images, in tables too, and
/// quicker; any number of texts is read so at once. Fails as markdownTree does.
Result<void> usePlainMarkdown(const QByteArray &utf8,
                              const std::function<void(cmark_node *root)> &use);

/// A tree as HTML, raw HTML as it stands: hostile, see htmlsanitiser.h.
QByteArray htmlOf(cmark_node *root);

} // namespace chapterhouse
