#include "formats/frontmatter/yamlquotedtext.h"

#include <QStringList>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

void trimEnd(QString &line)
{
    while (!line.isEmpty() && isBlank(line.back()))
        line.chop(1);
}

void trimBegin(QString &line)
{
    const auto text = std::find_if_not(line.cbegin(), line.cend(), isBlank);
    line.remove(0, text - line.cbegin());
}

/// One line of several: a line end becomes a space, and each blank line a line end.
QString folded(QStringList lines)
{
    for (qsizetype i = 1; i < lines.size(); ++i) {
        trimEnd(lines[i - 1]);
        trimBegin(lines[i]);
    }
    QString text = lines.first();
    qsizetype lineEnds = 0;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        ++lineEnds;
        if (lines[i].isEmpty() && i + 1 < lines.size())
            continue;
        text += lineEnds == 1 ? u" "_s : QString(lineEnds - 1, u'\n');
        text += lines[i];
        lineEnds = 0;
    }
    return text;
}

} // namespace

QString singleQuotedText(QByteArrayView written)
{
    QString text = QString::fromUtf8(written);
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return folded(text.split(u'\n')).replace("''"_L1, "'"_L1);
}

} // namespace chapterhouse
