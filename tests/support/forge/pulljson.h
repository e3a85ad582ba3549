#pragma once

#include "support/forge/forge.h"
#include "support/forge/forgejson.h"

namespace chapterhouse::tests {

/// A pull request as lists have it.
QJsonObject pullSummary(const ForgeJson &json, const PullRequest &pull);
/// As the answer about one of them has it.
QJsonObject pullDetails(const ForgeJson &json, Forge &forge, const PullRequest &pull);
/// As the answer to opening it has it: GitHub finds out later whether it can be merged.
QJsonObject newPull(const ForgeJson &json, Forge &forge, const PullRequest &pull);

} // namespace chapterhouse::tests
