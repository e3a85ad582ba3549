#include "desktop/records/selectionquery.h"

#include "base/words.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// More than these make a search that is slow to read.
constexpr int most = 500;

} // namespace

Result<QString> selectionQuery(const QList<RecordRef> &records)
{
    if (records.size() > most)
        return fail(ErrorKind::Usage,
                    Words::tr("More than %Ln are selected: search for them instead, and export "
                              "what the search finds.",
                              nullptr, most));
    QStringList ids;
    for (const RecordRef &record : records)
        ids += record.id.text();
    return u"id:"_s + ids.join(u',');
}

} // namespace chapterhouse
