#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace chapterhouse {

/// What could be typed at the cursor of a search: each offer takes the place of `length` characters
/// from `from`.
struct Completions {
    struct Offer {
        QString text;
        /// What it means, in words: "members of the chapter Italia".
        QString meaning;
        /// What the offer stands for where its text alone does not say it: the id of one of two
        /// people of the same name.
        QString key = {};
    };

    int from = 0;
    int length = 0;
    QList<Offer> offers;
};

/// Who knows the keys and values of a search is asked with its text and the cursor's place.
using CompletionSource = std::function<Completions(const QString &text, int cursor)>;

} // namespace chapterhouse
