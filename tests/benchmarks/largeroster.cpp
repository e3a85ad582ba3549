#include "benchmarks/largeroster.h"

#include "actions/association.h"
#include "exchange/demo/demolands.h"
#include "formats/csvwriter.h"

#include <QFile>

namespace chapterhouse::benchmarks {

using namespace Qt::StringLiterals;

namespace {

const QDate lastDayOfJoining(2026, 10, 31);
constexpr int daysOfJoining = 6 * 365;

/// People as rows of rosterColumns().
class Roster {
public:
    QStringList next()
    {
        const DemoLand &land = m_random.pick(m_lands);
        const DemoName name = land.inventName(m_random);
        const DemoCity &city = m_random.pick(land.cities);
        const QString number = QString::number(++m_count);
        const QDate joined = lastDayOfJoining.addDays(-m_random.below(daysOfJoining));
        const QString email = u"member%1@example.org"_s.arg(number);
        const QString phone = withDigits(m_random.pick(land.phones), m_random);
        const QString street = m_random.pick(land.streets);
        const QString postalCode = withDigits(city.postalCode, m_random);
        const bool hasNote = m_random.chance(20);
        return {u"person"_s,
                number,
                name.given,
                name.family,
                email,
                phone,
                street,
                postalCode,
                city.name,
                city.region,
                land.country,
                land.language,
                m_random.chance(15) ? u"speaker; volunteer"_s : QString(),
                hasNote ? u"Met at the autumn meetup, \"in person\"."_s : QString(),
                joined.toString(Qt::ISODate)};
    }

private:
    DemoRandom m_random{100'000};
    std::vector<DemoLand> m_lands = demoLands();
    int m_count = 0;
};

Record memberFrom(const QStringList &cells, const RecordId &id)
{
    Record member = blankRecord(Kind::Member, id);
    const QStringList columns = rosterColumns();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const FieldSpec &field =
            catalogueOf(Kind::Member).at(catalogueOf(Kind::Member).find(columns[i]).value());
        if (field.kind == FieldKind::List)
            member.set(field.key, listValue(cells[i].split(u"; "_s, Qt::SkipEmptyParts)));
        else if (field.kind == FieldKind::Date)
            member.set(field.key, QDate::fromString(cells[i], Qt::ISODate));
        else
            member.set(field.key, textValue(cells[i]));
    }
    return member;
}

/// A year that begins on the day of joining, or some years later.
Record periodOf(const Record &member, const RecordId &tier, const RecordId &id)
{
    const QDate joined = member.date("joined"_L1);
    const QDate start = joined.addYears(member.text("number"_L1).toInt() % 3);
    Record period = blankRecord(Kind::Membership, id);
    period.set("member"_L1, member.id());
    period.set("class"_L1, u"regular"_s);
    period.set("tier"_L1, tier);
    period.set("start"_L1, start);
    period.set("end"_L1, start.addYears(1).addDays(-1));
    period.set("source"_L1, u"import"_s);
    return period;
}

Result<void> addPeople(Transaction &transaction, int people, const RecordId &tier)
{
    Roster roster;
    for (int i = 0; i < people; ++i) {
        const Record member = memberFrom(roster.next(), transaction.newId());
        if (auto added = transaction.add(member); !added)
            return added;
        if (i % 5 == 0)
            continue;
        if (auto added = transaction.add(periodOf(member, tier, transaction.newId())); !added)
            return added;
    }
    return {};
}

} // namespace

QStringList rosterColumns()
{
    return {u"kind"_s,    u"number"_s,   u"given_name"_s,  u"family_name"_s, u"emails"_s,
            u"phones"_s,  u"street"_s,   u"postal_code"_s, u"city"_s,        u"region"_s,
            u"country"_s, u"language"_s, u"tags"_s,        u"note"_s,        u"joined"_s};
}

Result<void> writeRoster(const QString &path, int people)
{
    QByteArray bytes;
    CsvWriter writer(bytes, CsvDialectOut::exact());
    writer.row(rosterColumns());
    Roster roster;
    for (int i = 0; i < people; ++i)
        writer.row(roster.next());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return fail(ErrorKind::Store, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

Result<void> makeLargeStore(const QString &path, int people)
{
    const SystemClock clock;
    UuidV7Source ids(clock);
    const AssociationFacts facts{
        .name = u"Benchmark"_s, .zone = u"UTC"_s, .country = u"NL"_s, .currency = u"EUR"_s};
    const auto store = createAssociation(path, {clock, ids, u"benchmark"_s, u"here"_s}, facts);
    if (!store)
        return failed(store);
    const auto tier = (*store)->reader().findReference(Kind::Tier, u"Community"_s);
    if (!tier)
        return failed(tier);
    return (*store)
        ->transact(Origin::Program, u"Benchmark"_s,
                   [&](Transaction &transaction) { return addPeople(transaction, people, *tier); })
        .map([](const ChangeSet &) {});
}

} // namespace chapterhouse::benchmarks
