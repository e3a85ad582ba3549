#pragma once

#include "desktop/records/emptylist.h"

namespace chapterhouse {

/// What stands in place of the list of chapters while it is empty.
class NoChapters final : public EmptyList {
    Q_OBJECT

public:
    explicit NoChapters(QWidget *parent = nullptr);
};

} // namespace chapterhouse
