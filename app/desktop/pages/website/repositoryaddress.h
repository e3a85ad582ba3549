#pragma once

#include <QString>

#include <optional>

namespace chapterhouse {

/// A repository as somebody names it.
struct RepositoryAddress {
    QString repository; ///< "OWNER/NAME"
    QString api{};      ///< of an enterprise's forge; empty: github.com
    QString branch{};   ///< empty: not said

    bool operator==(const RepositoryAddress &) const = default;
};

/// Reads "OWNER/NAME", the address of a repository's page or of one of its branches, or what is
/// copied for `git clone`. Nothing when it is none of these.
std::optional<RepositoryAddress> repositoryAddress(const QString &text);

} // namespace chapterhouse
