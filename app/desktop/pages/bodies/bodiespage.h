#pragma once

#include "actions/bodytemplates.h"
#include "desktop/records/recordspage.h"
#include "desktop/shell/commandtable.h"

namespace chapterhouse {

class AddBodyPanel;
class BodiesHeader;
class BodyPane;
class CalendarSaver;
class NoBodies;

/// The board, committees and working groups, with whether their rules are kept.
class BodiesPage final : public RecordsPage {
    Q_OBJECT

public:
    /// All three must outlive the page.
    BodiesPage(OpenFile &file, UserSettings &settings, const CommandTable &commands);

    QString place() const override { return QStringLiteral("chapters"); }

    CalendarSaver *calendars() const { return m_calendars; }

protected:
    void showCount(int shown) override;
    QString summaryOf(int shown, std::optional<int> total) const override;
    void applyEditable(bool editable) override;
    void askForNew() override;

private:
    /// `pane` is the base's too.
    BodiesPage(OpenFile &file, UserSettings &settings, const CommandTable &commands,
               BodyPane *pane);
    void connectListSide();
    void countFindings();
    void add(const QString &name, const BodyTemplate &body);

    CalendarSaver *m_calendars;
    BodiesHeader *m_header;
    AddBodyPanel *m_adding;
    NoBodies *m_empty;
    int m_newestCount = 0;
};

} // namespace chapterhouse
