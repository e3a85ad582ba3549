#pragma once

#include "domain/kind.h"
#include "exchange/content/contentexport.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
class QTableWidget;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;

/// The folder that files are exported into, and what would happen to each of them.
class FolderPlanView final : public QWidget {
    Q_OBJECT

public:
    /// The files are of records of that kind.
    explicit FolderPlanView(Kind kind, QWidget *parent = nullptr);

    /// The folder is chosen, and its files are being looked at.
    void showFolder(const QString &folder);
    /// What is refused first, then what changes.
    void showPlan(const ContentExportPlan &plan);

Q_SIGNALS:
    void folderRequested();

private:
    void addFile(const PlannedFile &file);

    const Kind m_kind;
    InkLabel *m_folder;
    QPushButton *m_choose;
    QTableWidget *m_files;
    InkLabel *m_summary;
};

} // namespace chapterhouse
