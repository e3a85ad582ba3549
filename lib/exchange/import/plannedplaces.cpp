#include "exchange/import/plannedplaces.h"

#include "actions/memberplaces.h"

namespace chapterhouse {

Result<QHash<RecordId, QString>> placesRefused(const Reader &reader,
                                               const std::vector<PlannedPlace> &places)
{
    PlannedRecords planned;
    for (const PlannedPlace &place : places) {
        if (place.isInStore)
            planned.put(place.record);
    }
    QHash<RecordId, QString> refused;
    for (const PlannedPlace &place : places) {
        const auto free = checkHeldOnce(reader, place.record, planned).and_then([&] {
            return checkOnlyPrimary(reader, place.record, planned);
        });
        if (free) {
            planned.put(place.record);
            continue;
        }
        if (free.error().kind != ErrorKind::Conflict)
            return failed(free);
        planned.forget(place.record);
        refused.insert(place.record.id(), free.error().message);
    }
    return refused;
}

} // namespace chapterhouse
