#pragma once

#include "support/forge/forge.h"
#include "support/forge/forgejson.h"
#include "support/forge/graph/object.h"

namespace chapterhouse::tests::graph {

/// The things that can be asked for, of one OWNER/NAME.
class Resolvers : public std::enable_shared_from_this<Resolvers> {
public:
    Resolvers(Forge &forge, const QString &owner, const QString &name)
        : m_forge(forge), m_json(forge.api, owner, name, forge.repository),
          m_fullName(owner + u'/' + name), m_name(name)
    {
    }

    ObjectPointer repository() const;
    ObjectPointer commit(const QByteArray &id) const;
    ObjectPointer reference(const QString &branch) const;

private:
    using Self = std::shared_ptr<const Resolvers>;

    /// Blob, tree, commit or nothing, by whatever git understands.
    ObjectPointer gitObject(const QByteArray &expression) const;
    ObjectPointer blob(const GitObjects::Note &note) const;
    ObjectPointer tree(const GitObjects::Note &note) const;
    ObjectPointer treeEntry(const GitEntry &entry) const;
    std::shared_ptr<Object> identified(const QString &type, const QByteArray &id) const;
    ObjectPointer references(const QJsonObject &arguments) const;
    ObjectPointer history(const QByteArray &commit, const QJsonObject &arguments) const;
    ObjectPointer checks(const QByteArray &commit) const;
    ObjectPointer build(const Build &build) const;

    ObjectPointer pulls(const QJsonObject &arguments) const;
    ObjectPointer pull(int number) const;
    void setPullLists(Object &object, const PullRequest &pull) const;
    ObjectPointer actor(const QString &login) const;
    ObjectPointer changedFile(const GitChange &change) const;
    ObjectPointer thread(const ReviewThread &thread, const PullRequest &pull) const;
    /// Something that somebody wrote; `page` is the part of its address behind the pull request's.
    std::shared_ptr<Object> written(const QString &type, const QString &author, const QString &text,
                                    const QDateTime &at, const QString &page) const;

    Forge &m_forge;
    ForgeJson m_json;
    QString m_fullName;
    QString m_name;
};

/// The object that queries start from, and the one that mutations do.
ObjectPointer queryRoot(Forge &forge);
ObjectPointer mutationRoot(Forge &forge);
ObjectPointer accountOf(const QString &login, const ForgeJson &json);

} // namespace chapterhouse::tests::graph
