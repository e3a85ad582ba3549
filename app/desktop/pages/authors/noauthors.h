#pragma once

#include "desktop/records/emptylist.h"

namespace chapterhouse {

/// What stands in place of the list of authors while it is empty.
class NoAuthors final : public EmptyList {
    Q_OBJECT

public:
    explicit NoAuthors(QWidget *parent = nullptr);

Q_SIGNALS:
    void importRequested();
};

} // namespace chapterhouse
