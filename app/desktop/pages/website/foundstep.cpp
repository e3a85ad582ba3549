#include "desktop/pages/website/foundstep.h"

#include "desktop/website/siteorders.h"
#include "desktop/website/websitewords.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QDir>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, FolderColumn, FilesColumn, columnCount };

QString publishedWords(const FoundSite &site)
{
    if (!site.connection.folder.isEmpty())
        return FoundStep::tr("What you send is written into the folder.");
    return site.profile.hasReview
               ? FoundStep::tr("What you send goes through review, as the site's own CMS has it.")
               : FoundStep::tr("What you send is on the site at once.");
}

} // namespace

FoundStep::FoundStep(QWidget *parent)
    : QWidget(parent), m_name(new InkLabel(Colour::Text, InkLabel::Size::Strong)),
      m_collections(new QTableWidget(0, columnCount)), m_effect(new InkLabel(Colour::Text))
{
    setObjectName(u"foundStep"_s);
    m_name->setObjectName(u"foundName"_s);
    m_collections->setObjectName(u"foundCollections"_s);
    m_collections->setAccessibleName(tr("What the website has"));
    m_collections->setHorizontalHeaderLabels({tr("What"), tr("Folder of the site"), tr("Files")});
    m_collections->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_collections->setSelectionMode(QAbstractItemView::NoSelection);
    m_collections->setTabKeyNavigation(false);
    m_collections->setShowGrid(false);
    m_collections->setFrameShape(QFrame::NoFrame);
    m_collections->verticalHeader()->hide();
    m_collections->verticalHeader()->setDefaultSectionSize(controlHeight(font()));
    m_collections->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_collections->horizontalHeader()->setSectionResizeMode(FolderColumn, QHeaderView::Stretch);
    m_collections->horizontalHeader()->setHighlightSections(false);
    m_collections->horizontalHeader()->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeading);
    m_effect->setObjectName(u"foundEffect"_s);
    m_effect->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, 0, spacing::wide, spacing::wide);
    column->setSpacing(spacing::normal + spacing::tight);
    column->addWidget(m_name);
    column->addWidget(m_effect);
    column->addWidget(m_collections, 1);
}

void FoundStep::showSite(const FoundSite &site)
{
    m_name->setText(
        site.connection.folder.isEmpty()
            ? tr("%1, branch %2").arg(site.connection.repository, site.connection.branch)
            : QDir::toNativeSeparators(site.connection.folder));
    m_collections->setRowCount(0);
    for (const ContentCollection &collection : site.profile.collections) {
        const int row = m_collections->rowCount();
        m_collections->insertRow(row);
        m_collections->setItem(row, NameColumn,
                               new QTableWidgetItem(WebsiteWords::entries(collection)));
        m_collections->setItem(row, FolderColumn, new QTableWidgetItem(collection.folder));
        auto *files = new QTableWidgetItem(QLocale().toString(site.files.value(collection.name)));
        files->setTextAlignment(Qt::AlignVCenter | Qt::AlignTrailing);
        m_collections->setItem(row, FilesColumn, files);
    }
    QString words = tr("Connecting receives these %Ln files. What this file has already is "
                       "recognised by the names of the files. Nothing is sent.",
                       nullptr, site.fileCount());
    words += u' ' + publishedWords(site);
    if (!site.leftOut.isEmpty())
        words += u' ' + tr("%Ln files have names that cannot be kept here, and are left alone.",
                           nullptr, static_cast<int>(site.leftOut.size()));
    m_effect->setText(words);
}

} // namespace chapterhouse
