#include "support/storefixture.h"
#include "support/testmain.h"

#include "store/maintenance.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Transaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMemoryForWritingIsGivenBack();
    void nothingToDoLeavesNoStep();
    void whatIsPutInTheLogIsWhatChanged();
    void whatOthersReferToIsNotRemoved();
    void aReferenceToNothingIsRefused();
    void anInvalidRecordIsRefused();
    void anUnfinishedTextStaysUntilTheFieldIsRight();
    void aSettingThatIsNotSetHasItsDefault();
    void changingTheGraceDaysChangesEveryStatus();
    void graceDaysThatAreNoneCountAsTheDefault_data();
    void graceDaysThatAreNoneCountAsTheDefault();
    void aPeriodMayComeBeforeItsMember();
    void aBigStepIsPublishedByKindAndUndoneWhole();
    void aStatementLentTwiceIsTwoStatements();
    void valuesOfEveryKindComeBackTheSame();
    void aNumberIsNoBeginningOfAnId();
};

namespace {

Record ann(StoreFixture &fixture)
{
    return fixture.add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Ann"_s}});
}

Record periodOf(StoreFixture &fixture, const Record &member)
{
    return fixture.add(Kind::Membership, {{"member", member.id()},
                                          {"class", u"regular"_s},
                                          {"start", QDate(2025, 1, 1)},
                                          {"end", QDate(2025, 12, 31)}});
}

QString statusOn(StoreFixture &fixture, const Record &member, QDate day)
{
    return nameOf(must(fixture.store().reader().statusOn(MemberId(member.id()), day)).status);
}

void setGraceDays(StoreFixture &fixture, const QString &days)
{
    must(fixture.store().transact(Origin::Person, u"Grace"_s, [&](Transaction &transaction) {
        return transaction.putSetting(settings::graceDays.key, days);
    }));
}

} // namespace

void tst_Transaction::nothingToDoLeavesNoStep()
{
    StoreFixture fixture;
    const Record member = ann(fixture);
    const auto same =
        must(fixture.store().transact(Origin::Person, u"Same"_s, [&](Transaction &transaction) {
            return transaction.put(member);
        }));
    QVERIFY(same.isEmpty());
    QCOMPARE(same.step, 0);
    QCOMPARE(must(fixture.store().nextUndo())->label, u"Add"_s);
    QCOMPARE(must(fixture.store().reader().history(member.ref())).size(), size_t(1));
}

void tst_Transaction::whatIsPutInTheLogIsWhatChanged()
{
    StoreFixture fixture;
    const Record member = ann(fixture);
    fixture.set(member.ref(), {{"city", u"Lyon"_s}, {"joined", QDate(2025, 1, 2)}});
    fixture.set(member.ref(), {{"city", {}}});
    must(fixture.store().transact(Origin::Site, u"Remove"_s, [&](Transaction &transaction) {
        return transaction.remove(member.ref());
    }));
    const auto history = must(fixture.store().reader().history(member.ref()));
    QCOMPARE(history.size(), size_t(4));
    const RecordRef ref = member.ref();
    const RecordChange removed{.record = ref,
                               .action = ChangeAction::Removed,
                               .before = {{u"id"_s, ref.id.text()},
                                          {u"kind"_s, u"person"_s},
                                          {u"given_name"_s, u"Ann"_s},
                                          {u"joined"_s, u"2025-01-02"_s}}};
    QVERIFY(history[0].change == removed);
    const RecordChange cleared{.record = ref,
                               .action = ChangeAction::Set,
                               .before = {{u"city"_s, u"Lyon"_s}},
                               .after = {{u"city"_s, QJsonValue::Null}}};
    QVERIFY(history[1].change == cleared);
    const RecordChange set{
        .record = ref,
        .action = ChangeAction::Set,
        .before = {{u"city"_s, QJsonValue::Null}, {u"joined"_s, QJsonValue::Null}},
        .after = {{u"city"_s, u"Lyon"_s}, {u"joined"_s, u"2025-01-02"_s}}};
    QVERIFY(history[2].change == set);
    const RecordChange added{.record = ref, .action = ChangeAction::Added};
    QVERIFY(history[3].change == added);
    QCOMPARE(history[0].step.origin, u"site"_s);
    QCOMPARE(history[3].step.who, u"Ann"_s);
    QCOMPARE(history[3].step.label, u"Add"_s);
    QCOMPARE(history[3].step.at, QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC));
}

