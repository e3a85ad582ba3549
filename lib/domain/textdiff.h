#pragma once

#include <QList>
#include <QString>

#include <utility>
#include <vector>

namespace chapterhouse {

/// A piece of a line that two versions of a text have in common, or do not.
struct DiffPiece {
    QString text;
    bool differs = false; ///< within a line that has one like it in the other version

    bool operator==(const DiffPiece &) const = default;
};

/// A line of two versions of a text.
struct DiffLine {
    enum class Where {
        Both,
        Before, ///< only in the older version
        After,  ///< only in the newer one
    };

    Where where = Where::Both;
    QList<DiffPiece> pieces; ///< the whole line; none of an empty one

    QString text() const;
    bool operator==(const DiffLine &) const = default;
};

/// Compares two versions of a text line by line, and word by word the lines that stand in one
/// another's place and are alike. Lines end with LF; a text that ends with one has an empty last
/// line. What is taken away stands before what is added in its place.
std::vector<DiffLine> textDifference(const QString &before, const QString &after);

/// The pieces of two lines, or longer texts, compared by words.
std::pair<QList<DiffPiece>, QList<DiffPiece>> wordDifference(const QString &before,
                                                             const QString &after);

} // namespace chapterhouse
