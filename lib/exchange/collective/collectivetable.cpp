#include "exchange/collective/collectivetable.h"

#include "domain/fieldtext.h"
#include "domain/fold.h"
#include "exchange/import/matchrules.h"
#include "formats/csvwriter.h"

#include <QHash>
#include <QUrl>

#include <algorithm>
#include <tuple>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct AccountColumn {
    const char *header;
    QLatin1String field;
};

constexpr AccountColumn accountColumns[] = {
    {"type", "kind"_L1},    {"name", "display_name"_L1},       {"company", "organisation"_L1},
    {"email", "emails"_L1}, {"website", "website"_L1},         {"github", "github"_L1},
    {"twitter", "x"_L1},    {"profile", "open_collective"_L1}, {"createdAt", "joined"_L1},
};

struct PeriodColumn {
    const char *header;
    PeriodPart part;
};

constexpr PeriodColumn periodColumns[] = {
    {"tier", PeriodPart::Tier},
    {"lastTransactionAt", PeriodPart::PaidOn},
    {"lastTransactionAmount", PeriodPart::Amount},
    {"currency", PeriodPart::Currency},
    {"source", PeriodPart::Source},
    {"method", PeriodPart::Method},
};

/// One account with its entries, in the order of the file.
using Account = std::vector<const CollectiveMember *>;

/// What an account gave in a tier.
struct Contribution {
    const CollectiveMember *entry = nullptr;
    QDate day;
    std::optional<Money> amount = {};
};

QString slugOf(const CollectiveMember &member)
{
    return openCollectiveSlug(member.profile);
}

bool isNoMember(const CollectiveMember &member)
{
    constexpr auto incognito = "incognito"_L1;
    const QString slug = slugOf(member);
    return member.role == CollectiveRole::Host ||
           member.name.compare(incognito, Qt::CaseInsensitive) == 0 || slug == incognito ||
           slug.startsWith("incognito-"_L1);
}

/// "ann" of "https://github.com/ann" and "@ann"; another address stays as it is.
QString handleAt(const QStringList &hosts, const QString &text)
{
    const QUrl url(text);
    QString handle = text;
    if (hosts.contains(url.host(), Qt::CaseInsensitive))
        handle = url.path().section(u'/', 0, 0, QString::SectionSkipEmpty);
    return handle.startsWith(u'@') ? handle.sliced(1) : handle;
}

