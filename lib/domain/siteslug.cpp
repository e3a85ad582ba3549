#include "domain/siteslug.h"

#include "domain/fold.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

QString siteSlug(const QString &text)
{
    const QString folded = fold(QString(text).replace(u'&', u" and "_s));
    QString slug;
    for (const QChar c : folded) {
        const bool isKept = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
        if (isKept)
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    if (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? u"entry"_s : slug;
}

} // namespace chapterhouse
