#pragma once

#include "desktop/widgets/fields/fieldeditor.h"

namespace chapterhouse {

class MarkdownEdit;

/// A text in Markdown of any length as a field. Unlike other fields it is not left when another
/// window gets the focus, and Esc takes nothing back: hours of writing may be in it.
class MarkdownField final : public FieldEditor {
    Q_OBJECT

public:
    explicit MarkdownField(QWidget *parent = nullptr);

    MarkdownEdit *edit() const { return m_edit; }
    bool isModified() const override;
    /// As if the text were typed: it is told when the field is left.
    void type(const QString &text);

Q_SIGNALS:
    /// It is another one, as with every key.
    void textChanged();

protected:
    FieldValue typedValue() const override;
    void showValue(const FieldValue &value) override;
    void showReadOnly(bool readOnly) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    MarkdownEdit *m_edit;
    QString m_shown;
    QString m_told; ///< that the text is
};

} // namespace chapterhouse
