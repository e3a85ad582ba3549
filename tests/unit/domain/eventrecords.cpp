#include "unit/domain/eventrecords.h"

#include "domain/fieldtext.h"

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

class AnyReference : public ReferenceFinder {
public:
    Result<RecordId> findReference(Kind, const QString &text) const override
    {
        return RecordId(text);
    }
};

} // namespace

Result<Record> recordOf(Kind kind, const QStringList &fields, const QString &id)
{
    Record record = blankRecord(kind, RecordId(id));
    const Catalogue &catalogue = catalogueOf(kind);
    for (const QString &each : fields) {
        const qsizetype field = catalogue.find(each.section(u'=', 0, 0)).value();
        auto value = fieldFromText(catalogue.at(field), each.section(u'=', 1), AnyReference());
        if (!value)
            return failed(value);
        record.values[field] = *std::move(value);
    }
    return record;
}

Record eventOf(const QString &id, const QStringList &fields)
{
    return recordOf(Kind::Event, QStringList{u"title="_s + id, u"state=planned"_s} + fields, id)
        .value();
}

} // namespace chapterhouse::tests
