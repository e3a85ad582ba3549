#pragma once

#include <QByteArray>
#include <QHash>

#include <gumbo.h>

#include <functional>
#include <memory>

/// HTML as browsers read it (HTML5, by gumbo); private to this folder.
namespace chapterhouse {

struct HtmlRelease {
    void operator()(GumboOutput *output) const
    {
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    }
};

/// A piece of HTML within a body. The text must outlive it.
class HtmlTree {
public:
    explicit HtmlTree(const QByteArray &utf8);

    /// The element around what the piece holds.
    const GumboNode *root() const { return m_output->root; }

private:
    std::unique_ptr<GumboOutput, HtmlRelease> m_output;
};

/// The value of an attribute as it is meant (entities resolved); null when it is not there.
const char *attributeOf(const GumboElement &element, const char *name);

/// All text in an element.
QString textIn(const GumboNode *node);

/// Visits every element in the order of the text.
void visitElements(const GumboNode *root, const std::function<void(const GumboElement &)> &visit);

} // namespace chapterhouse