void tst_Transaction::whatOthersReferToIsNotRemoved()
{
    StoreFixture fixture;
    const Record member = ann(fixture);
    for (int i = 0; i < 7; ++i)
        periodOf(fixture, member);
    const auto removed =
        fixture.store().transact(Origin::Person, u"Remove"_s, [&](Transaction &transaction) {
            return transaction.remove(member.ref());
        });
    QCOMPARE(removed.error().kind, ErrorKind::Conflict);
    const QString period = u"membership 1 Jan 2025 to 31 Dec 2025, "_s;
    QCOMPARE(removed.error().message,
             u"“Ann” cannot be removed while others refer to it: %1…."_s.arg(period.repeated(5)));
    QCOMPARE(fixture.get(member.ref()), member);
}

void tst_Transaction::aReferenceToNothingIsRefused()
{
    StoreFixture fixture;
    const auto added =
        fixture.store().transact(Origin::Person, u"Add"_s, [&](Transaction &transaction) {
            Record member = blankRecord(Kind::Member, transaction.newId());
            member.set("kind"_L1, u"person"_s);
            member.set("given_name"_L1, u"Ann"_s);
            member.set("contact_of"_L1, transaction.newId());
            return transaction.add(member);
        });
    QCOMPARE(added.error().kind, ErrorKind::Conflict);
    QCOMPARE(fixture.search({}), QStringList());
}

void tst_Transaction::anInvalidRecordIsRefused()
{
    StoreFixture fixture;
    const Record member = ann(fixture);
    const auto put =
        fixture.store().transact(Origin::Person, u"Set"_s, [&](Transaction &transaction) {
            Record changed = member;
            changed.set("country"_L1, u"Atlantis"_s);
            return transaction.put(changed);
        });
    QCOMPARE(put.error().kind, ErrorKind::Input);
    QCOMPARE(fixture.get(member.ref()), member);
}

void tst_Transaction::anUnfinishedTextStaysUntilTheFieldIsRight()
{
    StoreFixture fixture;
    const Record member = ann(fixture);
    using Texts = QList<QPair<QString, QString>>;
    const auto keep = [&](QLatin1String key, const QString &text) {
        must(fixture.store().transact(Origin::Person, u"Type"_s, [&](Transaction &transaction) {
            return transaction.keepUnfinished(member.ref(), key, text);
        }));
    };
    const auto unfinished = [&] { return must(fixture.store().reader().unfinished(member.ref())); };
    keep("joined"_L1, u"soon"_s);
    keep("country"_L1, u"Atlantis"_s);
    keep("joined"_L1, u"very soon"_s);
    QCOMPARE(unfinished(), (Texts{{u"country"_s, u"Atlantis"_s}, {u"joined"_s, u"very soon"_s}}));
    fixture.set(member.ref(), {{"joined", QDate(2025, 1, 2)}});
    QCOMPARE(unfinished(), (Texts{{u"country"_s, u"Atlantis"_s}}));
    fixture.set(member.ref(), {{"city", u"Lyon"_s}});
    QCOMPARE(unfinished(), (Texts{{u"country"_s, u"Atlantis"_s}}));
    keep("country"_L1, {});
    QCOMPARE(unfinished(), Texts());
}

void tst_Transaction::aSettingThatIsNotSetHasItsDefault()
{
    StoreFixture fixture;
    Reader &reader = fixture.store().reader();
    QCOMPARE(must(reader.setting(settings::associationCurrency)), u"EUR"_s);
    const auto put = [&](const QString &value) {
        must(fixture.store().transact(Origin::Person, u"Set"_s, [&](Transaction &transaction) {
            return transaction.putSetting(settings::associationCurrency.key, value);
        }));
    };
    put(u"PLN"_s);
    QCOMPARE(must(reader.setting(settings::associationCurrency)), u"PLN"_s);
    put({});
    QCOMPARE(must(reader.setting(settings::associationCurrency)), u"EUR"_s);
    QVERIFY(!must(fixture.store().nextUndo()).has_value());
}

