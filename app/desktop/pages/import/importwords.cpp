#include "desktop/pages/import/importwords.h"

#include "desktop/pages/import/importrun.h"
#include "desktop/pages/wizard/filechooser.h"

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

namespace {

QString tableWords(const CsvDocument &document)
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

} // namespace

QString readAsWords(const ImportSource &source)
{
    switch (source.format) {
    case FileFormat::Table:
        return tableWords(*source.document);
    case FileFormat::Calendar:
        return ImportWords::tr("Calendar (iCalendar)");
    case FileFormat::SiteFiles:
        return ImportWords::tr("Files of a website (Markdown with front matter)");
    case FileFormat::OpenCollective:
        return ImportWords::tr("Members of a collective (Open Collective)");
    }
    Q_UNREACHABLE();
}

QString knownByWords(FileFormat format)
{
    switch (format) {
    case FileFormat::Calendar:
        return ImportWords::tr("Calendar id (UID)");
    case FileFormat::OpenCollective:
        return ImportWords::tr("Profile at Open Collective, e-mail");
    case FileFormat::Table:
    case FileFormat::SiteFiles:
        break;
    }
    return ImportWords::tr("Name of the file");
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
    if (!words.isEmpty())
        return words.join(u", "_s);
    return kind == Kind::Member ? ImportWords::tr("Name alone")
                                : ImportWords::tr("Nothing: each row is a new one");
}

QString rowsWords(qsizetype rows)
{
    return ImportWords::tr("%Ln rows", nullptr, static_cast<int>(rows));
}

QString importWords(Kind kind, int records)
{
    switch (kind) {
    case Kind::Event:
        return ImportWords::tr("Import %Ln events", nullptr, records);
    case Kind::Post:
        return ImportWords::tr("Import %Ln posts", nullptr, records);
    case Kind::Author:
        return ImportWords::tr("Import %Ln authors", nullptr, records);
    default:
        return ImportWords::tr("Import %Ln rows", nullptr, records);
    }
}

QString importedWords(Kind kind, int records)
{
    switch (kind) {
    case Kind::Event:
        return ImportWords::tr("%Ln events were imported", nullptr, records);
    case Kind::Post:
        return ImportWords::tr("%Ln posts were imported", nullptr, records);
    case Kind::Author:
        return ImportWords::tr("%Ln authors were imported", nullptr, records);
    default:
        return ImportWords::tr("%Ln rows were imported", nullptr, records);
    }
}

QString showImportedWords(Kind kind)
{
    switch (kind) {
    case Kind::Event:
        return ImportWords::tr("Show the imported events");
    case Kind::Post:
        return ImportWords::tr("Show the imported posts");
    case Kind::Author:
        return ImportWords::tr("Back to the blog");
    default:
        return ImportWords::tr("Show the imported members");
    }
}

namespace {

QString willBeImported(Kind kind, int records)
{
    switch (kind) {
    case Kind::Event:
        return ImportWords::tr("%Ln events will be imported.", nullptr, records);
    case Kind::Post:
        return ImportWords::tr("%Ln posts will be imported.", nullptr, records);
    case Kind::Author:
        return ImportWords::tr("%Ln authors will be imported.", nullptr, records);
    default:
        return ImportWords::tr("%Ln rows will be imported.", nullptr, records);
    }
}

QString newRecords(Kind kind, int records)
{
    switch (kind) {
    case Kind::Event:
        return ImportWords::tr("%Ln new events.", nullptr, records);
    case Kind::Post:
        return ImportWords::tr("%Ln new posts.", nullptr, records);
    case Kind::Author:
        return ImportWords::tr("%Ln new authors.", nullptr, records);
    default:
        return ImportWords::tr("%Ln new members.", nullptr, records);
    }
}

} // namespace

QString summaryWords(const ImportCounts &counts, Kind kind, const QString &rejectedName)
{
    const auto imported = static_cast<int>(counts.added + counts.updated);
    const auto same = static_cast<int>(counts.same);
    const auto undecided = static_cast<int>(counts.duplicates);
    const auto rejected = static_cast<int>(counts.rejected);
    QStringList sentences;
    if (imported > 0)
        sentences += willBeImported(kind, imported);
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
    if (undecided + rejected > 0 && !rejectedName.isEmpty())
        sentences += ImportWords::tr("What stays out can be saved as %1 with the reason, ready to "
                                     "be mended and imported again.")
                         .arg(rejectedName);
    return sentences.join(u' ');
}

QStringList resultSentences(const ImportCounts &counts, Kind kind)
{
    QStringList sentences;
    const auto say = [&](qsizetype count, const QString &sentence) {
        if (count > 0)
            sentences += sentence;
    };
    const auto number = [](qsizetype count) { return static_cast<int>(count); };
    say(counts.added, newRecords(kind, number(counts.added)));
    say(counts.updated, ImportWords::tr("%Ln updated.", nullptr, number(counts.updated)));
    say(counts.same, ImportWords::tr("%Ln were the same already.", nullptr, number(counts.same)));
    say(counts.leftOut, ImportWords::tr("%Ln left out by you.", nullptr, number(counts.leftOut)));
    say(counts.duplicates, kind == Kind::Member
                               ? ImportWords::tr("%Ln left out, as they may be the same person.",
                                                 nullptr, number(counts.duplicates))
                               : ImportWords::tr("%Ln left out, as they were removed before.",
                                                 nullptr, number(counts.duplicates)));
    say(counts.rejected,
        ImportWords::tr("%Ln could not be read.", nullptr, number(counts.rejected)));
    return sentences;
}

QString importFilter(Kind kind)
{
    switch (kind) {
    case Kind::Event:
        return ImportWords::tr("Calendars, files of a website and spreadsheets (*.ics *.md *.mdx "
                               "*.csv *.txt *.tsv);;All files (*)");
    case Kind::Post:
    case Kind::Author:
        return ImportWords::tr("Files of a website and spreadsheets (*.md *.mdx *.csv *.txt "
                               "*.tsv);;All files (*)");
    case Kind::Member:
        return ImportWords::tr("Spreadsheets and lists of Open Collective (*.csv *.txt *.tsv "
                               "*.json);;All files (*)");
    default:
        return csvFilter();
    }
}

QString importTitle(Kind kind)
{
    switch (kind) {
    case Kind::Event:
        return ImportWords::tr("Import events");
    case Kind::Post:
        return ImportWords::tr("Import posts");
    case Kind::Author:
        return ImportWords::tr("Import authors");
    default:
        return ImportWords::tr("Import members");
    }
}

QString rejectedNameFor(const QString &path)
{
    return QFileInfo(path).completeBaseName() + u"-rejected.csv"_s;
}

} // namespace chapterhouse
