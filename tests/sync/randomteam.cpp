#include "sync/randomteam.h"

#include "support/forge/gitprogram.h"

#include <QRegularExpression>

#include <algorithm>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

const QString folder = u"src/data/post/"_s;

QSet<QString> wordsIn(const QString &text)
{
    static const QRegularExpression word(u"w\\d+x"_s);
    QSet<QString> words;
    for (auto found = word.globalMatch(text); found.hasNext();)
        words.insert(found.next().captured());
    return words;
}

QSet<QString> wordsIn(const QByteArray &file)
{
    return wordsIn(QString::fromUtf8(file));
}

QString titleIn(const QByteArray &file)
{
    static const QRegularExpression title(u"title: \"?([^\"\\n]*)"_s);
    return title.match(QString::fromUtf8(file)).captured(1);
}

QString bodyIn(const QByteArray &file)
{
    return QString::fromUtf8(file).section(u"---\n"_s, 2).trimmed();
}

QByteArray fileOf(const QString &title, const QString &body)
{
    return postText(title.toUtf8(), body.toUtf8() + '\n');
}

} // namespace

RandomTeam::RandomTeam(quint32 seed) : m_random(seed)
{
    for (auto &client : m_clients)
        client = std::make_unique<SyncClient>(m_world);
    SyncWorld::Edits edits;
    for (int i = 0; i < 6; ++i)
        edits.insert(folder + u"2026-10-01-first-%1.md"_s.arg(i),
                     fileOf(newWord(), newWord() + u"\n\n"_s + newWord()));
    m_world.edit(edits);
    for (auto &client : m_clients)
        must(client->sync());
}

QString RandomTeam::newWord()
{
    const QString word = u"w%1x"_s.arg(m_words.size());
    m_words.insert(word);
    m_wanted.insert(word);
    return word;
}

/// Now and then one that others may choose too.
QString RandomTeam::newName()
{
    const QString name =
        draw(4) == 0 ? u"common-%1"_s.arg(draw(4)) : u"post-%1"_s.arg(m_random() % 1'000'000);
    return u"2026-10-01-%1.md"_s.arg(name);
}

QString RandomTeam::edited(const QString &text)
{
    QStringList paragraphs = text.split(u"\n\n"_s, Qt::SkipEmptyParts);
    const auto any = draw(static_cast<int>(paragraphs.size()) + 1);
    const bool isThere = any < paragraphs.size();
    switch (draw(5)) {
    case 0:
        if (isThere && paragraphs.size() > 2)
            paragraphs.removeAt(any);
        break;
    case 1:
        if (isThere)
            paragraphs[any] = newWord();
        break;
    case 2:
        if (isThere)
            paragraphs[any] += u' ' + newWord();
        break;
    default:
        paragraphs.insert(any, newWord());
    }
    return paragraphs.join(u"\n\n"_s);
}

QByteArray RandomTeam::editedFile(const QByteArray &file)
{
    const bool isTitle = draw(3) == 0;
    return fileOf(isTitle ? newWord() : titleIn(file),
                  isTitle ? bodyIn(file) : edited(bodyIn(file)));
}

void RandomTeam::giveUp(const QSet<QString> &before, const QSet<QString> &after)
{
    m_wanted -= before - after;
}

void RandomTeam::move()
{
    if (draw(4) == 0)
        moveByHand();
    else
        moveOf(*m_clients.at(static_cast<size_t>(draw(2))));
}

