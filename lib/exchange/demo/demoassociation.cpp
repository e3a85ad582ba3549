#include "exchange/demo/demoassociation.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 seed = 20'26'12;

/// So many people by chance who live so, with their last or turning day between two days from
/// today.
struct Share {
    DemoPath path;
    const char *tier;
    int count;
    int earliest;
    int latest;
    int mostYears;
};

constexpr Share shares[] = {
    {DemoPath::Paid, "Community", 46, 3, 360, 3},
    {DemoPath::Paid, "Professional", 20, 3, 360, 4},
    {DemoPath::Paid, "Community", 3, 367, 380, 3},
    {DemoPath::Changed, "Professional", 5, 20, 300, 3},
    {DemoPath::Rejoined, "Community", 5, 10, 300, 1},
    {DemoPath::Exempt, "Community", 2, 30, 330, 3},
    {DemoPath::Reinstated, "Professional", 1, 40, 200, 2},
    {DemoPath::Paid, "Community", 5, -27, -3, 3},
    {DemoPath::Paid, "Community", 15, -700, -35, 2},
    {DemoPath::Paid, "Professional", 6, -500, -35, 2},
    {DemoPath::Applied, "", 5, -30, -1, 1},
    {DemoPath::Suspended, "Community", 2, 80, 200, 2},
    {DemoPath::Left, "Community", 5, -600, -10, 2},
    {DemoPath::Left, "Professional", 3, -500, -20, 2},
    {DemoPath::Deceased, "Community", 1, -400, -90, 2},
    {DemoPath::Contact, "", 30, 0, 0, 1},
};

} // namespace

DemoAssociation::DemoAssociation(QDate today, const QMap<QString, DemoTier> &tiers, IdSource &ids)
    : m_random(seed), m_ledger(m_random, ids), m_world{.today = today,
                                                       .random = m_random,
                                                       .ids = ids,
                                                       .ledger = m_ledger,
                                                       .tiers = tiers},
      m_people(m_random, ids), m_tables(m_world), m_offices(m_world, m_tables)
{
    addThoseOfTheTable();
    addInvented();
    numberMembers();
    addUnmatched();
    fillOffices();
    addEvents();
}

void DemoAssociation::addThoseOfTheTable()
{
    for (const DemoRow &row : demoTable(u"people"_s)) {
        const DemoPlan plan{.path = demoPathFromName(row[u"life"_s]),
                            .tier = row[u"tier"_s],
                            .until = row[u"until"_s].toInt(),
                            .years = row[u"years"_s].toInt()};
        add(m_people.fromRow(row, organisation(row[u"contact_of"_s])), plan, row[u"unfinished"_s]);
    }
}

void DemoAssociation::addInvented()
{
    for (const Share &share : shares) {
        for (int i = 0; i < share.count; ++i) {
            const DemoPlan plan{.path = share.path,
                                .tier = QString::fromLatin1(share.tier),
                                .until = m_random.between(share.earliest, share.latest),
                                .years = m_random.between(1, share.mostYears)};
            add(m_people.invent(), plan, {});
        }
    }
}

void DemoAssociation::add(const Record &member, const DemoPlan &plan, const QString &unfinished)
{
    DemoLife life(m_world, member);
    liveBy(plan, life);
    if (life.joined().isValid() && m_random.chance(5))
        life.payTwice();
    if (m_random.chance(7))
        life.donate(m_world.today.addDays(-m_random.between(1, 500)));
    DemoMember added{.member = member,
                     .records = life.records(),
                     .came = dayOfComing(life, member),
                     .unfinished = unfinished};
    added.member.set("joined"_L1, dateValue(life.joined()));
    m_people.addConsents(added.member, added.came, m_world.today);
    m_members.push_back(std::move(added));
}

QDate DemoAssociation::dayOfComing(const DemoLife &life, const Record &member)
{
    constexpr int daysOfHistory = 4 * 365;
    if (const DemoMember *organisation = find(member.reference("contact_of"_L1)))
        return std::max(organisation->came, life.joined());
    if (life.joined().isValid())
        return std::min(life.joined(), m_world.today);
    for (const Record &record : life.records()) {
        if (record.kind == Kind::Admission)
            return record.date("applied"_L1);
    }
    return m_world.today.addDays(-m_random.between(1, daysOfHistory));
}

const DemoMember *DemoAssociation::find(const RecordId &id) const
{
    const auto found = std::ranges::find_if(
        m_members, [&](const DemoMember &each) { return each.member.id() == id; });
    return found == m_members.end() ? nullptr : &*found;
}

RecordId DemoAssociation::organisation(const QString &title) const
{
    const auto found = std::ranges::find_if(
        m_members, [&](const DemoMember &each) { return titleOf(each.member) == title; });
    return found == m_members.end() ? RecordId() : found->member.id();
}

void DemoAssociation::numberMembers()
{
    std::vector<DemoMember *> joined;
    for (DemoMember &each : m_members) {
        if (each.member.date("joined"_L1).isValid())
            joined.push_back(&each);
    }
    std::ranges::stable_sort(joined, {},
                             [](const DemoMember *each) { return each->member.date("joined"_L1); });
    for (size_t i = 0; i < joined.size(); ++i)
        joined[i]->member.set("number"_L1, u"OL-%1"_s.arg(i + 1, 4, 10, QLatin1Char('0')));
}

void DemoAssociation::fillOffices()
{
    for (const DemoMember &each : m_members) {
        m_tables.know(each.member);
        m_offices.joinByCountry(each.member);
    }
    m_offices.addOffices();
}

void DemoAssociation::addEvents()
{
    const std::pair<Kind, QString> tables[] = {{Kind::Checklist, u"checklists"_s},
                                               {Kind::Event, u"events"_s},
                                               {Kind::AgendaItem, u"agendas"_s},
                                               {Kind::Task, u"tasks"_s}};
    for (const auto &[kind, table] : tables)
        std::ranges::move(m_tables.fromTable(kind, table), std::back_inserter(m_events));
}

void DemoAssociation::addUnmatched()
{
    const std::pair<const char16_t *, int> payers[] = {
        {u"J. Müller", 12}, {u"MURPHY S", 33}, {u"Stichting Zonder Naam", 160}};
    for (const auto &[payer, daysAgo] : payers)
        m_unmatched.push_back(
            m_ledger.unmatched(QString::fromUtf16(payer), m_world.today.addDays(-daysAgo)));
}

} // namespace chapterhouse
