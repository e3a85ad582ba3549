#pragma once

#include "unit/actions/roster.h"

namespace chapterhouse::tests {

/// A roster with a second person, a board, a committee and a chapter, and what is in them as lines.
class OfficeDesk : public Roster {
public:
    OfficeDesk();

    /// A seat in the board, or the chapter, from a day to a day.
    Record addSeat(const Record &member, const Record &place, QDate from, QDate until = {});
    Record addFunction(const Record &seat, const QString &title, QDate from, QDate until = {});

    /// Each seat with its functions, in the order they came: "Ann, Board, 2024-07-01..2026-06-30:
    /// President 2024-07-01..".
    QStringList offices();
    /// Each stay in a chapter: "Ann, Italy, 2024-01-01.., primary".
    QStringList stays();
    MemberId bobId() const { return MemberId(bob.id()); }
    ChapterId italyId() const { return ChapterId(italy.id()); }

    Record bob;
    Record board;
    Record control; ///< excludes the board
    Record italy;
    Record france;

private:
    QString name(const RecordRef &ref);
};

} // namespace chapterhouse::tests
