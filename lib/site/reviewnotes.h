#pragma once

#include "content/collection.h"
#include "content/sitefacts.h"
#include "site/reviews.h"
#include "store/reader.h"
#include "store/transaction.h"

/// What the store keeps of reviews; private to this folder.
namespace chapterhouse {

QString reviewLabel();

/// The name of a file without its folder and ending.
QString slugOfPath(const QString &path);

/// The first thing for which the site would reject a file, with its line; nothing when there is
/// none.
std::optional<QString> firstError(const ContentCollection &collection, const SiteFacts &facts,
                                  const QString &path, const QByteArray &file);

/// Notes how far the review of a record is, and what is known of it.
Result<void> noteReview(Transaction &transaction, const Reader &reader, const RecordRef &ref,
                        const ReviewDraft &review);

} // namespace chapterhouse
