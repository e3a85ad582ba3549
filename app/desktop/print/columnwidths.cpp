#include "desktop/print/columnwidths.h"

#include <algorithm>

namespace chapterhouse {

namespace {

template<class Of>
qreal sum(const std::vector<WantedWidth> &wanted, Of of)
{
    qreal total = 0;
    for (const WantedWidth &width : wanted)
        total += of(width);
    return total;
}

/// What none may have more of, so that all fit.
qreal fairShare(std::vector<WantedWidth> wanted, qreal available)
{
    std::ranges::sort(wanted, {}, &WantedWidth::least);
    auto sharing = static_cast<qreal>(wanted.size());
    for (const WantedWidth &width : wanted) {
        if (width.least * sharing > available)
            break;
        available -= width.least;
        sharing -= 1;
    }
    return available / std::max(sharing, qreal(1));
}

} // namespace

std::optional<std::vector<qreal>> sharedWidths(const std::vector<WantedWidth> &wanted,
                                               qreal available, qreal narrowest)
{
    const qreal least = sum(wanted, [](const WantedWidth &width) { return width.least; });
    const qreal lack =
        sum(wanted, [](const WantedWidth &width) { return width.all - width.least; });
    std::vector<qreal> widths;
    if (least <= available) {
        const qreal given = lack > 0 ? std::min((available - least) / lack, qreal(1)) : 1;
        for (const WantedWidth &width : wanted)
            widths.push_back(width.least + (width.all - width.least) * given);
        return widths;
    }
    const qreal most = fairShare(wanted, available);
    if (most < narrowest)
        return std::nullopt;
    for (const WantedWidth &width : wanted)
        widths.push_back(std::min(width.least, most));
    return widths;
}

} // namespace chapterhouse
