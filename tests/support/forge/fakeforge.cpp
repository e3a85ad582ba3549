#include "support/forge/fakeforge.h"

#include <QSemaphore>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

FakeForge::FakeForge(const QString &repository, const Clock &clock) : m_repository(repository)
{
    // Made by its thread, to which its git programs belong.
    QSemaphore made;
    QObject::connect(
        &m_thread, &QThread::started, &m_thread,
        [&] {
            m_server = new ForgeServer(repository, m_repository.dates(), clock);
            if (!m_server->listen(0))
                qFatal("The fake GitHub cannot listen on 127.0.0.1");
            m_api = QUrl(m_server->forge().api);
            made.release();
        },
        Qt::DirectConnection);
    m_thread.start();
    made.acquire();
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
}

FakeForge::~FakeForge()
{
    m_thread.quit();
    m_thread.wait();
}

void FakeForge::change(const std::function<void(ForgeServer &)> &function) const
{
    const std::function<void()> step = [&] { function(*m_server); };
    QMetaObject::invokeMethod(m_server, "run", Qt::BlockingQueuedConnection,
                              Q_ARG(std::function<void()>, step));
}

void FakeForge::changePull(int number, const std::function<void(Forge &, PullRequest &)> &function)
{
    change([&](ForgeServer &server) {
        PullRequest *pull = server.forge().pulls.find(number);
        if (!pull)
            qFatal("There is no pull request %d", number);
        function(server.forge(), *pull);
        server.forge().pulls.touch(*pull);
    });
}

QList<SeenRequest> FakeForge::requests() const
{
    return there([this] { return m_server->requests(); });
}

void FakeForge::forgetRequests()
{
    change([](ForgeServer &server) { server.forgetRequests(); });
}

void FakeForge::failAt(int nth, const Fault &fault)
{
    change([&](ForgeServer &server) { server.failAt(nth, fault); });
}

void FakeForge::failNoMore()
{
    change([](ForgeServer &server) { server.failNoMore(); });
}

qsizetype FakeForge::held() const
{
    return there([this] { return m_server->held(); });
}

void FakeForge::release()
{
    change([](ForgeServer &server) { server.release(); });
}

void FakeForge::setTreeLimit(int entries)
{
    change([&](ForgeServer &server) { server.forge().treeLimit = entries; });
}

void FakeForge::setTextLimit(qint64 bytes)
{
    change([&](ForgeServer &server) { server.forge().textLimit = bytes; });
}

void FakeForge::setPrivate(bool isPrivate)
{
    change([&](ForgeServer &server) { server.forge().isPrivate = isPrivate; });
}

void FakeForge::setViewer(const QString &login)
{
    change([&](ForgeServer &server) { server.forge().viewer = login; });
}

PullRequest FakeForge::pull(int number) const
{
    return there([this, number] {
        const PullRequest *pull = m_server->forge().pulls.find(number);
        return pull ? *pull : PullRequest{};
    });
}

void FakeForge::comment(int pull, const QString &author, const QString &text)
{
    changePull(pull, [&](Forge &forge, PullRequest &found) {
        found.comments.append(forge.pulls.remark(author, text));
    });
}

void FakeForge::review(int pull, const QString &author, const QString &state, const QString &text)
{
    changePull(pull, [&](Forge &forge, PullRequest &found) {
        found.reviews.append({author, state, text, forge.clock.now()});
    });
}

void FakeForge::commentLine(int pull, const QString &author, const QString &path, int line,
                            const QString &text)
{
    changePull(pull, [&](Forge &forge, PullRequest &found) {
        found.threads.append({path, line, false, {forge.pulls.remark(author, text)}});
    });
}

void FakeForge::setBuild(const QByteArray &commit, const Build &build)
{
    change([&](ForgeServer &server) {
        QList<Build> &builds = server.forge().builds[commit];
        builds.removeIf([&](const Build &old) { return old.name == build.name; });
        builds.append(build);
    });
}

} // namespace chapterhouse::tests
