#pragma once

#include "support/testmain.h"
#include "unit/domain/offices.h"

/// Bodies on a day for the tables of what checkBody() finds.
namespace chapterhouse::tests {

inline const QDate start(2024, 7, 1);
inline const QDate end(2026, 6, 30);
inline const QDate day(2025, 3, 1);
inline const QDate founded(2022, 7, 1);

inline Holder holder(const QString &name, const MemberStory &story)
{
    return {.name = name + QStringLiteral(" Lee"), .spans = statusSpans(story, {})};
}

inline MemberStory paid(QDate from = {2020, 1, 1}, QDate until = {2030, 12, 31})
{
    return {.periods = {period(from, until)}, .standings = {}, .leavings = {}, .admissions = {}};
}

/// Whoever is not told otherwise is a regular member all the time.
inline BodyOnDay body(const BodyRules &rules, std::vector<Seat> seats,
                      std::vector<Function> functions = {})
{
    BodyOnDay body{.rules = rules,
                   .seats = std::move(seats),
                   .functions = std::move(functions),
                   .holders = {},
                   .exclude = {}};
    for (const Seat &seat : body.seats)
        body.holders.insert(seat.member, holder(seat.member.text(), paid()));
    return body;
}

inline BodyOnDay with(BodyOnDay body, const QString &member, const MemberStory &story)
{
    body.holders.insert(memberId(member), holder(member, story));
    return body;
}

/// A body called "board" that has no rules.
inline BodyRules noRules()
{
    BodyRules rules;
    rules.body = bodyId(QStringLiteral("board"));
    return rules;
}

/// "seats: 1 of at least 2 seats is filled".
inline QStringList described(const std::vector<BodyFinding> &findings)
{
    QStringList lines;
    for (const BodyFinding &finding : findings)
        lines += finding.rule + QStringLiteral(": ") + finding.sentence;
    return lines;
}

inline void findingColumns()
{
    QTest::addColumn<BodyOnDay>("body");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QStringList>("expected");
}

inline void row(const char *name, const BodyOnDay &body, QDate on, const QStringList &expected)
{
    QTest::newRow(name) << body << on << expected;
}

inline void compareFindings()
{
    QFETCH(BodyOnDay, body);
    QFETCH(QDate, on);
    QFETCH(QStringList, expected);
    QCOMPARE(described(checkBody(body, on)), expected);
}

} // namespace chapterhouse::tests
