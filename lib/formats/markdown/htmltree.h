#pragma once

#include "base/result.h"

#include <QByteArray>

#include <gumbo.h>

#include <functional>
#include <memory>
#include <memory_resource>

/// HTML as browsers read it (HTML5, by gumbo); private to this folder.
namespace chapterhouse {

/// A piece of HTML within a body. The text must outlive it.
class HtmlTree {
public:
    /// Fails with Input when there is too much in it, or one in another too often (htmlbounds.h).
    static Result<HtmlTree> read(const QByteArray &utf8);

    /// The element around what the piece holds.
    const GumboNode *root() const { return m_output->root; }

private:
    explicit HtmlTree(const QByteArray &utf8);

    /// Of the whole tree, which goes with it.
    std::unique_ptr<std::pmr::monotonic_buffer_resource> m_memory;
    GumboOutput *m_output;
};

/// The value of an attribute as it is meant (entities resolved); null when it is not there.
const char *attributeOf(const GumboElement &element, const char *name);

/// All text in an element.
QString textIn(const GumboNode *node);

/// Visits every element in the order of the text.
void visitElements(const GumboNode *root, const std::function<void(const GumboElement &)> &visit);

} // namespace chapterhouse
