#include "site/siterecords.h"

#include "content/contentfile.h"
#include "store/removals.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

Result<QByteArray> fileOf(const ContentCollection &collection, const Record &record)
{
    return patch(collection, bytesOfSource(record), record);
}

Result<Record> recordFromSite(const ContentCollection &collection, const QString &fileName,
                              const QByteArray &file, Record present)
{
    if (const auto mine = fileOf(collection, present))
        present.set("source"_L1, sourceOfBytes(*mine));
    return recordFrom(collection, fileName, file, present).map([](const ContentRecord &read) {
        return read.record;
    });
}

Result<Record> newRecordFromSite(const ContentCollection &collection, const QString &fileName,
                                 const QByteArray &file, const RecordId &id, QDate today)
{
    return recordFrom(collection, fileName, file, blankRecord(collection.kind, id))
        .map([today](ContentRecord read) {
            beginFromSite(read.record, today);
            return read.record;
        });
}

Record asSent(Record record, const QString &fileName, const QByteArray &file, PostState state)
{
    if (record.text("file"_L1).isEmpty())
        record.set("file"_L1, fileName);
    record.set("source"_L1, sourceOfBytes(file));
    if (record.kind == Kind::Post)
        record.set("state"_L1, QString(nameOf(state)));
    return record;
}

Result<std::optional<Record>> SiteRecords::recordOf(const ContentCollection &collection,
                                                    const QString &fileName)
{
    if (const auto loaded = load(collection.kind); !loaded)
        return failed(loaded);
    const auto &records = m_names[collection.kind].records;
    const auto found = records.constFind(fileName);
    return found == records.cend() ? Result<std::optional<Record>>(std::nullopt)
                                   : m_reader.find({collection.kind, *found});
}

Result<bool> SiteRecords::wasRemoved(const ContentCollection &collection, const QString &fileName)
{
    return load(collection.kind).map([&] {
        return m_names[collection.kind].removed.contains(fileName);
    });
}

Result<void> SiteRecords::load(Kind kind)
{
    if (m_names.contains(kind))
        return {};
    const auto records = m_reader.all(kind);
    if (!records)
        return failed(records);
    const auto states = SiteFileTable(m_reader.database()).all(m_branch);
    if (!states)
        return failed(states);
    QSet<RecordRef> known;
    for (const SiteFileState &state : *states) {
        if (state.record)
            known.insert(*state.record);
    }
    Names names;
    for (const Record &record : *records) {
        const QString file = record.text("file"_L1);
        if (!file.isEmpty() && !known.contains(record.ref()))
            names.records.insert(file, record.id());
    }
    return visitRemovals(m_reader.database(), kind,
                         [&names](const Removal &removal) {
                             names.removed.insert(removal.record.text("file"_L1));
                         })
        .map([&] { m_names.emplace(kind, std::move(names)); });
}

} // namespace chapterhouse
