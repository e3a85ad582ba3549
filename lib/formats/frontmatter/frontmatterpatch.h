#pragma once

#include "formats/frontmatter/frontmatter.h"

#include <QStringList>

#include <optional>

namespace chapterhouse {

/// A new value for a key of the front matter, or its removal.
struct KeyChange {
    QStringList path;               ///< {"title"}, or one level down: {"social", "github"}
    std::optional<YamlValue> value; ///< nothing removes the key
    /// How a new key is written, or what is not a string now; else as the file writes most strings.
    std::optional<YamlStyle> style = {};
    QString after = {}; ///< a new key goes behind this one; to the end if it is not there
};

/// The file with the changes made, one after the other, and with another body where one is given.
/// Only the lines of keys whose value differs are rewritten, in the quoting style of the value they
/// replace if that can hold the new one; all other bytes stay, comments, order, line ends and the
/// final newline among them. A file without front matter gets one when a key is added. The body is
/// one as FrontMatter::body has it: the blank lines around it are not part of it.
/// What is returned was read again and says exactly what was asked for. Otherwise, and where the
/// file cannot be read or a key shares its lines with others, the error says so.
Result<QByteArray> patchFrontMatter(const QByteArray &file, const QList<KeyChange> &changes,
                                    const std::optional<QString> &body = {});

/// A new file of these keys, in their order and styles, and a body after a blank line.
Result<QByteArray> writeFrontMatter(const QList<KeyChange> &keys, const QString &body);

} // namespace chapterhouse
