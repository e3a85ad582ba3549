#pragma once

#include "desktop/widgets/emptystate.h"

#include <optional>

namespace chapterhouse {

/// What stands in place of the list while it is empty: because the file has no members yet, or
/// because nobody fits the search.
class NoMembers final : public EmptyState {
    Q_OBJECT

public:
    explicit NoMembers(QWidget *parent = nullptr);

    void explain(bool isSearching);

Q_SIGNALS:
    void importRequested();
    void addRequested();
    void allRequested();

private:
    std::optional<bool> m_isSearching; ///< what is shown
};

} // namespace chapterhouse
