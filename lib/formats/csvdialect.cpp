#include "formats/csvdialect.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

QList<QChar> csvSeparators()
{
    return {u'\t', u';', u'|', u','};
}

std::optional<QChar> csvSeparatorNamed(QStringView name)
{
    if (name.size() == 1 && csvSeparators().contains(name.front()))
        return name.front();
    const QString lower = name.toString().toLower();
    if (lower == u"tab"_s || lower == u"\\t"_s)
        return u'\t';
    if (lower == u"semicolon"_s)
        return u';';
    if (lower == u"pipe"_s)
        return u'|';
    if (lower == u"comma"_s)
        return u',';
    return std::nullopt;
}

} // namespace chapterhouse
