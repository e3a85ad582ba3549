#pragma once

#include "content/collection.h"

/// What the usual names in websites stand for; private to this folder.
namespace chapterhouse {

/// What a collection of that name, or in that folder, is made of; nothing that the program keeps,
/// if the names do not tell.
std::optional<Kind> usualKind(const QString &name, const QString &folder);

/// The field of the kind's record that a key of that name usually holds, if a value of that form
/// can be one; else empty.
QLatin1String usualField(Kind kind, const QString &key, ContentForm form);

/// The field of that key in the kind's catalogue, if a value of that form can be one.
QLatin1String fieldOf(Kind kind, const QString &field, ContentForm form);

} // namespace chapterhouse
