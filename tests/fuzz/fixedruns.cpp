#include "fuzz/fuzztarget.h"
#include "fuzz/mutations.h"

#include <cstdio>
#include <cstdlib>

// Runs a fuzz target where there is no libFuzzer, on the same inputs in every run:
// fuzz_… [RUNS [SEED]]

int main(int argc, char **argv)
{
    constexpr long usualRuns = 4000;
    constexpr size_t mostMutations = 4;
    const long runs = argc > 1 ? std::strtol(argv[1], nullptr, 10) : usualRuns;
    const unsigned long seed = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1;
    chapterhouse::tests::Mutator mutator(static_cast<unsigned>(seed));
    for (long run = 0; run < runs; ++run) {
        std::string input = mutator.seed();
        for (size_t left = 1 + mutator.below(mostMutations); left > 0; --left)
            mutator.mutate(input);
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.data()), input.size());
    }
    std::printf("%ld inputs\n", runs);
    return 0;
}
