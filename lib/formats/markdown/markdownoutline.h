#pragma once

#include <QList>
#include <QString>

namespace chapterhouse {

struct MarkdownHeading {
    int level = 1; ///< 1 to 6
    QString text;
    int line = 1;

    bool operator==(const MarkdownHeading &) const = default;
};

/// An image or a link, in Markdown or in HTML.
struct MarkdownReference {
    QString target; ///< as written
    QString text;   ///< of a link what can be clicked; of an image what stands in its place
    int line = 1;
    bool hasText = true;     ///< `alt=""` of an image says that there is nothing to tell
    bool holdsImage = false; ///< of a link: an image can be clicked
    bool isHtml = false;     ///< written as HTML

    bool operator==(const MarkdownReference &) const = default;
};

/// What a Markdown text is made of, in its order. Lines count from 1.
struct MarkdownOutline {
    QList<MarkdownHeading> headings;
    QList<MarkdownReference> links;
    QList<MarkdownReference> images;
};

/// Markdown with what stands in raw HTML. Links within the text ("#part") are links too; a bare
/// address, which GitHub makes a link of, is none.
/// Nothing is found in what is too long or too deeply nested to be shown.
MarkdownOutline markdownOutline(const QString &text);

} // namespace chapterhouse
