#pragma once

#include <QByteArrayView>

/// What of HTML may be given to gumbo; private to this folder.
namespace chapterhouse {

/// Whether gumbo 0.10.1 reads a piece of HTML within a body in time, memory and stack that fit its
/// size. It releases its tree by recursion, opens again in each block what was left open of bold
/// and the like, and compares each attribute of a tag with each before it.
/// What is open is never counted too low: an element is closed by its own end tag when nothing else
/// is open in it. Where gumbo may take for a tag what stands in a text, or the other way round
/// (styles and scripts in drawings, lists to choose from, templates), nothing closes any more.
bool isReadableHtml(QByteArrayView html);

} // namespace chapterhouse
