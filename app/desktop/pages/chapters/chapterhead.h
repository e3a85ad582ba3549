#pragma once

#include "desktop/records/recordhead.h"
#include "domain/record.h"

#include <map>

namespace chapterhouse {

/// What can be done with a chapter from the head of its pane.
enum class ChapterVerb {
    AddMembers,
    AddLead,
    MakeDormant,
    MakeActive,
    ExportRoster,
    RosterAsPdf,
    SaveCalendar,
    CopyForWebsite,
    Remove,
};

/// Which chapter the pane shows, in what state it is, and what can be done.
class ChapterHead final : public RecordHead {
    Q_OBJECT

public:
    explicit ChapterHead(QWidget *parent = nullptr);

    /// A chapter as of a day, derived fields included.
    void showChapter(const Record &chapter);

Q_SIGNALS:
    void verbChosen(chapterhouse::ChapterVerb verb);

private:
    void addButtons();
    void fillMenu();

    std::map<ChapterVerb, QAction *> m_verbs; ///< those in the menu
};

} // namespace chapterhouse
