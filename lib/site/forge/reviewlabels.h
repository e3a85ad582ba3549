#pragma once

#include "site/reviews.h"

namespace chapterhouse {

/// The state that a pull request's labels tell, be they Decap's, Sveltia's, Netlify's or those of
/// `prefix`, which win; nothing when it is no draft of a CMS.
std::optional<ReviewState> reviewStateOf(const QStringList &labels, const QString &prefix);

/// All labels of a pull request with the one of its state exchanged.
QStringList labelsWithState(const QStringList &labels, ReviewState state, const QString &prefix);

} // namespace chapterhouse
