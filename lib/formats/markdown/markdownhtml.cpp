#include "formats/markdown/markdownhtml.h"

#include "formats/markdown/markdowntree.h"

namespace chapterhouse {

Result<QString> previewHtml(const QString &markdown, const ImageFor &imageFor)
{
    return markdownTree(markdown.toUtf8()).and_then([&](const MarkdownTree &tree) {
        return sanitisedHtml(QString::fromUtf8(htmlOf(tree.get())), imageFor);
    });
}

} // namespace chapterhouse
