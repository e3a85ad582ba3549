#include "desktop/shell/undocommands.h"

#include "desktop/shell/page.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/messagebar.h"
#include "domain/daytext.h"

#include <QMessageBox>
#include <QPushButton>

namespace chapterhouse {

namespace {

/// An ampersand of the text stays one.
QString menuText(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

UndoCommands::UndoCommands(StoreThread &store, CommandTable &commands, MainWindow &window)
    : m_store(store), m_commands(commands), m_window(window), m_work(window.progress())
{
    connect(&store, &StoreThread::undoStateChanged, this, &UndoCommands::show);
    connect(commands.action(CommandId::Undo), &QAction::triggered, this,
            [this] { turn(Direction::Undo); });
    connect(commands.action(CommandId::Redo), &QAction::triggered, this,
            [this] { turn(Direction::Redo); });
    show();
}

void UndoCommands::setOff(bool off)
{
    m_isOff = off;
    show();
}

void UndoCommands::show()
{
    const UndoState &state = m_store.undoState();
    QAction *undo = m_commands.action(CommandId::Undo);
    undo->setEnabled(state.undo && !m_isOff);
    undo->setText(state.undo ? tr("&Undo: %1").arg(menuText(state.undo->label)) : tr("&Undo"));
    QAction *redo = m_commands.action(CommandId::Redo);
    redo->setEnabled(state.redo && !m_isOff);
    redo->setText(state.redo ? tr("&Redo: %1").arg(menuText(state.redo->label)) : tr("&Redo"));
    const QString keys = undo->shortcut().toString(QKeySequence::NativeText);
    m_window.setUndoHint(state.undo ? tr("%1: %2").arg(keys, state.undo->label) : QString());
}

const std::optional<TurnOffer> &UndoCommands::offerOf(Direction direction) const
{
    const UndoState &state = m_store.undoState();
    return direction == Direction::Undo ? state.undo : state.redo;
}

void UndoCommands::turn(Direction direction)
{
    m_window.currentPage()->finishEditing();
    m_store.run(
        this, [](Store &) { return Result<void>(); },
        [this, direction](const Result<void> &) { offer(direction); });
}

void UndoCommands::offer(Direction direction)
{
    const std::optional<TurnOffer> &next = offerOf(direction);
    if (!next)
        return;
    if (next->asksFirst)
        ask(direction, *next);
    else
        carryOut(direction);
}

void UndoCommands::ask(Direction direction, const TurnOffer &offer)
{
    const bool isUndo = direction == Direction::Undo;
    auto *question =
        new QMessageBox(QMessageBox::NoIcon, isUndo ? tr("Undo this step?") : tr("Redo this step?"),
                        {}, QMessageBox::Cancel, &m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(QStringLiteral("undoQuestion"));
    question->setText(isUndo ? tr("Undo “%1”?").arg(offer.label)
                             : tr("Redo “%1”?").arg(offer.label));
    const QDateTime local = offer.at.toLocalTime();
    const QString at = tr("%1, %2").arg(dayText(local.date()), timeText(local.time()));
    question->setInformativeText(
        tr("It changed %n records, by %1 on %2. What was changed since stays as it is.", nullptr,
           static_cast<int>(offer.records))
            .arg(offer.who, at));
    QPushButton *accept =
        question->addButton(isUndo ? tr("Undo") : tr("Redo"), QMessageBox::AcceptRole);
    setButtonKind(accept, ButtonKind::Primary);
    question->setDefaultButton(accept);
    connect(accept, &QPushButton::clicked, this, [this, direction, offer] {
        if (offerOf(direction) == offer)
            carryOut(direction);
        else
            this->offer(direction);
    });
    question->open();
}

void UndoCommands::carryOut(Direction direction)
{
    const bool isUndo = direction == Direction::Undo;
    const std::optional<TurnOffer> &offer = offerOf(direction);
    if (!offer)
        return;
    Progress progress;
    if (offer->isLong)
        progress = m_work.start(isUndo ? tr("Undoing: %1").arg(offer->label)
                                       : tr("Redoing: %1").arg(offer->label));
    const auto done = [this, direction](const Result<TurnResult> &result) {
        m_work.finish();
        report(direction, result);
    };
    if (isUndo)
        m_store.undo(this, progress, done);
    else
        m_store.redo(this, progress, done);
}

void UndoCommands::report(Direction direction, const Result<TurnResult> &result)
{
    if (!result) {
        const bool isCancelled = result.error().kind == ErrorKind::Cancelled;
        m_window.say(isCancelled ? Tone::Information : Tone::Wrong, result.error().message);
        return;
    }
    QString sentence = direction == Direction::Undo ? tr("Undone: %1.").arg(result->label)
                                                    : tr("Redone: %1.").arg(result->label);
    if (result->kept > 0)
        sentence += u' ' + tr("%n fields were changed since and stay.", nullptr,
                              static_cast<int>(result->kept));
    for (const QString &reason : result->reasons)
        sentence += u' ' + reason;
    if (result->kept > 0)
        m_window.say(Tone::Warning, sentence);
    else
        mention(sentence);
}

/// What the step was said to have done does not hold any longer.
void UndoCommands::mention(const QString &sentence)
{
    m_window.messages()->putGoodNewsAway();
    m_window.mention(sentence);
}

} // namespace chapterhouse
