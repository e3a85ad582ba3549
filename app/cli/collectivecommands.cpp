#include "formatcommands.h"
#include "interrupt.h"

#include "actions/association.h"
#include "base/safefile.h"
#include "base/words.h"
#include "exchange/collective/collectiveimport.h"
#include "exchange/import/importfile.h"
#include "site/collectivefetch.h"

#include <QCoro/QCoroTask>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

/// A list of a collective's members, and where it is from.
struct CollectiveList {
    QByteArray json;
    QString path;         ///< of the file, or the address
    QString address = {}; ///< as it was given, when it was fetched
};

/// The one that was given, else the one on record.
Result<QString> addressFor(CommandContext &context, Store &store)
{
    QString given = context.arguments().positional().value(0);
    if (!given.isEmpty())
        return given;
    auto known = store.reader().setting(settings::openCollectiveAddress);
    if (known && known->isEmpty())
        return fail(ErrorKind::Usage,
                    Words::tr("Which collective? Give its address, like "
                              "https://opencollective.com/example: none is on record."));
    return known;
}

Result<CollectiveList> fetchedList(CommandContext &context, Store &store)
{
    const auto address = addressFor(context, store);
    if (!address)
        return failed(address);
    const auto url = collectiveListUrl(*address);
    if (!url)
        return failed(url);
    const LongWork work(Words::tr("Receiving"));
    const auto json = QCoro::waitFor(fetchMembers(
        *url, context.clock(), [goesOn = work.watch()](qint64, qint64) { return goesOn(); }));
    return json.map([&](const QByteArray &list) {
        return CollectiveList{list, url->toString(), *address};
    });
}

Result<CollectiveList> listFor(CommandContext &context, Store &store)
{
    if (context.arguments().has(u"open-collective"_s))
        return fetchedList(context, store);
    const auto path = context.positional(0, Words::tr("Which file? Give its path."));
    if (!path)
        return failed(path);
    return readCollectiveFile(*path).map([&path](const QByteArray &json) {
        return CollectiveList{json, *path};
    });
}

Result<void> checkOptions(const Arguments &arguments)
{
    const QString format = arguments.value(u"format"_s).value_or(u"opencollective"_s);
    if (format == "opencollective"_L1)
        return {};
    return fail(ErrorKind::Usage,
                Words::tr("--open-collective does not go with the format %1.").arg(format));
}

Result<void> writeRejects(const QString &path, const QByteArray &json, const ImportPlan &plan)
{
    const auto rejected = rejectedCollectiveMembers(json, plan);
    return rejected ? writeSafely(path, *rejected) : Result<void>();
}

/// The address of what was imported is good to be asked again.
Result<void> rememberAddress(CommandContext &context, Store &store, const QString &address)
{
    if (address.isEmpty() || context.arguments().has(u"dry-run"_s))
        return {};
    return putSetting(store, settings::openCollectiveAddress, address);
}

} // namespace

Result<int> importCollective(CommandContext &context)
{
    const auto mode =
        checkOptions(context.arguments()).and_then([&] { return modeFrom(context.arguments()); });
    if (!mode)
        return failed(mode);
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto list = listFor(context, **store);
    if (!list)
        return failed(list);
    auto plan = planCollective((*store)->reader(), (*store)->ids(), list->json, *mode,
                               interruptibleProgress(Words::tr("Reading")));
    if (!plan)
        return Failure(inFile(plan.error(), list->path));
    return carryOut(context, **store, *std::move(plan), list->path,
                    [&list](const QString &path, const ImportPlan &carriedOut) {
                        return writeRejects(path, list->json, carriedOut);
                    })
        .and_then([&](int code) {
            return rememberAddress(context, **store, list->address).map([code] { return code; });
        });
}

} // namespace chapterhouse::cli
