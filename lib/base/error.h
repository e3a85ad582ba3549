#pragma once

#include <QString>

namespace chapterhouse {

/// What sort of thing went wrong; front ends choose an exit code or a colour by it.
enum class ErrorKind {
    Usage,        ///< the command or call was put together wrongly
    Input,        ///< a value or file that was handed in cannot be used
    NotFound,     ///< nothing fits what was asked for
    Conflict,     ///< what was asked for contradicts what is there
    Store,        ///< the file cannot be opened, read or written
    Network,      ///< the other side cannot be reached or answers wrongly
    Unauthorised, ///< the other side does not allow it
    Cancelled,    ///< the user stopped it; not a failure
    Internal,     ///< a defect of the program
};

/// A failure as a value. `message` is a whole sentence for a person (what happened, where, what to
/// do); `details` is for the log only.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString details = {};
    QString file = {}; ///< path of the file it happened in, or empty
    int line = 0;      ///< physical line in `file`, from 1; 0 when it has none
    int column = 0;    ///< character in that line, from 1; 0 when it has none

    bool operator==(const Error &) const = default;
};

/// The stable name of a kind, as in the command line's JSON ("not_found").
QString nameOf(ErrorKind kind);

} // namespace chapterhouse