void RandomTeam::moveByHand()
{
    const auto files = onSite();
    const QString path =
        files.isEmpty() ? QString() : files.keys().at(draw(static_cast<int>(files.size())));
    const QByteArray before = files.value(path);
    const QString other = folder + newName();
    SyncWorld::Edits edits;
    const int what = path.isEmpty() ? 0 : draw(8);
    if (what == 0) {
        if (!files.contains(other))
            edits.insert(other, fileOf(newWord(), newWord()));
    } else if (what == 1) {
        edits.insert(path, std::nullopt);
        giveUp(wordsIn(before), {});
    } else if (what <= 3 && !files.contains(other)) {
        const QByteArray after = what == 2 ? before : editedFile(before);
        edits.insert(path, std::nullopt);
        edits.insert(other, after);
        giveUp(wordsIn(before), wordsIn(after));
    } else {
        const QByteArray after = editedFile(before);
        edits.insert(path, after);
        giveUp(wordsIn(before), wordsIn(after));
    }
    for (auto it = edits.cbegin(); it != edits.cend(); ++it)
        note(u"by hand: %1 %2"_s.arg(
            it.key(), it.value() ? QString::fromUtf8(*it.value()).simplified() : u"deleted"_s));
    if (!edits.isEmpty())
        m_world.edit(edits);
}

void RandomTeam::moveOf(SyncClient &client)
{
    const QString who = &client == m_clients[0].get() ? u"0: "_s : u"1: "_s;
    const auto before = wordsOf(client);
    const auto posts = must(client.store().reader().all(Kind::Post));
    const int what = draw(12);
    if (what == 0) {
        note(who + u"add"_s);
        add(client);
    } else if (what <= 5 && !posts.empty()) {
        note(who + u"edit"_s);
        edit(client, posts);
    } else if (what == 6) {
        note(who + u"undo"_s);
        (void)client.store().undo();
    } else if (what == 7) {
        note(who + u"redo"_s);
        (void)client.store().redo();
    } else if (what == 8) {
        const auto conflicts = client.conflicts();
        if (!conflicts.empty())
            decide(client,
                   conflicts.at(static_cast<size_t>(draw(static_cast<int>(conflicts.size())))));
    } else {
        note(who + u"sync"_s);
        return syncBadly(client);
    }
    giveUp(before, wordsOf(client));
}

void RandomTeam::add(SyncClient &client)
{
    const QString slug = newName().section(u'-', 3).chopped(3);
    const Record added = client.fixture.add(Kind::Post, {{"title", newWord()},
                                                         {"slug", slug},
                                                         {"state", u"ready"_s},
                                                         {"publishDate", u"2026-10-01"_s},
                                                         {"category", u"Updates"_s},
                                                         {"body", newWord()}});
    note(slug + u' ' + added.text("title"_L1) + u' ' + added.text("body"_L1));
}

void RandomTeam::edit(SyncClient &client, const std::vector<Record> &posts)
{
    const Record &post = posts.at(static_cast<size_t>(draw(static_cast<int>(posts.size()))));
    note(post.text("file"_L1) + u' ' + post.text("title"_L1));
    switch (draw(8)) {
    case 0:
        note(u"remove"_s);
        return client.remove(post.ref());
    case 1: {
        const QString name = newName();
        note(u"call "_s + name);
        return client.fixture.set(post.ref(), {{"file", name}});
    }
    case 2:
    case 3:
        client.fixture.set(post.ref(), {{"title", newWord()}});
        break;
    default:
        client.fixture.set(post.ref(), {{"body", edited(post.text("body"_L1))}});
    }
    const Record after = client.fixture.get(post.ref());
    note(after.text("title"_L1) + u": "_s + after.text("body"_L1).simplified());
}

void RandomTeam::syncBadly(SyncClient &client)
{
    using How = Fault::Kind;
    static constexpr std::array kinds{How::Drop,       How::HalfAnswer, How::ServerError,
                                      How::RetryAfter, How::WrongJson,  How::OtherJson};
    m_world.forge.forgetRequests();
    const auto moment = draw(2) == 0 ? Fault::Moment::Before : Fault::Moment::After;
    const int nth = 1 + draw(6);
    const int what = draw(6);
    if (what == 0) {
        m_world.forge.failAt(nth, {.kind = How::Delay, .moment = moment});
        note(u"killed at %1, %2"_s.arg(nth).arg(int(moment)));
        (void)client.syncUntilHeld();
        m_world.forge.release();
    } else if (what == 1) {
        m_world.forge.failAt(nth, {.kind = How::Delay, .moment = moment});
        note(u"with an edit at %1"_s.arg(nth));
        (void)client.syncWhile([this] { moveByHand(); });
    } else {
        if (what <= 3)
            m_world.forge.failAt(nth, {.kind = kinds.at(static_cast<size_t>(draw(6))),
                                       .moment = moment,
                                       .times = 1 + 4 * draw(2)});
        note(what <= 3 ? u"badly"_s : u"well"_s);
        (void)(draw(3) == 0 ? client.pull() : client.sync());
    }
    m_world.forge.failNoMore();
}

