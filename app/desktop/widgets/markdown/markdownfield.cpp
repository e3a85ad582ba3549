#include "desktop/widgets/markdown/markdownfield.h"

#include "desktop/widgets/fields/typingundo.h"
#include "desktop/widgets/markdown/markdownedit.h"

#include <QFocusEvent>
#include <QVBoxLayout>

namespace chapterhouse {

MarkdownField::MarkdownField(QWidget *parent) : FieldEditor(parent), m_edit(new MarkdownEdit(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_edit);
    setInput(m_edit);
    giveTypingItsOwnUndo(m_edit);
    // Told of a new look of the same text as well.
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_told == m_edit->text())
            return;
        m_told = m_edit->text();
        Q_EMIT textChanged();
    });
}

bool MarkdownField::isModified() const
{
    return m_edit->text() != m_shown;
}

void MarkdownField::type(const QString &text)
{
    if (text != m_edit->text())
        m_edit->setText(text);
}

FieldValue MarkdownField::typedValue() const
{
    return textValue(m_edit->text());
}

/// A text that is shown already stays with its cursor and what can be undone.
void MarkdownField::showValue(const FieldValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    m_shown = text ? *text : QString();
    if (m_shown != m_edit->text())
        m_edit->setText(m_shown);
    m_shown = m_edit->text();
}

void MarkdownField::showReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

bool MarkdownField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOtherWindow =
        event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent *>(event)->reason() == Qt::ActiveWindowFocusReason;
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched == m_edit && (isOtherWindow || isKey))
        return false;
    return FieldEditor::eventFilter(watched, event);
}

} // namespace chapterhouse
