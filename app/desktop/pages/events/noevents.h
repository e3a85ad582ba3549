#pragma once

#include "desktop/records/emptylist.h"

namespace chapterhouse {

/// What stands in place of the list of events while it is empty.
class NoEvents final : public EmptyList {
    Q_OBJECT

public:
    explicit NoEvents(QWidget *parent = nullptr);

Q_SIGNALS:
    void importRequested();
};

} // namespace chapterhouse
