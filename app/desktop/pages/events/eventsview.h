#pragma once

#include "desktop/records/recordspage.h"
#include "desktop/shell/commandtable.h"

namespace chapterhouse {

class EventPane;
class EventSaver;
class MonthView;
class NewEventPanel;

/// The events, as a list or a month, each with its record.
class EventsView final : public RecordsPage {
    Q_OBJECT

public:
    /// All three must outlive the page.
    EventsView(OpenFile &file, UserSettings &settings, const CommandTable &commands);

    QString place() const override { return QStringLiteral("events"); }

    EventSaver *files() const { return m_files; }

Q_SIGNALS:
    void importRequested();

protected:
    QString summaryOf(int shown, std::optional<int> total) const override;

private:
    /// `pane` is the base's too.
    EventsView(OpenFile &file, UserSettings &settings, const CommandTable &commands,
               EventPane *pane);
    void addMonth();
    void refreshMonth();
    void beginAddingOn(QDate day);

    NewEventPanel *m_newEvent;
    MonthView *m_month;
    EventSaver *m_files;
};

} // namespace chapterhouse
