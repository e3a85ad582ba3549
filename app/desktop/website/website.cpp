#include "desktop/website/website.h"

#include "desktop/shell/usersettings.h"
#include "desktop/website/siteorders.h"
#include "desktop/website/sitetokens.h"

#include <chrono>
#include <utility>

namespace chapterhouse {

using namespace std::chrono_literals;

using Phase = WebsiteState::Phase;
using Trouble = WebsiteState::Trouble;

Website::Website(OpenFile &file, SiteTokens &tokens, UserSettings &settings, QObject *parent)
    : QObject(parent), m_file(file), m_tokens(tokens), m_settings(settings),
      m_checksOnceRead(settings.value(usersettings::websiteChecks).toBool())
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(200ms);
    m_look.setInterval(100ms);
    m_interval.setInterval(15min);
    connect(&m_rest, &QTimer::timeout, this, &Website::readStatus);
    connect(&m_look, &QTimer::timeout, this,
            [this] { Q_EMIT progressed(m_work->done(), m_work->total()); });
    connect(&m_interval, &QTimer::timeout, this, [this] {
        if (checksByItself())
            check();
    });
    connect(&file.writer(), &StoreThread::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(Kind::Post) || changes.touches(Kind::Event) ||
            changes.touches(Kind::Author))
            refresh();
    });
    m_interval.start();
    readStatus();
}

Website::~Website()
{
    if (m_work)
        m_work->cancel();
}

void Website::refresh()
{
    if (!m_rest.isActive())
        m_rest.start();
}

void Website::readStatus()
{
    const int number = ++m_newestReading;
    m_file.query(
        this,
        [now = m_file.clock().now()](Database &database) {
            return readWebsiteStatus(database, now);
        },
        [this, number](Result<WebsiteStatus> status) {
            if (number != m_newestReading)
                return;
            if (status)
                return takeStatus(*std::move(status));
            setState(troubled(status.error()));
        });
}

void Website::takeStatus(WebsiteStatus status)
{
    WebsiteState state = m_state;
    state.checked = status.checked;
    if (!status.connection)
        state = {.phase = Phase::NotConnected};
    else if (!state.isConnected())
        state.phase = Phase::Idle;
    if (!status.problem.isEmpty()) {
        state.trouble = Trouble::Failed;
        state.sentence = status.problem;
    }
    m_status = std::make_shared<const WebsiteStatus>(std::move(status));
    setState(state);
    Q_EMIT statusChanged();
    if (std::exchange(m_checksOnceRead, false))
        check();
}

void Website::check()
{
    start(Phase::Checking, &checkSite);
}

void Website::send()
{
    start(Phase::Sending, &sendToSite);
}

void Website::changeDraft(const RecordRef &draft, DraftVerb verb)
{
    start(Phase::Waiting, [draft, verb](OpenedSite site) {
        return chapterhouse::changeDraft(std::move(site), draft, verb);
    });
}

void Website::start(Phase phase, const Order &order)
{
    if (m_state.phase != Phase::Idle || !m_status || !m_file.readOnlyReason().isEmpty())
        return;
    setState({.phase = phase, .checked = m_state.checked});
    Q_EMIT progressed(0, 0);
    const int round = ++m_round;
    m_tokens.ask(*m_status->connection, this, [this, round, order](Result<QByteArray> token) {
        if (round != m_round)
            return;
        if (!token) {
            WebsiteState state = troubled(token.error());
            state.trouble = Trouble::NeedsToken;
            return setState(state);
        }
        startWith(*token, order);
    });
}

void Website::startWith(const QByteArray &token, const Order &order)
{
    m_work = std::make_shared<SiteWork>(m_file.writer());
    m_look.start();
    m_work->start<SyncReport>({*m_status->connection, token}, this, order,
                              [this](const Result<SyncReport> &result) { end(result); });
}

void Website::cancel()
{
    if (m_work)
        return m_work->cancel();
    if (!m_state.isWorking())
        return;
    ++m_round;
    setState({.phase = Phase::Idle, .checked = m_state.checked});
}

void Website::end(const Result<SyncReport> &result)
{
    m_work.reset();
    m_look.stop();
    const Phase phase = m_state.phase;
    const bool wasCheck = phase == Phase::Checking;
    readStatus();
    if (!result) {
        if (result.error().kind == ErrorKind::Cancelled)
            Q_EMIT noted(result.error().message);
        return setState(troubled(result.error()));
    }
    WebsiteState state{.phase = Phase::Idle, .checked = m_state.checked};
    if (wasCheck) {
        m_received = *result;
        state.checked = m_file.clock().now();
    }
    setState(state);
    if (wasCheck)
        Q_EMIT checkEnded(*result);
    else if (phase == Phase::Sending)
        Q_EMIT sendingEnded(*result);
    else
        Q_EMIT draftChanged();
}

WebsiteState Website::troubled(const Error &error) const
{
    WebsiteState state{.phase = Phase::Idle, .sentence = error.message, .checked = m_state.checked};
    switch (error.kind) {
    case ErrorKind::Cancelled:
        state.sentence.clear();
        break;
    case ErrorKind::Network:
        state.trouble = Trouble::Offline;
        break;
    case ErrorKind::Unauthorised:
        state.trouble = Trouble::NeedsToken;
        break;
    default:
        state.trouble = Trouble::Failed;
    }
    return state;
}

void Website::useToken(const QByteArray &token)
{
    if (!m_status || !m_status->connection || token.trimmed().isEmpty())
        return;
    m_tokens.keep(*m_status->connection, token.trimmed(), this, [this](const Result<void> &kept) {
        if (!kept)
            Q_EMIT noted(
                tr("The token holds until Chapterhouse is closed. %1").arg(kept.error().message));
    });
    check();
}

void Website::beginAnew()
{
    m_received = {};
    m_checksOnceRead = true;
    setState({.phase = m_state.phase});
    readStatus();
}

void Website::disconnectSite()
{
    if (m_state.phase != Phase::Idle)
        return;
    m_tokens.forget(*m_status->connection);
    m_file.writer().run(
        this,
        [](Store &store) {
            return connectSite(store, {}).and_then([&store] { return noteChecked(store, {}); });
        },
        [this](const Result<void> &done) {
            if (!done)
                return setState(troubled(done.error()));
            m_received = {};
            readStatus();
        });
}

bool Website::checksByItself() const
{
    return m_settings.value(usersettings::websiteChecks).toBool();
}

void Website::setChecksByItself(bool checks)
{
    m_settings.set(usersettings::websiteChecks, checks);
}

void Website::setState(const WebsiteState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace chapterhouse
