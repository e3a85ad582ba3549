#include "store/statusspans.h"

#include "store/recordtable.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<void> addKind(Database &database, Kind kind, const QByteArray &sql, const RecordId &member,
                     MemberStory &story)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return failed(statement);
    statement->bindText(1, member.text());
    return statement->eachRow(
        [&](const Statement &row) { addToStory(story, recordFrom(row, kind, 0)); });
}

QDate dayAt(const Statement &row, int column)
{
    return row.isNull(column) ? QDate() : dayFromText(row.text(column)).value_or(QDate());
}

} // namespace

StatusSpanTable::StatusSpanTable(Database &database) : m_database(database)
{
    for (const Kind kind : {Kind::Membership, Kind::Standing, Kind::Leaving, Kind::Admission}) {
        const QByteArray table(nameOf(kind).data(), nameOf(kind).size());
        m_storySql.emplace_back(kind, "SELECT " + columnList(kind) + " FROM " + table +
                                          " WHERE member = ?");
    }
}

Result<MemberStory> StatusSpanTable::storyOf(const RecordId &member)
{
    MemberStory story;
    for (const auto &[kind, sql] : m_storySql) {
        if (const auto added = addKind(m_database, kind, sql, member, story); !added)
            return failed(added);
    }
    return story;
}

Result<std::vector<StatusSpan>> StatusSpanTable::spansOf(qint64 memberRow)
{
    auto statement = m_database.prepareNamed("spans_of"_L1);
    if (!statement)
        return failed(statement);
    statement->bindInteger(1, memberRow);
    std::vector<StatusSpan> spans;
    return statement->eachRow([&](const Statement &row) { spans.push_back(spanFrom(row, 0)); })
        .map([&] { return std::move(spans); });
}

Result<void> StatusSpanTable::replace(qint64 memberRow, const std::vector<StatusSpan> &spans)
{
    auto forget = m_database.prepareNamed("spans_forget"_L1);
    if (!forget)
        return failed(forget);
    forget->bindInteger(1, memberRow);
    if (auto done = forget->run(); !done)
        return done;
    return insert(memberRow, spans);
}

Result<void> StatusSpanTable::insert(qint64 memberRow, const std::vector<StatusSpan> &spans)
{
    auto statement = m_database.prepareNamed("span_add"_L1);
    if (!statement)
        return failed(statement);
    for (const StatusSpan &span : spans) {
        statement->bindInteger(1, memberRow);
        statement->bindText(2, isoText(span.from));
        statement->bindText(3, isoText(span.until));
        statement->bindText(4, nameOf(span.what.status));
        statement->bindText(5, span.what.memberClass ? QString(nameOf(*span.what.memberClass))
                                                     : QString());
        statement->bindText(6, span.what.tier.text());
        statement->bindText(7, isoText(span.what.paidUntil));
        if (auto done = statement->run(); !done)
            return done;
    }
    return {};
}

StatusSpan spanFrom(const Statement &row, int firstColumn)
{
    return {.from = dayAt(row, firstColumn),
            .until = dayAt(row, firstColumn + 1),
            .what = {.status = statusFromName(row.text(firstColumn + 2)).value_or(Status::Contact),
                     .memberClass = classFromName(row.text(firstColumn + 3)),
                     .tier = TierId(RecordId(row.text(firstColumn + 4))),
                     .paidUntil = dayAt(row, firstColumn + 5)}};
}

} // namespace chapterhouse
