#pragma once

#include "desktop/widgets/fields/fieldeditor.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

namespace chapterhouse::tests {

/// A window with one field, another place to go to, and an Undo as a menu would have it.
template<class Editor>
struct Window {
    template<class... Arguments>
    explicit Window(Arguments... arguments) : editor(new Editor(arguments...))
    {
        auto *column = new QVBoxLayout(&widget);
        column->addWidget(editor);
        column->addWidget(elsewhere);
        undo->setShortcut(QKeySequence::Undo);
        widget.addAction(undo);
        QObject::connect(undo, &QAction::triggered, &widget, [this] { ++undone; });
        QObject::connect(editor, &FieldEditor::edited, &widget,
                         [this](const FieldValue &value) { told.append(value); });
        widget.show();
        active = QTest::qWaitForWindowActive(&widget);
        editor->setFocus();
    }

    QWidget *input() const { return editor->focusProxy(); }
    void type(const QString &text)
    {
        static_cast<QLineEdit *>(input())->selectAll();
        QTest::keyClicks(input(), text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    /// Before the widget, as a field that is being typed in still tells it when the window goes.
    QList<FieldValue> told;
    int undone = 0;
    bool active = false;
    QWidget widget;
    Editor *editor;
    QLineEdit *elsewhere = new QLineEdit;
    QAction *undo = new QAction(&widget);
};

inline const QLocale british(QLocale::English, QLocale::UnitedKingdom);

} // namespace chapterhouse::tests
