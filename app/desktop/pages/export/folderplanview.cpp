#include "desktop/pages/export/folderplanview.h"

#include "desktop/pages/export/exportwords.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QDir>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using What = PlannedFile::What;

enum Column { OutcomeColumn, FileColumn, RecordColumn, columnCount };

/// What a person looks for first.
constexpr std::array order{What::Refused, What::Change, What::New, What::Same};

struct Sign {
    Icon icon;
    Colour colour;
};

Sign signOf(What what)
{
    switch (what) {
    case What::New:
        return {Icon::SignPlus, Colour::Good};
    case What::Change:
        return {Icon::SignPencil, Colour::Information};
    case What::Same:
        return {Icon::SignEquals, Colour::Quiet};
    case What::Refused:
        return {Icon::SignCross, Colour::Wrong};
    }
    Q_UNREACHABLE();
}

} // namespace

FolderPlanView::FolderPlanView(Kind kind, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_folder(new InkLabel(Colour::Text, InkLabel::Size::Strong)),
      m_choose(new QPushButton(tr("Choose a folder…"))), m_files(new QTableWidget(0, columnCount)),
      m_summary(new InkLabel(Colour::Quiet))
{
    setObjectName(u"folderPlan"_s);
    m_folder->setObjectName(u"exportFolder"_s);
    m_folder->setWordWrap(true);
    m_choose->setObjectName(u"chooseExportFolder"_s);
    m_files->setObjectName(u"plannedFiles"_s);
    m_files->setAccessibleName(tr("What happens to each file"));
    m_files->setHorizontalHeaderLabels(
        {tr("Result"), tr("File"), ExportWords::plannedRecord(kind)});
    m_files->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_files->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_files->setTabKeyNavigation(false);
    m_files->setShowGrid(false);
    m_files->setFrameShape(QFrame::NoFrame);
    m_files->verticalHeader()->hide();
    m_files->verticalHeader()->setDefaultSectionSize(controlHeight(font()));
    m_files->setWordWrap(false);
    m_files->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_files->horizontalHeader()->setSectionResizeMode(OutcomeColumn, QHeaderView::ResizeToContents);
    m_files->horizontalHeader()->setHighlightSections(false);
    m_files->horizontalHeader()->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeading);
    m_summary->setObjectName(u"folderPlanSummary"_s);
    m_summary->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::normal);
    head->addWidget(m_folder, 1);
    head->addWidget(m_choose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addLayout(head);
    column->addWidget(m_files, 1);
    column->addWidget(m_summary);
    connect(m_choose, &QPushButton::clicked, this, &FolderPlanView::folderRequested);
    showFolder({});
}

void FolderPlanView::showFolder(const QString &folder)
{
    m_files->setRowCount(0);
    m_files->setVisible(!folder.isEmpty());
    m_folder->setText(folder.isEmpty() ? ExportWords::whichFolder(m_kind)
                                       : QDir::toNativeSeparators(folder));
    m_summary->setText(folder.isEmpty()
                           ? tr("You will see what happens to each file before any is written. %1")
                                 .arg(ExportWords::staysHere(m_kind))
                           : QString());
    m_choose->setText(folder.isEmpty() ? tr("Choose a folder…") : tr("Choose another folder…"));
    static_cast<QBoxLayout *>(layout())->setStretchFactor(m_summary, folder.isEmpty() ? 1 : 0);
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeading);
}

void FolderPlanView::showPlan(const ContentExportPlan &plan)
{
    showFolder(plan.folder);
    for (const What what : order) {
        for (const PlannedFile &file : plan.files) {
            if (file.what == what)
                addFile(file);
        }
    }
    m_summary->setText(ExportWords::plan(plan));
}

void FolderPlanView::addFile(const PlannedFile &file)
{
    const int row = m_files->rowCount();
    const Sign sign = signOf(file.what);
    m_files->insertRow(row);
    m_files->setItem(
        row, OutcomeColumn,
        new QTableWidgetItem(iconOf(sign.icon, sign.colour), ExportWords::outcome(file.what)));
    m_files->setItem(row, FileColumn,
                     new QTableWidgetItem(file.name.isEmpty() ? u"–"_s : file.name));
    const QString words =
        file.reason.isEmpty()
            ? file.title
            : tr("%1: %2", "record, why it is not written").arg(file.title, file.reason);
    auto *record = new QTableWidgetItem(words);
    record->setToolTip(words);
    m_files->setItem(row, RecordColumn, record);
}

} // namespace chapterhouse
