#include "desktop/pages/bodies/officeform.h"

#include "desktop/records/fieldeditors.h"
#include "desktop/records/memberpicker.h"
#include "desktop/widgets/fields/choicefield.h"
#include "desktop/widgets/fields/datefield.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/searchablechoicefield.h"
#include "domain/daytext.h"
#include "domain/fieldtext.h"
#include "domain/seatproposal.h"

#include <QBoxLayout>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

const QString memberField = u"officeMember"_s;
const QString seatField = u"officeSeat"_s;
const QString titleField = u"officeTitle"_s;
const QString howField = u"officeHow"_s;
const QString fromField = u"officeFrom"_s;
const QString untilField = u"officeUntil"_s;
const QString replacesField = u"officeReplaces"_s;
const QString whatField = u"officeWhat"_s;
const QString reasonField = u"officeReason"_s;

/// Today, or the second day of a seat that begins later.
QDate successorsFirstDay(const Seat &seat, QDate today)
{
    return std::max(today, seat.from.addDays(1));
}

} // namespace

OfficeForm::OfficeForm(OpenFile &file, OfficeVerb verb, const BodyRoster &roster,
                       const FilledSeat &seat, QWidget *parent)
    : QWidget(parent), m_file(file), m_roster(roster), m_seat(seat), m_form(new FieldForm)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_form);
    switch (verb) {
    case OfficeVerb::NewSeat:
        addNewSeatFields();
        break;
    case OfficeVerb::GiveFunction:
        addFunctionFields();
        break;
    case OfficeVerb::HandOver:
        addHandoverFields();
        break;
    case OfficeVerb::End:
        addEndFields();
        break;
    }
    const auto editors = m_form->findChildren<FieldEditor *>();
    setFocusProxy(editors.front());
    for (FieldEditor *editor : editors)
        connect(editor, &FieldEditor::edited, this, &OfficeForm::follow);
}

void OfficeForm::finishEditing()
{
    m_form->finishEditing();
}

/// Of what ends, only a seat has a reason.
void OfficeForm::follow()
{
    if (FieldEditor *why = field(reasonField))
        why->setEnabled(endedFunction().isEmpty());
    Q_EMIT edited();
}

void OfficeForm::addNewSeatFields()
{
    addMember(tr("Member"));
    addTitle();
    const SeatOrigin how = proposedOrigin(m_roster.rules, m_roster.seats, m_file.today());
    addChoice(howField, tr("How"), itemsOf(waysToASeat()), nameOf(how));
    addReplaced();
    addDay(fromField, tr("From"), {});
    addDay(untilField, tr("Until"), {});
    connect(field(howField), &FieldEditor::edited, this, &OfficeForm::proposeDays);
    proposeDays();
}

void OfficeForm::addFunctionFields()
{
    if (m_seat.seat.id.isEmpty())
        addHolder();
    addTitle();
    addDay(fromField, tr("From"), std::max(m_seat.seat.from, m_file.today()));
    addDay(untilField, tr("Until"), {});
}

void OfficeForm::addHandoverFields()
{
    addMember(tr("Successor"));
    addDay(fromField, tr("From"), successorsFirstDay(m_seat.seat, m_file.today()));
    const bool hasTerms = m_roster.rules.termMonths.has_value();
    addChoice(howField, tr("How"), itemsOf(waysToASeat()),
              nameOf(hasTerms ? SeatOrigin::ByElection : SeatOrigin::Appointed));
}

void OfficeForm::addEndFields()
{
    if (!m_seat.functions.empty()) {
        QList<ChoiceItem> items{{QString(), tr("The seat, with its functions")}};
        for (const Function &function : m_seat.functions)
            items.append({function.id.text(), tr("%1 alone").arg(function.title)});
        addChoice(whatField, tr("What ends"), items, {});
    }
    addDay(fromField, tr("Last day"), std::max(m_seat.seat.from, m_file.today()));
    addChoice(reasonField, tr("Reason"), itemsOf(endsOfSeats()), nameOf(SeatEnd::SteppedDown));
}

void OfficeForm::addMember(const QString &label)
{
    m_member = new MemberPicker(m_file);
    m_member->setObjectName(memberField);
    m_form->addField(label, m_member);
}

void OfficeForm::addDay(const QString &name, const QString &label, QDate day)
{
    auto *field = newDateField(m_file.today(), day);
    field->setObjectName(name);
    m_form->addField(label, field);
}

