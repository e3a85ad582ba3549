#pragma once

#include "desktop/records/emptylist.h"

namespace chapterhouse {

/// What stands in place of the member list while it is empty.
class NoMembers final : public EmptyList {
    Q_OBJECT

public:
    explicit NoMembers(QWidget *parent = nullptr);

Q_SIGNALS:
    void importRequested();
};

} // namespace chapterhouse
