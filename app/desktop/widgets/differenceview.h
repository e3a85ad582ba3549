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
    /// Nothing of a version: there is no such file there.
    void setVersions(const std::optional<QString> &before, const std::optional<QString> &after);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    Tone m_beforeTone = Tone::Wrong;
    Tone m_afterTone = Tone::Good;
    std::optional<QString> m_before;
    std::optional<QString> m_after;
};

} // namespace chapterhouse