void RandomTeam::decide(SyncClient &client, const ListedConflict &conflict)
{
    const auto mine = wordsIn(conflict.mine.value_or(QByteArray()));
    const auto theirs = wordsIn(conflict.state.theirs.value_or(QByteArray()));
    const auto before = wordsOf(client);
    const QString path = conflict.state.path;
    const int what = draw(3);
    note(u"decide %1: %2"_s.arg(path).arg(what));
    if (what == 0 && conflict.mine && conflict.state.theirs) {
        must(client.resolveWith(
            path, fileOf(titleIn(*conflict.mine) + u' ' + titleIn(*conflict.state.theirs),
                         bodyIn(*conflict.mine) + u"\n\n"_s + bodyIn(*conflict.state.theirs))));
    } else if (what == 1) {
        must(client.resolve(path, Resolution::Mine));
        giveUp(theirs, mine);
    } else {
        must(client.resolve(path, Resolution::Theirs));
        giveUp(mine, theirs);
    }
    giveUp(before, wordsOf(client));
}

bool RandomTeam::settle()
{
    constexpr int enough = 40;
    for (int round = 0; round < enough; ++round) {
        bool isQuiet = true;
        for (auto &client : m_clients) {
            const SyncReport report = must(client->sync());
            isQuiet = isQuiet && report.files.isEmpty();
            for (const SyncedFile &file : report.files)
                note(nameOf(file.state) + u' ' + file.path + u' ' + file.message);
            nameAnew(*client, report);
            for (const ListedConflict &conflict : client->conflicts())
                decide(*client, conflict);
        }
        if (isQuiet)
            return true;
    }
    return false;
}

/// Two records that want one name: one of them gets another.
void RandomTeam::nameAnew(SyncClient &client, const SyncReport &report)
{
    for (const SyncedFile &file : report.files) {
        if (file.state != SyncState::Failed)
            continue;
        const auto posts = must(client.store().reader().all(Kind::Post));
        const auto found = std::ranges::find_if(posts, [&file](const Record &post) {
            return folder + post.text("file"_L1) == file.path && titleOf(post) == file.title;
        });
        if (found != posts.end())
            client.fixture.set(found->ref(),
                               {{"file", u"2026-10-01-anew-%1.md"_s.arg(m_random())}});
    }
}

QMap<QString, QByteArray> RandomTeam::onSite()
{
    auto files = m_world.site();
    files.removeIf([](const auto &file) { return !file.key().startsWith(folder); });
    return files;
}

QSet<QString> RandomTeam::wordsOf(SyncClient &client)
{
    QSet<QString> words;
    for (const Record &post : must(client.store().reader().all(Kind::Post)))
        words += wordsIn(post.text("title"_L1) + u' ' + post.text("body"_L1));
    return words;
}

QStringList RandomTeam::lostWords()
{
    QSet<QString> words = m_wanted;
    for (const QByteArray &file : onSite())
        words -= wordsIn(file);
    return words.values();
}

QStringList RandomTeam::forgottenWords()
{
    QSet<QString> words = m_words;
    const QStringList log{u"log"_s, u"-p"_s, u"--no-renames"_s, u"--format="_s, m_world.branch};
    words -= wordsIn(GitProgram(m_world.forge.repository().path()).mustRun(log));
    for (auto &client : m_clients)
        must(client->store().database().visit("SELECT before, after FROM change",
                                              [&](Statement &row) -> Result<void> {
                                                  words -= wordsIn(row.text(0) + row.text(1));
                                                  return {};
                                              }));
    return words.values();
}

} // namespace chapterhouse::tests
