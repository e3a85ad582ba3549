#pragma once

#include "desktop/records/recordhead.h"
#include "domain/record.h"

namespace chapterhouse {

/// Which checklist the pane shows, for what, and what can be done with it.
class ChecklistHead final : public RecordHead {
    Q_OBJECT

public:
    explicit ChecklistHead(QWidget *parent = nullptr);

    /// `isUsual`: it is called like one of the usual ones, whose tasks it can have again.
    void showChecklist(const Record &checklist, bool isUsual);

Q_SIGNALS:
    void taskRequested();
    void resetRequested();
    void removeRequested();

private:
    QAction *m_reset;
};

} // namespace chapterhouse
