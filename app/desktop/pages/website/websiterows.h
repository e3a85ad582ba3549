#pragma once

#include "desktop/website/websitestatus.h"
#include "desktop/widgets/pill.h"

namespace chapterhouse {

/// A row of the list of the website's place.
struct WebsiteRow {
    enum class What {
        Head, ///< over the rows of one sort
        Conflict,
        File,
        Received,
        Review, ///< a draft, as a card of the board
        Sync,   ///< a past one
    };

    What what = What::Head;
    QString key;        ///< by which it is found again after a change
    QString title;      ///< of a head with how many there are
    QString subtitle{}; ///< what it is, in quiet words
    Pill pill{};
    size_t at = 0;          ///< where it stands in its part of the status
    WebsiteFile file{};     ///< of a File or Received
    bool isMovable = false; ///< by dragging it

    bool operator==(const WebsiteRow &) const = default;
};

/// What wants somebody first, then what is to be sent, what came, what waits, and past syncs.
std::vector<WebsiteRow> websiteRows(const WebsiteStatus &status, const SyncReport &received,
                                    const QTimeZone &zone);

} // namespace chapterhouse
