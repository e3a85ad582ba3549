#include "formats/textposition.h"

#include "base/words.h"

namespace chapterhouse {

TextPosition positionIn(QStringView text, qsizetype at)
{
    TextPosition position;
    for (qsizetype i = 0; i < at; ++i) {
        const bool endsLine = text[i] == u'\n' ||
                              (text[i] == u'\r' && (i + 1 == text.size() || text[i + 1] != u'\n'));
        if (endsLine)
            position = {position.line + 1, 1};
        else if (!text[i].isLowSurrogate())
            ++position.column;
    }
    return position;
}

Failure failAt(TextPosition position, const QString &reason)
{
    return Failure(Error{.kind = ErrorKind::Input,
                         .message = Words::tr("Line %1, column %2: %3")
                                        .arg(QString::number(position.line),
                                             QString::number(position.column), reason),
                         .line = position.line,
                         .column = position.column});
}

QString shortened(QStringView value)
{
    constexpr qsizetype longest = 60;
    return value.size() <= longest ? value.toString() : value.first(longest).toString() + u'…';
}

} // namespace chapterhouse
