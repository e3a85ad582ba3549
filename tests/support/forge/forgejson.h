#pragma once

#include "support/forge/forgestate.h"
#include "support/forge/gitrepository.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chapterhouse::tests {

/// Writes things as GitHub's REST answers do, for one OWNER/NAME. Numbers and addresses that mean
/// nothing here are made from names, the same in each run.
class ForgeJson {
public:
    ForgeJson(QString api, QString owner, QString name, GitRepository &repository);

    /// An address of the API under this repository; with an empty path the repository itself.
    QString api(const QString &path) const;
    /// An address of the web pages of this repository.
    QString web(const QString &path) const;
    const QString &owner() const { return m_owner; }

    /// As a field of something; `whole` adds what the repository's own answer has more.
    enum class Detail { Brief, Usual, Whole };
    QJsonObject repository(Detail detail) const;
    QJsonObject user(const QString &login) const;
    /// As `commits`, `compare` and `branches` have it.
    QJsonObject commit(const GitCommit &commit) const;
    /// As `git/commits` has it.
    QJsonObject plainCommit(const GitCommit &commit) const;
    QJsonObject reference(const QString &branch, const QByteArray &commit) const;
    /// The answer of `git/trees` without its entries.
    QJsonObject treeHead(const QByteArray &id, bool truncated) const;
    /// `size`: of a blob, in bytes; negative for anything else.
    QJsonObject treeEntry(const QString &path, const GitEntry &entry, qint64 size) const;
    QJsonObject change(const GitChange &change, const QString &patch) const;
    QJsonObject label(const QString &name) const;
    QJsonObject comment(const Remark &remark, int pull) const;
    QJsonObject lineComment(const Remark &remark, const ReviewThread &thread,
                            const PullRequest &pull) const;
    QJsonObject status(const Build &build) const;
    QJsonObject checkRun(const Build &build, const QByteArray &commit) const;

    QString nodeId(const QString &kind, const QString &id) const;

private:
    QJsonObject parent(const QByteArray &id, const QString &kind) const;

    QString m_api;
    QString m_owner;
    QString m_name;
    GitRepository &m_repository;
};

/// "2026-01-31T12:00:00Z"; null of an invalid one.
QJsonValue jsonTime(const QDateTime &time);
/// A number that is the same for the same text.
int numberOf(const QString &text);
/// A text, null if empty.
QJsonValue textOrNull(const QString &text);
/// The name of the account behind a commit.
QString loginOf(const GitPerson &person);

} // namespace chapterhouse::tests
