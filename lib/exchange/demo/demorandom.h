#pragma once

#include <QtGlobal>

#include <random>

namespace chapterhouse {

/// Chance that falls the same way on every platform: the standard fixes what the engine yields but
/// not what its distributions make of it. Draw into variables, not into the arguments of one call:
/// those are evaluated in any order.
class DemoRandom {
public:
    explicit DemoRandom(quint64 seed) : m_engine(seed) {}

    /// From 0 to one less than `count`, which is at least 1.
    int below(int count) { return static_cast<int>(m_engine() % static_cast<quint64>(count)); }
    /// Both ends included.
    int between(int least, int most) { return least + below(most - least + 1); }
    bool chance(int percent) { return below(100) < percent; }

    /// One of a list that is not empty.
    template<class List>
    const auto &pick(const List &list)
    {
        return list[static_cast<decltype(list.size())>(below(static_cast<int>(list.size())))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace chapterhouse
