#include "store/sitewaitingtable.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The record that a row names in two columns from `column` on; one of a kind that this program
/// does not know is nothing.
std::optional<RecordRef> recordIn(const Statement &row, int column)
{
    const auto kind = kindFromName(row.text(column));
    if (!kind)
        return std::nullopt;
    return RecordRef{*kind, RecordId(row.text(column + 1))};
}

} // namespace

Result<std::vector<SiteSending>> SiteWaitingTable::sending()
{
    auto statement = m_database.prepareNamed("site_sending"_L1);
    if (!statement)
        return failed(statement);
    std::vector<SiteSending> all;
    return statement
        ->eachRow([&all](const Statement &row) {
            if (const auto record = recordIn(row, 1))
                all.push_back({row.text(0), *record, row.text(3).toLatin1()});
        })
        .map([&all] { return std::move(all); });
}

Result<void> SiteWaitingTable::putSending(const SiteSending &sending)
{
    auto statement = m_database.prepareNamed("site_sending_put"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, sending.path);
    statement->bindText(2, nameOf(sending.record.kind));
    statement->bindText(3, sending.record.id.text());
    statement->bindText(4, QString::fromLatin1(sending.blob));
    return statement->run();
}

Result<void> SiteWaitingTable::clearSending()
{
    return run("site_sending_clear"_L1);
}

Result<QStringList> SiteWaitingTable::leftOut()
{
    auto statement = m_database.prepareNamed("site_left_out"_L1);
    if (!statement)
        return failed(statement);
    QStringList paths;
    return statement->eachRow([&paths](const Statement &row) { paths += row.text(0); })
        .map([&paths] { return paths; });
}

Result<void> SiteWaitingTable::replaceLeftOut(const QStringList &paths)
{
    if (const auto cleared = run("site_left_out_clear"_L1); !cleared)
        return cleared;
    for (const QString &path : paths) {
        auto statement = m_database.prepareNamed("site_left_out_put"_L1);
        if (!statement)
            return failed(statement);
        statement->bindText(1, path);
        if (const auto put = statement->run(); !put)
            return put;
    }
    return {};
}

Result<std::vector<SiteSetback>> SiteWaitingTable::setbacks()
{
    auto statement = m_database.prepareNamed("site_setbacks"_L1);
    if (!statement)
        return failed(statement);
    std::vector<SiteSetback> all;
    return statement
        ->eachRow([&all](const Statement &row) {
            if (const auto record = recordIn(row, 0))
                all.push_back({*record, row.text(2).toLatin1(), static_cast<int>(row.integer(3)),
                               QDateTime::fromMSecsSinceEpoch(row.integer(4), Qt::UTC),
                               row.text(5)});
        })
        .map([&all] { return std::move(all); });
}

Result<void> SiteWaitingTable::putSetback(const SiteSetback &setback)
{
    auto statement = m_database.prepareNamed("site_setback_put"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, nameOf(setback.record.kind));
    statement->bindText(2, setback.record.id.text());
    statement->bindText(3, QString::fromLatin1(setback.blob));
    statement->bindInteger(4, setback.attempts);
    statement->bindInteger(5, setback.retryAt.toMSecsSinceEpoch());
    statement->bindText(6, setback.error);
    return statement->run();
}

Result<void> SiteWaitingTable::forgetSetback(const RecordRef &record)
{
    auto statement = m_database.prepareNamed("site_setback_forget"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, nameOf(record.kind));
    statement->bindText(2, record.id.text());
    return statement->run();
}

Result<void> SiteWaitingTable::clear()
{
    return run("site_sending_clear"_L1)
        .and_then([this] { return run("site_left_out_clear"_L1); })
        .and_then([this] { return run("site_setbacks_clear"_L1); });
}

Result<void> SiteWaitingTable::run(QLatin1String statement)
{
    auto prepared = m_database.prepareNamed(statement);
    if (!prepared)
        return failed(prepared);
    return prepared->run();
}

} // namespace chapterhouse
