#pragma once

#include "domain/attention.h"
#include "store/reader.h"

/// Reading bodies and chapters as the rules of lib/domain judge them: by the seats that are theirs
/// and the members in them, never by all members.
namespace chapterhouse {

/// Of one body with those that exclude it or that it excludes. NotFound as Reader::get().
Result<BodyOnDay> bodyOnDay(const Reader &reader, const BodyId &body, QDate day);
/// The same of all bodies, by name.
Result<std::vector<BodyOnDay>> bodiesOnDay(const Reader &reader, QDate day);

/// Of one chapter. NotFound as Reader::get().
Result<ChapterOnDay> chapterOnDay(const Reader &reader, const ChapterId &chapter, QDate day);

/// Everything in the file that wants attention on the day, what is due first in front.
Result<std::vector<AttentionItem>> attentionOn(const Reader &reader, QDate day);

} // namespace chapterhouse
