#include "desktop/pages/bodies/officepanel.h"

#include "desktop/pages/bodies/officeform.h"
#include "desktop/pages/bodies/officesentences.h"
#include "desktop/records/answering.h"
#include "desktop/widgets/fields/fieldeditor.h"
#include "desktop/widgets/inklabel.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(OfficeVerb verb)
{
    switch (verb) {
    case OfficeVerb::NewSeat:
        return OfficePanel::tr("New seat");
    case OfficeVerb::GiveFunction:
        return OfficePanel::tr("Give a function");
    case OfficeVerb::HandOver:
        return OfficePanel::tr("Hand over");
    case OfficeVerb::End:
        return OfficePanel::tr("End");
    }
    Q_UNREACHABLE();
}

} // namespace

OfficePanel::OfficePanel(OpenFile &file, QWidget *parent)
    : AskingPanel(Place::Pane, u"office"_s, parent), m_file(file),
      m_sentence(new InkLabel(Colour::Quiet))
{
    setObjectName(u"officePanel"_s);
    m_sentence->setObjectName(u"officeSentence"_s);
    m_sentence->setWordWrap(true);
    addNote(m_sentence);
    connect(this, &AskingPanel::problemMissed, this,
            [this](const QString &problem) { Q_EMIT messageWanted(Tone::Wrong, problem); });
}

void OfficePanel::open(OfficeVerb verb, const BodyRoster &roster, const FilledSeat &seat)
{
    putAside();
    m_verb = verb;
    m_seat = seat;
    const bool isNew = verb == OfficeVerb::NewSeat;
    const QString holder = seat.holder.name;
    setHeading(isNew || holder.isEmpty() ? titleOf(verb) : tr("%1: %2").arg(titleOf(verb), holder));
    answerRow().setAcceptText(isNew ? tr("Add") : titleOf(verb));
    m_form = new OfficeForm(m_file, verb, roster, seat);
    setForm(m_form);
    connect(m_form, &OfficeForm::edited, this, &OfficePanel::preview);
    beginQuestion(roster.rules.body.text() + seat.seat.id.text());
    preview();
    show();
    setTabOrder(m_form->findChildren<FieldEditor *>().back(), &answerRow());
    m_form->setFocus();
}

void OfficePanel::openFor(const QString &title, const BodyRoster &roster)
{
    open(OfficeVerb::GiveFunction, roster, {});
    m_form->setTitle(title);
    preview();
}

QString OfficePanel::sentence() const
{
    const QString holder = m_seat.holder.name;
    const QString title = m_form->title();
    const QDate from = m_form->from();
    switch (m_verb) {
    case OfficeVerb::NewSeat:
        return newSeatSentence(m_form->memberName(), title, from, m_form->until());
    case OfficeVerb::GiveFunction:
        return functionSentence(m_form->seat().holder.name, title, from, m_form->until());
    case OfficeVerb::HandOver:
        return handoverSentence(m_seat, m_form->memberName(), from);
    case OfficeVerb::End:
        for (const Function &function : m_seat.functions) {
            if (function.id == m_form->endedFunction())
                return endOfFunctionSentence(m_seat, function.title, from);
        }
        return endOfSeatSentence(m_seat, from);
    }
    Q_UNREACHABLE();
}

void OfficePanel::preview()
{
    const QString words = sentence();
    m_sentence->setText(words);
    m_sentence->setVisible(!words.isEmpty());
}

/// What the button does: it captures values, as it runs in the writing thread.
OfficePanel::Verb OfficePanel::verb() const
{
    const auto changes = [](const AddedRecord &added) { return added.changeSet; };
    const SeatId seat = m_seat.seat.id;
    const QDate on = m_form->from();
    switch (m_verb) {
    case OfficeVerb::NewSeat:
        return [=, texts = m_form->newSeat()](Store &store) {
            return addOffice(store, texts).map(changes);
        };
    case OfficeVerb::GiveFunction:
        return [=, seat = m_form->seat().seat.id, title = m_form->title(),
                until = m_form->until()](Store &store) {
            return giveFunction(store, seat, title, on, until).map(changes);
        };
    case OfficeVerb::HandOver:
        return [=, how = m_form->how(), heir = m_form->member()](Store &store) {
            return store.reader()
                .findReference(Kind::Member, heir)
                .and_then([&](const RecordId &member) {
                    return handOver(store, seat, MemberId(member), on, how).map(changes);
                });
        };
    case OfficeVerb::End:
        if (const FunctionId function = m_form->endedFunction(); !function.isEmpty())
            return [=](Store &store) { return endFunction(store, function, on); };
        return [=, why = m_form->reason()](Store &store) { return endSeat(store, seat, on, why); };
    }
    Q_UNREACHABLE();
}

/// What has to be answered before the verb is asked; empty: nothing.
QString OfficePanel::missing() const
{
    const bool asksWho = m_verb == OfficeVerb::NewSeat || m_verb == OfficeVerb::HandOver;
    if (asksWho && m_form->member().isEmpty())
        return tr("Give the member: a name, a number or an e-mail.");
    if (m_verb == OfficeVerb::GiveFunction && m_form->title().isEmpty())
        return tr("Give the function.");
    if (m_form->hasUnreadDay())
        return tr("A day is not understood. Give it like 2027-05-03.");
    return m_form->from().isValid() ? QString() : tr("Give the day.");
}

void OfficePanel::carryOut()
{
    m_form->finishEditing();
    if (const QString problem = missing(); !problem.isEmpty())
        return setProblem(problem);
    answer(answerRow(), m_file.writer(), verb(), [this](const ChangeSet &changes) {
        Q_EMIT messageWanted(Tone::Good, changes.label + u'.');
    });
}

} // namespace chapterhouse
