#pragma once

#include "domain/kind.h"
#include "domain/value.h"

#include <QList>

namespace chapterhouse {

class OpenFile;
class QuestionPanel;

/// New records of a kind that belong to another one: what is asked of each.
struct NewRecords {
    Kind kind;
    QString heading;
    QList<QLatin1String> keys; ///< of the fields, the first of which each needs
    QLatin1String owner;       ///< key of the field that refers to the one they belong to
    RecordId ownerId;
};

/// Asks for them one after another, until it is enough. The fields are called `new_<kind>_<key>`;
/// both must outlive the question.
void askForRecords(QuestionPanel &asking, OpenFile &file, const NewRecords &what);

} // namespace chapterhouse
