#include "domain/consent.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

bool mayBeListed(const Record &member)
{
    const QStringList consents = member.list("consents"_L1);
    return std::ranges::any_of(consents, [](const QString &consent) {
        return consent.section(u' ', 0, 0) == "listing"_L1;
    });
}

bool mayBeNamed(const Record &member)
{
    return member.text("kind"_L1) == "organisation"_L1 || mayBeListed(member);
}

} // namespace chapterhouse
