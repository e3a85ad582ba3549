#pragma once

#include <QByteArray>
#include <QLatin1String>
#include <QString>

#include <optional>

namespace chapterhouse {

enum class Severity {
    Error,   ///< the site's build stops, or the file is lost on it
    Warning, ///< something is not as it was meant
};

/// The one obvious mend of a finding.
struct Mend {
    QString title;   ///< what it does, as a button says it: "Put it in quotes"
    QByteArray file; ///< the whole file, mended

    bool operator==(const Mend &) const = default;
};

/// Something in a file of the site that an editor should know before sending it.
struct Finding {
    QLatin1String
        rule; ///< "schema/…" the build rejects it, "build/…" it breaks or spoils, "writing/…"
    Severity severity = Severity::Warning;
    QString sentence;
    int line = 1; ///< of the file, from 1
    int column = 1;
    std::optional<Mend> mend = {};

    bool operator==(const Finding &) const = default;
};

} // namespace chapterhouse
