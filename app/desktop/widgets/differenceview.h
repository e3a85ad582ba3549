#pragma once

#include "desktop/widgets/look/colours.h"

#include <QTextEdit>

#include <optional>

namespace chapterhouse {

/// Two versions of a text as one, to be read and copied: each line that differs has a sign and the
/// colour of its version, and within it the words that differ are marked. Long runs of the same
/// lines are left out, and it says so.
class DifferenceView final : public QTextEdit {
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    /// The colours of the lines that only one version has.
    void setTones(Tone before, Tone after);
    /// UTF-8; nothing of a version: there is no such file there.
    void setVersions(const std::optional<QByteArray> &before,
                     const std::optional<QByteArray> &after);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    Tone m_beforeTone = Tone::Wrong;
    Tone m_afterTone = Tone::Good;
    std::optional<QByteArray> m_before;
    std::optional<QByteArray> m_after;
};

} // namespace chapterhouse
