#pragma once

#include "content/collection.h"
#include "domain/record.h"

#include <functional>

namespace chapterhouse {

/// What stands in a template for `{{name}}`: {{year}}, {{month}}, {{day}}, {{hour}}, {{minute}} and
/// {{second}} of the record's own day, in UTC; {{slug}}; {{filename}}, its file's name without the
/// ending; a key of the collection, or a field of the record. Each as a part of an address
/// (siteSlug()); empty when the record does not say it.
QString placeholderText(const ContentCollection &collection, const Record &record,
                        const QString &name);

/// The template with each {{name}} replaced by what `textFor` says.
QString filledTemplate(const QString &pattern,
                       const std::function<QString(const QString &name)> &textFor);

} // namespace chapterhouse
