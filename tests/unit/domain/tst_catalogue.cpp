#include "domain/catalogue.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(chapterhouse::Kind)

class tst_Catalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasTheKeysThatFilesAndCommandsUse_data();
    void hasTheKeysThatFilesAndCommandsUse();
    void derivesWhatNobodyTypes();
    void fieldsAreWhole_data();
    void fieldsAreWhole();
    void namesAreUnique_data();
    void namesAreUnique();
    void whatOnlyOneMayHaveIsSaidOnce_data();
    void whatOnlyOneMayHaveIsSaidOnce();
    void aFieldIsFoundByItsKeyOrAliasInAnyCase();
    void aKindComesAfterThoseItRefersTo();
    void aKindIsFoundByEitherName();
};

namespace {

void eachKind()
{
    QTest::addColumn<Kind>("kind");
    for (const Kind kind : allKinds())
        QTest::newRow(nameOf(kind).data()) << kind;
}

} // namespace

void tst_Catalogue::hasTheKeysThatFilesAndCommandsUse_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("keys");
    const auto row = [](Kind kind, const QString &keys) {
        QTest::newRow(nameOf(kind).data()) << kind << keys;
    };
    row(Kind::Member,
        u"id kind number given_name family_name display_name organisation job_title emails phones "
        "street postal_code city region country language website github linkedin discord "
        "open_collective x tags note joined consents contact_of "
        "status good_standing class tier votes advisory_votes member_since paid_until "
        "chapters office left left_reason"_s);
    row(Kind::Membership, u"id member class tier start end source payment"_s);
    row(Kind::Payment,
        u"id member payer account date amount currency kind method fee reference refund_of "
        "external_id"_s);
    row(Kind::Standing, u"id member what from until reason"_s);
    row(Kind::Tier, u"id name class months amount currency votes advisory_votes open_collective "
                    "valid_from valid_until"_s);
    row(Kind::Admission, u"id member applied acknowledged decided outcome reference"_s);
    row(Kind::Leaving, u"id member notice effective reason"_s);
    row(Kind::Chapter,
        u"id name slug legal_form countries languages time_zone chat website email founded "
        "first_meetup state description note meeting meeting_start meeting_minutes meeting_zone "
        "members leads"_s);
    row(Kind::ChapterMembership, u"id chapter member from until primary state held"_s);
    row(Kind::Body,
        u"id name kind seats_min seats_max term_months term_start functions experienced eligible "
        "excludes ends_with_membership most_stepping_down grounds email website description "
        "meeting meeting_start meeting_minutes meeting_zone members"_s);
    row(Kind::Seat, u"id member body chapter title from until how ended replaces state held"_s);
    row(Kind::Function, u"id seat title from until member body chapter state held"_s);
    row(Kind::Event,
        u"id title slug kind state start end zone all_day time_confirmed our_part mode location "
        "city country venue address online_url url registration_url chapter organiser host thanks "
        "capacity_room capacity_online excerpt body image image_alt draft rrule exceptions uid "
        "sequence series occurrence source file when days"_s);
    row(Kind::AgendaItem, u"id event title speakers guests start minutes position slides note"_s);
    row(Kind::Checklist, u"id name kind description"_s);
    row(Kind::Task, u"id event checklist what who offset date done position due state"_s);
}

void tst_Catalogue::hasTheKeysThatFilesAndCommandsUse()
{
    QFETCH(Kind, kind);
    QFETCH(QString, keys);
    QStringList found;
    for (const FieldSpec &field : catalogueOf(kind).fields())
        found += field.key;
    QCOMPARE(found.join(u' '), keys);
    QCOMPARE(catalogueOf(kind).kind(), kind);
}

void tst_Catalogue::derivesWhatNobodyTypes()
{
    QStringList derived;
    for (const Kind kind : allKinds()) {
        for (const FieldSpec &field : catalogueOf(kind).fields()) {
            if (field.is(FieldFlag::Derived))
                derived += nameOf(kind) + u'.' + field.key;
        }
    }
    QCOMPARE(derived.join(u' '),
             u"member.status member.good_standing member.class member.tier member.votes "
             "member.advisory_votes member.member_since member.paid_until member.chapters "
             "member.office member.left member.left_reason chapter.members chapter.leads "
             "chapter_membership.state chapter_membership.held body.members seat.title seat.state "
             "seat.held function.member function.body function.chapter function.state "
             "function.held event.when event.days task.due task.state"_s);
}

