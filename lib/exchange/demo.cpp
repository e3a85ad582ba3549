#include "exchange/demo.h"

#include "actions/association.h"
#include "actions/monthreport.h"
#include "actions/periods.h"
#include "base/words.h"
#include "domain/post.h"
#include "domain/posttext.h"
#include "exchange/content/sitefolder.h"
#include "exchange/demo/demoassociation.h"
#include "exchange/demo/demosite.h"
#include "store/listing.h"

#include <QDir>
#include <QFile>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkIsEmpty(Store &store)
{
    const auto members = listKeys(store.database(), {.kind = Kind::Member, .day = store.today()});
    if (!members)
        return failed(members);
    if (!members->empty())
        return fail(ErrorKind::Conflict,
                    Words::tr("The demo association goes into a new file only; %1 has members.")
                        .arg(store.path()));
    return {};
}

Result<void> putSettings(Store &store)
{
    const std::pair<SettingSpec, QString> values[] = {
        {settings::associationName, u"Open Lantern Association"_s},
        {settings::associationZone, u"Europe/Amsterdam"_s},
        {settings::associationCountry, u"NL"_s},
        {settings::associationCurrency, u"EUR"_s},
        {settings::isDemo, u"1"_s},
    };
    const auto put =
        store.transact(Origin::Program, Words::tr("Demo association"),
                       [&](Transaction &transaction) -> Result<void> {
                           for (const auto &[setting, value] : values) {
                               if (auto done = transaction.putSetting(setting.key, value); !done)
                                   return done;
                           }
                           return {};
                       });
    return put.map([](const ChangeSet &) {});
}

DemoTier demoTier(const Record &tier)
{
    return {.terms = termsOf(tier),
            .amount = tier.money("amount"_L1).value_or(Money()),
            .currency = tier.text("currency"_L1)};
}

Result<QMap<QString, DemoTier>> demoTiers(const Reader &reader)
{
    QMap<QString, DemoTier> tiers;
    tiers[QString()].terms.memberClass = MemberClass::Honorary;
    for (const QString &name :
         {u"Community"_s, u"Professional"_s, u"Bronze"_s, u"Silver"_s, u"Gold"_s, u"Platinum"_s}) {
        const Result<RecordId> id = reader.findReference(Kind::Tier, name);
        if (!id)
            return failed(id);
        const Result<Record> tier = reader.get({Kind::Tier, *id});
        if (!tier)
            return failed(tier);
        tiers.insert(name, demoTier(*tier));
    }
    return tiers;
}

Result<void> keepUnfinished(Transaction &transaction, const DemoMember &member)
{
    if (member.unfinished.isEmpty())
        return {};
    const Catalogue &catalogue = catalogueOf(Kind::Member);
    const auto field = catalogue.find(member.unfinished.section(u'=', 0, 0));
    Q_ASSERT(field);
    return transaction.keepUnfinished(member.member.ref(), catalogue.at(*field).key,
                                      member.unfinished.section(u'=', 1));
}

Result<void> addMember(Transaction &transaction, const DemoMember &member)
{
    if (auto added = transaction.add(member.member); !added)
        return added;
    for (const Record &record : member.records) {
        if (auto added = transaction.add(record); !added)
            return added;
    }
    return keepUnfinished(transaction, member);
}

/// Those who came in one year, in one step.
Result<void> addYear(Store &store, int year, const std::vector<const DemoMember *> &members)
{
    const auto added =
        store.transact(Origin::Program, Words::tr("Demo association: who came in %1").arg(year),
                       [&](Transaction &transaction) -> Result<void> {
                           for (const DemoMember *member : members) {
                               if (auto done = addMember(transaction, *member); !done)
                                   return done;
                           }
                           return {};
                       });
    return added.map([](const ChangeSet &) {});
}

Result<void> addAll(Store &store, const QString &label, const std::vector<Record> &records)
{
    const auto added =
        store.transact(Origin::Program, label, [&](Transaction &transaction) -> Result<void> {
            for (const Record &record : records) {
                if (auto done = transaction.add(record); !done)
                    return done;
            }
            return {};
        });
    return added.map([](const ChangeSet &) {});
}

/// What the template of the monthly update makes of the association.
Result<Record> monthlyDraft(Store &store)
{
    const QDate today = store.today();
    return monthReportOf(store.reader(), today).map([&](const MonthReport &report) {
        const PostDraft draft =
            draftOf(PostTemplate::MonthlyUpdate, report, QLocale(QLocale::English));
        Record post = blankRecord(Kind::Post, store.ids().next());
        post.set("title"_L1, draft.title);
        post.set("state"_L1, QString(nameOf(PostState::Local)));
        post.set("publishDate"_L1, today.toString(Qt::ISODate));
        post.set("category"_L1, draft.category);
        post.set("tags"_L1, draft.tags);
        post.set("body"_L1, draft.body);
        return post;
    });
}

Result<void> addSite(Store &store, const DemoAssociation &association, const QString &root)
{
    const DemoSite site(association.tables(), store.today());
    const auto added =
        site.write(root)
            .and_then([&] { return site.records(store.reader(), store.ids(), root); })
            .and_then([&](const std::vector<Record> &records) {
                return addAll(store, Words::tr("Demo association: blog"), records);
            })
            .and_then([&] { return monthlyDraft(store); })
            .and_then([&](const Record &post) {
                return addAll(store, Words::tr("Demo association: the next update"), {post});
            });
    if (!added)
        QDir(root).removeRecursively();
    return added;
}

} // namespace

Result<void> fillWithDemo(Store &store)
{
    const QString site = siteFolderOf(store.path());
    if (auto empty = checkIsEmpty(store); !empty)
        return empty;
    if (auto isFree = DemoSite::checkIsFree(site); !isFree)
        return isFree;
    const auto tiers = demoTiers(store.reader());
    if (!tiers)
        return failed(tiers);
    if (auto put = putSettings(store); !put)
        return put;
    const DemoAssociation association(store.today(), *tiers, store.ids());
    std::map<int, std::vector<const DemoMember *>> byYear;
    for (const DemoMember &member : association.members())
        byYear[member.came.year()].push_back(&member);
    for (const auto &[year, members] : byYear) {
        if (auto added = addYear(store, year, members); !added)
            return added;
    }
    return addAll(store, Words::tr("Demo association: transfers without a member"),
                  association.unmatchedPayments())
        .and_then([&] {
            return addAll(store, Words::tr("Demo association: chapters and offices"),
                          association.offices());
        })
        .and_then([&] {
            return addAll(store, Words::tr("Demo association: events"), association.events());
        })
        .and_then([&] { return addSite(store, association, site); });
}

Result<std::unique_ptr<Store>> createDemoAssociation(const QString &path,
                                                     const StoreContext &context)
{
    auto store = createAssociation(path, context, {});
    if (!store)
        return store;
    if (const auto filled = fillWithDemo(**store); !filled) {
        store->reset();
        QFile::remove(path);
        return failed(filled);
    }
    return store;
}

} // namespace chapterhouse
