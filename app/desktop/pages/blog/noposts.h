#pragma once

#include "desktop/records/emptylist.h"

namespace chapterhouse {

/// What stands in place of the list of posts while it is empty.
class NoPosts final : public EmptyList {
    Q_OBJECT

public:
    explicit NoPosts(QWidget *parent = nullptr);

Q_SIGNALS:
    void importRequested();
};

} // namespace chapterhouse
