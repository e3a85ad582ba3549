#include "content/siteaddress.h"

#include "content/contentname.h"
#include "content/contenttemplate.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

QString addressOf(const ContentCollection &collection, const Record &record)
{
    if (collection.addressTemplate.isEmpty())
        return {};
    const auto name = fileNameFor(collection, record, [](const QString &) { return false; });
    if (!name)
        return {};
    Record filed = record;
    if (record.text("file"_L1) != *name)
        filed.set("file"_L1, *name);
    const QString path = filledTemplate(collection.addressTemplate, [&](const QString &part) {
        return placeholderText(collection, filed, part);
    });
    return u'/' + path.split(u'/', Qt::SkipEmptyParts).join(u'/');
}

} // namespace chapterhouse
