#include "support/storefixture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// The program that tst_Killed kills: storeworker FILE MEMBERS. Adds so many members with a period
/// each in one step, takes the step back, and again, and says each time when it is done.
namespace {

Result<void> addMembers(Transaction &transaction, int members)
{
    for (int i = 0; i < members; ++i) {
        Record member = blankRecord(Kind::Member, transaction.newId());
        member.set("kind"_L1, u"person"_s);
        member.set("given_name"_L1, u"Member %1"_s.arg(i));
        member.set("emails"_L1, QStringList{u"m%1@example.org"_s.arg(i)});
        Record period = blankRecord(Kind::Membership, transaction.newId());
        period.set("member"_L1, member.id());
        period.set("class"_L1, u"regular"_s);
        period.set("start"_L1, QDate(2026, 1, 1));
        period.set("end"_L1, QDate(2026, 12, 31));
        const auto added =
            transaction.add(member).and_then([&] { return transaction.add(period); });
        if (!added)
            return added;
    }
    return {};
}

void say(const char *what)
{
    std::puts(what);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const SystemClock clock;
    UuidV7Source ids(clock);
    const QString path = app.arguments().at(1);
    const int members = app.arguments().at(2).toInt();
    const auto store = must(Store::open(path, {clock, ids, u"Bob"_s, u"here"_s}));
    say("open");
    for (;;) {
        must(store->transact(Origin::Person, u"Import"_s, [&](Transaction &transaction) {
            return addMembers(transaction, members);
        }));
        say("added");
        must(store->undo());
        say("undone");
    }
}
