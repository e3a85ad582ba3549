#include "desktop/website/websitestate.h"

#include "base/words.h"
#include "domain/daytext.h"

namespace chapterhouse {

namespace {

/// "09:42" of today, "yesterday 09:42", or the day and the time.
QString momentWords(const QDateTime &moment, const QDateTime &now)
{
    const QDateTime local = moment.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const QString time = timeText(local.time());
    if (local.date() == today)
        return time;
    if (local.date() == today.addDays(-1))
        return Words::tr("yesterday %1").arg(time);
    return Words::tr("%1, %2", "day, time").arg(dayText(local.date()), time);
}

/// "checked today 09:42", "not checked yet".
QString checkedWords(const WebsiteState &state, const QDateTime &now)
{
    if (!state.checked.isValid())
        return Words::tr("not checked yet");
    return Words::tr("checked %1").arg(momentWords(state.checked, now));
}

} // namespace

QString websiteWords(const WebsiteState &state, const QDateTime &now)
{
    using Phase = WebsiteState::Phase;
    using Trouble = WebsiteState::Trouble;
    switch (state.phase) {
    case Phase::Unknown:
    case Phase::NotConnected:
        return {};
    case Phase::Checking:
        return Words::tr("Checking the website…");
    case Phase::Sending:
        return Words::tr("Sending to the website…");
    case Phase::Waiting:
        return Words::tr("Waiting for the website…");
    case Phase::Idle:
        break;
    }
    const QString checked = Words::tr("Website %1").arg(checkedWords(state, now));
    switch (state.trouble) {
    case Trouble::None:
        return checked;
    case Trouble::Offline:
        return Words::tr("Offline · %1").arg(checked);
    case Trouble::NeedsToken:
        return Words::tr("Website needs a token · %1").arg(checked);
    case Trouble::Failed:
        return Words::tr("The website has a problem · %1").arg(checked);
    }
    Q_UNREACHABLE();
}

} // namespace chapterhouse
