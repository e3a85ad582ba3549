#pragma once

#include "base/result.h"
#include "base/words.h"

#include <QCoro/QCoroTask>

namespace chapterhouse {

/// Work that waits for the network without blocking its thread, and ends in a value or an Error,
/// of which Cancelled is one. Coroutines take what they keep by value.
template<class T>
using Task = QCoro::Task<Result<T>>;

/// What work ends with that somebody stopped.
inline Failure stopped()
{
    return fail(ErrorKind::Cancelled, Words::tr("It was stopped before it was done."));
}

} // namespace chapterhouse
