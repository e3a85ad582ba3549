#pragma once

#include "desktop/widgets/emptystate.h"

namespace chapterhouse {

/// What stands in place of the list while it is empty: because there are no bodies yet, or because
/// none fits the search.
class NoBodies final : public EmptyState {
    Q_OBJECT

public:
    explicit NoBodies(QWidget *parent = nullptr);

    /// The first step is offered only while bodies can be added.
    void explain(bool isSearching, bool isEditable);

Q_SIGNALS:
    void addRequested();
    void allRequested();

private:
    bool m_isSearching = false;
    bool m_isEditable = false;
};

} // namespace chapterhouse
