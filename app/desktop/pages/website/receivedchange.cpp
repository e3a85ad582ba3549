#include "desktop/pages/website/receivedchange.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

std::optional<QByteArray> sourceIn(const QJsonObject &values)
{
    const QJsonValue source = values.value("source"_L1);
    return source.isString() ? std::optional(source.toString().toUtf8()) : std::nullopt;
}

} // namespace

WebsiteFile withLastChange(const Reader &reader, const WebsiteStatus &status, WebsiteFile file)
{
    const auto state =
        SiteFileTable(reader.database()).find(status.connection->stateName(), file.path);
    if (state && *state)
        file.record = (*state)->record;
    if (!file.record)
        return file;
    const auto history = reader.history(*file.record);
    if (!history)
        return file;
    for (const HistoryEntry &entry : *history) {
        if (entry.step.origin != nameOf(Origin::Site))
            continue;
        const RecordChange &change = entry.change;
        if (change.action == ChangeAction::Added) {
            file.mine = (*state)->base;
            break;
        }
        if (change.action == ChangeAction::Set && change.after.contains("source"_L1)) {
            file.theirs = sourceIn(change.before);
            file.mine = sourceIn(change.after);
            break;
        }
    }
    return file;
}

} // namespace chapterhouse
