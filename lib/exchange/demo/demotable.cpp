#include "exchange/demo/demotable.h"

#include <QFile>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

DemoRow rowOf(const QStringList &titles, const QStringList &cells)
{
    DemoRow row;
    for (qsizetype i = 0; i < titles.size(); ++i)
        row.insert(titles[i], QString(cells.value(i)).replace("\\n"_L1, "\n"_L1));
    return row;
}

} // namespace

std::vector<DemoRow> demoTable(const QString &name)
{
    QFile file(u":/demo/%1.tsv"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The demo table %s is not linked in", qPrintable(name));
    std::vector<DemoRow> rows;
    QStringList titles;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u'\t');
        if (titles.isEmpty())
            titles = cells;
        else
            rows.push_back(rowOf(titles, cells));
    }
    return rows;
}

QHash<QString, QStringList> demoPhrases()
{
    QHash<QString, QStringList> phrases;
    for (const DemoRow &row : demoTable(u"phrases"_s))
        phrases[row[u"list"_s]] += row[u"text"_s];
    return phrases;
}

} // namespace chapterhouse
