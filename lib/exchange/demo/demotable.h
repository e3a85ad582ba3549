#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace chapterhouse {

/// A line of a table: its cells by the title of their column.
using DemoRow = QHash<QString, QString>;

/// The lines of resources/demo/<name>.tsv in their order. The first line that is no comment (#)
/// holds the titles; "\n" in a cell is a line break.
std::vector<DemoRow> demoTable(const QString &name);

/// The texts of phrases.tsv by the name of their list.
QHash<QString, QStringList> demoPhrases();

} // namespace chapterhouse
