#pragma once

#include "desktop/records/emptylist.h"

namespace chapterhouse {

/// What stands in place of the list of bodies while it is empty.
class NoBodies final : public EmptyList {
    Q_OBJECT

public:
    explicit NoBodies(QWidget *parent = nullptr);
};

} // namespace chapterhouse
