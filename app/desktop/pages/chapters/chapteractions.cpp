#include "desktop/pages/chapters/chapteractions.h"

#include "actions/chapterverbs.h"
#include "actions/officeverbs.h"
#include "desktop/records/answering.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/records/memberpicker.h"
#include "desktop/records/questionpanel.h"
#include "desktop/widgets/fields/choicefield.h"
#include "desktop/widgets/fields/datefield.h"
#include "desktop/widgets/look/colours.h"
#include "domain/chapterrules.h"
#include "domain/chaptertext.h"
#include "domain/fieldtext.h"
#include "store/querysql.h"

#include <QClipboard>
#include <QGuiApplication>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<MemberId> memberFrom(Store &store, const QString &typed)
{
    return store.reader().findReference(Kind::Member, typed).map([](const RecordId &id) {
        return MemberId(id);
    });
}

} // namespace

ChapterActions::ChapterActions(OpenFile &file, QuestionPanel &asking, QObject *parent)
    : QObject(parent), m_file(file), m_asking(asking)
{
    connect(&asking, &QuestionPanel::problemMissed, this,
            [this](const QString &problem) { Q_EMIT messageWanted(Tone::Wrong, problem); });
}

void ChapterActions::setChapter(const Record &chapter, QDate day)
{
    m_chapter = chapter;
    m_day = day;
}

void ChapterActions::carryOut(ChapterVerb verb)
{
    m_asking.putAside();
    switch (verb) {
    case ChapterVerb::AddMembers:
        return askForMembers();
    case ChapterVerb::AddLead:
        return askForLead();
    case ChapterVerb::MakeDormant:
        return setState(u"dormant"_s, tr("%1 is dormant now.").arg(titleOf(m_chapter)));
    case ChapterVerb::MakeActive:
        return setState(u"active"_s, tr("%1 is active now.").arg(titleOf(m_chapter)));
    case ChapterVerb::ExportRoster:
        Q_EMIT exportRequested(rosterQuery(), m_day);
        return;
    case ChapterVerb::RosterAsPdf:
        Q_EMIT pdfRequested(roster());
        return;
    case ChapterVerb::SaveCalendar:
        Q_EMIT calendarRequested(m_chapter.ref(), titleOf(m_chapter));
        return;
    case ChapterVerb::CopyForWebsite:
        return copyForWebsite();
    case ChapterVerb::Remove:
        Q_EMIT removeRequested();
        return;
    }
}

QString ChapterActions::rosterQuery() const
{
    return u"chapter:"_s + m_chapter.text("slug"_L1);
}

/// In the usual columns, none of which is private.
PrintableList ChapterActions::roster() const
{
    PrintableList list{.title = tr("Members of %1").arg(titleOf(m_chapter)),
                       .list = {.kind = Kind::Member,
                                .query = understoodQuery(Kind::Member, rosterQuery()).query,
                                .day = m_day},
                       .filter = rosterQuery()};
    const QStringList usual = usualColumnsOf(Kind::Member);
    std::ranges::copy_if(listColumnsOf(Kind::Member), std::back_inserter(list.columns),
                         [&](const ListColumn &column) { return usual.contains(column.key); });
    return list;
}

FieldEditor *ChapterActions::addDay(const QString &label, const QString &name)
{
    auto *field = newDateField(m_file.today(), m_file.today());
    m_asking.addField(label, field, name);
    return field;
}

MemberPicker *ChapterActions::addMember(const QString &label)
{
    auto *picker = new MemberPicker(m_file);
    m_asking.addField(label, picker, u"chapterMember"_s);
    return picker;
}

FieldEditor *ChapterActions::addChoice(const QString &label, const QString &name,
                                       std::span<const Choice> choices, QLatin1String usual)
{
    auto *field = newChoiceField(itemsOf(choices), QString(usual));
    m_asking.addField(label, field, name);
    return field;
}

template<class Verb>
void ChapterActions::answerWith(Verb verb, const QString &sentence)
{
    answer(m_asking.answerRow(), m_file.writer(), std::move(verb),
           [this, sentence](const ChangeSet &changes) {
               Q_EMIT messageWanted(Tone::Good,
                                    sentence.isEmpty() ? changes.label + u'.' : sentence);
           });
}

void ChapterActions::askForMembers()
{
    m_asking.begin(tr("Add members to %1").arg(titleOf(m_chapter)), tr("Add"), m_chapter.id());
    m_asking.repeatUntil(tr("Done"));
    const auto *member = addMember(tr("Member"));
    const auto *from = addDay(tr("From"), u"chapterFrom"_s);
    m_asking.ask([this, member, from, chapter = ChapterId(m_chapter.id())] {
        const QDate on = dayIn(from);
        if (member->reference().isEmpty() || !on.isValid()) {
            m_asking.setProblem(on.isValid() ? tr("Say who.") : tr("Give the day."));
            return;
        }
        answerWith([chapter, on, typed = member->reference()](Store &store) {
            return memberFrom(store, typed).and_then([&](const MemberId &id) {
                return joinChapter(store, {id}, {.chapter = chapter, .on = on});
            });
        });
    });
}

