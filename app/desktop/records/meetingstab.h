#pragma once

#include "models/openfile.h"

#include <QWidget>

#include <QTimeZone>

namespace chapterhouse {

class DetailsForm;
class InkLabel;
enum class Colour;
enum class Tone;

/// When a chapter or body meets: in words, the next times on the clocks of both zones, with a hint
/// where those differ otherwise than usual, and the fields that say so.
class MeetingsTab final : public QWidget {
    Q_OBJECT

public:
    /// `here` is the person's zone.
    MeetingsTab(OpenFile &file, Kind kind, const QTimeZone &here, QWidget *parent = nullptr);

    /// The meetings are those from the day on.
    void showRecord(const Record &record, QDate day);
    void finishEditing();
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);

private:
    void say(const QString &hint, Colour ink);
    void showMeetings(const Record &record, QDate day);

    QTimeZone m_here;
    InkLabel *m_rule;
    InkLabel *m_next;
    InkLabel *m_hint;
    DetailsForm *m_form;
};

} // namespace chapterhouse
