#include "formats/markdown/markdownoutline.h"

#include "formats/markdown/htmltree.h"
#include "formats/markdown/markdowntree.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct IteratorRelease {
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};
using Iterator = std::unique_ptr<cmark_iter, IteratorRelease>;

QString literalOf(cmark_node *node)
{
    return QString::fromUtf8(cmark_node_get_literal(node));
}

/// What a reader sees of a node.
QString textOf(cmark_node *node)
{
    cmark_node *only = cmark_node_first_child(node);
    if (only && !cmark_node_next(only) && cmark_node_get_type(only) == CMARK_NODE_TEXT)
        return literalOf(only).trimmed();
    QString text;
    const Iterator iterator(cmark_iter_new(node));
    while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
        cmark_node *each = cmark_iter_get_node(iterator.get());
        const cmark_node_type type = cmark_node_get_type(each);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            text += literalOf(each);
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            text += u' ';
    }
    return text.trimmed();
}

/// Whether something is in a link beside its text.
bool holdsImage(cmark_node *link)
{
    const Iterator iterator(cmark_iter_new(link));
    while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
        const auto type = cmark_node_get_type(cmark_iter_get_node(iterator.get()));
        if (type == CMARK_NODE_IMAGE || type == CMARK_NODE_HTML_INLINE)
            return true;
    }
    return false;
}

/// Whether there may be a link or an image in it, which browsers take `<image` for too.
bool mayHoldReference(QByteArrayView html)
{
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        const char next = at + 1 < html.size() ? html[at + 1] : '\0';
        if (next == 'a' || next == 'A' || next == 'i' || next == 'I')
            return true;
    }
    return false;
}

/// Inline nodes do not know their line: that of the block, and one more after each break.
class OutlineReader {
public:
    MarkdownOutline read(cmark_node *root)
    {
        const Iterator iterator(cmark_iter_new(root));
        for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iterator.get())) {
            if (event == CMARK_EVENT_ENTER)
                enter(cmark_iter_get_node(iterator.get()));
        }
        return std::move(m_outline);
    }

private:
    void enter(cmark_node *node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        if ((type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK)
            m_line = cmark_node_get_start_line(node);
        if (type == CMARK_NODE_HEADING)
            m_outline.headings.append({cmark_node_get_heading_level(node), textOf(node), m_line});
        else if (type == CMARK_NODE_LINK)
            m_outline.links.append(link(node));
        else if (type == CMARK_NODE_IMAGE)
            m_outline.images.append(image(node));
        else if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE)
            takeHtml(node, type == CMARK_NODE_HTML_INLINE);
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            ++m_line;
    }

    MarkdownReference link(cmark_node *node) const
    {
        return {.target = QString::fromUtf8(cmark_node_get_url(node)),
                .text = textOf(node),
                .line = m_line,
                .holdsImage = holdsImage(node)};
    }

    MarkdownReference image(cmark_node *node) const
    {
        const QString text = textOf(node);
        return {.target = QString::fromUtf8(cmark_node_get_url(node)),
                .text = text,
                .line = m_line,
                .hasText = !text.isEmpty()};
    }

    /// Of a lone tag nobody knows what it holds.
    void takeHtml(cmark_node *node, bool isLoneTag)
    {
        const QByteArray html(cmark_node_get_literal(node));
        if (!mayHoldReference(html))
            return;
        const auto tree = HtmlTree::read(html);
        if (!tree)
            return;
        visitElements(tree->root(), [&](const GumboElement &element) {
            const int line = m_line + static_cast<int>(element.start_pos.line) - 1;
            if (element.tag == GUMBO_TAG_IMG)
                takeImage(element, line);
            if (element.tag == GUMBO_TAG_A && !isLoneTag)
                takeLink(element, line);
        });
    }

    void takeImage(const GumboElement &element, int line)
    {
        const char *alt = attributeOf(element, "alt");
        m_outline.images.append({.target = QString::fromUtf8(attributeOf(element, "src")),
                                 .text = QString::fromUtf8(alt),
                                 .line = line,
                                 .hasText = alt != nullptr,
                                 .isHtml = true});
    }

    void takeLink(const GumboElement &element, int line)
    {
        const char *target = attributeOf(element, "href");
        if (!target)
            return;
        MarkdownReference link{.target = QString::fromUtf8(target), .line = line, .isHtml = true};
        for (unsigned i = 0; i < element.children.length; ++i) {
            const auto *child = static_cast<const GumboNode *>(element.children.data[i]);
            link.text += textIn(child);
            link.holdsImage |= child->type == GUMBO_NODE_ELEMENT;
        }
        link.text = link.text.trimmed();
        m_outline.links.append(link);
    }

    MarkdownOutline m_outline;
    int m_line = 1;
};

} // namespace

MarkdownOutline markdownOutline(const QString &text)
{
    MarkdownOutline outline;
    const auto used = usePlainMarkdown(
        text.toUtf8(), [&outline](cmark_node *root) { outline = OutlineReader().read(root); });
    return used ? outline : MarkdownOutline();
}

} // namespace chapterhouse
