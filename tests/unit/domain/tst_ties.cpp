#include "domain/catalogue.h"
#include "domain/ties.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_Ties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIsAReferenceToItsOwner();
    void everyReferenceHasOneUnlessItKeepsItsTarget();
    void whatIsInTheWayComesFirst();
    void whatRefersToItsOwnKindIsNoPartOfIt();
};

namespace {

/// References to what is not removed while they are there.
const QStringList kept{u"membership.payment"_s, u"membership.tier"_s, u"payment.refund_of"_s};

bool isTied(Kind kind, const FieldSpec &field)
{
    return std::ranges::any_of(tiesTo(field.target), [&](const Tie &tie) {
        return tie.kind == kind && tie.key == field.key;
    });
}

} // namespace

void tst_Ties::eachIsAReferenceToItsOwner()
{
    for (const Kind owner : allKinds()) {
        for (const Tie &tie : tiesTo(owner)) {
            const FieldSpec &field =
                catalogueOf(tie.kind).at(catalogueOf(tie.kind).indexOf(tie.key));
            QVERIFY(refersToRecords(field.kind) && !field.is(FieldFlag::Derived));
            QCOMPARE(nameOf(field.target), nameOf(owner));
        }
    }
}

void tst_Ties::everyReferenceHasOneUnlessItKeepsItsTarget()
{
    QStringList untied;
    for (const Kind kind : allKinds()) {
        for (const FieldSpec &field : catalogueOf(kind).fields()) {
            if (refersToRecords(field.kind) && !field.is(FieldFlag::Derived) &&
                !isTied(kind, field))
                untied += u"%1.%2"_s.arg(nameOf(kind), field.key);
        }
    }
    untied.sort();
    QCOMPARE(untied, kept);
}

void tst_Ties::whatIsInTheWayComesFirst()
{
    for (const Kind owner : allKinds()) {
        const std::vector<Tie> ties = tiesTo(owner);
        QVERIFY(std::ranges::is_partitioned(
            ties, [](const Tie &tie) { return tie.fate == Fate::InTheWay; }));
    }
}

void tst_Ties::whatRefersToItsOwnKindIsNoPartOfIt()
{
    QStringList parts;
    for (const Tie &tie : tiesTo(Kind::Seat)) {
        if (tie.isPartOfOwner())
            parts += nameOf(tie.kind);
    }
    QCOMPARE(parts, QStringList{u"function"_s});
}

static const tests::Suite<tst_Ties> suite;
#include "tst_ties.moc"
