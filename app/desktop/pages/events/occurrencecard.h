#pragma once

#include "desktop/widgets/tonedframe.h"
#include "domain/localtime.h"
#include "models/openfile.h"

#include <optional>

namespace chapterhouse {

class InkLabel;
class LinkButton;

/// What an event is to a series: which of its times was chosen, with what can be done with that one
/// alone, or that it takes place instead of one. Hidden of any other event.
class OccurrenceCard final : public TonedFrame {
    Q_OBJECT

public:
    /// `file` must outlive it.
    explicit OccurrenceCard(OpenFile &file, QWidget *parent = nullptr);

    /// A time of a series that is shown now or next.
    void choose(const RecordId &series, const DayOrTime &occurrence);
    void chooseNone();
    /// Another event is shown.
    void turnTo(const RecordId &event);
    void showRecord(const Record &event);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);
    /// Another event is to be shown.
    void eventRequested(const chapterhouse::RecordId &event);

private:
    struct Chosen {
        RecordId series;
        DayOrTime occurrence;

        bool operator==(const Chosen &) const = default;
    };

    LinkButton *addStep(QLayout *row, const QString &words, const QString &name);
    void refresh();
    void change();
    void cancel();

    OpenFile &m_file;
    Record m_event;
    std::optional<Chosen> m_chosen;
    bool m_readOnly = false;
    InkLabel *m_sentence;
    LinkButton *m_change;
    LinkButton *m_cancel;
    LinkButton *m_showSeries;
};

} // namespace chapterhouse
