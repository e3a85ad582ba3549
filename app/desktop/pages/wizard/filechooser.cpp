#include "desktop/pages/wizard/filechooser.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace chapterhouse {

using namespace Qt::StringLiterals;

void FileChooser::open(QWidget *parent, const QString &title, const QString &filter,
                       const Chosen &chosen)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

void FileChooser::openFolder(QWidget *parent, const QString &title, const QString &path,
                             const Chosen &chosen)
{
    auto *dialog = new QFileDialog(parent, title, path);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

void FileChooser::save(QWidget *parent, const QString &title, const QString &path,
                       const QString &filter, const Chosen &chosen)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QFileInfo(path).suffix());
    dialog->selectFile(path);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

QString csvFilter()
{
    return QCoreApplication::translate("chapterhouse::FileChooser",
                                       "Spreadsheets as CSV (*.csv *.txt *.tsv);;All files (*)");
}

} // namespace chapterhouse
