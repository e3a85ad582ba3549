#include "actions/uniqueness.h"

#include "base/words.h"

namespace chapterhouse {

Result<void> checkUnique(const Reader &reader, const Record &record)
{
    const Catalogue &catalogue = catalogueOf(record.kind);
    const auto unique = catalogue.uniqueField();
    if (!unique || isAbsent(record.values[*unique]))
        return {};
    const FieldSpec &field = catalogue.at(*unique);
    const auto others = reader.recordsWith(record.kind, field.key, record.text(field.key));
    if (!others)
        return failed(others);
    for (const Record &other : *others) {
        if (other.id() == record.id())
            continue;
        return fail(ErrorKind::Conflict,
                    Words::tr("%1 “%2” is taken by %3.")
                        .arg(field.titleText(), record.text(field.key), titleOf(other)));
    }
    return {};
}

} // namespace chapterhouse
