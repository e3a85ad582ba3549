#include "actions/chapterverbs.h"

#include "actions/memberplaces.h"
#include "base/words.h"
#include "domain/day.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// "Ann Lee" of one member, "3 members" of several.
Result<QString> namesOf(const Reader &reader, const QList<MemberId> &members)
{
    if (members.size() == 1)
        return reader.title({Kind::Member, members.front().generic()});
    return Words::tr("%Ln members", nullptr, static_cast<int>(members.size()));
}

Result<std::vector<Record>> staysOf(const Reader &reader, const MemberId &member)
{
    return reader.recordsOf(Kind::ChapterMembership, "member"_L1, member.generic());
}

/// Whether some day from this one on belongs to the stay.
bool lastsUntil(const Record &stay, QDate day)
{
    return day <= lastingDays(stay.date("from"_L1), stay.date("until"_L1)).last;
}

/// The first stay in the chapter that fits.
template<class Fits>
std::optional<Record> stayIn(const std::vector<Record> &stays, const ChapterId &chapter,
                             const Fits &fits)
{
    const auto found = std::ranges::find_if(stays, [&](const Record &stay) {
        return stay.reference("chapter"_L1) == chapter.generic() && fits(stay);
    });
    return found == stays.end() ? std::nullopt : std::optional(*found);
}

Result<void> addStay(const Reader &reader, Transaction &transaction, const MemberId &member,
                     const ChapterJoining &joining)
{
    Record stay = blankRecord(Kind::ChapterMembership, transaction.newId());
    stay.set("chapter"_L1, joining.chapter.generic());
    stay.set("member"_L1, member.generic());
    stay.set("from"_L1, joining.on);
    if (joining.isPrimary)
        stay.set("primary"_L1, true);
    return transaction.add(stay).and_then(
        [&] { return makeOnlyPrimary(reader, transaction, stay); });
}

/// The stay in the chapter on the day of joining or after it.
Result<std::optional<Record>> presentStay(const Reader &reader, const MemberId &member,
                                          const ChapterJoining &joining)
{
    return staysOf(reader, member).map([&](const std::vector<Record> &stays) {
        return stayIn(stays, joining.chapter,
                      [&joining](const Record &stay) { return lastsUntil(stay, joining.on); });
    });
}

Result<void> joinOne(const Reader &reader, Transaction &transaction, const MemberId &member,
                     const ChapterJoining &joining)
{
    auto present = presentStay(reader, member, joining);
    if (!present)
        return failed(present);
    if (!*present)
        return addStay(reader, transaction, member, joining);
    if (!joining.isPrimary)
        return {};
    Record &stay = **present;
    stay.set("primary"_L1, true);
    return transaction.put(stay).and_then(
        [&] { return makeOnlyPrimary(reader, transaction, stay); });
}

/// Whether somebody joins who is not in the chapter yet.
Result<bool> anybodyJoins(const Reader &reader, const QList<MemberId> &members,
                          const ChapterJoining &joining)
{
    for (const MemberId &member : members) {
        const auto present = presentStay(reader, member, joining);
        if (!present)
            return failed(present);
        if (!*present)
            return true;
    }
    return false;
}

} // namespace

Result<ChangeSet> joinChapter(Store &store, const QList<MemberId> &members,
                              const ChapterJoining &joining)
{
    const auto chapter = store.reader().title({Kind::Chapter, joining.chapter.generic()});
    if (!chapter)
        return failed(chapter);
    const auto names = namesOf(store.reader(), members);
    if (!names)
        return failed(names);
    const auto joins = anybodyJoins(store.reader(), members, joining);
    if (!joins)
        return failed(joins);
    const QString label = *joins ? Words::tr("Join %1: %2") : Words::tr("Primary chapter %1: %2");
    auto joined = store.transact(
        Origin::Person, label.arg(*chapter, *names), [&](Transaction &transaction) -> Result<void> {
            for (const MemberId &member : members) {
                auto one = joinOne(store.reader(), transaction, member, joining);
                if (!one)
                    return one;
            }
            return {};
        });
    if (joined && joined->step == 0)
        return fail(
            ErrorKind::Conflict,
            Words::tr("%1: in %2 on %3 already, or from a later day. To change the first day, edit "
                      "the chapter membership.")
                .arg(*names, *chapter, isoText(joining.on)));
    return joined;
}

Result<ChangeSet> leaveChapter(Store &store, const QList<MemberId> &members,
                               const ChapterId &chapter, QDate on)
{
    const auto name = store.reader().title({Kind::Chapter, chapter.generic()});
    if (!name)
        return failed(name);
    const auto names = namesOf(store.reader(), members);
    if (!names)
        return failed(names);
    const auto endStay = [&](Transaction &transaction, const MemberId &member) -> Result<void> {
        const auto stays = staysOf(store.reader(), member);
        if (!stays)
            return failed(stays);
        auto stay = stayIn(*stays, chapter, [on](const Record &each) {
            return each.date("from"_L1) <= on && lastsUntil(each, on);
        });
        if (stay) {
            stay->set("until"_L1, on);
            return transaction.put(*stay);
        }
        const auto who = store.reader().title({Kind::Member, member.generic()});
        if (!who)
            return failed(who);
        return fail(ErrorKind::Conflict,
                    Words::tr("%1 is not in %2 on %3.").arg(*who, *name, isoText(on)));
    };
    return store.transact(Origin::Person, Words::tr("Leave %1: %2").arg(*name, *names),
                          [&](Transaction &transaction) -> Result<void> {
                              for (const MemberId &member : members) {
                                  if (auto ended = endStay(transaction, member); !ended)
                                      return ended;
                              }
                              return {};
                          });
}

} // namespace chapterhouse
