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

RecordRef ReviewClient::addPost()
{
    return fixture
        .add(Kind::Post, {{"title", u"New"_s},
                          {"slug", u"new"_s},
                          {"state", u"local"_s},
                          {"publishDate", u"2026-11-20"_s},
                          {"category", u"Updates"_s},
                          {"author", u"ann-lee"_s},
                          {"body", u"First.\n\nLast."_s}})
        .ref();
}

ReviewRig::ReviewRig()
    : first(forge.repository().commit(u"main"_s, u"Begin"_s, {{sample::postPath, sample::post}}))
{
    ann.pull();
    ben.pull();
    forge.forgetRequests();
}

} // namespace chapterhouse::tests
