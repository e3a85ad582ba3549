#include "unit/forge/forgefixture.h"

#include <QJsonDocument>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

ForgeFixture::ForgeFixture()
{
    first = forge.repository().commit(u"main"_s, u"Begin"_s,
                                      {{u"a.md"_s, "one\n"}, {u"posts/b.md"_s, "two\n"}});
}

QJsonObject ForgeFixture::graph(const QString &query, const QJsonObject &variables)
{
    const Heard heard =
        asker.ask("POST", "/graphql", {{u"query"_s, query}, {u"variables"_s, variables}});
    return heard.status == 200 ? heard.json.toObject() : QJsonObject{{u"status"_s, heard.status}};
}

int ForgeFixture::openPull(const QString &branch)
{
    forge.repository().setBranch(branch, first);
    forge.repository().commit(branch, u"Create Post “x”"_s, {{u"posts/x.md"_s, "new\n"}});
    const Heard opened =
        asker.ask("POST", "/repos/o/r/pulls",
                  {{u"title"_s, branch}, {u"head"_s, branch}, {u"base"_s, u"main"_s}});
    return opened.json.toObject().value(u"number"_s).toInt();
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace chapterhouse::tests
