#pragma once

#include <QByteArrayView>
#include <QString>

namespace chapterhouse {

/// What a single-quoted scalar says, from the bytes between its quotes (YAML 1.2.2, 7.3.2).
/// libfyaml 0.7.12 is not asked: it makes three quotes of four and loses what follows.
QString singleQuotedText(QByteArrayView written);

} // namespace chapterhouse
