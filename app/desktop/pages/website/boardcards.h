#pragma once

#include "desktop/pages/website/websiterows.h"

namespace chapterhouse {

/// The drafts in review of one column of the board, as cards whose key is their branch. A draft
/// whose deletion is in review is among those that wait for it, and stays there; so does one that
/// nobody keeps here.
std::vector<WebsiteRow> boardCards(const WebsiteStatus &status, ReviewState column);

} // namespace chapterhouse
