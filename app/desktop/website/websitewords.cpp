#include "desktop/website/websitewords.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

QString WebsiteWords::entry(const ContentCollection &collection)
{
    switch (collection.kind) {
    case Kind::Post:
        return tr("Post");
    case Kind::Event:
        return tr("Event");
    case Kind::Author:
        return tr("Author");
    default:
        return collection.label;
    }
}

QString WebsiteWords::entries(const ContentCollection &collection)
{
    switch (collection.kind) {
    case Kind::Post:
        return tr("Posts");
    case Kind::Event:
        return tr("Events");
    case Kind::Author:
        return tr("Authors");
    default:
        return collection.name;
    }
}

Pill WebsiteWords::pill(SyncState state)
{
    switch (state) {
    case SyncState::Same:
        return {Tone::Good, Icon::SignDot, tr("On the website")};
    case SyncState::Taken:
        return {Tone::Good, Icon::SignCheck, tr("Received")};
    case SyncState::Merged:
        return {Tone::Information, Icon::SignCheck, tr("Combined with yours")};
    case SyncState::Removed:
        return {Tone::Neutral, Icon::SignDash, tr("Removed")};
    case SyncState::Unlinked:
        return {Tone::Warning, Icon::SignTriangle, tr("Gone from the website")};
    case SyncState::New:
        return {Tone::Information, Icon::SignPlus, tr("New")};
    case SyncState::Changed:
        return {Tone::Information, Icon::SignPencil, tr("Changed")};
    case SyncState::Deleted:
        return {Tone::Wrong, Icon::SignDash, tr("Removed")};
    case SyncState::Sent:
        return {Tone::Good, Icon::SignCheck, tr("Sent")};
    case SyncState::Kept:
        return {Tone::Neutral, Icon::SignRing, tr("Only here")};
    case SyncState::InReview:
        return {Tone::Information, Icon::SignHalf, tr("In review")};
    case SyncState::Waiting:
        return {Tone::Neutral, Icon::SignClock, tr("Waits")};
    case SyncState::LeftOut:
        return {Tone::Neutral, Icon::SignDash, tr("Left out")};
    case SyncState::Conflict:
        return {Tone::Wrong, Icon::SignTriangle, tr("In conflict")};
    case SyncState::Failed:
        return {Tone::Wrong, Icon::SignCross, tr("To mend")};
    }
    Q_UNREACHABLE();
}

RowMark WebsiteWords::mark(SyncState state)
{
    const QString word = state == SyncState::New       ? tr("New, to be sent")
                         : state == SyncState::Changed ? tr("Changed, to be sent")
                                                       : pill(state).word;
    return {.status = u"site_"_s + nameOf(state), .word = word};
}

QString WebsiteWords::reason(const WebsiteFile &file)
{
    switch (file.state) {
    case SyncState::Kept:
        return file.kind == Kind::Event
                   ? tr("It is sent once it is announced, and not hidden.")
                   : tr("It is sent once it is ready: choose that state in the post.");
    case SyncState::InReview:
        return file.mine != file.theirs
                   ? tr("It is in review and was changed here since. Sending sends it there again.")
                   : tr("It is in review, as it is here.");
    case SyncState::Conflict:
        return tr("It is in conflict: decide about it under “Changes”.");
    case SyncState::Waiting:
        return tr("It was changed on the website while it is being written here. It is taken when "
                  "that is finished.");
    case SyncState::Merged:
        return tr("Both sides had changed it, in different places: it holds both now, and is to "
                  "be sent.");
    case SyncState::Removed:
        return tr("It was deleted on the website, and so it was removed here.");
    case SyncState::LeftOut:
        return tr("It is on the website, and nobody here keeps it.");
    default:
        return {};
    }
}

QString WebsiteWords::checked(const SyncReport &report)
{
    QStringList sentences;
    if (const int n = report.count({SyncState::Taken, SyncState::Removed, SyncState::Unlinked}))
        sentences += tr("%Ln changes were received.", nullptr, n);
    if (const int n = report.count({SyncState::Merged}))
        sentences += tr("%Ln were combined with yours.", nullptr, n);
    if (const int n = report.count({SyncState::Conflict}))
        sentences += tr("%Ln files were changed here and on the website: decide about them. "
                        "Nothing was overwritten.",
                        nullptr, n);
    if (const int n = report.count({SyncState::Failed}))
        sentences += tr("%Ln files could not be taken.", nullptr, n);
    return sentences.isEmpty() ? tr("Nothing is new on the website.") : sentences.join(u' ');
}

QString WebsiteWords::sent(const SyncReport &report, bool hasReview)
{
    const auto sent = report.count({SyncState::Sent});
    const auto failed = report.count({SyncState::Failed});
    QStringList sentences;
    if (sent > 0)
        sentences += hasReview ? tr("%Ln changes were sent for review.", nullptr, sent)
                               : tr("%Ln changes are on the website now.", nullptr, sent);
    if (failed > 0)
        sentences += tr("%Ln were not sent: see “To mend”.", nullptr, failed);
    return sentences.isEmpty() ? tr("Nothing was sent.") : sentences.join(u' ');
}

Pill WebsiteWords::pill(ReviewState state)
{
    switch (state) {
    case ReviewState::Draft:
        return {Tone::Neutral, Icon::SignRing, tr("Draft")};
    case ReviewState::InReview:
        return {Tone::Information, Icon::SignHalf, tr("In review")};
    case ReviewState::Ready:
        return {Tone::Good, Icon::SignCheck, tr("Ready")};
    case ReviewState::Deletion:
        return {Tone::Warning, Icon::SignDash, tr("To be deleted")};
    }
    Q_UNREACHABLE();
}

std::optional<Pill> WebsiteWords::build(BuildState state)
{
    switch (state) {
    case BuildState::Unknown:
        return std::nullopt;
    case BuildState::Running:
        return Pill{Tone::Neutral, Icon::SignClock, tr("Is being built")};
    case BuildState::Passed:
        return Pill{Tone::Good, Icon::SignCheck, tr("The site builds with it")};
    case BuildState::Failed:
        return Pill{Tone::Wrong, Icon::SignCross, tr("The site would not build")};
    }
    Q_UNREACHABLE();
}

QString WebsiteWords::conflict(SiteConflict conflict)
{
    switch (conflict) {
    case SiteConflict::None:
        return {};
    case SiteConflict::Changed:
        return tr("It was changed here and on the site, in the same place.");
    case SiteConflict::DeletedHere:
        return tr("It was removed here and changed on the site.");
    case SiteConflict::DeletedThere:
        return tr("It was changed here and deleted on the site.");
    case SiteConflict::Unreadable:
        return tr("It was changed on the site into something that cannot be read.");
    case SiteConflict::InReview:
        return tr("It was changed on the site while a version of it is in review.");
    case SiteConflict::ReviewEnded:
        return tr("Its review has ended, and what was written in it differs from what the site "
                  "has.");
    case SiteConflict::BeingWritten:
        return tr("It was changed on the site while somebody writes in it here.");
    }
    Q_UNREACHABLE();
}

} // namespace chapterhouse
