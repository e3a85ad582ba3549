#pragma once

#include "arguments.h"
#include "base/clock.h"
#include "console.h"
#include "store/store.h"

#include <functional>
#include <memory>
#include <vector>

namespace chapterhouse::cli {

/// What a command works with: its own arguments, the console, and the store once it asks for it.
class CommandContext {
public:
    CommandContext(Arguments arguments, Console &console, QString storePath,
                   std::optional<QDate> today, QString who);

    const Arguments &arguments() const { return m_arguments; }
    Console &console() { return m_console; }
    const QString &storePath() const { return m_storePath; }
    StoreContext storeContext();
    const Clock &clock() const { return *m_clock; }

    /// Opens the store at first; says on the console why it is open for reading only.
    Result<Store *> store();

    /// The positional argument at `index`; Usage, with the sentence, when it is missing.
    Result<QString> positional(qsizetype index, const QString &whatIsMissing) const;
    /// The option as a day; `fallback` when it was not given.
    Result<QDate> day(const QString &option, QDate fallback) const;
    Result<std::optional<QDate>> optionalDay(const QString &option) const;

private:
    Arguments m_arguments;
    Console &m_console;
    QString m_storePath;
    QString m_who;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<UuidV7Source> m_ids;
    std::unique_ptr<Store> m_store;
};

/// One command: "members join", "undo".
struct Command {
    QString name;
    QString usage; ///< what follows the name, as in the help
    std::vector<OptionSpec> options;
    std::function<Result<int>(CommandContext &)> run;
};

std::vector<Command> storeCommands();
std::vector<Command> historyCommands();
std::vector<Command> recordCommands();
std::vector<Command> memberCommands();
std::vector<Command> officeCommands();
std::vector<Command> meetingCommands();
std::vector<Command> bodyCommands();
std::vector<Command> importCommands();
std::vector<Command> exportCommands();
std::vector<Command> formatCommands();
std::vector<Command> eventCheckCommands();
std::vector<Command> announceCommands();
std::vector<Command> checkCommands();
std::vector<Command> renderCommands();
std::vector<Command> seriesCommands();
std::vector<Command> postCommands();
std::vector<Command> orderCommands();
std::vector<Command> checklistCommands();
std::vector<Command> siteCommands();
std::vector<Command> reviewCommands();

/// Runs one command line (without the program's name) and returns the exit code.
int runCommandLine(const QStringList &words, QIODevice &out, QIODevice &err);

} // namespace chapterhouse::cli
