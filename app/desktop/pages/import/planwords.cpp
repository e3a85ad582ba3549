#include "desktop/pages/import/planwords.h"

#include "desktop/pages/import/importwords.h"
#include "models/screentext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// More of a new member's values than fit beside each other are not read anyway.
constexpr qsizetype mostValues = 5;

/// What the columns for name and e-mail tell already.
bool isToldElsewhere(const FieldSpec &field)
{
    return field.kind == FieldKind::Id || field.key == "emails"_L1 || field.key == "kind"_L1 ||
           field.key.endsWith("_name"_L1);
}

} // namespace

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

void PlanWords::setPlan(std::shared_ptr<const ImportPlan> plan)
{
    m_plan = std::move(plan);
    m_problems.clear();
    for (size_t i = 0; m_plan && i < m_plan->problems.size(); ++i)
        m_problems[m_plan->problems[i].row] += static_cast<qsizetype>(i);
}

QString PlanWords::emailOf(const PlannedRow &row) const
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

QString PlanWords::whatOf(size_t position) const
{
    const PlannedRow &row = m_plan->rows[position];
    switch (groupOf(row)) {
    case PlanGroup::CannotBeRead:
        return reasonsOf(position);
    case PlanGroup::SamePerson:
    case PlanGroup::Removed:
        return doubtsOf(position);
    case PlanGroup::ToFinish: {
        const QStringList rest =
            row.outcome == RowOutcome::New ? newsOf(row) : changesOf(row.changes, row.periods);
        const QString without = row.outcome == RowOutcome::Same ? tr("On record without: %1")
                                                                : tr("Imported without: %1");
        return (QStringList(without.arg(reasonsOf(position))) + rest).join(u". "_s);
    }
    case PlanGroup::Update:
        return changesOf(row.changes, row.periods).join(u". "_s);
    case PlanGroup::New:
        return newsOf(row).isEmpty() ? u"–"_s : newsOf(row).join(u". "_s);
    case PlanGroup::Same: {
        const QString reasons = reasonsOf(position);
        return reasons.isEmpty() ? u"–"_s : tr("On record without: %1").arg(reasons);
    }
    }
    Q_UNREACHABLE();
}

QString PlanWords::doubtsOf(size_t row) const
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

QString PlanWords::reasonsOf(size_t row) const
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

QStringList PlanWords::changesOf(const std::vector<FieldChange> &changes,
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

QStringList PlanWords::newsOf(const PlannedRow &row) const
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

QString PlanWords::titleOf(const Candidate &candidate)
{
    return candidate.line == 0 ? candidate.title
                               : tr("%1 in line %2").arg(candidate.title).arg(candidate.line);
}

QString PlanWords::factsOf(const Candidate &candidate) const
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

} // namespace chapterhouse
