#include "site/forge/forgesite.h"

#include "base/words.h"
#include "site/forge/answerreading.h"
#include "site/forge/forgerequests.h"
#include "site/forge/forgetexts.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int notModified = 304;

QString parentOf(const QString &folder)
{
    return folder.left(qMax<qsizetype>(0, folder.lastIndexOf(u'/')));
}

/// Every folder on the way to those, the ones above first.
QStringList withParents(const QStringList &folders)
{
    QStringList all;
    for (QString folder : folders) {
        for (; !folder.isEmpty(); folder = parentOf(folder))
            all.append(folder);
    }
    all.removeDuplicates();
    all.sort();
    return all;
}

} // namespace

Task<std::optional<SiteListing>> ForgeSite::listing(QStringList folders, SiteHead known)
{
    const ForgeRequest question = askForHead(m_transport.address(), known.etag);
    const auto answer = co_await m_transport.send(question);
    if (!answer)
        co_return failed(answer);
    std::optional<SiteListing> listing;
    if (answer->status == notModified)
        co_return listing;
    const auto commit = readHeadCommit(answer->body);
    if (!commit)
        co_return failed(commit);
    const SiteHead head{*commit, answer->headers.value("etag")};
    if (*commit == known.commit) {
        listing = SiteListing{.head = head, .isKnown = true};
        co_return listing;
    }
    const auto tree = co_await wholeTree(*commit, folders);
    if (!tree)
        co_return failed(tree);
    listing.emplace();
    listing->head = head;
    listing->files = tree->files;
    listing->leftOut = tree->leftOut;
    co_return listing;
}

Task<ForgeTree> ForgeSite::wholeTree(QByteArray commit, QStringList folders)
{
    const ForgeRequest question = askForTree(m_transport.address(), commit, true);
    const auto answer = co_await m_transport.send(question);
    if (!answer)
        co_return failed(answer);
    const auto read = readTree(answer->body, folders);
    if (read && read->isTruncated)
        co_return co_await walkedTree(commit, folders);
    co_return read;
}

Task<ForgeTree> ForgeSite::walkedTree(QByteArray commit, QStringList folders)
{
    auto walked = co_await tree(commit, folders, QString());
    if (!walked)
        co_return failed(walked);
    const QStringList onTheWay = withParents(folders);
    for (const QString &folder : onTheWay) {
        const QByteArray id = walked->folders.value(folder);
        if (id.isEmpty())
            continue;
        const auto below = co_await tree(id, folders, folder);
        if (!below)
            co_return failed(below);
        walked->files += below->files;
        walked->leftOut += below->leftOut;
        walked->folders.insert(below->folders);
    }
    co_return walked;
}

Task<ForgeTree> ForgeSite::tree(QByteArray id, QStringList folders, QString path)
{
    const ForgeRequest question = askForTree(m_transport.address(), id, false);
    const auto answer = co_await m_transport.send(question);
    if (!answer)
        co_return failed(answer);
    const auto read = readTree(answer->body, folders, path);
    if (read && read->isTruncated)
        co_return unreadableAnswer(u"a folder has more files than the server tells"_s);
    co_return read;
}

Task<QHash<QByteArray, QByteArray>> ForgeSite::texts(QList<SiteFile> files)
{
    ForgeTexts texts(m_transport);
    co_return co_await texts.ofBlobs(files);
}

Task<std::optional<QByteArray>> ForgeSite::file(QString path)
{
    if (!isSitePath(path))
        co_return fail(ErrorKind::Input,
                       Words::tr("“%1” is no name of a file of a website.").arg(shownName(path)));
    ForgeTexts texts(m_transport);
    const QString place = u"refs/heads/%1:%2"_s.arg(m_transport.address().branch, path);
    co_return co_await texts.anyAt(place);
}

Task<SiteHead> ForgeSite::commit(SiteHead head, QString message, QList<SiteChange> changes)
{
    const ForgeAddress &address = m_transport.address();
    const ForgeRequest request =
        commitOnBranch(address, address.branch, head.commit, message, changes);
    const auto answer = co_await m_transport.send(request);
    if (!answer)
        co_return failed(answer);
    const auto commit = readNewHead(answer->body);
    if (!commit)
        co_return failed(commit);
    co_return SiteHead{*commit};
}

} // namespace chapterhouse
