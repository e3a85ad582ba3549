#include "formats/markdown/passingmemory.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace chapterhouse {

namespace {

/// cmark's functions have no argument for it.
thread_local std::pmr::memory_resource *current = nullptr;

/// Before each piece stands its size, which cmark does not say when it wants a larger one.
constexpr size_t header = alignof(std::max_align_t);

void *take(size_t size)
{
    auto *piece = static_cast<std::byte *>(current->allocate(header + size, header));
    std::memcpy(piece, &size, sizeof size);
    return piece + header;
}

size_t sizeOf(const void *piece)
{
    size_t size = 0;
    std::memcpy(&size, static_cast<const std::byte *>(piece) - header, sizeof size);
    return size;
}

void *takeCleared(size_t count, size_t size)
{
    return std::memset(take(count * size), 0, count * size);
}

void *takeLarger(void *piece, size_t size)
{
    void *larger = take(size);
    if (piece)
        std::memcpy(larger, piece, std::min(size, sizeOf(piece)));
    return larger;
}

void keep(void *) {}

} // namespace

PassingMemory::PassingMemory()
    : m_memory(m_first.data(), m_first.size()), m_outer(std::exchange(current, &m_memory))
{
}

PassingMemory::~PassingMemory()
{
    current = m_outer;
}

cmark_mem *PassingMemory::functions()
{
    static cmark_mem functions{&takeCleared, &takeLarger, &keep};
    return &functions;
}

} // namespace chapterhouse
