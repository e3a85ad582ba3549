#include "actions/recordverbs.h"
#include "support/testmain.h"
#include "unit/actions/roster.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(chapterhouse::Kind)
Q_DECLARE_METATYPE(chapterhouse::Error)

class tst_RecordVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecordIsAddedFromTexts();
    void whatCannotBeAddedIsRefused_data();
    void whatCannotBeAddedIsRefused();
    void fieldsAreSetAndEmptiedInOneStep();
    void aPeriodIsCorrectedWithAReason();
    void aTextThatCannotBeRightIsKeptUnfinished();
    void whatIsBeingTypedIsKeptBesideTheValue();

private:
    static Record period(Roster &roster);
};

Record tst_RecordVerbs::period(Roster &roster)
{
    return roster.add(Kind::Membership, {{"member", roster.ann.id()},
                                         {"class", u"regular"_s},
                                         {"tier", roster.community.id()},
                                         {"start", QDate(2026, 1, 1)},
                                         {"end", QDate(2026, 12, 31)}});
}

void tst_RecordVerbs::aRecordIsAddedFromTexts()
{
    Roster roster;
    const AddedRecord added = must(addRecord(roster.store(), Kind::Member,
                                             {{u"given_name"_s, u"Łukasz"_s},
                                              {u"email"_s, u"l@example.org; n@example.org"_s},
                                              {u"country"_s, u"Poland"_s},
                                              {u"contact_of"_s, u"Acme"_s}}));
    QCOMPARE(roster.objects(Kind::Member).last(),
             (QJsonObject{{u"kind"_s, u"person"_s},
                          {u"given_name"_s, u"Łukasz"_s},
                          {u"emails"_s, QJsonArray{u"l@example.org"_s, u"n@example.org"_s}},
                          {u"country"_s, u"PL"_s},
                          {u"contact_of"_s, roster.acme.id().text()}}));
    QCOMPARE(added.changeSet.label, u"Add member Łukasz"_s);
}

void tst_RecordVerbs::whatCannotBeAddedIsRefused_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Error>("error");
    const auto row = [](const char *name, Kind kind, const QString &key, const QString &text,
                        ErrorKind error, const QString &message) {
        QTest::newRow(name) << kind << key << text << Error{.kind = error, .message = message};
    };
    row("a field that is not there", Kind::Member, u"shoe"_s, u"42"_s, ErrorKind::Usage,
        u"No member has a field “shoe”."_s);
    row("a derived field", Kind::Member, u"status"_s, u"current"_s, ErrorKind::Usage,
        u"“Status” cannot be set: it follows from other records."_s);
    row("the id", Kind::Member, u"id"_s, u"1"_s, ErrorKind::Usage,
        u"“Id” cannot be set: it follows from other records."_s);
    row("a text that cannot be right", Kind::Member, u"emails"_s, u"foo@"_s, ErrorKind::Input,
        u"E-mails: An e-mail needs a domain, like name@example.org."_s);
    row("a reference to nobody", Kind::Member, u"contact_of"_s, u"Nobody"_s, ErrorKind::NotFound,
        u"Contact of: There is no member “Nobody”."_s);
    row("a number that is taken", Kind::Member, u"number"_s, u"7"_s, ErrorKind::Conflict,
        u"Member number “7” is taken by Ann."_s);
    row("a tier's name that is taken", Kind::Tier, u"name"_s, u"Silver"_s, ErrorKind::Conflict,
        u"Name “Silver” is taken by Silver."_s);
}

void tst_RecordVerbs::whatCannotBeAddedIsRefused()
{
    QFETCH(Kind, kind);
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(Error, error);
    Roster roster;
    roster.set(roster.ann.ref(), {{"number", u"7"_s}});
    const QList<Record> there = roster.everything();
    const FieldTexts tier{{u"class"_s, u"regular"_s}, {u"months"_s, u"12"_s}};
    const FieldTexts member{{u"given_name"_s, u"Bob"_s}};
    const auto added = addRecord(roster.store(), kind,
                                 (kind == Kind::Tier ? tier : member) + FieldTexts{{key, text}});
    QVERIFY(!added);
    QCOMPARE(added.error().message, error.message);
    QCOMPARE(added.error().kind, error.kind);
    QCOMPARE(roster.everything(), there);
}

