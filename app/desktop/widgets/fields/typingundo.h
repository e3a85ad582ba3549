#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QPlainTextEdit;
class QWidget;
QT_END_NAMESPACE

namespace chapterhouse {

/// Lets Ctrl+Z undo typing only while there is typing to undo: with nothing of its own to undo or
/// redo, the field leaves the shortcut to the menu; and leaving the field forgets its typing.
/// (Qt's own fields keep both shortcuts to themselves always, so the menu's action never fires.)
void giveTypingItsOwnUndo(QLineEdit *edit);
void giveTypingItsOwnUndo(QPlainTextEdit *edit);

/// Forgets what could be undone or redone, and keeps the text and the cursor.
void forgetTyping(QLineEdit *edit);

/// For the actions of the Edit menu, when they are clicked: whether the widget that has the focus
/// has typing to undo or redo, and doing it. False for any widget that is no field.
bool canUndoTyping(const QWidget *focus);
bool canRedoTyping(const QWidget *focus);
void undoTyping(QWidget *focus);
void redoTyping(QWidget *focus);

} // namespace chapterhouse
