#include "domain/position.h"

#include <algorithm>
#include <limits>

namespace chapterhouse {

using namespace Qt::StringLiterals;

std::vector<Record> byPosition(std::span<const Record> records)
{
    std::vector<Record> sorted(records.begin(), records.end());
    std::ranges::stable_sort(sorted, {}, [](const Record &record) {
        return record.integer("position"_L1).value_or(std::numeric_limits<qint64>::max());
    });
    return sorted;
}

qint64 nextPosition(std::span<const Record> records)
{
    qint64 last = 0;
    for (const Record &record : records)
        last = std::max(last, record.integer("position"_L1).value_or(0));
    return last + 1;
}

} // namespace chapterhouse