void tst_RecordVerbs::fieldsAreSetAndEmptiedInOneStep()
{
    Roster roster;
    roster.set(roster.ann.ref(), {{"city", u"Lyon"_s}, {"note", u"Old"_s}});
    const Record before = roster.get(roster.ann.ref());
    const ChangeSet changes = must(setFields(
        roster.store(), before.ref(),
        {{u"city"_s, u"  "_s}, {u"tag"_s, u"speaker; host"_s}, {u"family_name"_s, u"Lee"_s}}));
    QCOMPARE(changes.label, u"Change Ann"_s);
    Record after = before;
    after.set("city"_L1, {});
    after.set("tags"_L1, QStringList{u"speaker"_s, u"host"_s});
    after.set("family_name"_L1, u"Lee"_s);
    QCOMPARE(roster.get(before.ref()), after);
    must(roster.store().undo());
    QCOMPARE(roster.get(before.ref()), before);
}

void tst_RecordVerbs::aPeriodIsCorrectedWithAReason()
{
    Roster roster;
    const Record period = tst_RecordVerbs::period(roster);
    const FieldTexts texts{{u"end"_s, u"2027-01-31"_s}};
    const auto refused = setFields(roster.store(), period.ref(), texts);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Usage);
    QCOMPARE(refused.error().message,
             u"The membership is corrected, not edited: give the reason."_s);
    const auto corrected = setFields(roster.store(), period.ref(), texts, u"Typed wrongly"_s);
    QCOMPARE(must(corrected).label, u"Correct the membership of Ann: Typed wrongly"_s);
    const auto history = must(roster.store().reader().history(period.ref()));
    QCOMPARE(history.front().change.before, (QJsonObject{{u"end"_s, u"2026-12-31"_s}}));
    QCOMPARE(history.front().change.after, (QJsonObject{{u"end"_s, u"2027-01-31"_s}}));
}

void tst_RecordVerbs::aTextThatCannotBeRightIsKeptUnfinished()
{
    Roster roster;
    const RecordRef ann = roster.ann.ref();
    const auto unfinished = [&] { return must(roster.store().reader().unfinished(ann)); };
    using Texts = QList<QPair<QString, QString>>;

    const TypedField typed = must(typeField(roster.store(), ann, u"emails"_s, u"ann"_s));
    QCOMPARE(typed.unfinishedBecause, u"E-mails: An e-mail needs an @, like name@example.org."_s);
    QCOMPARE(unfinished(), (Texts{{u"emails"_s, u"ann"_s}}));
    roster.reopen();
    QCOMPARE(unfinished(), (Texts{{u"emails"_s, u"ann"_s}}));

    const TypedField saved =
        must(typeField(roster.store(), ann, u"emails"_s, u"ann@example.org"_s));
    QCOMPARE(saved.unfinishedBecause, QString());
    QCOMPARE(unfinished(), Texts());
    QCOMPARE(roster.get(ann).list("emails"_L1), QStringList{u"ann@example.org"_s});
}

void tst_RecordVerbs::whatIsBeingTypedIsKeptBesideTheValue()
{
    Roster roster;
    const RecordRef ann = roster.ann.ref();
    const auto unfinished = [&] { return must(roster.store().reader().unfinished(ann)); };
    using Texts = QList<QPair<QString, QString>>;
    const Record before = roster.get(ann);
    const size_t steps = must(roster.store().reader().history(ann)).size();

    must(keepTyping(roster.store(), ann, u"note"_s, u"Likes la"_s));
    must(keepTyping(roster.store(), ann, u"note"_s, u"Likes lanterns"_s));
    QCOMPARE(unfinished(), (Texts{{u"note"_s, u"Likes lanterns"_s}}));
    QCOMPARE(roster.get(ann), before);
    QCOMPARE(must(roster.store().reader().history(ann)).size(), steps);

    must(forgetTyping(roster.store(), ann, u"note"_s));
    QCOMPARE(unfinished(), Texts());
    must(keepTyping(roster.store(), ann, u"note"_s, u"Likes la"_s));
    must(typeField(roster.store(), ann, u"note"_s, u"Likes lanterns"_s));
    QCOMPARE(unfinished(), Texts());

    const auto nowhere =
        keepTyping(roster.store(), {Kind::Member, RecordId(u"gone"_s)}, u"note"_s, u"Ann"_s);
    QCOMPARE(nowhere.error().kind, ErrorKind::NotFound);
    QCOMPARE(keepTyping(roster.store(), ann, u"status"_s, u"x"_s).error().kind, ErrorKind::Usage);
}

static const Suite<tst_RecordVerbs> suite;
#include "tst_recordverbs.moc"
