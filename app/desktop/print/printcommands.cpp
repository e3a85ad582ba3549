#include "desktop/print/printcommands.h"

#include "desktop/print/pdffile.h"
#include "desktop/shell/page.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/messagebar.h"
#include "domain/fold.h"
#include "models/listtexts.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Reads the rows; runs in the reading thread.
Result<std::shared_ptr<ListDocument>> documentOf(Database &database, const PrintableList &list,
                                                 const QFont &font, const Progress &progress)
{
    const std::vector<ListColumn> columns = paperColumns(list);
    const auto association = Reader(database).setting(settings::associationName);
    PrintedList printed{.title = list.title,
                        .association = association.value_or(QString()),
                        .day = list.list.day,
                        .filter = list.filter.simplified()};
    for (const ListColumn &column : columns)
        printed.columns.push_back({column.title, column.alignedToEnd});
    auto document = std::make_shared<ListDocument>(std::move(printed), font);
    return visitTexts(
               database, list.list, columns,
               [&](const QStringList &cells) {
                   return report(progress, 0, 0).and_then([&] { return document->add(cells); });
               })
        .map([&] { return document; });
}

/// "board-and-committees-2026-11-21.pdf".
QString fileNameOf(const PrintableList &list)
{
    QString name;
    for (const QChar c : fold(list.title))
        name += c.isLetterOrNumber() ? c : u'-';
    return u"%1-%2.pdf"_s.arg(name, list.list.day.toString(Qt::ISODate));
}

PageRange rangeOf(const QPrinter &printer)
{
    if (printer.printRange() != QPrinter::PageRange)
        return {};
    return {.first = printer.fromPage(), .last = printer.toPage()};
}

/// What was begun is not printed in part.
Result<int> printOn(QPrinter &printer, ListDocument &document, const Progress &progress)
{
    auto painted = document.layOut(printer, progress).and_then([&] {
        return document.paint(rangeOf(printer), progress);
    });
    if (!painted)
        printer.abort();
    return painted;
}

} // namespace

PrintCommands::PrintCommands(OpenFile &file, UserSettings &settings, CommandTable &commands,
                             MainWindow &window)
    : m_file(file), m_settings(settings), m_commands(commands), m_window(window),
      m_painting(u"painting"_s), m_work(window.progress())
{
    connect(commands.action(CommandId::Print), &QAction::triggered, this, [this] { print(); });
    connect(commands.action(CommandId::SavePdf), &QAction::triggered, this, [this] { savePdf(); });
    connect(&m_work, &WorkWatch::runningChanged, this, &PrintCommands::show);
    show();
}

void PrintCommands::setOff(bool off)
{
    m_isOff = off;
    show();
}

void PrintCommands::setFileChooser(std::unique_ptr<FileChooser> chooser)
{
    m_files = std::move(chooser);
}

void PrintCommands::setPrinterChooser(std::unique_ptr<PrinterChooser> chooser)
{
    m_printers = std::move(chooser);
}

void PrintCommands::show()
{
    for (const CommandId id : {CommandId::Print, CommandId::SavePdf})
        m_commands.action(id)->setEnabled(!m_isOff && !m_work.isRunning());
}

std::optional<PrintableList> PrintCommands::presentList()
{
    Page *page = m_window.currentPage();
    page->finishEditing();
    auto list = page->printable();
    if (!list)
        m_window.say(Tone::Information, tr("There is no list here that could be printed."));
    return list;
}

void PrintCommands::print()
{
    const auto list = presentList();
    if (!list)
        return;
    m_printers->choose(
        &m_window, list->title,
        [this, list = *list](const std::shared_ptr<QPrinter> &printer) { print(list, printer); });
}

void PrintCommands::print(const PrintableList &list, const std::shared_ptr<QPrinter> &printer)
{
    put(
        list, tr("Printing %1").arg(list.title),
        [printer](ListDocument &document, const Progress &progress) {
            return printOn(*printer, document, progress);
        },
        [this, list](int pages) {
            m_window.mention(
                tr("%1: %Ln pages went to the printer.", nullptr, pages).arg(list.title));
        });
}

void PrintCommands::savePdf()
{
    if (const auto list = presentList())
        savePdfOf(*list);
}

void PrintCommands::savePdfOf(const PrintableList &list)
{
    if (m_work.isRunning())
        return;
    m_files->save(&m_window, tr("Save as PDF"), proposedPath(list), tr("PDF (*.pdf)"),
                  [this, list](const QString &path) { savePdf(list, path); });
}

QString PrintCommands::proposedPath(const PrintableList &list) const
{
    QString folder = m_settings.text(usersettings::exportFolder);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(fileNameOf(list));
}

void PrintCommands::savePdf(const PrintableList &list, const QString &path)
{
    m_settings.set(usersettings::exportFolder, QFileInfo(path).absolutePath());
    put(
        list, tr("Writing %1").arg(QFileInfo(path).fileName()),
        [path](ListDocument &document, const Progress &progress) {
            return writePdf(path, document, usualPaper(), progress);
        },
        [this, path](int pages) {
            m_window.say(
                Tone::Good,
                tr("%Ln pages are in %1.", nullptr, pages).arg(QDir::toNativeSeparators(path)));
            QPushButton *step = m_window.messages()->addStep(tr("Open the file"));
            connect(step, &QPushButton::clicked, this,
                    [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
        });
}

void PrintCommands::put(const PrintableList &list, const QString &label, const Painter &painter,
                        const std::function<void(int pages)> &done)
{
    const Progress progress = m_work.start(label);
    m_file.query(
        this,
        [list, font = QApplication::font(), progress](Database &database) {
            return documentOf(database, list, font, progress);
        },
        [this, progress, painter, done](const Result<std::shared_ptr<ListDocument>> &document) {
            if (document)
                paint(*document, progress, painter, done);
            else
                stop(document.error());
        });
}

void PrintCommands::paint(const std::shared_ptr<ListDocument> &document, const Progress &progress,
                          const Painter &painter, const std::function<void(int pages)> &done)
{
    m_painting.run(
        this, [document, progress, painter] { return painter(*document, progress); },
        [this, done](const Result<int> &pages) {
            if (!pages)
                return stop(pages.error());
            m_work.finish();
            done(*pages);
        });
}

void PrintCommands::stop(const Error &error)
{
    m_work.finish();
    const bool isCancelled = error.kind == ErrorKind::Cancelled;
    m_window.say(isCancelled ? Tone::Information : Tone::Wrong, error.message);
}

} // namespace chapterhouse