void tst_Transaction::changingTheGraceDaysChangesEveryStatus()
{
    StoreFixture fixture;
    const Record member = ann(fixture);
    periodOf(fixture, member);
    const QDate day(2026, 2, 15);
    QCOMPARE(statusOn(fixture, member, day), u"lapsed"_s);
    const auto changed =
        must(fixture.store().transact(Origin::Person, u"Grace"_s, [&](Transaction &transaction) {
            return transaction.putSetting(settings::graceDays.key, u"60"_s);
        }));
    QCOMPARE(statusOn(fixture, member, day), u"grace"_s);
    QCOMPARE(changed.allOf, QSet<Kind>{Kind::Member});
    QVERIFY(!changed.isEmpty());
    QCOMPARE(must(verify(fixture.store().database())), QStringList());
}

void tst_Transaction::graceDaysThatAreNoneCountAsTheDefault_data()
{
    QTest::addColumn<QString>("days");
    QTest::newRow("a word") << u"many"_s;
    QTest::newRow("negative") << u"-1"_s;
    QTest::newRow("too many") << u"2147483647"_s;
}

void tst_Transaction::graceDaysThatAreNoneCountAsTheDefault()
{
    QFETCH(QString, days);
    StoreFixture fixture;
    const Record member = ann(fixture);
    periodOf(fixture, member);
    setGraceDays(fixture, days);
    QCOMPARE(statusOn(fixture, member, {2026, 1, 30}), u"grace"_s);
    QCOMPARE(statusOn(fixture, member, {2026, 1, 31}), u"lapsed"_s);
    QCOMPARE(must(verify(fixture.store().database())), QStringList());
}

void tst_Transaction::aPeriodMayComeBeforeItsMember()
{
    StoreFixture fixture;
    Record member = blankRecord(Kind::Member, fixture.ids.next());
    member.set("kind"_L1, u"person"_s);
    member.set("given_name"_L1, u"Ann"_s);
    Record period = blankRecord(Kind::Membership, fixture.ids.next());
    period.set("member"_L1, member.id());
    period.set("class"_L1, u"regular"_s);
    period.set("start"_L1, QDate(2026, 1, 1));
    period.set("end"_L1, QDate(2026, 6, 30));
    Record longer = period;
    longer.set("end"_L1, QDate(2026, 12, 31));
    must(fixture.store().transact(Origin::Person, u"Load"_s, [&](Transaction &transaction) {
        return transaction.add(period)
            .and_then([&] { return transaction.put(longer); })
            .and_then([&] { return transaction.add(member); });
    }));
    QCOMPARE(statusOn(fixture, member, {2026, 11, 21}), u"current"_s);
    QCOMPARE(must(verify(fixture.store().database())), QStringList());
}

void tst_Transaction::aBigStepIsPublishedByKindAndUndoneWhole()
{
    constexpr int many = 10'001;
    StoreFixture fixture;
    ann(fixture);
    const auto added = must(fixture.store().transact(
        Origin::Person, u"Tiers"_s, [&](Transaction &transaction) -> Result<void> {
            for (int i = 0; i < many; ++i) {
                Record tier = blankRecord(Kind::Tier, transaction.newId());
                tier.set("name"_L1, u"Tier %1"_s.arg(i));
                tier.set("class"_L1, u"regular"_s);
                tier.set("months"_L1, qint64(12));
                if (auto done = transaction.add(tier); !done)
                    return done;
            }
            return {};
        }));
    QCOMPARE(added.allOf, QSet<Kind>{Kind::Tier});
    QVERIFY(added.touched.empty() && !added.isEmpty());
    QCOMPARE(must(fixture.store().nextUndo())->records, many);
    QCOMPARE(must(fixture.store().undo()).changes, many);
    QCOMPARE(must(fixture.store().database().integer("SELECT count(*) FROM tier")), 0);
    QCOMPARE(must(fixture.store().redo()).changes, many);
    QCOMPARE(must(fixture.store().database().integer("SELECT count(*) FROM tier")), many);
    QCOMPARE(must(fixture.store().reader().all(Kind::Tier)).size(), size_t(many));
    QCOMPARE(must(verify(fixture.store().database())), QStringList());
}

