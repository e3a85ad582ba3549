#pragma once

#include "support/forge/forgeserver.h"

#include <QThread>
#include <QUrl>

namespace chapterhouse::tests {

/// GitHub on 127.0.0.1 over a bare git repository, in a thread of its own: the test drives its
/// client and looks at the repository meanwhile. Pull requests, comments and builds last as long as
/// it does.
///
///     FakeForge forge(folder.filePath(u"site.git"_s), clock);
///     forge.repository().commit(u"main"_s, u"Begin"_s, {{u"src/data/post/a.md"_s, text}});
///     … a client of forge.api(), any OWNER/NAME, any token but "expired" …
///     QCOMPARE(forge.requests().size(), 1);
class FakeForge {
public:
    /// The clock is read in the server's thread: use a SharedClock, or move it only between
    /// requests.
    FakeForge(const QString &repository, const Clock &clock);
    FakeForge(const FakeForge &) = delete;
    FakeForge &operator=(const FakeForge &) = delete;
    ~FakeForge();

    /// The base of the API, as "https://api.github.com" is; with "/api/v3" that of an enterprise.
    QUrl api() const { return m_api; }
    /// The hand of somebody with git, in the thread of the test.
    GitRepository &repository() { return m_repository; }

    /// All since they were last forgotten, in order.
    QList<SeenRequest> requests() const;
    void forgetRequests();
    /// The n-th request since then, from 1, goes wrong.
    void failAt(int nth, const Fault &fault);
    void failNoMore();
    /// How many requests a Delay holds, and letting them go.
    qsizetype held() const;
    void release();

    void setTreeLimit(int entries);
    /// In bytes: a longer text comes truncated from GraphQL.
    void setTextLimit(qint64 bytes);
    /// Without a token it is not there then.
    void setPrivate(bool isPrivate);
    /// Whose tokens the next ones are: until then those of "editor".
    void setViewer(const QString &login);

    PullRequest pull(int number) const;
    void comment(int pull, const QString &author, const QString &text);
    void review(int pull, const QString &author, const QString &state, const QString &text);
    void commentLine(int pull, const QString &author, const QString &path, int line,
                     const QString &text);
    /// A build of the same name replaces what it was before.
    void setBuild(const QByteArray &commit, const Build &build);

private:
    /// Both do something in the server's thread, and wait for it.
    template<class Function>
    auto there(Function function) const
    {
        std::invoke_result_t<Function> result{};
        change([&](ForgeServer &) { result = function(); });
        return result;
    }
    void change(const std::function<void(ForgeServer &)> &function) const;
    void changePull(int number, const std::function<void(Forge &, PullRequest &)> &function);

    GitRepository m_repository;
    QThread m_thread;
    ForgeServer *m_server = nullptr; ///< lives in m_thread and ends with it
    QUrl m_api;
};

} // namespace chapterhouse::tests
