#include "arguments.h"

#include "base/words.h"

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

const OptionSpec *find(std::span<const OptionSpec> options, const QString &name)
{
    for (const OptionSpec &option : options) {
        if (name == QLatin1String(option.name))
            return &option;
    }
    return nullptr;
}

Failure noSuchOption(const QString &name, std::span<const OptionSpec> options)
{
    QStringList names;
    for (const OptionSpec &option : options)
        names += u"--"_s + QLatin1String(option.name);
    const QString sentence = Words::tr("There is no option --%1 here").arg(name);
    return fail(ErrorKind::Usage,
                names.isEmpty()
                    ? sentence + u'.'
                    : Words::tr("%1; there are: %2.").arg(sentence, names.join(u", "_s)));
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList &words, std::span<const OptionSpec> options)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == "--"_L1) {
            arguments.m_positional += words.mid(i + 1);
            break;
        }
        if (!word.startsWith("--"_L1)) {
            arguments.m_positional += word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const OptionSpec *option = find(options, name);
        if (!option)
            return noSuchOption(name, options);
        const bool valueFollows = option->takesValue && equals < 0;
        if (valueFollows && i + 1 == words.size())
            return fail(ErrorKind::Usage, Words::tr("The option --%1 needs a value.").arg(name));
        QString value;
        if (option->takesValue)
            value = valueFollows ? words[++i] : word.mid(equals + 1);
        arguments.m_options[name] += value;
    }
    return arguments;
}

std::optional<QString> Arguments::value(const QString &option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? std::nullopt : std::optional(all.last());
}

} // namespace chapterhouse::cli
