#pragma once

#include "actions/recordverbs.h"

namespace chapterhouse {

/// A sort of body that associations of this kind have, with its usual rules.
struct BodyTemplate {
    QString name;                ///< what such a body is called
    FieldTexts rules;            ///< its kind and rules, for addRecord()
    bool excludesBoards = false; ///< nobody is in it and in a board of the file
};

/// Board, business control committee, committee, working group. Everything can be changed later.
QList<BodyTemplate> usualBodies();

/// The rules in a sentence: "6 to 9 seats; terms of 24 months from 1 Jul; …"; empty without any.
QString rulesText(const BodyTemplate &body);

/// Adds a body of that sort under a name. Errors as addRecord().
Result<AddedRecord> addBody(Store &store, const QString &name, const BodyTemplate &body);

} // namespace chapterhouse
