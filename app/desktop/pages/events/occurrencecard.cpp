#include "desktop/pages/events/occurrencecard.h"

#include "actions/seriesverbs.h"
#include "desktop/widgets/flowlayout.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/linkbutton.h"
#include "desktop/widgets/look/type.h"
#include "domain/eventseries.h"

#include <QBoxLayout>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr Colour ink = Colour::Information;

} // namespace

OccurrenceCard::OccurrenceCard(OpenFile &file, QWidget *parent)
    : TonedFrame(Shape::Card, parent), m_file(file), m_event(blankRecord(Kind::Event, {})),
      m_sentence(new InkLabel(ink))
{
    setObjectName(u"occurrenceCard"_s);
    setAccessibleName(tr("One of a series"));
    m_sentence->setObjectName(u"occurrenceSentence"_s);
    m_sentence->setWordWrap(true);
    auto *steps = new QWidget;
    auto *row = new FlowLayout(steps);
    row->setSpacing(spacing::wide);
    m_change = addStep(row, tr("Change only this one"), u"changeOccurrence"_s);
    m_cancel = addStep(row, tr("Cancel this one"), u"cancelOccurrence"_s);
    m_showSeries = addStep(row, tr("Show the series"), u"showSeries"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::normal + spacing::tight, spacing::normal,
                               spacing::normal + spacing::tight, spacing::normal);
    column->setSpacing(spacing::tight);
    column->addWidget(m_sentence);
    column->addWidget(steps);
    connect(m_change, &QPushButton::clicked, this, &OccurrenceCard::change);
    connect(m_cancel, &QPushButton::clicked, this, &OccurrenceCard::cancel);
    connect(m_showSeries, &QPushButton::clicked, this,
            [this] { Q_EMIT eventRequested(m_event.reference("series"_L1)); });
    hide();
}

LinkButton *OccurrenceCard::addStep(QLayout *row, const QString &words, const QString &name)
{
    auto *step = new LinkButton(words, ink);
    step->setObjectName(name);
    row->addWidget(step);
    return step;
}

void OccurrenceCard::choose(const RecordId &series, const DayOrTime &occurrence)
{
    m_chosen = Chosen{series, occurrence};
    refresh();
}

void OccurrenceCard::chooseNone()
{
    m_chosen.reset();
    refresh();
}

void OccurrenceCard::turnTo(const RecordId &event)
{
    if (m_chosen && m_chosen->series != event)
        m_chosen.reset();
}

void OccurrenceCard::showRecord(const Record &event)
{
    m_event = event;
    refresh();
}

void OccurrenceCard::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

void OccurrenceCard::refresh()
{
    const bool isOne = m_chosen && m_chosen->series == m_event.id() && isSeries(m_event);
    const auto replaced = replacedTime(m_event);
    setVisible(isOne || replaced);
    m_change->setVisible(isOne);
    m_cancel->setVisible(isOne);
    m_showSeries->setVisible(!isOne);
    m_change->setEnabled(!m_readOnly);
    m_cancel->setEnabled(!m_readOnly);
    if (isOne)
        m_sentence->setText(tr("One of a series: %1").arg(occurrenceText(m_chosen->occurrence)));
    else if (replaced)
        m_sentence->setText(
            tr("A changed one of a series, in place of %1").arg(occurrenceText(*replaced)));
}

void OccurrenceCard::change()
{
    if (!m_chosen)
        return;
    m_file.writer().run(
        this,
        [chosen = *m_chosen](Store &store) {
            return changeOccurrence(store, EventId(chosen.series), chosen.occurrence);
        },
        [this](const Result<AddedRecord> &added) {
            if (!added)
                return Q_EMIT messageWanted(Tone::Wrong, added.error().message);
            Q_EMIT messageWanted(Tone::Good, tr("This one is an event of its own now: what you "
                                                "change here leaves the series as it is."));
            Q_EMIT eventRequested(added->id);
        });
}

void OccurrenceCard::cancel()
{
    if (!m_chosen)
        return;
    m_file.writer().run(
        this,
        [chosen = *m_chosen](Store &store) {
            return cancelOccurrence(store, EventId(chosen.series), chosen.occurrence);
        },
        [this, chosen = *m_chosen](const Result<ChangeSet> &cancelled) {
            if (!cancelled)
                return Q_EMIT messageWanted(Tone::Wrong, cancelled.error().message);
            if (m_chosen == chosen)
                chooseNone();
            Q_EMIT messageWanted(Tone::Good, tr("%1 is left out of the series. Undo with Ctrl+Z.")
                                                 .arg(occurrenceText(chosen.occurrence)));
        });
}

} // namespace chapterhouse
