#pragma once

#include "actions/recordverbs.h"
#include "domain/office.h"

namespace chapterhouse {

/// Adds a seat with the function held in it, from typed texts: member, body or chapter, title,
/// from, until, how, replaces. A title for somebody who has the seat on its first day already is a
/// function within that seat. Without a first day it is today. What is elected or completes
/// a term ends with it, where the body has terms and no last day was given. Returns the seat.
/// Errors as addRecord().
Result<AddedRecord> addOffice(Store &store, const FieldTexts &texts);

/// Changes an office as typed: what concerns the seat as setFields(), `title` as what the seat is
/// called on its day of `store.today()`; Usage when it has several functions there.
Result<ChangeSet> setOffice(Store &store, const SeatId &seat, const FieldTexts &texts);

/// Ends a seat and the functions in it; `on` is the last day. Conflict when it lies before the
/// first, or after the last day that is known: what is over does not end again.
Result<ChangeSet> endSeat(Store &store, const SeatId &seat, QDate on, SeatEnd why);

/// A seat goes to another member, with the functions held in it on the day before that do not end
/// then; `on` is the successor's first day. The successor completes the term: the last day stays
/// what it was. Conflict when that leaves no day, or the successor has a seat there already.
Result<AddedRecord> handOver(Store &store, const SeatId &seat, const MemberId &successor, QDate on,
                             SeatOrigin how);

/// A title held within a seat; without a last day until the seat ends. Conflict outside the days of
/// the seat, and for a title that is held in it already.
Result<AddedRecord> giveFunction(Store &store, const SeatId &seat, const QString &title, QDate from,
                                 QDate until = {});

/// Ends a function, not its seat; `on` is the last day. Conflict as endSeat().
Result<ChangeSet> endFunction(Store &store, const FunctionId &function, QDate on);

} // namespace chapterhouse
