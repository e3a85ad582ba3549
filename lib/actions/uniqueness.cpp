#include "actions/uniqueness.h"

#include "base/words.h"

#include <optional>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

std::optional<QLatin1String> uniqueKey(Kind kind)
{
    switch (kind) {
    case Kind::Member:
        return "number"_L1;
    case Kind::Tier:
        return "name"_L1;
    case Kind::Payment:
        return "external_id"_L1;
    case Kind::Admission:
    case Kind::Membership:
    case Kind::Standing:
    case Kind::Leaving:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<void> checkUnique(const Reader &reader, const Record &record)
{
    const auto key = uniqueKey(record.kind);
    if (!key || record.text(*key).isEmpty())
        return {};
    const auto others = reader.recordsWith(record.kind, *key, record.text(*key));
    if (!others)
        return failed(others);
    for (const Record &other : *others) {
        if (other.id() == record.id())
            continue;
        const FieldSpec &field =
            catalogueOf(record.kind).at(catalogueOf(record.kind).indexOf(*key));
        return fail(ErrorKind::Conflict,
                    Words::tr("%1 “%2” is taken by %3.")
                        .arg(field.titleText(), record.text(*key), titleOf(other)));
    }
    return {};
}

} // namespace chapterhouse
