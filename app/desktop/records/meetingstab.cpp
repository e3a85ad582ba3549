#include "desktop/records/meetingstab.h"

#include "desktop/records/detailsform.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "domain/day.h"
#include "domain/recurrencetext.h"
#include "exchange/meetingcalendar.h"

#include <QBoxLayout>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int nextMeetings = 4;

InkLabel *addLabel(QVBoxLayout *column, const QString &name, Colour ink, InkLabel::Size size)
{
    auto *label = new InkLabel(ink, size);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
    return label;
}

} // namespace

MeetingsTab::MeetingsTab(OpenFile &file, Kind kind, const QTimeZone &here, QWidget *parent)
    : QWidget(parent), m_here(here.isValid() ? here : QTimeZone::utc()),
      m_form(new DetailsForm(
          file, kind,
          {.keys = {"meeting"_L1, "meeting_start"_L1, "meeting_minutes"_L1, "meeting_zone"_L1}}))
{
    auto *words = new QVBoxLayout;
    words->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, 0);
    words->setSpacing(spacing::normal);
    m_rule = addLabel(words, u"meetingRule"_s, Colour::Text, InkLabel::Size::Strong);
    m_next = addLabel(words, u"nextMeetings"_s, Colour::Text, InkLabel::Size::Normal);
    m_hint = addLabel(words, u"meetingHint"_s, Colour::Quiet, InkLabel::Size::Small);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(words);
    column->addWidget(m_form, 1);
    connect(m_form, &DetailsForm::messageWanted, this, &MeetingsTab::messageWanted);
}

void MeetingsTab::showRecord(const Record &record, QDate day)
{
    m_form->showRecord(record);
    showMeetings(record, day);
}

void MeetingsTab::showMeetings(const Record &record, QDate day)
{
    const auto recurring = meetingOf(record);
    const auto meetings = recurring.and_then([&](const RecurringTime &time) {
        return meetingTimes(time, m_here, {.first = day, .last = endOfTime()}, nextMeetings);
    });
    m_next->setVisible(meetings.has_value());
    if (!meetings) {
        m_rule->setText(tr("No recurring meeting"));
        say(tr("Say below how often it meets, as a rule of the iCalendar standard "
               "like FREQ=WEEKLY;BYDAY=TU, when the first meeting is, like "
               "2026-01-06T15:00, and in which time zone, like Europe/Amsterdam."),
            Colour::Quiet);
        return;
    }
    const QTimeZone there(recurring->zone.toUtf8());
    m_rule->setText(tr("%1 in %2").arg(recurrenceText(*recurring), placeOf(there)));
    QStringList lines;
    QStringList shifts;
    for (const MeetingTime &meeting : *meetings) {
        lines += meetingText(meeting, there, m_here);
        shifts += meeting.shift == 0 ? QString() : shiftText(meeting) + u'.';
    }
    shifts.removeAll(QString());
    shifts.removeDuplicates();
    m_next->setText(lines.isEmpty() ? tr("No more meetings.") : lines.join(u'\n'));
    say(shifts.join(u'\n'), Colour::Warning);
}

void MeetingsTab::say(const QString &hint, Colour ink)
{
    m_hint->setInk(ink);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void MeetingsTab::finishEditing()
{
    m_form->finishEditing();
}

void MeetingsTab::setReadOnly(bool readOnly)
{
    m_form->setReadOnly(readOnly);
}

} // namespace chapterhouse
