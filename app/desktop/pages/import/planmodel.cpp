#include "desktop/pages/import/planmodel.h"

#include "desktop/pages/import/importwords.h"
#include "models/screentext.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// More of a new member's values than fit beside each other are not read anyway.
constexpr qsizetype mostValues = 5;

PlanGroup groupOf(const PlannedRow &row)
{
    switch (row.outcome) {
    case RowOutcome::Error:
        return PlanGroup::CannotBeRead;
    case RowOutcome::SamePerson:
        return PlanGroup::SamePerson;
    case RowOutcome::Removed:
        return PlanGroup::Removed;
    case RowOutcome::Same:
        return row.unfinished.empty() ? PlanGroup::Same : PlanGroup::ToFinish;
    case RowOutcome::New:
        return row.unfinished.empty() ? PlanGroup::New : PlanGroup::ToFinish;
    case RowOutcome::Update:
        return row.unfinished.empty() ? PlanGroup::Update : PlanGroup::ToFinish;
    }
    Q_UNREACHABLE();
}

bool asks(PlanGroup group)
{
    return group == PlanGroup::SamePerson || group == PlanGroup::Removed;
}

/// What the columns for name and e-mail tell already.
bool isToldElsewhere(const FieldSpec &field)
{
    return field.kind == FieldKind::Id || field.key == "emails"_L1 || field.key == "kind"_L1 ||
           field.key.endsWith("_name"_L1);
}

} // namespace

QString wordFor(PlanGroup group)
{
    switch (group) {
    case PlanGroup::CannotBeRead:
        return ImportWords::tr("Cannot be read");
    case PlanGroup::SamePerson:
        return ImportWords::tr("Same person?");
    case PlanGroup::Removed:
        return ImportWords::tr("Removed before");
    case PlanGroup::ToFinish:
        return ImportWords::tr("To finish");
    case PlanGroup::Update:
        return ImportWords::tr("Update");
    case PlanGroup::New:
        return ImportWords::tr("New");
    case PlanGroup::Same:
        return ImportWords::tr("Same");
    }
    Q_UNREACHABLE();
}

PlanModel::PlanModel(const Reader &reader, QObject *parent)
    : QAbstractTableModel(parent), m_titles(reader)
{
}

