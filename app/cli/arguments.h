#pragma once

#include "base/result.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <span>

namespace chapterhouse::cli {

/// An option that a command knows, always written "--name" or "--name value" or "--name=value".
struct OptionSpec {
    const char *name;
    bool takesValue = true;
};

/// A command line taken apart. Only known double-dash options are options: a search begins with a
/// single dash as often as not ("-has:city"). After "--" everything is positional.
class Arguments {
public:
    /// Usage for an option that is not known or lacks its value.
    static Result<Arguments> parse(const QStringList &words, std::span<const OptionSpec> options);

    const QStringList &positional() const { return m_positional; }
    bool has(const QString &option) const { return m_options.contains(option); }
    /// The last value given, or nothing.
    std::optional<QString> value(const QString &option) const;
    /// All values of an option that may be given repeatedly, in order.
    QStringList values(const QString &option) const { return m_options.value(option); }

private:
    QStringList m_positional;
    QHash<QString, QStringList> m_options;
};

} // namespace chapterhouse::cli
