#include "sync/syncclient.h"

#include "domain/recordjson.h"
#include "site/pullplan.h"
#include "site/siterecords.h"

#include <QCoroTask>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String fileKey{"file"};

QString lineOf(const Record &record)
{
    QJsonObject values = jsonOf(record);
    for (const char *own : {"id", "event", "member", "chapter", "series"})
        values.remove(QLatin1String(own));
    return nameOf(record.kind) + u' ' +
           QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

QString shown(const std::optional<QByteArray> &bytes)
{
    return bytes ? QString::fromLatin1(blobId(*bytes)) : u"-"_s;
}

} // namespace

SyncClient::SyncClient(SyncWorld &world) : m_world(world), m_pause(world.clock)
{
    connect();
}

void SyncClient::connect()
{
    m_site.reset();
    m_transport = std::make_unique<ForgeTransport>(
        m_network, *ForgeAddress::parse(u"o/r"_s, m_world.branch, m_world.forge.api()),
        "ghp_OfTheTests", m_pause, m_world.clock, ForgePatience());
    m_site = std::make_unique<ForgeSite>(*m_transport);
}

SyncEngine SyncClient::engine()
{
    return SyncEngine({.store = store(),
                       .site = *m_site,
                       .pause = m_pause,
                       .profile = profile,
                       .branch = m_world.branch,
                       .images =
                           [this](const QString &path) {
                               const auto found = images.constFind(path);
                               return found == images.cend() ? std::nullopt : std::optional(*found);
                           },
                       .progress = progress});
}

Result<SyncReport> SyncClient::pull()
{
    SyncEngine engine = this->engine();
    return QCoro::waitFor(engine.pull());
}

Result<SyncReport> SyncClient::push()
{
    SyncEngine engine = this->engine();
    return QCoro::waitFor(engine.push());
}

Result<SyncReport> SyncClient::sync()
{
    SyncEngine engine = this->engine();
    return QCoro::waitFor(engine.sync());
}

bool SyncClient::syncUntilHeld()
{
    SyncEngine engine = this->engine();
    auto task = engine.sync();
    const bool isHeld = waitUntilHeld(task);
    QTemporaryDir left;
    copyStore(fixture.path(), left.filePath(u"left"_s));
    m_transport->cancel();
    (void)QCoro::waitFor(task);
    fixture.close();
    copyStore(left.filePath(u"left"_s), fixture.path());
    fixture.reopen();
    connect();
    return isHeld;
}

Result<SyncReport> SyncClient::syncWhile(const std::function<void()> &meanwhile)
{
    SyncEngine engine = this->engine();
    auto task = engine.sync();
    if (waitUntilHeld(task)) {
        meanwhile();
        m_world.forge.release();
    }
    return QCoro::waitFor(task);
}

bool SyncClient::waitUntilHeld(const Task<SyncReport> &sync)
{
    constexpr int longest = 60'000; // ms
    const bool ended =
        QTest::qWaitFor([&] { return sync.isReady() || m_world.forge.held() > 0; }, longest);
    if (!ended)
        qFatal("A sync neither ended nor was held");
    return !sync.isReady();
}

void SyncClient::beginFrom(const SyncClient &other)
{
    fixture.close();
    copyStore(other.fixture.path(), fixture.path());
    fixture.ids = other.fixture.ids;
    fixture.reopen();
    images = other.images;
    connect();
}

void SyncClient::copyStore(const QString &from, const QString &to)
{
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s}) {
        QFile::remove(to + ending);
        if (ending != "-shm"_L1 && QFile::exists(from + ending) &&
            !QFile::copy(from + ending, to + ending))
            qFatal("%s cannot be copied", qPrintable(from + ending));
    }
}

Record SyncClient::record(Kind kind, const QString &fileName)
{
    const auto records = must(store().reader().all(kind));
    const auto found = std::ranges::find_if(
        records, [&fileName](const Record &each) { return each.text(fileKey) == fileName; });
    if (found == records.end())
        qFatal("There is no %s", qPrintable(fileName));
    return *found;
}

void SyncClient::remove(const RecordRef &ref)
{
    must(store().transact(Origin::Person, u"Remove"_s,
                          [&ref](Transaction &transaction) { return transaction.remove(ref); }));
}

std::vector<ListedConflict> SyncClient::conflicts()
{
    return must(conflictsOf(store().reader(), profile, m_world.branch));
}

Result<ChangeSet> SyncClient::resolve(const QString &path, Resolution resolution)
{
    return chapterhouse::resolve(store(), profile, {m_world.branch, path}, resolution);
}

Result<ChangeSet> SyncClient::resolveWith(const QString &path, const QByteArray &file)
{
    return chapterhouse::resolveWith(store(), profile, {m_world.branch, path}, file);
}

QMap<QString, QByteArray> SyncClient::files()
{
    QHash<RecordRef, QString> known;
    for (const SiteFileState &state : must(SiteFileTable(store().database()).all(m_world.branch))) {
        if (state.record)
            known.insert(*state.record, state.path);
    }
    QMap<QString, QByteArray> files;
    for (const ContentCollection &collection : profile.collections) {
        for (const Record &record : must(store().reader().all(collection.kind))) {
            const auto file = fileOf(collection, record);
            const QString name = record.text(fileKey);
            const QString path =
                name.isEmpty() ? known.value(record.ref()) : collection.folder + u'/' + name;
            if (!path.isEmpty() && file)
                files.insert(path, *file);
        }
    }
    return files;
}

QStringList SyncClient::picture()
{
    QStringList lines;
    for (const ContentCollection &collection : profile.collections) {
        for (const Record &record : must(store().reader().all(collection.kind)))
            lines += lineOf(record);
    }
    for (const SiteFileState &state : must(SiteFileTable(store().database()).all(m_world.branch))) {
        if (collectionOfPath(profile, state.path))
            lines += u"%1 of %2: %3, base %4, theirs %5, %6"_s.arg(
                state.path, titleOfState(state), QString::fromLatin1(state.blob), shown(state.base),
                shown(state.theirs), nameOf(state.conflict));
    }
    lines.sort();
    return lines;
}

QString SyncClient::titleOfState(const SiteFileState &state)
{
    const auto record = state.record ? must(store().reader().find(*state.record)) : std::nullopt;
    return record ? titleOf(*record) : state.record ? u"one that is gone"_s : u"nobody"_s;
}

} // namespace chapterhouse::tests
