#include "unit/store/randomroster.h"

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

void RandomRoster::step(int most)
{
    const auto count = static_cast<int>(1 + below(static_cast<quint32>(most)));
    must(m_fixture.store().transact(Origin::Person, u"Random"_s,
                                    [&](Transaction &transaction) -> Result<void> {
                                        for (int i = 0; i < count; ++i) {
                                            if (auto changed = change(transaction); !changed)
                                                return changed;
                                        }
                                        return {};
                                    }));
}

Result<void> RandomRoster::change(Transaction &transaction)
{
    const std::optional<RecordId> member = anyMember();
    if (!member)
        return addMember(transaction);
    switch (below(6)) {
    case 0:
        return addMember(transaction);
    case 1:
        return addPeriod(transaction, *member);
    case 2:
        return addLeaving(transaction, *member);
    case 3:
        return removeMember(transaction, *member);
    default:
        return changeMember(transaction, *member);
    }
}

Result<void> RandomRoster::addMember(Transaction &transaction)
{
    Record member = blankRecord(Kind::Member, transaction.newId());
    member.set("kind"_L1, u"person"_s);
    member.set("given_name"_L1, word());
    member.set("emails"_L1, QStringList{u"a%1@example.org"_s.arg(below(1000))});
    return transaction.add(member);
}

Result<void> RandomRoster::addPeriod(Transaction &transaction, const RecordId &member)
{
    Record period = blankRecord(Kind::Membership, transaction.newId());
    const QDate start = QDate(2024, 1, 1).addDays(below(900));
    period.set("member"_L1, member);
    period.set("class"_L1, below(2) == 0 ? u"regular"_s : u"supporting"_s);
    period.set("start"_L1, start);
    period.set("end"_L1, start.addDays(below(500)));
    return transaction.add(period);
}

Result<void> RandomRoster::addLeaving(Transaction &transaction, const RecordId &member)
{
    Record leaving = blankRecord(Kind::Leaving, transaction.newId());
    leaving.set("member"_L1, member);
    leaving.set("effective"_L1, QDate(2024, 1, 1).addDays(below(900)));
    leaving.set("reason"_L1, u"resigned"_s);
    return transaction.add(leaving);
}

Result<void> RandomRoster::changeMember(Transaction &transaction, const RecordId &id)
{
    Record member = must(transaction.get({Kind::Member, id}));
    switch (below(4)) {
    case 0:
        member.set("family_name"_L1, word());
        break;
    case 1:
        member.set("emails"_L1, QStringList{u"b%1@example.org"_s.arg(below(1000)),
                                            u"c%1@example.org"_s.arg(below(1000))});
        break;
    case 2:
        member.set("job_title"_L1, word());
        break;
    default:
        member.set("tags"_L1, below(2) == 0 ? FieldValue() : FieldValue(QStringList{u"x y"_s}));
    }
    return transaction.put(member);
}

Result<void> RandomRoster::removeMember(Transaction &transaction, const RecordId &member)
{
    Reader reader(m_fixture.store().database());
    for (const Kind kind : {Kind::Membership, Kind::Leaving}) {
        for (const Record &own : must(reader.recordsOf(kind, "member"_L1, member))) {
            if (auto removed = transaction.remove(own.ref()); !removed)
                return removed;
        }
    }
    return transaction.remove({Kind::Member, member});
}

FieldValue RandomRoster::word()
{
    static const QStringList words{u"Łukasz"_s,     u"D’Angelo"_s, u"’"_s,         u"🏠"_s,
                                   u"a\0b"_s,       u"Straße"_s,   u"line\nend"_s, u"تل"_s,
                                   u"\"quoted\""_s, u"O'Neil"_s,   u"=1+1"_s,      u"´"_s};
    return words[below(static_cast<quint32>(words.size()))];
}

std::optional<RecordId> RandomRoster::anyMember()
{
    const auto members = must(m_fixture.store().reader().all(Kind::Member));
    if (members.empty())
        return std::nullopt;
    return members[below(static_cast<quint32>(members.size()))].id();
}

} // namespace chapterhouse::tests
