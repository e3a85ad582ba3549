#pragma once

#include "desktop/widgets/look/systemscheme.h"

namespace chapterhouse::tests {

/// A system that is light, whatever that of the test is.
class LightScheme final : public SystemScheme {
public:
    Scheme scheme() const override { return Scheme::Light; }
};

} // namespace chapterhouse::tests
