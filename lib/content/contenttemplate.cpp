#include "content/contenttemplate.h"

#include "content/contentmoment.h"
#include "domain/catalogue.h"
#include "domain/siteslug.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Of the parts of a moment, in UTC.
const QHash<QString, QString> &momentFormats()
{
    static const QHash<QString, QString> formats{
        {u"year"_s, u"yyyy"_s}, {u"month"_s, u"MM"_s},  {u"day"_s, u"dd"_s},
        {u"hour"_s, u"HH"_s},   {u"minute"_s, u"mm"_s}, {u"second"_s, u"ss"_s},
    };
    return formats;
}

QLatin1String fieldNamed(const ContentCollection &collection, const QString &name)
{
    for (const ContentKey *key : collection.fieldKeys()) {
        if (key->name() == name)
            return key->field;
    }
    const Catalogue &catalogue = catalogueOf(collection.kind);
    const auto index = catalogue.find(name);
    return index ? catalogue.at(*index).key : QLatin1String();
}

QString slugOrNothing(const QString &text)
{
    return text.isEmpty() ? QString() : siteSlug(text);
}

} // namespace

QString placeholderText(const ContentCollection &collection, const Record &record,
                        const QString &name)
{
    if (const auto format = momentFormats().constFind(name); format != momentFormats().cend()) {
        const auto moment = siteMoment(record, collection.dayField());
        return moment ? moment->instant.toString(*format) : QString();
    }
    if (name == "slug"_L1)
        return siteSlug(record.text("slug"_L1).isEmpty() ? titleOf(record)
                                                         : record.text("slug"_L1));
    if (name == "filename"_L1) {
        const QString file = record.text("file"_L1);
        return slugOrNothing(file.left(file.lastIndexOf(u'.')));
    }
    const QLatin1String field = fieldNamed(collection, QString(name).remove("fields."_L1));
    return field.isEmpty() ? QString() : slugOrNothing(record.text(field));
}

QString filledTemplate(const QString &pattern,
                       const std::function<QString(const QString &name)> &textFor)
{
    // A CMS's template may have a filter behind a name: {{title | truncate(20)}}.
    static const QRegularExpression placeholder(uR"(\{\{\s*([\w.]+)[^}]*\}\})"_s);
    QString filled;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : placeholder.globalMatch(pattern)) {
        filled += QStringView(pattern).sliced(end, match.capturedStart() - end);
        filled += textFor(match.captured(1));
        end = match.capturedEnd();
    }
    filled += QStringView(pattern).sliced(end);
    return filled;
}

} // namespace chapterhouse
