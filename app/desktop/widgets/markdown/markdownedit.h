#pragma once

#include <QPlainTextEdit>
#include <QSet>

namespace chapterhouse {

class LineNumbers;
class MarkdownHighlighter;

/// A plain editor of Markdown: numbered lines, its marks told apart, and lines that want a look
/// marked. What is typed is the text, to the letter.
class MarkdownEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit MarkdownEdit(QWidget *parent = nullptr);

    /// Lines end with LF. (toPlainText() makes blanks of no-break spaces.)
    QString text() const;
    /// The cursor stays at its line.
    void setText(const QString &text);
    /// Lines from 1 that are marked in the margin.
    void markLines(const QSet<int> &lines);
    const QSet<int> &markedLines() const { return m_marked; }
    /// Puts the cursor into a line, from 1, and shows it.
    void goToLine(int line);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    friend class LineNumbers;

    int numbersWidth() const;
    void makeRoomForNumbers();
    void paintNumbers(QPaintEvent *event);
    void useFixedFont();

    QSet<int> m_marked;
    LineNumbers *m_numbers;
    MarkdownHighlighter *m_highlighter;
};

} // namespace chapterhouse
