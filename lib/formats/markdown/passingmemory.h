#pragma once

#include <QtGlobal>

#include <cmark-gfm.h>

#include <array>
#include <cstddef>
#include <memory_resource>

/// Private to this folder.
namespace chapterhouse {

/// Memory for what cmark-gfm reads on this thread while it lives; all of it is given back at its
/// end, and nothing before. The innermost one of a thread is the one that is used.
class PassingMemory {
public:
    PassingMemory();
    ~PassingMemory();
    Q_DISABLE_COPY_MOVE(PassingMemory)

    /// How cmark-gfm takes from it.
    static cmark_mem *functions();

private:
    std::array<std::byte, 65'536> m_first; // more than a usual text needs
    std::pmr::monotonic_buffer_resource m_memory;
    std::pmr::memory_resource *m_outer;
};

} // namespace chapterhouse
