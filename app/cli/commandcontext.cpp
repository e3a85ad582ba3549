#include "command.h"
#include "interrupt.h"

#include "base/words.h"
#include "domain/day.h"
#include "store/fileplace.h"

#include <QSysInfo>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Clock> clockFor(std::optional<QDate> today)
{
    if (today)
        return std::make_unique<PinnedDayClock>(*today);
    return std::make_unique<SystemClock>();
}

} // namespace

CommandContext::CommandContext(Arguments arguments, Console &console, QString storePath,
                               std::optional<QDate> today, QString who)
    : m_arguments(std::move(arguments)), m_console(console), m_storePath(std::move(storePath)),
      m_who(std::move(who)), m_clock(clockFor(today)),
      m_ids(std::make_unique<UuidV7Source>(*m_clock))
{
}

StoreContext CommandContext::storeContext()
{
    return {.clock = *m_clock, .ids = *m_ids, .who = m_who, .host = QSysInfo::machineHostName()};
}

Result<Store *> CommandContext::store()
{
    if (!m_store) {
        // Before the file is opened, which may write to it.
        const Database::Watch watch = interruptibleWatch();
        auto opened = Store::open(m_storePath, storeContext());
        if (!opened)
            return failed(opened);
        m_store = *std::move(opened);
        m_store->database().setWatch(watch);
        if (m_store->isReadOnly())
            m_console.message(m_store->readOnlyReason());
        else if (const auto danger = dangerOfPlace(m_storePath))
            m_console.message(*danger);
    }
    return m_store.get();
}

Result<QString> CommandContext::positional(qsizetype index, const QString &whatIsMissing) const
{
    if (index >= m_arguments.positional().size())
        return fail(ErrorKind::Usage, whatIsMissing);
    return m_arguments.positional().at(index);
}

Result<std::optional<QDate>> CommandContext::optionalDay(const QString &option) const
{
    const auto text = m_arguments.value(option);
    if (!text)
        return std::nullopt;
    const Result<QDate> day = dayFromText(*text);
    if (!day)
        return fail(ErrorKind::Usage, u"--%1: %2"_s.arg(option, day.error().message));
    return *day;
}

Result<QDate> CommandContext::day(const QString &option, QDate fallback) const
{
    return optionalDay(option).map(
        [fallback](std::optional<QDate> day) { return day.value_or(fallback); });
}

} // namespace chapterhouse::cli
