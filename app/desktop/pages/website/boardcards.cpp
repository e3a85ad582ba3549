#include "desktop/pages/website/boardcards.h"

#include "base/words.h"
#include "desktop/website/websitewords.h"
#include "domain/daytext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

ReviewState columnOf(const ReviewDraft &review)
{
    return review.state == ReviewState::Deletion ? ReviewState::InReview : review.state;
}

Pill pillOf(const ReviewDraft &review, const WebsiteFile &file)
{
    if (file.state == SyncState::Conflict)
        return WebsiteWords::pill(SyncState::Conflict);
    if (review.state == ReviewState::Deletion)
        return WebsiteWords::pill(review.state);
    return WebsiteWords::build(review.build).value_or(Pill{Tone::Neutral, Icon::SignPencil, {}});
}

QString subtitleOf(const ReviewDraft &review, const WebsiteFile &file)
{
    QStringList words;
    if (!review.isMine && !review.author.isEmpty())
        words += Words::tr("by %1").arg(review.author);
    if (!review.remarks.isEmpty())
        words += Words::tr("%Ln remarks", nullptr, static_cast<int>(review.remarks.size()));
    if (file.mine && file.theirs && *file.mine != *file.theirs)
        words += Words::tr("changed here");
    if (words.isEmpty() && review.updated.isValid())
        words += dayText(review.updated.toLocalTime().date());
    return words.join(u" · "_s);
}

} // namespace

std::vector<WebsiteRow> boardCards(const WebsiteStatus &status, ReviewState column)
{
    std::vector<WebsiteRow> cards;
    for (const ReviewDraft &review : status.reviews) {
        if (columnOf(review) != column)
            continue;
        const WebsiteFile file = status.fileOf(review);
        cards.push_back({.what = WebsiteRow::What::Review,
                         .key = review.branch(),
                         .title = file.title,
                         .subtitle = subtitleOf(review, file),
                         .pill = pillOf(review, file),
                         .file = file,
                         .isMovable = file.record && review.state != ReviewState::Deletion});
    }
    return cards;
}

} // namespace chapterhouse
