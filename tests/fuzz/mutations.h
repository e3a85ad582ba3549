#pragma once

#include <random>
#include <string>

namespace chapterhouse::tests {

/// Changes inputs of a fuzz target at random, with the target's words; the same for the same seed.
class Mutator {
public:
    explicit Mutator(unsigned seed) : m_random(seed) {}

    /// One of the target's seeds.
    std::string seed();
    /// Changes one place: a word put in, bytes taken out, doubled or replaced.
    void mutate(std::string &input);
    size_t below(size_t count) { return m_random() % count; }

private:
    std::mt19937 m_random;
};

} // namespace chapterhouse::tests
