#include "desktop/pages/import/planwords.h"

#include "desktop/pages/import/importwords.h"
#include "models/screentext.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// More of a new member's values than fit beside each other are not read anyway.
constexpr qsizetype mostValues = 5;

/// Of a new record of a site these are told beside its title and its fact.
constexpr std::array eventKeys{"state"_L1, "location"_L1, "city"_L1, "rrule"_L1, "excerpt"_L1};
constexpr std::array postKeys{"category"_L1, "author"_L1, "excerpt"_L1};
constexpr std::array authorKeys{"bio"_L1, "website"_L1};

/// What the columns for name and e-mail tell already.
bool isToldElsewhere(const FieldSpec &field)
{
    return field.kind == FieldKind::Id || field.key == "emails"_L1 || field.key == "kind"_L1 ||
           field.key.endsWith("_name"_L1);
}

bool isTold(const FieldSpec &field, Kind kind)
{
    const auto isIn = [&field](const auto &keys) {
        return std::ranges::find(keys, field.key) != keys.end();
    };
    switch (kind) {
    case Kind::Event:
        return isIn(eventKeys);
    case Kind::Post:
        return isIn(postKeys);
    case Kind::Author:
        return isIn(authorKeys);
    default:
        return !isToldElsewhere(field);
    }
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

const FieldSpec &PlanWords::factField(Kind kind)
{
    const Catalogue &catalogue = catalogueOf(kind);
    const auto field = [&catalogue](QLatin1String key) -> const FieldSpec & {
        return catalogue.at(catalogue.indexOf(key));
    };
    switch (kind) {
    case Kind::Event:
        return field("start"_L1);
    case Kind::Post:
        return field("publishDate"_L1);
    case Kind::Author:
        return field("slug"_L1);
    default:
        return field("emails"_L1);
    }
}

QString PlanWords::factOf(const PlannedRow &row) const
{
    const Catalogue &catalogue = catalogueOf(m_plan->kind);
    const qsizetype field = catalogue.indexOf(factField(m_plan->kind).key);
    FieldValue value;
    for (const ImportedValue &imported : row.values) {
        if (imported.field == field)
            value = imported.value;
    }
    if (isAbsent(value) && m_plan->kind != Kind::Member && row.outcome != RowOutcome::New) {
        const auto present = m_reader.find({m_plan->kind, row.id});
        if (present && *present)
            value = (*present)->values[field];
    }
    if (const auto *emails = std::get_if<QStringList>(&value))
        return emails->value(0);
    return isAbsent(value) ? u"–"_s : screenText(catalogue.at(field), value, m_titles);
}

QString PlanWords::placeOf(const PlannedRow &row)
{
    if (!row.file.isEmpty())
        return row.file;
    return row.line > 0 ? tr("Line %1").arg(row.line) : u"–"_s;
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
        return withReasons(position, changesOf(row.changes, row.periods));
    case PlanGroup::New:
        return withReasons(position, newsOf(row));
    case PlanGroup::Same: {
        const QString reasons = reasonsOf(position);
        if (m_plan->kind != Kind::Member)
            return withReasons(position, {});
        return reasons.isEmpty() ? u"–"_s : tr("On record without: %1").arg(reasons);
    }
    }
    Q_UNREACHABLE();
}

QString PlanWords::withReasons(size_t row, QStringList words) const
{
    if (const QString reasons = reasonsOf(row); !reasons.isEmpty())
        words.prepend(reasons);
    return words.isEmpty() ? u"–"_s : words.join(u". "_s);
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
    const int begins = m_plan->rows[row].line;
    QStringList reasons;
    for (const qsizetype position : m_problems.value(static_cast<qsizetype>(row))) {
        const ImportProblem &problem = m_plan->problems[static_cast<size_t>(position)];
        QString reason = problem.reason.endsWith(u'.') ? problem.reason.chopped(1) : problem.reason;
        if (!problem.column.isEmpty())
            reason = tr("%1 – %2", "column, reason").arg(problem.column, reason);
        if (problem.line > 0 && problem.line != begins)
            reason = tr("line %1: %2", "line, reason").arg(problem.line).arg(reason);
        reasons += reason;
    }
    return reasons.join(u"; "_s);
}

QStringList PlanWords::notes() const
{
    QStringList sentences = m_plan ? m_plan->notes : QStringList();
    for (const qsizetype position : m_problems.value(ImportProblem::noRow)) {
        const ImportProblem &problem = m_plan->problems[static_cast<size_t>(position)];
        sentences += problem.file.isEmpty()
                         ? problem.reason
                         : tr("%1: %2", "file, reason")
                               .arg(QFileInfo(problem.file).fileName(), problem.reason);
    }
    return sentences;
}

QStringList PlanWords::changesOf(const std::vector<FieldChange> &changes,
                                 const std::vector<PlannedPeriod> &periods) const
{
    QStringList words;
    for (const FieldChange &change : changes) {
        const FieldSpec &field = catalogueOf(m_plan->kind).at(change.field);
        if (field.is(FieldFlag::Kept))
            continue;
        const QString before = screenText(field, change.before, m_titles);
        words += tr("%1: %2 → %3")
                     .arg(field.titleText(), before.isEmpty() ? u"–"_s : before,
                          screenText(field, change.after, m_titles));
    }
    if (words.isEmpty() && !changes.empty())
        words += tr("What else the file says, which is kept as it is");
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
        if (isTold(field, m_plan->kind) && values.size() < mostValues)
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
