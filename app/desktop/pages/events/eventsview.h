#pragma once

#include "desktop/records/recordspage.h"
#include "desktop/shell/commandtable.h"

namespace chapterhouse {

class CalendarView;
class EventPane;
class EventSaver;
class NewEventPanel;
class ViewSwitch;

/// The events, as a list, a month or an agenda, each with its record.
class EventsView final : public RecordsPage {
    Q_OBJECT

public:
    /// All three must outlive the page.
    EventsView(OpenFile &file, UserSettings &settings, const CommandTable &commands);

    QString place() const override { return QStringLiteral("events"); }

    EventSaver *files() const { return m_files; }

Q_SIGNALS:
    /// What checklists say is to be changed.
    void checklistsRequested();
    /// A post of an event was begun, and is to be shown.
    void postRequested(const chapterhouse::RecordId &post);
    void importRequested();

protected:
    QString summaryOf(int shown, std::optional<int> total) const override;

private:
    /// `pane` is the base's too.
    EventsView(OpenFile &file, UserSettings &settings, const CommandTable &commands,
               EventPane *pane);
    void addCalendars();
    void connectCalendar(CalendarView *calendar);
    void showChosenView();
    void refreshCalendars();
    void beginAddingOn(QDate day);

    EventPane *m_shown;
    NewEventPanel *m_newEvent;
    ViewSwitch *m_switch;
    CalendarView *m_month;
    CalendarView *m_agenda;
    EventSaver *m_files;
};

} // namespace chapterhouse
