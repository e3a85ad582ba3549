#include "desktop/widgets/fields/fieldeditor.h"

#include "desktop/widgets/look/dress.h"

#include <QFocusEvent>
#include <QKeyEvent>

namespace chapterhouse {

namespace {

/// A menu or a list that opens takes the focus only for a while.
bool leaves(const QFocusEvent &event)
{
    return event.reason() != Qt::PopupFocusReason && event.reason() != Qt::MenuBarFocusReason;
}

} // namespace

FieldEditor::FieldEditor(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FieldEditor::setInput(QWidget *input, QWidget *outlined)
{
    m_input = input;
    m_outlined = outlined ? outlined : input;
    setFocusProxy(input);
    input->installEventFilter(this);
}

void FieldEditor::setValue(const FieldValue &value)
{
    const bool typing = isModified();
    m_value = value;
    if (!typing)
        showValue(value);
}

void FieldEditor::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    if (readOnly)
        finishEditing();
    m_readOnly = readOnly;
    showReadOnly(readOnly);
}

void FieldEditor::setOutlineTone(Tone tone)
{
    setOutline(m_outlined, tone);
}

void FieldEditor::setFieldName(const QString &name)
{
    setAccessibleName(name);
    m_input->setAccessibleName(name);
}

void FieldEditor::setFieldDescription(const QString &description)
{
    m_input->setAccessibleDescription(description);
}

void FieldEditor::finishEditing()
{
    if (!isModified())
        return;
    const FieldValue typed = typedValue();
    const bool differs = typed != m_value;
    m_value = typed;
    showValue(typed);
    if (differs)
        Q_EMIT edited(typed);
}

void FieldEditor::restore()
{
    showValue(m_value);
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input || m_readOnly)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && leaves(*static_cast<QFocusEvent *>(event)))
        finishEditing();
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (key && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && isModified()) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            restore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chapterhouse
