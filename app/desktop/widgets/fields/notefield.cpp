#include "desktop/widgets/fields/notefield.h"

#include "desktop/widgets/fields/typingundo.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QtMath>

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr int fewestLines = 3;
constexpr int mostLines = 10;
/// With the frame, as far in as the text of a line edit.
constexpr int textMargin = 6;

} // namespace

NoteField::NoteField(QWidget *parent) : FieldEditor(parent), m_edit(new QPlainTextEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::normal);
    row->addWidget(m_edit);
    m_edit->setTabChangesFocus(true);
    setInput(m_edit);
    giveTypingItsOwnUndo(m_edit);
    m_edit->document()->setDocumentMargin(textMargin);
    m_edit->document()->clearUndoRedoStacks();
    QPalette clear;
    clear.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(clear);
    connect(m_edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
            this, &NoteField::fitHeight);
    fitHeight();
}

void NoteField::showCount(int advised)
{
    m_advised = advised;
    m_count = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
    m_count->setObjectName(QStringLiteral("characterCount"));
    layout()->addWidget(m_count);
    layout()->setAlignment(m_count, Qt::AlignTop);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NoteField::count);
    count();
}

void NoteField::count()
{
    const qsizetype characters = m_edit->toPlainText().trimmed().size();
    m_count->setText(tr("%L1 of %L2").arg(characters).arg(m_advised));
    m_count->setInk(characters > m_advised ? Colour::Warning : Colour::Quiet);
}

bool NoteField::isModified() const
{
    return m_edit->toPlainText() != m_shown;
}

FieldValue NoteField::typedValue() const
{
    return textValue(m_edit->toPlainText().trimmed());
}

void NoteField::showValue(const FieldValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    m_edit->setPlainText(text ? *text : QString());
    m_shown = m_edit->toPlainText();
}

void NoteField::showReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_edit->update();
}

bool NoteField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            finishEditing();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void NoteField::fitHeight()
{
    // The size of a plain text document is counted in lines.
    const int written = qCeil(m_edit->document()->size().height());
    const int lines = std::clamp(written, fewestLines, mostLines);
    const int margin = static_cast<int>(m_edit->document()->documentMargin());
    m_edit->setFixedHeight(lines * m_edit->fontMetrics().lineSpacing() +
                           2 * (m_edit->frameWidth() + margin));
}

} // namespace chapterhouse
