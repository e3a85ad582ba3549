#include "fuzz/mutations.h"

#include "fuzz/fuzztarget.h"

namespace chapterhouse::tests {

std::string Mutator::seed()
{
    static const std::vector<std::string_view> seeds = fuzzSeeds();
    return std::string(seeds[below(seeds.size())]);
}

void Mutator::mutate(std::string &input)
{
    static const std::vector<std::string_view> words = fuzzWords();
    const size_t at = below(input.size() + 1);
    const size_t length = 1 + below(8);
    switch (below(5)) {
    case 0:
    case 1:
        input.insert(at, words[below(words.size())]);
        break;
    case 2:
        input.erase(at, length);
        break;
    case 3:
        input.insert(below(input.size() + 1), input.substr(at, length * 4));
        break;
    default:
        if (at < input.size())
            input[at] = static_cast<char>(below(256));
    }
}

} // namespace chapterhouse::tests
