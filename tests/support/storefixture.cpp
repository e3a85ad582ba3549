#include "support/storefixture.h"

#include "store/listing.h"
#include "store/querysql.h"

namespace chapterhouse::tests {

StoreFixture::StoreFixture()
{
    m_store = must(Store::create(path(), context()));
}

void StoreFixture::reopen()
{
    m_store.reset();
    m_store = must(Store::open(path(), context()));
}

Record StoreFixture::add(Kind kind, std::initializer_list<Field> fields)
{
    Record record = blankRecord(kind, ids.next());
    for (const Field &field : fields)
        record.set(QLatin1String(field.first), field.second);
    must(m_store->transact(Origin::Person, QStringLiteral("Add"),
                           [&](Transaction &transaction) { return transaction.add(record); }));
    return record;
}

void StoreFixture::set(const RecordRef &ref, std::initializer_list<Field> fields)
{
    Record record = get(ref);
    for (const Field &field : fields)
        record.set(QLatin1String(field.first), field.second);
    must(m_store->transact(Origin::Person, QStringLiteral("Change"),
                           [&](Transaction &transaction) { return transaction.put(record); }));
}

Record StoreFixture::get(const RecordRef &ref)
{
    return must(m_store->reader().get(ref));
}

QStringList StoreFixture::search(const QString &text, QDate day)
{
    const ListRequest request{
        .kind = Kind::Member, .query = understoodQuery(Kind::Member, text).query, .day = day};
    const auto keys = must(listKeys(m_store->database(), request));
    QStringList titles;
    for (const Record &record : must(listRecords(m_store->database(), Kind::Member, keys, day)))
        titles += titleOf(record);
    return titles;
}

} // namespace chapterhouse::tests
