#pragma once

#include "desktop/widgets/emptystate.h"

namespace chapterhouse {

/// What stands in place of the list while it is empty: because there are no chapters yet, or
/// because none fits the search.
class NoChapters final : public EmptyState {
    Q_OBJECT

public:
    explicit NoChapters(QWidget *parent = nullptr);

    /// The first step is offered only while chapters can be added.
    void explain(bool isSearching, bool isEditable);

Q_SIGNALS:
    void addRequested();
    void allRequested();

private:
    bool m_isSearching = false;
    bool m_isEditable = false;
};

} // namespace chapterhouse
