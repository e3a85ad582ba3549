#include "domain/kind.h"

#include "base/words.h"

#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

std::span<const Kind> allKinds()
{
    static constexpr std::array kinds{Kind::Tier,       Kind::Member,   Kind::Payment,
                                      Kind::Membership, Kind::Standing, Kind::Leaving,
                                      Kind::Admission};
    return kinds;
}

QLatin1String nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Member:
        return "member"_L1;
    case Kind::Admission:
        return "admission"_L1;
    case Kind::Membership:
        return "membership"_L1;
    case Kind::Standing:
        return "standing"_L1;
    case Kind::Leaving:
        return "leaving"_L1;
    case Kind::Tier:
        return "tier"_L1;
    case Kind::Payment:
        return "payment"_L1;
    }
    Q_UNREACHABLE();
}

QString pluralOf(Kind kind)
{
    return kind == Kind::Standing ? QString(nameOf(kind)) : nameOf(kind) + u's';
}

QString wordFor(Kind kind)
{
    switch (kind) {
    case Kind::Member:
        return Words::tr("member");
    case Kind::Admission:
        return Words::tr("admission");
    case Kind::Membership:
        return Words::tr("membership");
    case Kind::Standing:
        return Words::tr("decision on standing");
    case Kind::Leaving:
        return Words::tr("leaving");
    case Kind::Tier:
        return Words::tr("tier");
    case Kind::Payment:
        return Words::tr("payment");
    }
    Q_UNREACHABLE();
}

std::optional<Kind> kindFromName(const QString &name)
{
    for (const Kind kind : allKinds()) {
        if (name == nameOf(kind) || name == pluralOf(kind))
            return kind;
    }
    return std::nullopt;
}

} // namespace chapterhouse
