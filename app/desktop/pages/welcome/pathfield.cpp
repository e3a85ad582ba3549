#include "desktop/pages/welcome/pathfield.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

PathField::PathField(What what, QWidget *parent) : LineField(parent), m_what(what)
{
    auto *button = new QPushButton(tr("Choose…"));
    button->setObjectName(u"choosePath"_s);
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, &PathField::choose);
}

QString PathField::textOf(const FieldValue &value) const
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

FieldValue PathField::valueOf(const QString &text) const
{
    return textValue(text.trimmed());
}

void PathField::choose()
{
    finishEditing();
    auto *dialog = new QFileDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_what == What::Folder) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setFileMode(QFileDialog::AnyFile);
        dialog->setDefaultSuffix(u"chapterhouse"_s);
    }
    dialog->selectFile(edit()->text());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { setValue(textValue(path)); });
    dialog->open();
}

} // namespace chapterhouse
