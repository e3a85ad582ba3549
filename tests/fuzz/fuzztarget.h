#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// What a fuzz target defines: the property that holds for any input, inputs to begin with, and
/// words to put into them.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace chapterhouse::tests {

std::vector<std::string_view> fuzzSeeds();
std::vector<std::string_view> fuzzWords();

} // namespace chapterhouse::tests
