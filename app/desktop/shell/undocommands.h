#pragma once

#include "desktop/shell/mainwindow.h"
#include "desktop/widgets/workwatch.h"
#include "models/storethread.h"

namespace chapterhouse {

/// Joins the undo and redo commands to the store: their texts name the step, and a step of an
/// earlier run, of another person or of more than one record asks before it is undone.
class UndoCommands final : public QObject {
    Q_OBJECT

public:
    UndoCommands(StoreThread &store, CommandTable &commands, MainWindow &window);

    /// Neither can be undone nor redone while it is off.
    void setOff(bool off);

private:
    enum class Direction { Undo, Redo };

    void show();
    const std::optional<TurnOffer> &offerOf(Direction direction) const;
    /// Once everything that was typed is written, so that the newest step is the one undone.
    void turn(Direction direction);
    void offer(Direction direction);
    /// What is answered is done only while it is still what comes next.
    void ask(Direction direction, const TurnOffer &offer);
    void carryOut(Direction direction);
    void report(Direction direction, const Result<TurnResult> &result);
    void mention(const QString &sentence);

    StoreThread &m_store;
    CommandTable &m_commands;
    MainWindow &m_window;
    WorkWatch m_work;
    bool m_isOff = false;
};

} // namespace chapterhouse
