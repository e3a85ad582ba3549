#include "fuzz/fuzztarget.h"
#include "fuzz/mutations.h"

#include <algorithm>

// Lets libFuzzer begin with the target's seeds, and use its words.

extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t mostBytes);

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t mostBytes,
                                          unsigned seed)
{
    constexpr size_t shortest = 4;
    chapterhouse::tests::Mutator mutator(seed);
    if (size >= shortest && mutator.below(2) == 0)
        return LLVMFuzzerMutate(data, size, mostBytes);
    std::string input(reinterpret_cast<const char *>(data), size);
    if (size < shortest)
        input = mutator.seed();
    else
        mutator.mutate(input);
    const size_t used = std::min(input.size(), mostBytes);
    std::copy_n(input.begin(), used, data);
    return used;
}
