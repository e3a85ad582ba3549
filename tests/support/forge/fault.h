#pragma once

namespace chapterhouse::tests {

/// What goes wrong with one request.
struct Fault {
    enum class Kind {
        Drop,              ///< the line is cut; Qt by itself sends such a request once more
        Delay,             ///< nothing comes until the test lets it: FakeForge::release()
        HalfAnswer,        ///< the line is cut in the middle of the answer
        ServerError,       ///< 500
        BadGateway,        ///< 502, an HTML page
        RetryAfter,        ///< 403 with `retry-after`
        TooManyRequests,   ///< 429 with `retry-after`
        LimitUsedUp,       ///< 403, nothing left until `seconds` from now, also for what follows
        WrongJson,         ///< 200 with JSON that is cut off
        OtherJson,         ///< 200 with JSON of another shape
        InvalidUtf8,       ///< 200 with bytes that are no UTF-8 in each text
        WrongSizes,        ///< 200, each "size" and "byteSize" ten times too big
        TooShort,          ///< more bytes announced than come; the line stays open
        TooLong,           ///< fewer bytes announced than come
        RedirectSameHost,  ///< 307 to an address of this server that answers
        RedirectOtherHost, ///< 302 to another host's name
        RedirectEndless,   ///< 302 to an address that redirects, and so on
        SlowDrip,          ///< a byte now and then, and no end
        Flood,             ///< 2 GB
    };
    /// Lost before the request had any effect, or after it had its effect.
    enum class Moment { Before, After };

    Kind kind = Kind::Drop;
    Moment moment = Moment::Before;
    int times = 1;    ///< how many requests in a row
    int seconds = 60; ///< of the clock: `retry-after`, or until the limit is new
};

} // namespace chapterhouse::tests
