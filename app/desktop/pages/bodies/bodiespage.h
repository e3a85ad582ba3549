#pragma once

#include "actions/bodytemplates.h"
#include "desktop/records/recordspage.h"
#include "desktop/shell/commandtable.h"

namespace chapterhouse {

class BodyPane;
class CalendarSaver;

/// The board, committees and working groups, with whether their rules are kept.
class BodiesPage final : public RecordsPage {
    Q_OBJECT

public:
    /// All three must outlive the page.
    BodiesPage(OpenFile &file, UserSettings &settings, const CommandTable &commands);

    QString place() const override { return QStringLiteral("chapters"); }

    CalendarSaver *calendars() const { return m_calendars; }

protected:
    QString summaryOf(int shown, std::optional<int> total) const override;

private:
    /// `pane` is the base's too.
    BodiesPage(OpenFile &file, UserSettings &settings, const CommandTable &commands,
               BodyPane *pane);
    void connectListSide();
    void countFindings();

    CalendarSaver *m_calendars;
    int m_newestCount = 0;
};

} // namespace chapterhouse
