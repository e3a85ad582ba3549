#include "desktop/pages/import/planmodel.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool asks(PlanGroup group)
{
    return group == PlanGroup::SamePerson || group == PlanGroup::Removed;
}

} // namespace

PlanModel::PlanModel(const Reader &reader, QObject *parent)
    : QAbstractTableModel(parent), m_words(reader)
{
}

void PlanModel::setPlan(std::shared_ptr<ImportPlan> plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_ordered.clear();
    m_words.setPlan(m_plan);
    m_counts = {};
    m_group.reset();
    if (m_plan) {
        for (size_t row = 0; row < m_plan->rows.size(); ++row) {
            const PlanGroup group = groupOf(m_plan->rows[row]);
            m_ordered.push_back({group, row});
            ++m_counts[static_cast<size_t>(group)];
        }
    }
    std::ranges::stable_sort(m_ordered, {}, &Place::group);
    m_shown = m_ordered;
    endResetModel();
}

void PlanModel::setGroup(std::optional<PlanGroup> group)
{
    if (group == m_group)
        return;
    beginResetModel();
    m_group = group;
    m_shown.clear();
    std::ranges::copy_if(m_ordered, std::back_inserter(m_shown),
                         [&](const Place &place) { return !group || place.group == *group; });
    endResetModel();
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Place &place = m_shown[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading);
    case GroupRole:
        return static_cast<int>(place.group);
    case DecisionRole:
        if (!asks(place.group))
            return {};
        return static_cast<int>(choiceAt(index.row()).decision);
    case CandidatesRole:
        return static_cast<int>(rowAt(index.row()).candidates.size());
    default:
        return {};
    }
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != DecisionRole || !index.data(DecisionRole).isValid())
        return false;
    choose(index.row(), {static_cast<RowDecision>(value.toInt()), rowAt(index.row()).sameAs});
    return true;
}

QList<RowChoice> PlanModel::choicesAt(int row) const
{
    if (!asks(groupAt(row)))
        return {};
    QList<RowChoice> choices{{RowDecision::LeaveOut}};
    for (size_t candidate = 0; candidate < rowAt(row).candidates.size(); ++candidate)
        choices += {RowDecision::Same, static_cast<qsizetype>(candidate)};
    return choices << RowChoice{RowDecision::New};
}

RowChoice PlanModel::choiceAt(int row) const
{
    const PlannedRow &planned = rowAt(row);
    if (planned.chosen())
        return {RowDecision::Same, planned.sameAs};
    return {planned.decision == RowDecision::New ? RowDecision::New : RowDecision::LeaveOut};
}

void PlanModel::choose(int row, const RowChoice &choice)
{
    if (!choicesAt(row).contains(choice))
        return;
    PlannedRow &planned = m_plan->rows[m_shown[static_cast<size_t>(row)].row];
    planned.decision = choice.decision;
    if (choice.decision == RowDecision::Same)
        planned.sameAs = choice.candidate;
    Q_EMIT dataChanged(this->index(row, 0), this->index(row, ColumnCount - 1));
    Q_EMIT decided();
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ResultColumn:
        return tr("Result");
    case PlaceColumn:
        return isOfFiles() ? tr("File") : tr("Line");
    case NameColumn:
        return isOfMembers() ? tr("Name") : tr("Title");
    case FactColumn:
        return isOfMembers() ? tr("E-mail") : PlanWords::factField(m_plan->kind).titleText();
    default:
        return tr("What changes, or why not");
    }
}

bool PlanModel::isOfMembers() const
{
    return !m_plan || m_plan->kind == Kind::Member;
}

bool PlanModel::isOfFiles() const
{
    return m_plan && !m_plan->rows.empty() && !m_plan->rows.front().file.isEmpty();
}

QString PlanModel::text(int row, int column) const
{
    const Place &place = m_shown[static_cast<size_t>(row)];
    switch (column) {
    case ResultColumn:
        return wordFor(place.group);
    case PlaceColumn:
        if (isOfFiles())
            return rowAt(row).file;
        return rowAt(row).line > 0 ? QString::number(rowAt(row).line) : u"–"_s;
    case NameColumn:
        return rowAt(row).title.isEmpty() ? u"–"_s : rowAt(row).title;
    case FactColumn:
        return m_words.factOf(rowAt(row));
    default:
        return m_words.whatOf(place.row);
    }
}

} // namespace chapterhouse
