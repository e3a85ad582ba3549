#pragma once

#include "base/result.h"

#include <QByteArrayView>

/// What of Markdown may be given to cmark-gfm; private to this folder.
namespace chapterhouse {

/// Whether cmark-gfm 0.29 reads a text in time and memory that fit its size. It fills the rows of a
/// table up to as many cells as its head has, copies the target of a reference for each use of it,
/// and looks for addresses in a word again and again.
bool isReadableMarkdown(QByteArrayView utf8);

/// Input: what would cost too much, in Markdown or in HTML.
Failure tooMuchToShow();

} // namespace chapterhouse
