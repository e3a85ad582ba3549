#pragma once

#include "desktop/pages/wizard/filechooser.h"
#include "desktop/print/listdocument.h"
#include "desktop/print/printablelist.h"
#include "desktop/print/printerchooser.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/widgets/workwatch.h"
#include "models/openfile.h"

namespace chapterhouse {

/// Carries out the commands that put the list of the present page on paper or into a PDF: the rows
/// are read where lists are, and laid out and painted in a thread of their own.
class PrintCommands final : public QObject {
    Q_OBJECT

public:
    /// All four must outlive it.
    PrintCommands(OpenFile &file, UserSettings &settings, CommandTable &commands,
                  MainWindow &window);

    /// Nothing can be printed while it is off.
    void setOff(bool off);
    void setFileChooser(std::unique_ptr<FileChooser> chooser);
    void setPrinterChooser(std::unique_ptr<PrinterChooser> chooser);
    /// Saves another list than that of the present page; not while one is being painted.
    void savePdfOf(const PrintableList &list);

private:
    /// Returns how many pages were painted.
    using Painter = std::function<Result<int>(ListDocument &document, const Progress &progress)>;

    void show();
    /// What the present page shows; says so when that is no list.
    std::optional<PrintableList> presentList();
    QString proposedPath(const PrintableList &list) const;
    void print();
    void print(const PrintableList &list, const std::shared_ptr<QPrinter> &printer);
    void savePdf();
    void savePdf(const PrintableList &list, const QString &path);
    void put(const PrintableList &list, const QString &label, const Painter &painter,
             const std::function<void(int pages)> &done);
    void paint(const std::shared_ptr<ListDocument> &document, const Progress &progress,
               const Painter &painter, const std::function<void(int pages)> &done);
    void stop(const Error &error);

    OpenFile &m_file;
    UserSettings &m_settings;
    CommandTable &m_commands;
    MainWindow &m_window;
    std::unique_ptr<FileChooser> m_files = std::make_unique<FileChooser>();
    std::unique_ptr<PrinterChooser> m_printers = std::make_unique<PrinterChooser>();
    bool m_isOff = true;
    TaskThread m_painting;
    WorkWatch m_work; ///< goes first, which cancels what is being painted
};

} // namespace chapterhouse
