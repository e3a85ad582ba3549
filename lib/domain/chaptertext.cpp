#include "domain/chaptertext.h"

#include "domain/country.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// With quotes and escapes as JSON has them.
QString quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

QString quotedList(const QStringList &texts)
{
    QStringList all;
    for (const QString &text : texts)
        all += quoted(text);
    return u'[' + all.join(u", "_s) + u']';
}

QStringList countryNames(const QStringList &codes)
{
    QStringList names;
    for (const QString &code : codes)
        names += countryName(code);
    return names;
}

} // namespace

QString chapterText(const Record &chapter)
{
    QString text = u"{\n"_s;
    const auto addLine = [&text](QLatin1String key, const QString &value) {
        text += u"  %1: %2,\n"_s.arg(key, value);
    };
    const auto addList = [&addLine](QLatin1String key, const QStringList &values) {
        if (!values.isEmpty())
            addLine(key, quotedList(values));
    };
    const auto addText = [&](QLatin1String key) {
        if (!chapter.text(key).isEmpty())
            addLine(key, quoted(chapter.text(key)));
    };
    addText("name"_L1);
    addList("countries"_L1, countryNames(chapter.list("countries"_L1)));
    addList("languages"_L1, chapter.list("languages"_L1));
    addList("leads"_L1, chapter.list("leads"_L1));
    for (const QLatin1String key : {"chat"_L1, "website"_L1})
        addText(key);
    return text + u"},\n"_s;
}

} // namespace chapterhouse