void ChapterActions::askForLead()
{
    m_asking.begin(tr("New lead of %1").arg(titleOf(m_chapter)), tr("Add"), m_chapter.id());
    const auto *member = addMember(tr("Member"));
    auto *title = new TextField;
    title->setValue(QString(leadTitle));
    m_asking.addField(tr("Function"), title, u"chapterTitle"_s);
    const auto *from = addDay(tr("From"), u"chapterFrom"_s);
    m_asking.ask([this, member, title, from] {
        const FieldTexts texts{{u"member"_s, member->reference()},
                               {u"chapter"_s, m_chapter.id().text()},
                               {u"title"_s, exactText(title->value())},
                               {u"from"_s, exactText(from->value())}};
        answerWith(
            [texts](Store &store) {
                return addOffice(store, texts).map([](const AddedRecord &added) {
                    return added.changeSet;
                });
            },
            tr("%1 has another lead.").arg(titleOf(m_chapter)));
    });
}

QString ChapterActions::nameOfHolder(const RecordRef &held) const
{
    const auto record = m_file.reader().get(held);
    const auto member =
        record ? m_file.reader().get({Kind::Member, record->reference("member"_L1)}) : record;
    return member ? titleOf(*member) : QString();
}

void ChapterActions::askToLeave(const QList<RecordRef> &stays)
{
    QList<MemberId> members;
    for (const RecordRef &stay : stays) {
        if (const auto record = m_file.reader().get(stay))
            members += MemberId(record->reference("member"_L1));
    }
    if (members.isEmpty())
        return;
    const QString who = members.size() == 1
                            ? nameOfHolder(stays.front())
                            : tr("%Ln members", nullptr, static_cast<int>(members.size()));
    m_asking.begin(tr("Leave %1: %2").arg(titleOf(m_chapter), who), tr("Leave"), m_chapter.id());
    const auto *on = addDay(tr("Last day"), u"chapterUntil"_s);
    m_asking.ask([this, members, on, who] {
        const QDate day = dayIn(on);
        if (!day.isValid()) {
            m_asking.setProblem(tr("Give the day."));
            return;
        }
        answerWith([members, chapter = ChapterId(m_chapter.id()),
                    day](Store &store) { return leaveChapter(store, members, chapter, day); },
                   tr("%1: no longer in %2. Undo with Ctrl+Z.").arg(who, titleOf(m_chapter)));
    });
}

void ChapterActions::askToEnd(const RecordRef &seat)
{
    const QString who = nameOfHolder(seat);
    m_asking.begin(tr("End the seat of %1").arg(who), tr("End"), m_chapter.id());
    const auto *on = addDay(tr("Last day"), u"chapterUntil"_s);
    const auto *why =
        addChoice(tr("Because"), u"chapterWhy"_s, endsOfSeats(), nameOf(SeatEnd::SteppedDown));
    m_asking.ask([this, seat, who, on, why] {
        const QDate day = dayIn(on);
        if (!day.isValid()) {
            m_asking.setProblem(tr("Give the day."));
            return;
        }
        answerWith([id = SeatId(seat.id), day,
                    reason = enumFromName<SeatEnd>(endsOfSeats(), exactText(why->value()))
                                 .value_or(SeatEnd::SteppedDown)](
                       Store &store) { return endSeat(store, id, day, reason); },
                   tr("The seat of %1 ends. Undo with Ctrl+Z.").arg(who));
    });
}

void ChapterActions::askToHandOver(const RecordRef &seat)
{
    const QString who = nameOfHolder(seat);
    m_asking.begin(tr("Hand the seat of %1 over").arg(who), tr("Hand over"), m_chapter.id());
    const auto *successor = addMember(tr("To"));
    const auto *on = addDay(tr("From"), u"chapterFrom"_s);
    const auto *how =
        addChoice(tr("How"), u"chapterHow"_s, waysToASeat(), nameOf(SeatOrigin::Appointed));
    m_asking.ask([this, seat, who, successor, on, how] {
        const QDate day = dayIn(on);
        if (!day.isValid()) {
            m_asking.setProblem(tr("Give the day."));
            return;
        }
        answerWith(
            [id = SeatId(seat.id), typed = successor->reference(), day,
             way = enumFromName<SeatOrigin>(waysToASeat(), exactText(how->value()))
                       .value_or(SeatOrigin::Appointed)](Store &store) {
                return memberFrom(store, typed)
                    .and_then(
                        [&](const MemberId &heir) { return handOver(store, id, heir, day, way); })
                    .map([](const AddedRecord &added) { return added.changeSet; });
            },
            tr("The seat of %1 is handed over. Undo with Ctrl+Z.").arg(who));
    });
}

template<class Verb>
void ChapterActions::run(Verb verb, const QString &sentence)
{
    m_file.writer().run(this, std::move(verb), [this, sentence](const Result<ChangeSet> &result) {
        if (result)
            Q_EMIT messageWanted(Tone::Good, sentence);
        else
            Q_EMIT messageWanted(Tone::Wrong, result.error().message);
    });
}

void ChapterActions::setState(const QString &state, const QString &sentence)
{
    run(
        [ref = m_chapter.ref(), state](Store &store) {
            return setFields(store, ref, {{u"state"_s, state}});
        },
        sentence);
}

void ChapterActions::copyForWebsite()
{
    QGuiApplication::clipboard()->setText(chapterText(m_chapter));
    Q_EMIT messageWanted(Tone::Information,
                         tr("The text of %1 is on the clipboard. The site keeps its list of "
                            "chapters in its code: paste it there by hand. Nothing was published.")
                             .arg(titleOf(m_chapter)));
}

} // namespace chapterhouse
