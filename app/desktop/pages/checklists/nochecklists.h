#pragma once

#include "desktop/records/emptylist.h"

namespace chapterhouse {

/// Stands in place of the list of checklists while it is empty.
class NoChecklists final : public EmptyList {
    Q_OBJECT

public:
    explicit NoChecklists(QWidget *parent = nullptr);

Q_SIGNALS:
    void usualRequested();
};

} // namespace chapterhouse
