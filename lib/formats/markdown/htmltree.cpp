#include "formats/markdown/htmltree.h"

#include "formats/markdown/htmlbounds.h"
#include "formats/markdown/markdownbounds.h"

#include <QString>

#include <vector>

namespace chapterhouse {

namespace {

constexpr size_t smallTree = 16'384; // bytes

void *allocate(void *memory, size_t size)
{
    return static_cast<std::pmr::memory_resource *>(memory)->allocate(size);
}

void keep(void *, void *) {}

GumboOptions fragmentOptions(std::pmr::memory_resource &memory)
{
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_BODY;
    options.max_errors = 0;
    options.allocator = &allocate;
    options.deallocator = &keep;
    options.userdata = &memory;
    return options;
}

/// The children of a node that has some, last first.
void appendChildren(std::vector<const GumboNode *> &nodes, const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE)
        return;
    const GumboVector &children = node->v.element.children;
    for (unsigned i = children.length; i > 0; --i)
        nodes.push_back(static_cast<const GumboNode *>(children.data[i - 1]));
}

/// Without recursion: what is hostile is deep.
void visitNodes(const GumboNode *root, const std::function<void(const GumboNode *)> &visit)
{
    std::vector<const GumboNode *> waiting{root};
    while (!waiting.empty()) {
        const GumboNode *node = waiting.back();
        waiting.pop_back();
        visit(node);
        appendChildren(waiting, node);
    }
}

} // namespace

Result<HtmlTree> HtmlTree::read(const QByteArray &utf8)
{
    if (!isReadableHtml(utf8))
        return tooMuchToShow();
    return HtmlTree(utf8);
}

HtmlTree::HtmlTree(const QByteArray &utf8)
    : m_memory(std::make_unique<std::pmr::monotonic_buffer_resource>(smallTree))
{
    const GumboOptions options = fragmentOptions(*m_memory);
    m_output =
        gumbo_parse_with_options(&options, utf8.constData(), static_cast<size_t>(utf8.size()));
}

const char *attributeOf(const GumboElement &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute ? attribute->value : nullptr;
}

QString textIn(const GumboNode *node)
{
    QString text;
    visitNodes(node, [&text](const GumboNode *each) {
        if (each->type == GUMBO_NODE_TEXT || each->type == GUMBO_NODE_WHITESPACE)
            text += QString::fromUtf8(each->v.text.text);
    });
    return text;
}

void visitElements(const GumboNode *root, const std::function<void(const GumboElement &)> &visit)
{
    visitNodes(root, [&](const GumboNode *node) {
        if (node->type == GUMBO_NODE_ELEMENT && node != root)
            visit(node->v.element);
    });
}

} // namespace chapterhouse
