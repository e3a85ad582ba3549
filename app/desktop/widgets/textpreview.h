#pragma once

#include <QPlainTextEdit>

namespace chapterhouse {

/// A text that is read and copied, not edited; as high as all of it.
class TextPreview final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit TextPreview(QWidget *parent = nullptr);

    /// What is selected stays so while the text is the same.
    void setText(const QString &text);
    /// To the character, which the widget's own text is not.
    const QString &text() const { return m_text; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    QString m_text;
};

} // namespace chapterhouse
