#include "unit/site/reviewrig.h"

#include <algorithm>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

Record ReviewClient::post(const QString &title)
{
    const auto posts = must(fixture.store().reader().all(Kind::Post));
    const auto found = std::ranges::find(posts, title, &titleOf);
    if (found == posts.end())
        qFatal("There is no post %s", qPrintable(title));
    return *found;
}

ReviewRig::ReviewRig()
    : first(forge.repository().commit(u"main"_s, u"Begin"_s, {{sample::postPath, sample::post}}))
{
    ann.pull();
    ben.pull();
    forge.forgetRequests();
}

} // namespace chapterhouse::tests
