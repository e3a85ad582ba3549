#pragma once

#include <QDateTime>
#include <QString>

namespace chapterhouse {

/// What goes on between a file and its website.
struct WebsiteState {
    enum class Phase {
        Unknown,      ///< not read yet
        NotConnected, ///< the file has no website
        Idle,
        Checking,
        Sending,
        Waiting, ///< for the other side, with what somebody asked of one draft
    };
    /// Why the last work did not end well; it is told until the next one.
    enum class Trouble {
        None,
        Offline,    ///< the website cannot be reached: a state, not an error
        NeedsToken, ///< there is none, or it is refused
        Failed,
    };

    Phase phase = Phase::Unknown;
    Trouble trouble = Trouble::None;
    QString sentence{};  ///< of a trouble: what happened, and what to do
    QDateTime checked{}; ///< UTC, of the last check that ended well; invalid: never

    bool isConnected() const { return phase != Phase::Unknown && phase != Phase::NotConnected; }
    bool isWorking() const { return isConnected() && phase != Phase::Idle; }

    bool operator==(const WebsiteState &) const = default;
};

/// For the status bar: "Website checked 09:42", "Offline · website checked yesterday 17:05"; empty
/// of a file without a website.
QString websiteWords(const WebsiteState &state, const QDateTime &now);

} // namespace chapterhouse
