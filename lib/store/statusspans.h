#pragma once

#include "domain/status.h"
#include "store/database.h"

namespace chapterhouse {

/// The table status_span: statusSpans() of every member, kept with each transaction.
class StatusSpanTable {
public:
    explicit StatusSpanTable(Database &database);

    /// The rows that decide a member's status, as they are now.
    Result<MemberStory> storyOf(const RecordId &member);
    /// The spans as kept.
    Result<std::vector<StatusSpan>> spansOf(qint64 memberRow);
    Result<void> replace(qint64 memberRow, const std::vector<StatusSpan> &spans);
    Result<void> insert(qint64 memberRow, const std::vector<StatusSpan> &spans);

private:
    Database &m_database;
    std::vector<std::pair<Kind, QByteArray>> m_storySql;
};

/// The span in the columns from, until, status, class, tier and paid_until, from `firstColumn` on.
StatusSpan spanFrom(const Statement &row, int firstColumn);

} // namespace chapterhouse
