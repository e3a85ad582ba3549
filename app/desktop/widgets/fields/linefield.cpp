#include "desktop/widgets/fields/linefield.h"

#include "desktop/widgets/fields/typingundo.h"
#include "desktop/widgets/look/type.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace chapterhouse {

LineField::LineField(QWidget *parent) : FieldEditor(parent), m_edit(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::normal);
    row->addWidget(m_edit, 1);
    setInput(m_edit);
    giveTypingItsOwnUndo(m_edit);
    connect(m_edit, &QLineEdit::returnPressed, this, &LineField::finishEditing);
}

void LineField::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

bool LineField::isModified() const
{
    return m_edit->text() != m_shown;
}

FieldValue LineField::typedValue() const
{
    return valueOf(m_edit->text().trimmed());
}

void LineField::showValue(const FieldValue &value)
{
    m_shown = textOf(value);
    const int cursor = m_edit->hasFocus() ? m_edit->cursorPosition() : 0;
    m_edit->setText(m_shown);
    m_edit->setCursorPosition(cursor);
    // A line edit drops line breaks and the like; what it shows is what typing is compared with.
    m_shown = m_edit->text();
}

void LineField::showReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_edit->update();
}

QString TextField::textOf(const FieldValue &value) const
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

FieldValue TextField::valueOf(const QString &text) const
{
    return textValue(text);
}

} // namespace chapterhouse
