#pragma once

#include "desktop/pages/bodies/bodyfacts.h"
#include "desktop/pages/bodies/officeverb.h"
#include "models/openfile.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace chapterhouse {

class BodyHead;
class ChecksTab;
class DetailsForm;
class HistoryTab;
class MeetingsTab;
class OfficePanel;
class SeatsTab;
class TabStrip;
class YearsTab;
enum class Tone;

/// The record pane of a body: its seats on a day and over the years, its rules and whether they are
/// kept, its meetings and history.
class BodyPane final : public QWidget {
    Q_OBJECT

public:
    explicit BodyPane(OpenFile &file, QWidget *parent = nullptr);

    /// As of a day; on another day than today nothing can be edited.
    void showBody(const BodyId &body, QDate day);
    void showNone();
    void finishEditing();
    /// While something else keeps bodies from being edited, with the reason; empty: editable.
    void setReadOnly(const QString &why);
    void focusFirst();

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);
    void closeRequested();
    void removeRequested(const chapterhouse::RecordRef &body);
    void calendarRequested(const chapterhouse::RecordRef &body, const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Tab { Seats, Years, Checks, Rules, Meetings, History };

    QWidget *buildRecord();
    void connectParts();
    void reload();
    void apply(const BodyFacts &facts);
    void open(OfficeVerb verb, const SeatId &seat);
    void showSeat(const SeatId &seat);
    void copy();
    void applyReadOnly();

    OpenFile &m_file;
    BodyId m_body;
    QDate m_day;
    QString m_readOnlyWhy;
    std::optional<BodyFacts> m_facts; ///< of the body and day once they are read
    int m_newest = 0;
    QStackedWidget *m_stack;
    QWidget *m_none;
    BodyHead *m_head;
    OfficePanel *m_panel;
    TabStrip *m_tabs;
    QStackedWidget *m_pages;
    SeatsTab *m_seats;
    YearsTab *m_years;
    ChecksTab *m_checks;
    DetailsForm *m_rules;
    MeetingsTab *m_meetings;
    HistoryTab *m_history;
};

} // namespace chapterhouse
