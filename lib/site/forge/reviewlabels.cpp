#include "site/forge/reviewlabels.h"

#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct StateName {
    ReviewState state;
    QLatin1StringView name;
};

constexpr std::array stateNames{
    StateName{ReviewState::Draft, "draft"_L1},
    StateName{ReviewState::InReview, "pending_review"_L1},
    StateName{ReviewState::Ready, "pending_publish"_L1},
    StateName{ReviewState::Deletion, "pending_deletion"_L1},
};

QStringList prefixes(const QString &own)
{
    QStringList all{own, u"decap-cms"_s, u"sveltia-cms"_s, u"netlify-cms"_s};
    all.removeDuplicates();
    return all;
}

QString labelOf(ReviewState state, const QString &prefix)
{
    for (const StateName &known : stateNames) {
        if (known.state == state)
            return prefix + u'/' + known.name;
    }
    return {};
}

} // namespace

std::optional<ReviewState> reviewStateOf(const QStringList &labels, const QString &prefix)
{
    for (const QString &known : prefixes(prefix)) {
        for (const StateName &state : stateNames) {
            if (labels.contains(labelOf(state.state, known)))
                return state.state;
        }
    }
    return std::nullopt;
}

QStringList labelsWithState(const QStringList &labels, ReviewState state, const QString &prefix)
{
    QStringList exchanged;
    for (const QString &label : labels) {
        if (!reviewStateOf({label}, prefix))
            exchanged.append(label);
    }
    exchanged.append(labelOf(state, prefix));
    return exchanged;
}

} // namespace chapterhouse
