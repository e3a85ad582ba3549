#include "desktop/widgets/fields/typingundo.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace chapterhouse {

namespace {

/// The context menu, the menu bar and other windows take the focus only for a while.
bool leaves(const QFocusEvent &event)
{
    return event.reason() != Qt::PopupFocusReason && event.reason() != Qt::MenuBarFocusReason &&
           event.reason() != Qt::ActiveWindowFocusReason;
}

class TypingUndo final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *field = qobject_cast<QWidget *>(watched);
        if (!field)
            return false;
        if (event->type() == QEvent::ShortcutOverride)
            return passesOn(field, static_cast<QKeyEvent *>(event));
        if (event->type() == QEvent::FocusOut && leaves(*static_cast<QFocusEvent *>(event)))
            forget(field);
        return false;
    }

private:
    static bool passesOn(const QWidget *field, QKeyEvent *key)
    {
        const bool nothingToDo = (key->matches(QKeySequence::Undo) && !canUndoTyping(field)) ||
                                 (key->matches(QKeySequence::Redo) && !canRedoTyping(field));
        if (nothingToDo)
            key->ignore();
        return nothingToDo;
    }

    static void forget(QWidget *field)
    {
        if (auto *line = qobject_cast<QLineEdit *>(field))
            forgetTyping(line);
        else if (auto *text = qobject_cast<QPlainTextEdit *>(field))
            text->document()->clearUndoRedoStacks();
    }
};

} // namespace

void giveTypingItsOwnUndo(QLineEdit *edit)
{
    edit->installEventFilter(new TypingUndo(edit));
}

void giveTypingItsOwnUndo(QPlainTextEdit *edit)
{
    edit->installEventFilter(new TypingUndo(edit));
}

void forgetTyping(QLineEdit *edit)
{
    if (!edit->isUndoAvailable() && !edit->isRedoAvailable())
        return;
    const int cursor = edit->cursorPosition();
    edit->setText(edit->text());
    edit->setCursorPosition(cursor);
}

bool canUndoTyping(const QWidget *focus)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(focus))
        return !line->isReadOnly() && line->isUndoAvailable();
    const auto *text = qobject_cast<const QPlainTextEdit *>(focus);
    return text && !text->isReadOnly() && text->document()->isUndoAvailable();
}

bool canRedoTyping(const QWidget *focus)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(focus))
        return !line->isReadOnly() && line->isRedoAvailable();
    const auto *text = qobject_cast<const QPlainTextEdit *>(focus);
    return text && !text->isReadOnly() && text->document()->isRedoAvailable();
}

void undoTyping(QWidget *focus)
{
    if (auto *line = qobject_cast<QLineEdit *>(focus))
        line->undo();
    else if (auto *text = qobject_cast<QPlainTextEdit *>(focus))
        text->undo();
}

void redoTyping(QWidget *focus)
{
    if (auto *line = qobject_cast<QLineEdit *>(focus))
        line->redo();
    else if (auto *text = qobject_cast<QPlainTextEdit *>(focus))
        text->redo();
}

} // namespace chapterhouse
