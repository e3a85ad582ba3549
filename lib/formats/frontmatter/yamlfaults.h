#pragma once

#include <QString>

namespace chapterhouse {

/// What a message of libfyaml means, as the second half of "Line 2, column 8: …" for a person; the
/// message itself where it says all there is to say.
QString sentenceOfYamlFault(const QString &message);

} // namespace chapterhouse
