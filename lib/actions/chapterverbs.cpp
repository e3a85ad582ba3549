#include "actions/chapterverbs.h"

#include "base/words.h"
#include "domain/day.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<QString> nameOf(const Reader &reader, const RecordRef &ref)
{
    return reader.get(ref).map([](const Record &record) { return titleOf(record); });
}

/// "Ann Lee" of one member, "3 members" of several.
Result<QString> namesOf(const Reader &reader, const QList<MemberId> &members)
{
    if (members.size() == 1)
        return nameOf(reader, {Kind::Member, members.front().generic()});
    return Words::tr("%Ln members", nullptr, static_cast<int>(members.size()));
}

Result<std::vector<Record>> staysOf(const Reader &reader, const MemberId &member)
{
    return reader.recordsOf(Kind::ChapterMembership, "member"_L1, member.generic());
}

/// Whether some day from this one on belongs to the stay.
bool lastsUntil(const Record &stay, QDate day)
{
    const QDate until = stay.date("until"_L1);
    return !until.isValid() || day <= until;
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

/// What was primary before the day stays so.
Result<void> makeNoOtherPrimary(Transaction &transaction, const std::vector<Record> &stays,
                                QDate day)
{
    for (Record stay : stays) {
        if (!lastsUntil(stay, day))
            continue;
        stay.set("primary"_L1, {});
        if (auto put = transaction.put(stay); !put)
            return put;
    }
    return {};
}

Result<void> addStay(Transaction &transaction, const MemberId &member,
                     const ChapterJoining &joining)
{
    Record stay = blankRecord(Kind::ChapterMembership, transaction.newId());
    stay.set("chapter"_L1, joining.chapter.generic());
    stay.set("member"_L1, member.generic());
    stay.set("from"_L1, joining.on);
    if (joining.isPrimary)
        stay.set("primary"_L1, true);
    return transaction.add(stay);
}

} // namespace

Result<ChangeSet> joinChapter(Store &store, const QList<MemberId> &members,
                              const ChapterJoining &joining)
{
    const auto chapter = nameOf(store.reader(), {Kind::Chapter, joining.chapter.generic()});
    if (!chapter)
        return failed(chapter);
    const auto names = namesOf(store.reader(), members);
    if (!names)
        return failed(names);
    auto joined =
        store.transact(Origin::Person, Words::tr("Join %1: %2").arg(*chapter, *names),
                       [&](Transaction &transaction) -> Result<void> {
                           for (const MemberId &member : members) {
                               const auto stays = staysOf(store.reader(), member);
                               if (!stays)
                                   return failed(stays);
                               const auto there = [&joining](const Record &stay) {
                                   return lastsUntil(stay, joining.on);
                               };
                               if (stayIn(*stays, joining.chapter, there))
                                   continue;
                               const auto cleared =
                                   joining.isPrimary
                                       ? makeNoOtherPrimary(transaction, *stays, joining.on)
                                       : Result<void>();
                               if (!cleared)
                                   return cleared;
                               if (auto added = addStay(transaction, member, joining); !added)
                                   return added;
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
    const auto name = nameOf(store.reader(), {Kind::Chapter, chapter.generic()});
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
        const auto who = nameOf(store.reader(), {Kind::Member, member.generic()});
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