/// The first that is not blank.
QString firstOf(const Account &account, QString CollectiveMember::*text)
{
    for (const CollectiveMember *entry : account) {
        if (!(entry->*text).isEmpty())
            return entry->*text;
    }
    return {};
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString firstDay(const Account &account)
{
    QDateTime first;
    for (const CollectiveMember *entry : account) {
        if (entry->created.isValid() && (!first.isValid() || entry->created < first))
            first = entry->created;
    }
    return dayText(first.date());
}

std::optional<Contribution> contributionOf(const CollectiveMember &entry)
{
    if (entry.role != CollectiveRole::Backer || entry.tier.isEmpty())
        return std::nullopt;
    const Money amount = entry.lastAmount.value_or(Money{});
    if (amount > Money{} && entry.lastPaid.isValid())
        return Contribution{&entry, entry.lastPaid.date(), amount};
    if (entry.isActive && amount == Money{} && entry.created.isValid())
        return Contribution{&entry, entry.created.date()};
    return std::nullopt;
}

/// Whether both are the same payment, which Open Collective tells with each tier of an account.
bool isSamePayment(const Contribution &one, const Contribution &other)
{
    return one.amount && one.amount == other.amount && one.day == other.day;
}

/// By day; of several that tell of the same payment the one that it is most likely for.
std::vector<Contribution> contributionsOf(const Account &account)
{
    std::vector<Contribution> all;
    for (const CollectiveMember *entry : account) {
        const auto contribution = contributionOf(*entry);
        if (!contribution)
            continue;
        const auto same = std::ranges::find_if(
            all, [&](const Contribution &other) { return isSamePayment(*contribution, other); });
        const auto rank = [](const CollectiveMember &of) {
            return std::tuple(of.isActive, of.created);
        };
        if (same == all.end())
            all.push_back(*contribution);
        else if (rank(*same->entry) < rank(*entry))
            *same = *contribution;
    }
    std::ranges::stable_sort(all, {}, &Contribution::day);
    if (all.size() > mostPeriods)
        all.erase(all.begin(), all.end() - mostPeriods);
    return all;
}

QStringList cellsOf(const Account &account)
{
    const bool isOrganisation = account.front()->isOrganisation;
    const QString slug = slugOf(*account.front());
    QString name = firstOf(account, &CollectiveMember::name);
    if (name.isEmpty())
        name = slug;
    const QString company = handleAt({}, firstOf(account, &CollectiveMember::company));
    return {isOrganisation ? u"organisation"_s : u"person"_s,
            isOrganisation ? QString() : name,
            isOrganisation ? name : company,
            firstOf(account, &CollectiveMember::email),
            firstOf(account, &CollectiveMember::website),
            handleAt({u"github.com"_s, u"www.github.com"_s},
                     firstOf(account, &CollectiveMember::github)),
            handleAt({u"twitter.com"_s, u"www.twitter.com"_s, u"x.com"_s},
                     firstOf(account, &CollectiveMember::twitter)),
            slug,
            firstDay(account)};
}

QStringList cellsOf(const Contribution &contribution)
{
    const bool isPaid = contribution.amount.has_value();
    return {contribution.entry->tier,
            dayText(contribution.day),
            isPaid ? exactText(*contribution.amount) : QString(),
            isPaid ? contribution.entry->currency : QString(),
            u"open_collective"_s,
            isPaid ? u"Open Collective"_s : QString()};
}

/// Accounts by their first entry, and whose each entry is.
std::vector<Account> accountsIn(const std::vector<CollectiveMember> &members,
                                CollectiveTable &table)
{
    std::vector<Account> accounts(members.size());
    QHash<QString, size_t> known;
    for (size_t at = 0; at < members.size(); ++at) {
        if (isNoMember(members[at])) {
            table.lines.push_back(0);
            ++table.noMembers;
            continue;
        }
        const QString slug = fold(slugOf(members[at]));
        const size_t first = slug.isEmpty() ? at : known.value(slug, at);
        known.insert(slug, first);
        accounts[first].push_back(&members[at]);
        table.lines.push_back(static_cast<int>(first) + 1);
    }
    return accounts;
}

void addColumns(CollectiveTable &table, int periods)
{
    const Catalogue &catalogue = catalogueOf(Kind::Member);
    for (const AccountColumn &column : accountColumns) {
        table.headers += QString::fromLatin1(column.header);
        table.mapping.columns += ColumnTarget::ofField(catalogue.indexOf(column.field));
    }
    for (int period = 1; period <= periods; ++period) {
        for (const PeriodColumn &column : periodColumns) {
            table.headers += QString::fromLatin1(column.header);
            table.mapping.columns += ColumnTarget::ofPeriod(column.part, period);
        }
    }
}

} // namespace

CollectiveTable collectiveTable(const std::vector<CollectiveMember> &members)
{
    CollectiveTable table;
    QByteArray text;
    CsvWriter writer(text, CsvDialectOut::exact());
    size_t most = 0;
    for (const Account &account : accountsIn(members, table)) {
        if (account.empty()) {
            text += "\r\n";
            continue;
        }
        QStringList cells = cellsOf(account);
        const std::vector<Contribution> contributions = contributionsOf(account);
        for (const Contribution &contribution : contributions)
            cells += cellsOf(contribution);
        writer.row(cells);
        most = std::max(most, contributions.size());
    }
    addColumns(table, static_cast<int>(most));
    table.text = QString::fromUtf8(text);
    return table;
}

} // namespace chapterhouse