void tst_Catalogue::fieldsAreWhole_data()
{
    eachKind();
}

void tst_Catalogue::fieldsAreWhole()
{
    QFETCH(Kind, kind);
    const Catalogue &catalogue = catalogueOf(kind);
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        const FieldSpec &field = catalogue.at(i);
        const char *key = field.key.data();
        QVERIFY2(!field.titleText().isEmpty(), key);
        QVERIFY2((field.kind == FieldKind::Id) == (i == 0), key);
        QVERIFY2((field.kind == FieldKind::Choice) == !field.choices.empty(), key);
        const bool isText = field.kind == FieldKind::Text || field.kind == FieldKind::LongText ||
                            field.kind == FieldKind::List;
        QVERIFY2(isText || !field.is(FieldFlag::Searchable), key);
        QVERIFY2(isText || field.kind == FieldKind::Integer || !field.check, key);
        QVERIFY2(!(field.is(FieldFlag::Derived) && field.is(FieldFlag::Required)), key);
        for (const Choice &choice : field.choices)
            QVERIFY2(QString(choice.value) == QString(choice.value).toLower(), key);
    }
}

void tst_Catalogue::namesAreUnique_data()
{
    eachKind();
}

void tst_Catalogue::namesAreUnique()
{
    QFETCH(Kind, kind);
    QStringList names;
    QStringList titles;
    for (const FieldSpec &field : catalogueOf(kind).fields()) {
        names += field.key;
        if (!field.alias.isEmpty())
            names += field.alias;
        titles += field.titleText();
    }
    QCOMPARE(names.removeDuplicates(), 0);
    QCOMPARE(titles.removeDuplicates(), 0);
}

void tst_Catalogue::whatOnlyOneMayHaveIsSaidOnce_data()
{
    eachKind();
}

void tst_Catalogue::whatOnlyOneMayHaveIsSaidOnce()
{
    QFETCH(Kind, kind);
    const Catalogue &catalogue = catalogueOf(kind);
    QList<qsizetype> unique;
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        if (catalogue.at(i).is(FieldFlag::Unique))
            unique += i;
    }
    QVERIFY(unique.size() <= 1);
    QCOMPARE(catalogue.uniqueField(),
             unique.isEmpty() ? std::nullopt : std::optional(unique.front()));
}

void tst_Catalogue::aFieldIsFoundByItsKeyOrAliasInAnyCase()
{
    const Catalogue &members = catalogueOf(Kind::Member);
    const auto key = [&](QStringView name) {
        const auto field = members.find(name);
        return field ? QString(members.at(*field).key) : QString();
    };
    QCOMPARE(key(u"emails"), u"emails"_s);
    QCOMPARE(key(u"EMAIL"), u"emails"_s);
    QCOMPARE(key(u"Tag"), u"tags"_s);
    QCOMPARE(key(u"phone"), u"phones"_s);
    QCOMPARE(key(u""), QString());
    QCOMPARE(key(u"e-mail"), QString());
}

void tst_Catalogue::aKindComesAfterThoseItRefersTo()
{
    QList<Kind> seen;
    for (const Kind kind : allKinds()) {
        seen += kind;
        for (const FieldSpec &field : catalogueOf(kind).fields()) {
            if (refersToRecords(field.kind))
                QVERIFY2(seen.contains(field.target), field.key.data());
        }
    }
    QCOMPARE(seen.size(), 18);
}

void tst_Catalogue::aKindIsFoundByEitherName()
{
    for (const Kind kind : allKinds()) {
        QCOMPARE(kindFromName(nameOf(kind)), kind);
        QCOMPARE(kindFromName(pluralOf(kind)), kind);
    }
    QCOMPARE(kindFromName(u"Member"_s), std::nullopt);
    QCOMPARE(kindFromName({}), std::nullopt);
}

static const tests::Suite<tst_Catalogue> suite;
#include "tst_catalogue.moc"
