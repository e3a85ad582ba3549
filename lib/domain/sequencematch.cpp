#include "domain/sequencematch.h"

#include <dtl/dtl.hpp>

#include <algorithm>

namespace chapterhouse {

namespace {

/// Comparing takes up to this many steps; what differs more than that is compared as a whole.
constexpr size_t mostComparisons = 50'000'000;

} // namespace

std::vector<int> ItemNumbers::of(const QStringList &items)
{
    std::vector<int> numbers;
    numbers.reserve(static_cast<size_t>(items.size()));
    for (const QString &item : items) {
        const auto known = m_numbers.constFind(item);
        numbers.push_back(known != m_numbers.cend()
                              ? *known
                              : *m_numbers.insert(item, static_cast<int>(m_numbers.size())));
    }
    return numbers;
}

std::vector<int> matchedPlaces(const std::vector<int> &from, const std::vector<int> &to)
{
    std::vector<int> matched(from.size(), -1);
    const auto [endFrom, endTo] = std::ranges::mismatch(from, to);
    const auto same = static_cast<size_t>(endFrom - from.begin());
    for (size_t i = 0; i < same; ++i)
        matched[i] = static_cast<int>(i);
    const std::vector<int> restFrom(endFrom, from.end());
    const std::vector<int> restTo(endTo, to.end());
    if (restFrom.empty() || restTo.empty() || restFrom.size() > mostComparisons / restTo.size())
        return matched;
    dtl::Diff<int, std::vector<int>> difference(restFrom, restTo);
    difference.compose();
    for (const auto &[item, place] : difference.getSes().getSequence()) {
        if (place.type == dtl::SES_COMMON)
            matched[same + static_cast<size_t>(place.beforeIdx) - 1] =
                static_cast<int>(same) + static_cast<int>(place.afterIdx) - 1;
    }
    return matched;
}

} // namespace chapterhouse
