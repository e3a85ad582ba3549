#pragma once

#include <QHash>
#include <QStringList>

#include <vector>

/// How two texts are compared, by lines or by words; private to this folder.
namespace chapterhouse {

/// Gives equal items equal numbers, so that they are compared quickly.
class ItemNumbers {
public:
    std::vector<int> of(const QStringList &items);

private:
    QHash<QString, int> m_numbers; ///< of the items that were met
};

/// For each place of `from`, which place of `to` it is; -1 when it is none. Ascending. Sequences
/// that differ more than can be compared in a moment share their beginning only.
std::vector<int> matchedPlaces(const std::vector<int> &from, const std::vector<int> &to);

} // namespace chapterhouse
