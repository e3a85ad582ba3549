#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QUrlQuery>

namespace chapterhouse {

/// By name in lower case.
using ForgeHeaders = QHash<QByteArray, QByteArray>;

/// What a request changes on the other side, which decides whether it may be sent again when
/// nobody knows whether it arrived.
enum class ForgeEffect {
    None,      ///< it reads
    SameAgain, ///< it writes, and twice is the same as once
    Once,      ///< it writes
};

/// The most bytes that an answer may have: of usual ones, and of trees and a hundred texts.
inline constexpr qint64 mostAnswerBytes = qint64{16} * 1024 * 1024;
inline constexpr qint64 mostListingBytes = qint64{64} * 1024 * 1024;

/// One request to a forge's API, without the token, which only the transport knows.
struct ForgeRequest {
    QByteArray method;
    QByteArray path; ///< below the API's base, percent-encoded; "graphql" is where GraphQL is asked
    QUrlQuery query{};
    ForgeHeaders headers{};
    QByteArray body{}; ///< JSON; empty: none
    ForgeEffect effect = ForgeEffect::None;
    QList<int> expected{}; ///< statuses besides 2xx that are an answer and no failure
    qint64 mostBytes = mostAnswerBytes;

    bool isGraphQl() const { return path == "graphql"; }
    bool operator==(const ForgeRequest &) const = default;
};

struct ForgeAnswer {
    int status = 0; ///< of HTTP; 0: none came
    ForgeHeaders headers{};
    QByteArray body{};

    bool operator==(const ForgeAnswer &) const = default;
};

} // namespace chapterhouse
