#include "desktop/pages/import/importwords.h"

#include <QFileInfo>
#include <QLocale>

namespace chapterhouse {

using namespace Qt::StringLiterals;

QString separatorWord(QChar separator)
{
    switch (separator.unicode()) {
    case u',':
        return ImportWords::tr("Comma ,");
    case u';':
        return ImportWords::tr("Semicolon ;");
    case u'\t':
        return ImportWords::tr("TAB");
    default:
        return ImportWords::tr("Bar |");
    }
}

QString readAsWords(const CsvDocument &document)
{
    const CsvDialectIn &dialect = document.dialect();
    const QString separator =
        dialect.separator == u'\t' ? ImportWords::tr("TAB") : u"“%1”"_s.arg(dialect.separator);
    const QString header = dialect.hasHeader
                               ? ImportWords::tr("header in line %1").arg(document.headerLine())
                               : ImportWords::tr("no header");
    return ImportWords::tr("%1 · separator %2 · %3 · dates %4")
        .arg(nameOf(dialect.encoding), separator, header, dialect.dates.name());
}

QString modeWords(ImportMode mode)
{
    switch (mode) {
    case ImportMode::Fill:
        return ImportWords::tr("Fill blanks only");
    case ImportMode::Add:
        return ImportWords::tr("Leave as they are, add new ones");
    case ImportMode::Overwrite:
        return ImportWords::tr("Overwrite with what the file says");
    }
    Q_UNREACHABLE();
}

QString matchWords(const QList<MatchRule> &rules, Kind kind)
{
    QStringList words;
    for (const MatchRule &rule : rules) {
        QStringList titles;
        for (const qsizetype field : rule)
            titles += catalogueOf(kind).at(field).titleText();
        words += titles.join(u" + "_s);
    }
    return words.isEmpty() ? ImportWords::tr("Name alone") : words.join(u", "_s);
}

QString rowsWords(qsizetype rows)
{
    return ImportWords::tr("%Ln rows", nullptr, static_cast<int>(rows));
}

QString summaryWords(const ImportCounts &counts, const QString &rejectedName)
{
    const auto imported = static_cast<int>(counts.added + counts.updated);
    const auto same = static_cast<int>(counts.same);
    const auto undecided = static_cast<int>(counts.duplicates);
    const auto rejected = static_cast<int>(counts.rejected);
    QStringList sentences;
    if (imported > 0)
        sentences += ImportWords::tr("%Ln rows will be imported.", nullptr, imported);
    else if (same > 0)
        sentences += ImportWords::tr("Nothing to do: %Ln rows say what is on record already.",
                                     nullptr, same);
    else
        sentences += ImportWords::tr("Nothing to import.");
    if (undecided > 0)
        sentences += ImportWords::tr("%Ln need your decision and are left out until then.", nullptr,
                                     undecided);
    if (rejected > 0)
        sentences += ImportWords::tr("%Ln cannot be read.", nullptr, rejected);
    if (undecided + rejected > 0)
        sentences += ImportWords::tr("What stays out can be saved as %1 with the reason, ready to "
                                     "be mended and imported again.")
                         .arg(rejectedName);
    return sentences.join(u' ');
}

QString rejectedNameFor(const QString &path)
{
    return QFileInfo(path).completeBaseName() + u"-rejected.csv"_s;
}

} // namespace chapterhouse
