#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>

namespace chapterhouse {

/// Tells the marks of Markdown apart while it is written: headings, emphasis, code, links and
/// pictures, quotations, lists, HTML. It goes line by line, and only fenced code and comments of
/// HTML reach over several; what the site makes of the text is told by the preview.
class MarkdownHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit MarkdownHighlighter(QTextDocument *document);

    /// Colours are those of its scheme.
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &line) override;

private:
    enum Reach { Text, FencedByBackticks, FencedByTildes, Comment };
    enum class Look { Heading, Strong, Emphasis, Code, Link, Quiet };

    bool continueFence(const QString &line);
    void highlightComments(const QString &line);
    void highlightMarks(const QString &line);
    QTextCharFormat formatOf(Look look) const;

    struct Mark;
    static const QList<Mark> &marks();

    QPalette m_palette;
};

} // namespace chapterhouse
