#include "desktop/shell/tourhands.h"

#include "desktop/program.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTabBar>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

void sendKey(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
             const QString &text = {})
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers, text);
        QApplication::sendEvent(widget, &event);
    }
}

} // namespace

QWidget *TourHands::window() const
{
    return &m_program.window();
}

bool TourHands::click(const QString &button) const
{
    auto *found = seen<QAbstractButton>(button);
    if (found)
        found->click();
    return found != nullptr;
}

bool TourHands::press(const QString &widget, int key) const
{
    auto *found = seen<QWidget>(widget);
    if (found)
        sendKey(found, key);
    return found != nullptr;
}

bool TourHands::type(const QString &widget, const QString &text) const
{
    auto *found = seen<QWidget>(widget);
    auto *line = qobject_cast<QLineEdit *>(found);
    if (found && !line)
        line = found->findChild<QLineEdit *>();
    if (!line)
        return false;
    line->setFocus();
    sendKey(line, Qt::Key_A, Qt::ControlModifier);
    sendKey(line, Qt::Key_Delete);
    for (const QChar letter : text)
        sendKey(line, 0, Qt::NoModifier, QString(letter));
    return true;
}

bool TourHands::trigger(CommandId command) const
{
    QAction *action = m_program.commands().action(command);
    const bool canBe = action->isEnabled();
    action->trigger();
    return canBe;
}

bool TourHands::choose(const QString &list, const QString &text, int rows) const
{
    auto *view = seen<QAbstractItemView>(list);
    if (!view)
        return false;
    const QModelIndexList found =
        view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, text);
    if (found.isEmpty())
        return false;
    view->setCurrentIndex(found.front());
    view->scrollTo(found.front(), QAbstractItemView::PositionAtCenter);
    for (int row = 1; row < rows; ++row)
        sendKey(view, Qt::Key_Down, Qt::ShiftModifier);
    return true;
}

bool TourHands::showTab(int tab, const QString &tabs) const
{
    auto *found = seen<QTabBar>(tabs);
    if (found)
        found->setCurrentIndex(tab);
    return found != nullptr;
}

int TourHands::members() const
{
    auto *list = window()->findChild<QAbstractItemView *>(u"memberList"_s);
    return list ? list->model()->rowCount() : 0;
}

std::function<void()> TourHands::opened()
{
    m_isOpen = false;
    return [this] { m_isOpen = true; };
}

QString TourHands::fresh(const QString &name)
{
    QDir folder(m_folder.path());
    const QString sub = QString::number(++m_files);
    folder.mkdir(sub);
    m_newest = folder.filePath(sub + u'/' + name);
    return m_newest;
}

QString TourHands::written(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return path;
}

} // namespace chapterhouse
