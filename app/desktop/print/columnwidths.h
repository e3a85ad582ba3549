#pragma once

#include <optional>
#include <vector>

namespace chapterhouse {

/// How wide a column would like to be.
struct WantedWidth {
    qreal least = 0; ///< so that no word breaks
    qreal all = 0;   ///< so that no text wraps
};

/// Shares out a width among columns. All have all of it where that fits; else they have the least,
/// and what is left as they lack it; else the wide ones share what the others leave. Nothing when
/// that is less than `narrowest` for each of them.
std::optional<std::vector<qreal>> sharedWidths(const std::vector<WantedWidth> &wanted,
                                               qreal available, qreal narrowest);

} // namespace chapterhouse
