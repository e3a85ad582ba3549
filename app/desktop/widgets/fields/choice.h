#pragma once

#include <QList>
#include <QString>

#include <algorithm>

namespace chapterhouse {

/// One of the values of a field that has a list of them.
struct ChoiceItem {
    /// What is stored.
    QString key;
    /// What is read on the screen.
    QString label;

    bool operator==(const ChoiceItem &) const = default;
};

/// The label of `key`, or the key itself when it is none of the choices.
inline QString labelOf(const QString &key, const QList<ChoiceItem> &choices)
{
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&](const ChoiceItem &choice) { return choice.key == key; });
    return found == choices.end() ? key : found->label;
}

} // namespace chapterhouse
