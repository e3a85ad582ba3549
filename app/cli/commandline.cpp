#include "command.h"

#include "base/words.h"
#include "domain/day.h"
#include "store/fileplace.h"

#include <QSettings>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr OptionSpec globalOptions[] = {
    {"store"}, {"today"}, {"json", false}, {"quiet", false}, {"help", false}};

std::vector<Command> allCommands()
{
    std::vector<Command> all;
    for (auto *group : {storeCommands,  historyCommands,   recordCommands,     memberCommands,
                        officeCommands, bodyCommands,      meetingCommands,    importCommands,
                        exportCommands, formatCommands,    eventCheckCommands, announceCommands,
                        checkCommands,  postCommands,      seriesCommands,     renderCommands,
                        orderCommands,  checklistCommands, siteCommands,       reviewCommands}) {
        std::vector<Command> commands = group();
        std::ranges::move(commands, std::back_inserter(all));
    }
    return all;
}

/// The name that the window was given at first start, else the user's.
QString personName()
{
    const QSettings settings(u"chapterhouse"_s, u"chapterhouse"_s);
    QString name = settings.value(u"person/name"_s).toString();
    if (!name.isEmpty())
        return name;
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? u"chapterhouse-cli"_s : user;
}

/// Of the commands that the words begin, or of all.
QString helpText(const std::vector<Command> &commands, const QStringList &words)
{
    const QString beginning = words.mid(0, 2).join(u' ') + u' ';
    const auto isAskedFor = [&](const Command &command) {
        return QString(command.name + u' ').startsWith(beginning);
    };
    const bool isNone = std::ranges::none_of(commands, isAskedFor);
    QString text = Words::tr("chapterhouse-cli [--store FILE] [--json] [--today YYYY-MM-DD] "
                             "[--quiet] COMMAND …") +
                   u"\n\n"_s;
    for (const Command &command : commands) {
        if (isNone || isAskedFor(command))
            text += u"  "_s + QString(command.name + u' ' + command.usage).trimmed() + u'\n';
    }
    return text;
}

/// The command that the words begin with, the one of most words first.
const Command *findCommand(const std::vector<Command> &commands, const QStringList &words)
{
    for (qsizetype length : {3, 2, 1}) {
        const QString name = words.mid(0, length).join(u' ');
        for (const Command &command : commands) {
            if (command.name == name && words.size() >= length)
                return &command;
        }
    }
    return nullptr;
}

/// The words that are neither global options nor their values: the command and what follows.
QStringList withoutGlobalOptions(const QStringList &words, QStringList &global)
{
    QStringList rest;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString name = words[i].section(u'=', 0, 0);
        const auto *option = std::ranges::find_if(globalOptions, [&](const OptionSpec &candidate) {
            return name == u"--"_s + QLatin1String(candidate.name);
        });
        if (words[i] == "--"_L1)
            return rest + words.mid(i);
        if (option == std::end(globalOptions)) {
            rest += words[i];
            continue;
        }
        global += words[i];
        if (option->takesValue && !words[i].contains(u'=') && i + 1 < words.size())
            global += words[++i];
    }
    return rest;
}

Failure noSuchCommand(const QStringList &words)
{
    return fail(ErrorKind::Usage, words.isEmpty()
                                      ? Words::tr("Name a command; --help lists them.")
                                      : Words::tr("There is no command “%1”; --help lists them.")
                                            .arg(words.mid(0, 2).join(u' ')));
}

Result<std::optional<QDate>> pinnedDay(const Arguments &global)
{
    const auto text = global.value(u"today"_s);
    if (!text)
        return std::nullopt;
    const Result<QDate> day = dayFromText(*text);
    if (!day)
        return fail(ErrorKind::Usage, u"--today: %1"_s.arg(day.error().message));
    return *day;
}

Result<int> runCommand(const Arguments &global, const QStringList &words, Console &console)
{
    const std::vector<Command> commands = allCommands();
    if (global.has(u"help"_s)) {
        console.out().write(helpText(commands, words).toUtf8());
        return exitcode::done;
    }
    const Command *command = findCommand(commands, words);
    if (!command)
        return noSuchCommand(words);
    const auto today = pinnedDay(global);
    if (!today)
        return failed(today);
    const qsizetype nameLength = command->name.count(u' ') + 1;
    auto arguments = Arguments::parse(words.mid(nameLength), command->options);
    if (!arguments)
        return failed(arguments);
    CommandContext context(*std::move(arguments), console,
                           global.value(u"store"_s).value_or(usualStorePath()), *today,
                           personName());
    return command->run(context);
}

} // namespace

int runCommandLine(const QStringList &words, QIODevice &out, QIODevice &err)
{
    QStringList globalWords;
    const QStringList rest = withoutGlobalOptions(words, globalWords);
    const auto global = Arguments::parse(globalWords, globalOptions);
    Console console(out, err, globalWords.contains(u"--json"_s),
                    globalWords.contains(u"--quiet"_s));
    const Result<int> code =
        global.and_then([&](const Arguments &parsed) { return runCommand(parsed, rest, console); });
    return code ? *code : console.error(code.error());
}

} // namespace chapterhouse::cli
