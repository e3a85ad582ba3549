#include "store/sitefiletable.h"

#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array conflictNames{
    ""_L1,           "changed"_L1,   "deleted_here"_L1,  "deleted_there"_L1,
    "unreadable"_L1, "in_review"_L1, "being_written"_L1, "review_ended"_L1};

SiteConflict conflictNamed(const QString &name)
{
    const auto found = std::ranges::find(conflictNames, name);
    return found == conflictNames.end() ? SiteConflict::Changed
                                        : static_cast<SiteConflict>(found - conflictNames.begin());
}

SiteFileState stateIn(const Statement &row, const QString &branch)
{
    SiteFileState state{.branch = branch, .path = row.text(0)};
    const auto kind = kindFromName(row.text(1));
    if (kind && !row.isNull(2))
        state.record = RecordRef{*kind, RecordId(row.text(2))};
    state.blob = row.text(3).toLatin1();
    state.base = row.bytes(4);
    state.conflict = conflictNamed(row.text(5));
    state.theirs = row.bytes(6);
    state.error = row.text(7);
    return state;
}

} // namespace

QLatin1String nameOf(SiteConflict conflict)
{
    return conflictNames[static_cast<size_t>(conflict)];
}

Result<std::vector<SiteFileState>> SiteFileTable::all(const QString &branch)
{
    auto statement = m_database.prepareNamed("site_files"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, branch);
    std::vector<SiteFileState> states;
    return statement->eachRow([&](const Statement &row) { states.push_back(stateIn(row, branch)); })
        .map([&states] { return std::move(states); });
}

Result<std::optional<SiteFileState>> SiteFileTable::find(const QString &branch, const QString &path)
{
    auto statement = m_database.prepareNamed("site_file_find"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, branch);
    statement->bindText(2, path);
    return statement->step().map([&](bool isThere) {
        return isThere ? std::optional(stateIn(*statement, branch)) : std::nullopt;
    });
}

Result<void> SiteFileTable::put(const SiteFileState &state)
{
    auto statement = m_database.prepareNamed("site_file_put"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, state.branch);
    statement->bindText(2, state.path);
    statement->bindText(3, state.record ? nameOf(state.record->kind) : QLatin1String());
    statement->bindText(4, state.record ? state.record->id.text() : QString());
    statement->bindText(5, QString::fromLatin1(state.blob));
    statement->bindBytes(6, state.base);
    statement->bindText(7, nameOf(state.conflict));
    statement->bindBytes(8, state.theirs);
    statement->bindText(9, state.error);
    return statement->run();
}

Result<void> SiteFileTable::forget(const QString &branch, const QString &path)
{
    auto statement = m_database.prepareNamed("site_file_forget"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, branch);
    statement->bindText(2, path);
    return statement->run();
}

Result<void> SiteFileTable::forgetAll(const QString &branch)
{
    auto statement = m_database.prepareNamed("site_files_forget"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, branch);
    return statement->run();
}

Result<void> SiteFileTable::clear()
{
    for (const auto name : {"site_files_clear"_L1, "site_reviews_clear"_L1}) {
        auto statement = m_database.prepareNamed(name);
        const auto cleared = statement ? statement->run() : failed(statement);
        if (!cleared)
            return cleared;
    }
    return {};
}

Result<QSet<RecordId>> SiteFileTable::inReview()
{
    auto statement = m_database.prepareNamed("site_records_in_review"_L1);
    if (!statement)
        return failed(statement);
    QSet<RecordId> records;
    return statement
        ->eachRow([&records](const Statement &row) { records.insert(RecordId(row.text(0))); })
        .map([&records] { return records; });
}

Result<QMap<QString, QByteArray>> SiteFileTable::reviews()
{
    auto statement = m_database.prepareNamed("site_reviews"_L1);
    if (!statement)
        return failed(statement);
    QMap<QString, QByteArray> reviews;
    return statement
        ->eachRow([&reviews](const Statement &row) {
            reviews.insert(row.text(0), row.utf8(1).toByteArray());
        })
        .map([&reviews] { return reviews; });
}

Result<void> SiteFileTable::putReview(const QString &branch, const QByteArray &draft)
{
    auto statement =
        m_database.prepareNamed(draft.isEmpty() ? "site_review_forget"_L1 : "site_review_put"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, branch);
    if (!draft.isEmpty())
        statement->bindText(2, QString::fromUtf8(draft));
    return statement->run();
}

} // namespace chapterhouse