/// Who has no function yet is proposed.
void OfficeForm::addHolder()
{
    const std::vector<FilledSeat> seats = filledSeats(m_roster, m_file.today());
    const auto free =
        std::ranges::find_if(seats, [](const FilledSeat &seat) { return seat.functions.empty(); });
    QList<ChoiceItem> items;
    for (const FilledSeat &seat : seats)
        items.append({seat.seat.id.text(), seat.holder.name});
    const auto proposed = free == seats.end() ? 0 : free - seats.begin();
    addChoice(seatField, tr("Who"), items, items.value(proposed).key);
}

void OfficeForm::addTitle()
{
    QList<ChoiceItem> items;
    for (const QString &title : functionTitles(m_roster))
        items.append({title, title});
    auto *field = new SearchableChoiceField;
    field->setObjectName(titleField);
    field->setChoices(items);
    m_form->addField(tr("Function"), field);
}

void OfficeForm::addChoice(const QString &name, const QString &label,
                           const QList<ChoiceItem> &items, const QString &chosen)
{
    auto *field = newChoiceField(items, chosen);
    field->setObjectName(name);
    m_form->addField(label, field);
}

/// Seats that ended before their time and that nobody has completed yet.
void OfficeForm::addReplaced()
{
    QList<ChoiceItem> items;
    for (const Seat &seat : m_roster.seats) {
        const bool endedEarly = seat.ended && *seat.ended != SeatEnd::Term;
        const bool isCompleted =
            std::ranges::find(m_roster.seats, seat.id, &Seat::replaces) != m_roster.seats.end();
        if (endedEarly && !isCompleted)
            items.append({seat.id.text(),
                          tr("%1, until %2")
                              .arg(m_roster.holders.value(seat.member).name, dayText(seat.until))});
    }
    if (items.isEmpty())
        return;
    auto *field = new ChoiceField;
    field->setObjectName(replacesField);
    field->setChoices(items, tr("Nobody"));
    m_form->addField(tr("In place of"), field);
}

void OfficeForm::proposeDays()
{
    const SeatDays days = proposedDays(m_roster.rules, m_roster.seats, how(), m_file.today());
    field(fromField)->setValue(dateValue(days.from));
    field(untilField)->setValue(dateValue(days.until));
}

FieldEditor *OfficeForm::field(const QString &name) const
{
    return m_form->findChild<FieldEditor *>(name);
}

QString OfficeForm::text(const QString &name) const
{
    const FieldEditor *editor = field(name);
    return editor ? exactText(editor->value()) : QString();
}

QDate OfficeForm::day(const QString &name) const
{
    return dayIn(field(name));
}

SeatOrigin OfficeForm::how() const
{
    return enumFromName<SeatOrigin>(waysToASeat(), text(howField)).value_or(SeatOrigin::Appointed);
}

FunctionId OfficeForm::endedFunction() const
{
    return FunctionId(RecordId(text(whatField)));
}

QString OfficeForm::member() const
{
    return m_member ? m_member->reference() : QString();
}

QString OfficeForm::memberName() const
{
    if (!m_member || m_member->member().isEmpty())
        return {};
    const auto record = m_file.reader().find({Kind::Member, m_member->member().generic()});
    return record && *record ? titleOf(**record) : QString();
}

QString OfficeForm::title() const
{
    return text(titleField);
}

void OfficeForm::setTitle(const QString &title)
{
    field(titleField)->setValue(textValue(title));
}

FilledSeat OfficeForm::seat() const
{
    const std::vector<FilledSeat> seats = filledSeats(m_roster, m_file.today());
    const auto chosen = std::ranges::find_if(
        seats, [this](const FilledSeat &seat) { return seat.seat.id.text() == text(seatField); });
    return chosen == seats.end() ? m_seat : *chosen;
}

QDate OfficeForm::from() const
{
    return day(fromField);
}

QDate OfficeForm::until() const
{
    return day(untilField);
}

bool OfficeForm::hasUnreadDay() const
{
    return std::ranges::any_of(m_form->findChildren<DateField *>(), [](const DateField *each) {
        return std::holds_alternative<QString>(each->value());
    });
}

SeatEnd OfficeForm::reason() const
{
    return enumFromName<SeatEnd>(endsOfSeats(), text(reasonField)).value_or(SeatEnd::SteppedDown);
}

FieldTexts OfficeForm::newSeat() const
{
    FieldTexts texts{{u"body"_s, m_roster.rules.body.text()},
                     {u"member"_s, member()},
                     {u"title"_s, title()},
                     {u"from"_s, text(fromField)},
                     {u"until"_s, text(untilField)},
                     {u"how"_s, text(howField)}};
    if (const QString replaced = text(replacesField); !replaced.isEmpty())
        texts.append({u"replaces"_s, replaced});
    return texts;
}

} // namespace chapterhouse
