#pragma once

#include "sync/syncclient.h"

#include <QSet>

#include <array>
#include <random>

namespace chapterhouse::tests {

/// Two clients and somebody with git who all work on the posts of one website, each move drawn by
/// lot. Every word that is written is one of its own, so that it can be told whether it is still
/// there, and who gave it up.
class RandomTeam {
public:
    explicit RandomTeam(quint32 seed);

    void move();
    /// Everybody syncs and decides until there is nothing left to do; false: there is no end to it.
    bool settle();

    /// What the posts of the three are, by path.
    QMap<QString, QByteArray> onSite();
    QMap<QString, QByteArray> at(int client)
    {
        return m_clients.at(static_cast<size_t>(client))->files();
    }

    /// Words that nobody deleted, replaced or decided against, and that the site does not have.
    QStringList lostWords();
    /// Words that are nowhere: not on the site, in its history, or in the log of a client.
    QStringList forgottenWords();
    /// What was done, for whoever looks for a mistake.
    const QStringList &moves() const { return m_moves; }

private:
    int draw(int below) { return static_cast<int>(m_random() % static_cast<quint32>(below)); }
    QString newWord();
    QString newName();
    QString edited(const QString &text);
    QByteArray editedFile(const QByteArray &file);
    void giveUp(const QSet<QString> &before, const QSet<QString> &after);

    void moveByHand();
    void moveOf(SyncClient &client);
    void edit(SyncClient &client, const std::vector<Record> &posts);
    void add(SyncClient &client);
    void syncBadly(SyncClient &client);
    void decide(SyncClient &client, const ListedConflict &conflict);
    void nameAnew(SyncClient &client, const SyncReport &report);
    QSet<QString> wordsOf(SyncClient &client);
    void note(const QString &move) { m_moves += move; }

    std::mt19937 m_random;
    SyncWorld m_world;
    std::array<std::unique_ptr<SyncClient>, 2> m_clients;
    QSet<QString> m_words;  ///< all that were ever written
    QSet<QString> m_wanted; ///< those that nobody gave up
    QStringList m_moves;
};

} // namespace chapterhouse::tests
