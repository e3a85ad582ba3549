#pragma once

#include "support/forge/gitprogram.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QTemporaryDir>

#include <optional>

namespace chapterhouse::tests {

/// An object as git keeps it. Ids are hexadecimal, in lower case.
struct GitObject {
    QByteArray id;
    QByteArray type; ///< blob, tree, commit, tag
    QByteArray bytes;
};

/// A line of a tree.
struct GitEntry {
    QByteArray mode; ///< 100644, 100755, 120000 (link), 40000 (tree), 160000 (submodule)
    QByteArray name; ///< bytes: git promises no encoding
    QByteArray id;

    bool isTree() const { return mode == "40000"; }
    QByteArray type() const { return isTree() ? "tree" : mode == "160000" ? "commit" : "blob"; }
    bool operator==(const GitEntry &) const = default;
};

struct GitPerson {
    QString name;
    QString email;
    QDateTime date; ///< UTC, whole seconds

    bool operator==(const GitPerson &) const = default;
};

struct GitCommit {
    QByteArray id;
    QByteArray tree;
    QList<QByteArray> parents;
    GitPerson author;
    GitPerson committer;
    QString message;
};

QList<GitEntry> parseTree(const QByteArray &bytes);
/// In the order that git demands.
QByteArray encodeTree(QList<GitEntry> entries);
GitCommit parseCommit(const GitObject &object);
QByteArray encodeCommit(const GitCommit &commit);

/// Reads and writes objects through git programs that stay open. Belongs to one thread.
class GitObjects {
public:
    explicit GitObjects(const GitProgram &git);

    /// By id, branch, "branch:path" or whatever else git understands; nothing if it does not.
    std::optional<GitObject> find(const QByteArray &expression);
    /// Its id and type, and its size in bytes, without reading it.
    struct Note {
        QByteArray id;
        QByteArray type;
        qint64 size = 0;
    };
    std::optional<Note> note(const QByteArray &expression);
    /// The commit that an id, a branch or a tag means.
    std::optional<GitCommit> commit(const QByteArray &expression);
    /// The entries of what an id, a branch or "branch:path" means, if that is or has a tree.
    std::optional<QList<GitEntry>> tree(const QByteArray &expression);

    QByteArray writeBlob(const QByteArray &bytes) { return write(m_blobs, bytes); }
    QByteArray writeCommit(const GitCommit &commit)
    {
        return write(m_commits, encodeCommit(commit));
    }
    /// Whatever the entries are called: git checks only that it can read them.
    QByteArray writeTree(const QList<GitEntry> &entries)
    {
        return write(m_trees, encodeTree(entries));
    }

private:
    std::optional<Note> ask(const QByteArray &command, const QByteArray &expression);
    QByteArray write(GitPipe &pipe, const QByteArray &bytes);

    QHash<QByteArray, Note> m_notes; ///< of ids, which never change
    QTemporaryDir m_folder;
    GitPipe m_reading;
    GitPipe m_blobs;
    GitPipe m_trees;
    GitPipe m_commits;
};

} // namespace chapterhouse::tests
