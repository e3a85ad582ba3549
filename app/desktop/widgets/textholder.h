#pragma once

#include <QStringList>

namespace chapterhouse {

/// An object of the window that holds what was typed and is not in the file yet.
class TextHolder {
public:
    virtual ~TextHolder() = default;

    /// What is held, as a person calls it; none: it could go without a loss.
    virtual QStringList heldTexts() const = 0;
    /// Whether some is on its way into the file.
    virtual bool isSaving() const { return false; }
};

} // namespace chapterhouse
