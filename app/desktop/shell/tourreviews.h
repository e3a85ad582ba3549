#pragma once

#include "store/store.h"

#include <QCoro/QCoroTask>

#include <functional>

namespace chapterhouse {

/// Takes drafts as a website would have them in review, in every state, for the pictures of a tour.
QCoro::Task<void> takeTourDrafts(Store *store, std::function<void(Result<void>)> end);

} // namespace chapterhouse
