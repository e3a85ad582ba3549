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
    /// The first steps are offered only while members can be added.
    void setEditable(bool editable);

Q_SIGNALS:
    void importRequested();
    void addRequested();
    void allRequested();

private:
    void showNone();

    std::optional<bool> m_isSearching; ///< what is shown
    bool m_isEditable = true;
};

} // namespace chapterhouse
