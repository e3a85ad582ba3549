#pragma once

#include "domain/post.h"
#include "site/reviews.h"
#include "store/reader.h"
#include "store/transaction.h"

/// What the store keeps of reviews; private to this folder.
namespace chapterhouse {

QString reviewLabel();

/// The name of a file without its folder and ending.
QString slugOfPath(const QString &path);

/// How a post stands whose review is that far.
PostState postStateOf(ReviewState state);

/// Notes how a post stands; nothing of records of other kinds, nor of those that were removed.
Result<void> putPostState(Transaction &transaction, const Reader &reader, const RecordRef &ref,
                          PostState state);

} // namespace chapterhouse
