#pragma once

#include "domain/record.h"
#include "store/listing.h"

#include <QStringList>

#include <vector>

namespace chapterhouse {

/// A column that a list of one kind can show: a field of the catalogue, or several told as one.
struct ListColumn {
    enum class Shape {
        Plain,  ///< a text
        Name,   ///< the title, or where records have no names the text of the first of `fields`;
                ///< quietly below it the texts of `below`
        Status, ///< the word for the status that the first of `fields` is
        Joined, ///< the texts of `fields` with a dot between them
        Mark,   ///< what the model was told of the record (RecordListModel::setMarks), as a status
    };

    QString key; ///< of the first field, or "name"
    QString title;
    Shape shape = Shape::Plain;
    bool alignedToEnd = false;     ///< days and numbers
    QString usualText;             ///< a long one, to find a width; may be empty
    std::vector<qsizetype> fields; ///< what it shows, as positions in the catalogue
    QString (*words)(const Record &record) = nullptr; ///< in place of the texts of `fields`
    std::vector<qsizetype> below;                     ///< what a Name column shows below the title
    std::vector<qsizetype> sortedBy;                  ///< as SortKey::field
};

/// All columns there are, the composite ones first, then the fields of the catalogue.
std::vector<ListColumn> listColumnsOf(Kind kind);
/// The keys of those that are shown until someone chooses others.
QStringList usualColumnsOf(Kind kind);
/// The derived fields that the columns show.
std::vector<qsizetype> derivedFieldsOf(Kind kind, const std::vector<ListColumn> &columns);

} // namespace chapterhouse
