#include "desktop/pages/import/mappingtable.h"

#include "desktop/pages/import/celldelegate.h"
#include "desktop/pages/import/importwords.h"
#include "desktop/widgets/look/type.h"
#include "models/screentext.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QStandardItemModel>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnRoom = 184;
/// One line is shown of a cell, and not more of it than could ever be seen.
constexpr qsizetype mostCharacters = 200;

/// The text as in the file where nothing is understood.
QString shownText(const PreviewCell &cell, const Titles &titles)
{
    const bool isRead = cell.field && !isAbsent(cell.value);
    const QString text = isRead ? screenText(*cell.field, cell.value, titles) : cell.text;
    return text.left(mostCharacters).simplified();
}

} // namespace

MappingTable::MappingTable(QWidget *parent)
    : QTableWidget(parent), m_targetWords(new QStandardItemModel(this))
{
    setObjectName(u"mappingTable"_s);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(tr("The first rows, and what each column stands for"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::NoFocus);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeading);
}

void MappingTable::showColumns(const QStringList &headers, const ImportMapping &mapping)
{
    m_mapping = mapping;
    clear();
    m_choices.clear();
    fillTargets();
    const int columns = static_cast<int>(headers.size());
    setColumnCount(columns);
    setRowCount(1);
    setRowHeight(0, controlHeight(font()) + spacing::normal);
    for (int column = 0; column < columns; ++column) {
        auto *header = new QTableWidgetItem(headers[column].simplified());
        header->setToolTip(headers[column].left(mostCharacters));
        setHorizontalHeaderItem(column, header);
        setColumnWidth(column, columnRoom);
        addChoice(column, headers[column]);
        showTarget(column);
    }
}

void MappingTable::showRows(const std::vector<PreviewRow> &rows, const Titles &titles)
{
    setRowCount(static_cast<int>(rows.size()) + 1);
    for (size_t row = 0; row < rows.size(); ++row) {
        const int at = static_cast<int>(row) + 1;
        for (int column = 0; column < columnCount(); ++column) {
            const PreviewCell &cell = rows[row].cells[static_cast<size_t>(column)];
            const bool isOfRow = column == 0 && rows[row].problem;
            setItem(
                at, column,
                newCell(cell, isOfRow ? rows[row].problem : cell.problem, shownText(cell, titles)));
        }
        resizeRowToContents(at);
    }
}

QTableWidgetItem *MappingTable::newCell(const PreviewCell &cell,
                                        const std::optional<ImportProblem> &problem,
                                        const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(cell.field || problem ? Qt::ItemIsEnabled : Qt::NoItemFlags);
    item->setToolTip(cell.text.left(mostCharacters));
    if (!problem)
        return item;
    item->setData(CellDelegate::ReasonRole, problem->reason);
    item->setData(CellDelegate::RejectsRole, problem->severity == ImportProblem::Severity::Error);
    item->setToolTip(u"%1\n%2"_s.arg(problem->value, problem->reason));
    item->setData(Qt::AccessibleTextRole, tr("%1, not understood: %2").arg(text, problem->reason));
    return item;
}

void MappingTable::fillTargets()
{
    const Catalogue &catalogue = catalogueOf(m_mapping.kind);
    m_targets = {ColumnTarget::ignored()};
    m_targetWords->clear();
    m_targetWords->appendRow(new QStandardItem(tr("Leave out")));
    for (qsizetype field = 0; field < catalogue.size(); ++field) {
        if (catalogue.at(field).is(FieldFlag::Derived))
            continue;
        m_targets += ColumnTarget::ofField(field);
        m_targetWords->appendRow(new QStandardItem(u"→ "_s + titleOf(m_targets.last(), catalogue)));
    }
    if (m_mapping.kind != Kind::Member)
        return;
    int periods = 1;
    for (const ColumnTarget &target : m_mapping.columns) {
        if (target.what == ColumnTarget::What::Period)
            periods = std::max(periods, target.period);
    }
    for (int period = 1; period <= std::min(periods + 1, mostPeriods); ++period) {
        for (const PeriodPartSpec &part : periodParts()) {
            m_targets += ColumnTarget::ofPeriod(part.part, period);
            m_targetWords->appendRow(
                new QStandardItem(tr("→ Period: %1").arg(titleOf(m_targets.last(), catalogue))));
        }
    }
}

void MappingTable::addChoice(int column, const QString &header)
{
    auto *choice = new QComboBox;
    choice->setObjectName(u"target%1"_s.arg(column));
    choice->setAccessibleName(tr("What “%1” stands for").arg(header));
    choice->setModel(m_targetWords);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setFocusPolicy(Qt::StrongFocus);
    choice->installEventFilter(this);
    connect(choice, &QComboBox::activated, this,
            [this, column](int target) { choose(column, target); });
    auto *room = new QWidget;
    auto *layout = new QVBoxLayout(room);
    layout->setContentsMargins(spacing::tight, spacing::tight, spacing::tight, spacing::tight);
    layout->addWidget(choice);
    setCellWidget(0, column, room);
    m_choices += choice;
}

void MappingTable::choose(int column, int target)
{
    const ColumnTarget chosen = m_targets[target];
    for (int other = 0; other < m_choices.size(); ++other) {
        const bool isRival = other != column && m_mapping.columns[other] == chosen;
        if (!isRival || chosen.isIgnored() || takesSeveralColumns(chosen, m_mapping.kind))
            continue;
        m_mapping.columns[other] = ColumnTarget::ignored();
        showTarget(other);
    }
    m_mapping.columns[column] = chosen;
    showTarget(column);
    Q_EMIT mappingChanged();
}

void MappingTable::showTarget(int column)
{
    const ColumnTarget &target = m_mapping.columns[column];
    m_choices[column]->setCurrentIndex(static_cast<int>(m_targets.indexOf(target)));
}

bool MappingTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel)
        return true;
    if (event->type() == QEvent::FocusIn) {
        const auto at = m_choices.indexOf(static_cast<QComboBox *>(watched));
        if (at >= 0)
            scrollTo(model()->index(0, static_cast<int>(at)));
    }
    return QTableWidget::eventFilter(watched, event);
}

} // namespace chapterhouse