void tst_Transaction::aStatementLentTwiceIsTwoStatements()
{
    StoreFixture fixture;
    Database &database = fixture.store().database();
    for (int round = 0; round < 2; ++round) {
        auto first = must(database.prepare("SELECT ?1 UNION ALL SELECT 2"));
        first.bindInteger(1, 1);
        QVERIFY(must(first.step()));
        {
            auto second = must(database.prepare("SELECT ?1 UNION ALL SELECT 2"));
            second.bindInteger(1, 7);
            QVERIFY(must(second.step()));
            QCOMPARE(second.integer(0), 7);
        }
        QCOMPARE(first.integer(0), 1);
        QVERIFY(must(first.step()));
        QCOMPARE(first.integer(0), 2);
        QVERIFY(!must(first.step()));
    }
    auto unbound = must(database.prepare("SELECT ?1 UNION ALL SELECT 2"));
    QVERIFY(must(unbound.step()));
    QVERIFY(unbound.isNull(0));
}

void tst_Transaction::valuesOfEveryKindComeBackTheSame()
{
    StoreFixture fixture;
    const Record organisation = fixture.add(
        Kind::Member, {{"kind", u"organisation"_s}, {"organisation", u"O'Neil; DROP TABLE"_s}});
    const Record member = fixture.add(
        Kind::Member,
        {{"kind", u"person"_s},
         {"number", u"0042"_s},
         {"given_name", u"a\0b"_s},
         {"city", u"=1+1"_s},
         {"note", u"תל אביב\r\n🏠\n"_s},
         {"emails", QStringList{u"b@example.org"_s, u"a@example.org"_s}},
         {"tags", QStringList{u"a; b"_s, u"\"c\""_s, u" "_s, u"[\"d\"]"_s, u"e\\f"_s, u"😀"_s}},
         {"joined", QDate(1, 1, 1)},
         {"contact_of", organisation.id()}});
    const Record payment = fixture.add(Kind::Payment, {{"member", member.id()},
                                                       {"date", QDate(9999, 12, 31)},
                                                       {"amount", Money{-999'999'999'999'999}},
                                                       {"currency", u"EUR"_s},
                                                       {"fee", Money{0}}});
    const Record tier = fixture.add(Kind::Tier, {{"name", u"’"_s},
                                                 {"class", u"supporting"_s},
                                                 {"months", qint64(1200)},
                                                 {"votes", qint64(0)},
                                                 {"advisory_votes", qint64(1) << 62}});
    fixture.reopen();
    for (const Record &record : {organisation, member, payment, tier})
        QVERIFY2(fixture.get(record.ref()) == record, qPrintable(titleOf(record)));
    QCOMPARE(must(verify(fixture.store().database())), QStringList());
}

void tst_Transaction::aNumberIsNoBeginningOfAnId()
{
    StoreFixture fixture;
    const Record ghost = ann(fixture);
    const QString beginning = ghost.id().text().left(8);
    QCOMPARE(must(fixture.store().reader().findReference(Kind::Member, beginning)), ghost.id());
    const Record bob = fixture.add(
        Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Bob"_s}, {"number", beginning}});
    QCOMPARE(must(fixture.store().reader().findReference(Kind::Member, beginning)), bob.id());
    QCOMPARE(
        fixture.store().reader().findReference(Kind::Member, beginning + u"-0000"_s).error().kind,
        ErrorKind::Conflict);
    QCOMPARE(
        must(fixture.store().reader().findReference(Kind::Member, ghost.id().text().toUpper())),
        ghost.id());
}

void tst_Transaction::theMemoryForWritingIsGivenBack()
{
    StoreFixture fixture;
    Database &database = fixture.store().database();
    const auto before = must(database.integer("PRAGMA cache_size"));
    std::optional<qint64> within;
    must(fixture.store().transact(Origin::Person, u"Look"_s, [&](Transaction &) {
        within = must(database.integer("PRAGMA cache_size"));
        return Result<void>();
    }));
    QVERIFY(within < before); // kibibytes, negated
    QCOMPARE(must(database.integer("PRAGMA cache_size")), before);
}

static const Suite<tst_Transaction> suite;
#include "tst_transaction.moc"
