#include "desktop/print/printerchooser.h"

#include "desktop/print/pdffile.h"

#include <QPrintDialog>

namespace chapterhouse {

using namespace Qt::StringLiterals;

void PrinterChooser::choose(QWidget *parent, const QString &name, const Chosen &chosen)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(name);
    printer->setCreator(u"Chapterhouse"_s);
    setUsualMargins(*printer);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<>(&QDialog::accepted), parent,
                     [printer, chosen] { chosen(printer); });
    dialog->open();
}

} // namespace chapterhouse
