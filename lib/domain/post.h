#pragma once

#include "domain/catalogue.h"

namespace chapterhouse {

/// How far a post is on its way to the website.
enum class PostState {
    Local,     ///< only here
    Draft,     ///< on the site's side as a draft that others can work on
    InReview,  ///< handed in for review
    Ready,     ///< reviewed, to be published
    Published, ///< on the site's main branch
};

/// The choices of the field, in the order of the enum.
std::span<const Choice> postStates();

QLatin1String nameOf(PostState state);

} // namespace chapterhouse
