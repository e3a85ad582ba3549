#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace chapterhouse {

/// A value, or the Error that stands in its place. Result<void> is success or an Error.
template<class T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

/// The failed branch of a Result: `return fail(ErrorKind::Input, Words::tr("…"));`
inline Failure fail(ErrorKind kind, QString message, QString details = {})
{
    return Failure(
        Error{.kind = kind, .message = std::move(message), .details = std::move(details)});
}

/// Hands the error of one Result on as that of another: `if (!row) return failed(row);`
template<class T>
Failure failed(const Result<T> &result)
{
    return Failure(result.error());
}

} // namespace chapterhouse
