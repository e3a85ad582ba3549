#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace chapterhouse {

/// One exact change of a list of keys.
struct KeyStep {
    enum class What { Remove, Insert, Move };

    What what = What::Remove;
    qsizetype row = 0;             ///< the first row removed or inserted, or the row that moves
    qsizetype count = 1;           ///< rows removed; 1 for a move
    qsizetype to = 0;              ///< where it moves: before this row, counted before the move
    std::vector<qint64> keys = {}; ///< inserted ones

    bool operator==(const KeyStep &) const = default;
};

/// The steps that turn `before` into `after`, one after another; nothing when more than `most` rows
/// come, go or move. Keys occur once in each.
std::optional<std::vector<KeyStep>> keySteps(const std::vector<qint64> &before,
                                             const std::vector<qint64> &after, qsizetype most);

/// Takes one step on the keys.
void applyStep(std::vector<qint64> &keys, const KeyStep &step);

} // namespace chapterhouse