void PlanModel::setPlan(std::shared_ptr<ImportPlan> plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_ordered.clear();
    m_problems.clear();
    m_counts = {};
    m_group.reset();
    if (m_plan) {
        for (size_t row = 0; row < m_plan->rows.size(); ++row) {
            const PlanGroup group = groupOf(m_plan->rows[row]);
            m_ordered.push_back({group, row});
            ++m_counts[static_cast<size_t>(group)];
        }
        for (size_t i = 0; i < m_plan->problems.size(); ++i)
            m_problems[m_plan->problems[i].row] += static_cast<qsizetype>(i);
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

QString PlanModel::titleOf(const Candidate &candidate)
{
    return candidate.line == 0 ? candidate.title
                               : tr("%1 in line %2").arg(candidate.title).arg(candidate.line);
}

QString PlanModel::factsOf(const Candidate &candidate) const
{
    const Catalogue &catalogue = catalogueOf(m_plan->kind);
    QStringList facts;
    for (const ComparedField &compared : candidate.fields) {
        const FieldSpec &field = catalogue.at(compared.field);
        const bool tells = !isToldElsewhere(field) || field.key == "emails"_L1;
        if (tells && !isAbsent(compared.onRecord) && facts.size() < mostValues)
            facts += screenText(field, compared.onRecord, m_titles).simplified();
    }
    return facts.join(u" · "_s);
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
    case LineColumn:
        return tr("Line");
    case NameColumn:
        return tr("Name");
    case EmailColumn:
        return tr("E-mail");
    default:
        return tr("What changes, or why not");
    }
}

QString PlanModel::text(int row, int column) const
{
    const Place &place = m_shown[static_cast<size_t>(row)];
    switch (column) {
    case ResultColumn:
        return wordFor(place.group);
    case LineColumn:
        return QString::number(rowAt(row).line);
    case NameColumn:
        return rowAt(row).title.isEmpty() ? u"–"_s : rowAt(row).title;
    case EmailColumn:
        return emailOf(rowAt(row));
    default:
        return whatOf(place);
    }
}

QString PlanModel::emailOf(const PlannedRow &row) const
{
    if (m_plan->kind == Kind::Member) {
        const qsizetype field = catalogueOf(Kind::Member).indexOf("emails"_L1);
        for (const ImportedValue &value : row.values) {
            if (value.field == field)
                return std::get<QStringList>(value.value).value(0);
        }
    }
    return u"–"_s;
}

QString PlanModel::whatOf(const Place &place) const
{
    const PlannedRow &row = m_plan->rows[place.row];
    switch (place.group) {
    case PlanGroup::CannotBeRead:
        return reasonsOf(place.row);
    case PlanGroup::SamePerson:
    case PlanGroup::Removed:
        return doubtsOf(place.row);
    case PlanGroup::ToFinish: {
        const QStringList rest =
            row.outcome == RowOutcome::New ? newsOf(row) : changesOf(row.changes, row.periods);
        const QString without = row.outcome == RowOutcome::Same ? tr("On record without: %1")
                                                                : tr("Imported without: %1");
        return (QStringList(without.arg(reasonsOf(place.row))) + rest).join(u". "_s);
    }
    case PlanGroup::Update:
        return changesOf(row.changes, row.periods).join(u". "_s);
    case PlanGroup::New:
        return newsOf(row).isEmpty() ? u"–"_s : newsOf(row).join(u". "_s);
    case PlanGroup::Same: {
        const QString reasons = reasonsOf(place.row);
        return reasons.isEmpty() ? u"–"_s : tr("On record without: %1").arg(reasons);
    }
    }
    Q_UNREACHABLE();
}

QString PlanModel::doubtsOf(size_t row) const
{
    const PlannedRow &planned = m_plan->rows[row];
    if (planned.decision == RowDecision::New)
        return newsOf(planned).join(u". "_s);
    if (const Candidate *chosen = planned.chosen()) {
        const QStringList changes = changesOf(chosen->changes, chosen->periods);
        return changes.isEmpty()
                   ? tr("The same as %1, nothing changes").arg(titleOf(*chosen))
                   : tr("The same as %1. %2").arg(titleOf(*chosen), changes.join(u". "_s));
    }
    if (planned.candidates.empty())
        return reasonsOf(row);
    const Candidate &first = planned.candidates.front();
    const auto others = static_cast<int>(planned.candidates.size()) - 1;
    const QString like = tr("Like %1: %2").arg(titleOf(first), first.words);
    return others == 0 ? like : like + tr(", or %n others", nullptr, others);
}

QString PlanModel::reasonsOf(size_t row) const
{
    QStringList reasons;
    for (const qsizetype position : m_problems.value(static_cast<qsizetype>(row))) {
        const ImportProblem &problem = m_plan->problems[static_cast<size_t>(position)];
        const QString reason =
            problem.reason.endsWith(u'.') ? problem.reason.chopped(1) : problem.reason;
        reasons += problem.column.isEmpty()
                       ? reason
                       : tr("%1 – %2", "column, reason").arg(problem.column, reason);
    }
    return reasons.join(u"; "_s);
}

QStringList PlanModel::changesOf(const std::vector<FieldChange> &changes,
                                 const std::vector<PlannedPeriod> &periods) const
{
    QStringList words;
    for (const FieldChange &change : changes) {
        const FieldSpec &field = catalogueOf(m_plan->kind).at(change.field);
        const QString before = screenText(field, change.before, m_titles);
        words += tr("%1: %2 → %3")
                     .arg(field.titleText(), before.isEmpty() ? u"–"_s : before,
                          screenText(field, change.after, m_titles));
    }
    for (const PlannedPeriod &period : periods) {
        if (!period.isOnRecord)
            words += period.sentence;
    }
    return words;
}

QStringList PlanModel::newsOf(const PlannedRow &row) const
{
    QStringList words;
    for (const PlannedPeriod &period : row.periods)
        words += period.sentence;
    QStringList values;
    for (const ImportedValue &value : row.values) {
        const FieldSpec &field = catalogueOf(m_plan->kind).at(value.field);
        if (!isToldElsewhere(field) && values.size() < mostValues)
            values += screenText(field, value.value, m_titles).simplified();
    }
    if (!values.isEmpty())
        words += values.join(u" · "_s);
    return words;
}

} // namespace chapterhouse
