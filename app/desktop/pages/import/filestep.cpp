#include "desktop/pages/import/filestep.h"

#include "desktop/pages/import/collectiverow.h"
#include "desktop/pages/import/importrun.h"
#include "desktop/pages/import/importwords.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/look/paint.h"

#include <QBoxLayout>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QUrl>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString droppedPath(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

QString columnsWords(const ImportSource &source, const ImportMapping &mapping)
{
    QStringList leftOut;
    for (qsizetype column = 0; column < mapping.columns.size(); ++column) {
        if (mapping.columns[column].isIgnored())
            leftOut += source.document->headers().value(column);
    }
    const auto known = static_cast<int>(mapping.columns.size() - leftOut.size());
    const QString all = ImportWords::tr("%Ln columns are recognised", nullptr, known);
    return leftOut.isEmpty() ? ImportWords::tr("%1.").arg(all)
                             : ImportWords::tr("%1, not yet: %2.").arg(all, leftOut.join(u", "_s));
}

} // namespace

FileStep::FileStep(Kind kind, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_words(new EmptyState(Icon::Import, {}, {}))
{
    setObjectName(u"fileStep"_s);
    setAcceptDrops(true);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(2 * spacing::wide, spacing::wide, 2 * spacing::wide,
                                 2 * spacing::wide);
    m_column->addWidget(m_words);
    showNothing();
}

void FileStep::showNothing()
{
    if (m_kind == Kind::Post || m_kind == Kind::Author)
        m_words->setContent(
            Icon::Import, tr("Drop a folder or a CSV file here"),
            m_kind == Kind::Post
                ? tr("The folder with the posts of a website, one of its files, or a table. You "
                     "will see what is new and what would change before anything does.")
                : tr("The folder with the authors of a website, one of its files, or a table. You "
                     "will see what is new and what would change before anything does."));
    else if (m_kind == Kind::Event)
        m_words->setContent(
            Icon::Import, tr("Drop a calendar, a folder or a CSV file here"),
            tr("A calendar file (.ics), the folder with the event files of a website, one of them, "
               "or a table. You will see what is new and what would change before anything does."));
    else
        m_words->setContent(
            Icon::Import, tr("Drop a CSV file here"),
            tr("A list of members as Excel, LibreOffice, CiviCRM, hitobito and others save it, or "
               "one of Open Collective (members/all.json). You will see how it is read and what "
               "would change before anything does."));
    offerToChoose(tr("Choose a file…"));
}

void FileStep::offerCollective(const QString &known)
{
    auto *row = new CollectiveRow(known);
    connect(row, &CollectiveRow::fetchRequested, this, &FileStep::collectiveRequested);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(row, 2);
    middle->addStretch(1);
    m_column->addLayout(middle);
}

void FileStep::showSource(const ImportSource &source, const ImportMapping &mapping)
{
    const QString words =
        source.isTable()
            ? tr("%1. Read as %2. %3")
                  .arg(rowsWords(source.rows), readAsWords(source), columnsWords(source, mapping))
            : tr("%1. Matched with what is there by: %2.")
                  .arg(readAsWords(source), knownByWords(source.format));
    m_words->setContent(Icon::File, source.name(), words);
    offerToChoose(tr("Choose another file…"));
}

void FileStep::offerToChoose(const QString &text)
{
    QPushButton *button = m_words->addStep(text);
    button->setObjectName(u"chooseFile"_s);
    connect(button, &QPushButton::clicked, this, &FileStep::chooseRequested);
    if (!takesFolders())
        return;
    QPushButton *folder = m_words->addStep(tr("Choose a folder…"));
    folder->setObjectName(u"chooseFolder"_s);
    connect(folder, &QPushButton::clicked, this, &FileStep::folderRequested);
}

bool FileStep::takesFolders() const
{
    return fileFormatsOf(m_kind).contains(FileFormat::SiteFiles);
}

void FileStep::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colourOf(m_isHovered ? Colour::Accent : Colour::Line, palette()), 1.5, Qt::DashLine);
    painter.setPen(pen);
    if (m_isHovered)
        painter.setBrush(colourOf(Colour::AccentPale, palette()));
    const int side = spacing::wide;
    painter.drawRoundedRect(QRectF(rect()).adjusted(side, 1, -side, -side), cornerRadius,
                            cornerRadius);
}

void FileStep::setHovered(bool isHovered)
{
    m_isHovered = isHovered;
    update();
}

void FileStep::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedPath(*event).isEmpty())
        return;
    event->acceptProposedAction();
    setHovered(true);
}

void FileStep::dragLeaveEvent(QDragLeaveEvent *)
{
    setHovered(false);
}

void FileStep::dropEvent(QDropEvent *event)
{
    setHovered(false);
    event->acceptProposedAction();
    Q_EMIT fileDropped(droppedPath(*event));
}

} // namespace chapterhouse
