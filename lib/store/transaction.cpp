#include "store/transaction.h"

#include "base/words.h"
#include "domain/recordchecks.h"
#include "domain/recordjson.h"
#include "store/settingtable.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QSet<qsizetype> derivedFields(Kind kind)
{
    const Catalogue &catalogue = catalogueOf(kind);
    QSet<qsizetype> fields;
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        if (catalogue.at(i).is(FieldFlag::Derived))
            fields.insert(i);
    }
    return fields;
}

QSet<qsizetype> differences(const Record &before, const Record &after)
{
    QSet<qsizetype> fields;
    for (qsizetype i = 0; i < before.values.size(); ++i) {
        if (before.values[i] != after.values[i])
            fields.insert(i);
    }
    return fields;
}

/// Whether others tell what a record of the kind says: a chapter how many are in it, a member where
/// they have a seat, a seat what it is called.
bool isToldByOthers(Kind kind)
{
    return kind == Kind::ChapterMembership || kind == Kind::Seat || kind == Kind::Function;
}

/// Whether a derived field of members says what a record of the kind is called.
bool isNamedByMembers(Kind kind)
{
    return kind == Kind::Tier || kind == Kind::Chapter || kind == Kind::Body;
}

bool isPartOfStory(Kind kind)
{
    return kind == Kind::Membership || kind == Kind::Standing || kind == Kind::Leaving ||
           kind == Kind::Admission;
}

} // namespace

Transaction::Transaction(Database &database, IdSource &ids, Step step, StatusRules rules)
    : m_database(database), m_ids(ids), m_step(std::move(step)), m_rules(rules), m_log(database),
      m_spans(database), m_references(database)
{
    m_changes.label = m_step.label;
}

RecordTable &Transaction::table(Kind kind)
{
    return m_tables.try_emplace(kind, m_database, kind).first->second;
}

Result<std::optional<Record>> Transaction::find(const RecordRef &ref)
{
    return table(ref.kind).find(ref.id);
}

Result<Record> Transaction::get(const RecordRef &ref)
{
    return table(ref.kind).get(ref.id);
}

Result<MemberStory> Transaction::storyOf(const MemberId &member)
{
    return m_spans.storyOf(member.generic());
}

Result<void> Transaction::add(const Record &record)
{
    if (auto checked = checkRecord(record); !checked)
        return checked;
    const Result<qint64> row = table(record.kind).insert(record);
    if (!row)
        return failed(row);
    touch(record.ref(), *row, ChangeAction::Added, {});
    if (record.kind == Kind::Member)
        m_refresh[record.id()].newRow = *row;
    noteStory(record, true);
    noteTellers(record);
    return log({.record = record.ref(), .action = ChangeAction::Added});
}

Result<void> Transaction::put(const Record &after)
{
    const Result<Record> before = get(after.ref());
    if (!before)
        return failed(before);
    const QSet<qsizetype> fields = differences(*before, after);
    if (fields.isEmpty())
        return {};
    if (auto checked = checkRecord(after); !checked)
        return checked;
    const Result<qint64> row = table(after.kind).update(*before, after);
    if (!row)
        return failed(row);
    for (const qsizetype field : fields) {
        if (auto kept = keepUnfinished(after.ref(), catalogueOf(after.kind).at(field).key, {});
            !kept)
            return kept;
    }
    touch(after.ref(), *row, ChangeAction::Set, fields);
    noteStory(*before, false);
    noteStory(after, false);
    noteTellers(*before);
    noteTellers(after);
    if (auto noted = noteTellersOfName(*before, after); !noted)
        return noted;
    if (isNamedByMembers(after.kind) && titleOf(*before) != titleOf(after))
        m_changes.allOf.insert(Kind::Member);
    return log(changeBetween(*before, after));
}

Result<void> Transaction::remove(const RecordRef &ref)
{
    const Result<Record> record = get(ref);
    if (!record)
        return failed(record);
    const Result<QStringList> referring = removeUnlessReferredTo(*record);
    if (!referring)
        return failed(referring);
    if (!referring->isEmpty())
        return fail(ErrorKind::Conflict,
                    Words::tr("“%1” cannot be removed while others refer to it: %2.")
                        .arg(titleOf(*record), referring->join(u", "_s)));
    return {};
}

Result<QStringList> Transaction::removeUnlessReferredTo(const Record &record)
{
    const RecordRef ref = record.ref();
    Result<QStringList> referring = m_references.titlesReferringTo(ref);
    if (!referring || !referring->isEmpty())
        return referring;
    const Result<qint64> row = table(ref.kind).remove(record);
    if (!row)
        return failed(row);
    if (ref.kind == Kind::Member) {
        if (auto forgotten = m_spans.replace(*row, {}); !forgotten)
            return failed(forgotten);
    }
    touch(ref, *row, ChangeAction::Removed, {});
    m_refresh.erase(ref.id);
    noteStory(record, false);
    noteTellers(record);
    return log({.record = ref, .action = ChangeAction::Removed, .before = jsonOf(record)}).map([] {
        return QStringList();
    });
}

Result<void> Transaction::keepUnfinished(const RecordRef &ref, QLatin1String key,
                                         const QString &text)
{
    auto statement =
        m_database.prepareNamed(text.isEmpty() ? "unfinished_forget"_L1 : "unfinished_put"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, nameOf(ref.kind));
    statement->bindText(2, ref.id.text());
    statement->bindText(3, key);
    if (!text.isEmpty())
        statement->bindText(4, text);
    return statement->run();
}

Result<void> Transaction::putSetting(const QString &key, const QString &value)
{
    return SettingTable(m_database).put(key, value);
}

Result<void> Transaction::putSiteFile(const SiteFileState &state)
{
    return SiteFileTable(m_database).put(state);
}

Result<void> Transaction::forgetSiteFile(const QString &branch, const QString &path)
{
    return SiteFileTable(m_database).forget(branch, path);
}

Result<void> Transaction::forgetSiteBranch(const QString &branch)
{
    return SiteFileTable(m_database).forgetAll(branch);
}

Result<void> Transaction::putSiteReview(const QString &branch, const QByteArray &draft)
{
    return SiteFileTable(m_database).putReview(branch, draft);
}

Result<void> Transaction::forgetSite()
{
    return SiteFileTable(m_database).clear().and_then([this] { return siteWaiting().clear(); });
}

Result<void> Transaction::log(const RecordChange &change)
{
    if (m_changes.step == 0) {
        const Result<qint64> row = m_log.addStep(m_step);
        if (!row)
            return failed(row);
        m_changes.step = *row;
    }
    return m_log.addChange(m_changes.step, change);
}

void Transaction::touch(const RecordRef &ref, qint64 row, ChangeAction action,
                        QSet<qsizetype> fields)
{
    m_kinds.insert(ref.kind);
    if (++m_touchedCount <= ChangeSet::mostTouched)
        m_changes.touched.push_back({ref, row, action, std::move(fields)});
}

void Transaction::noteStory(const Record &record, bool isNewRecord)
{
    if (!isPartOfStory(record.kind))
        return;
    const RecordId member = record.reference("member"_L1);
    Refresh &refresh = m_refresh[member];
    if (isNewRecord)
        addToStory(refresh.story, record);
    else
        refresh.mustRead = true;
}

void Transaction::noteTellers(const Record &record)
{
    if (isToldByOthers(record.kind)) {
        for (const RecordRef &ref : referencesOf(record))
            m_tellers.insert(ref);
    }
}

/// A chapter names its leads, a function says what its seat says, and tasks are due when their
/// event starts.
Result<void> Transaction::noteTellersOfName(const Record &before, const Record &after)
{
    if (after.kind == Kind::Member && titleOf(before) != titleOf(after))
        return noteTellersFound(Kind::Chapter, "chapters_of_seats"_L1, after.id());
    if (after.kind == Kind::Event && before.at("start"_L1) != after.at("start"_L1))
        return noteTellersFound(Kind::Task, "tasks_of_event"_L1, after.id());
    if (after.kind == Kind::Seat)
        return noteTellersFound(Kind::Function, "functions_of_seat"_L1, after.id());
    return {};
}

Result<void> Transaction::noteTellersFound(Kind kind, QLatin1String statementName,
                                           const RecordId &id)
{
    auto statement = m_database.prepareNamed(statementName);
    if (!statement)
        return failed(statement);
    statement->bindText(1, id.text());
    return statement->eachRow([&](const Statement &row) {
        m_tellers.insert({kind, RecordId(row.text(0))});
    });
}

/// What a function says is told by its seat, and by all that tell of the seat.
Result<void> Transaction::touchTellers()
{
    for (const RecordRef &ref : QSet(m_tellers)) {
        if (ref.kind != Kind::Seat)
            continue;
        const auto seat = find(ref);
        if (!seat)
            return failed(seat);
        if (const std::optional<Record> &present = *seat)
            noteTellers(*present);
    }
    for (const RecordRef &ref : std::as_const(m_tellers)) {
        const auto row = table(ref.kind).rowOf(ref.id);
        if (!row)
            return failed(row);
        if (const std::optional<qint64> &present = *row)
            touch(ref, *present, ChangeAction::Set, derivedFields(ref.kind));
    }
    return {};
}

Result<ChangeSet> Transaction::finish()
{
    if (const auto told = touchTellers(); !told)
        return failed(told);
    for (const auto &[member, refresh] : m_refresh) {
        const bool isKnown = refresh.newRow != 0 && !refresh.mustRead;
        const Result<void> refreshed =
            isKnown ? m_spans.insert(refresh.newRow, statusSpans(refresh.story, m_rules))
                    : refreshMember(member);
        if (!refreshed)
            return failed(refreshed);
    }
    for (auto &[kind, table] : m_tables) {
        if (const auto finished = table.finish(); !finished)
            return failed(finished);
    }
    if (m_touchedCount > ChangeSet::mostTouched) {
        m_changes.touched.clear();
        m_changes.allOf.unite(m_kinds);
    }
    return m_changes;
}

Result<qint64> Transaction::rowOfMember(const RecordId &member)
{
    const auto row = table(Kind::Member).rowOf(member);
    if (!row)
        return failed(row);
    return row->value_or(0);
}

Result<void> Transaction::refreshMember(const RecordId &member)
{
    const Result<qint64> row = rowOfMember(member);
    if (!row)
        return failed(row);
    if (*row == 0)
        return {};
    const Result<MemberStory> story = m_spans.storyOf(member);
    if (!story)
        return failed(story);
    touch({Kind::Member, member}, *row, ChangeAction::Set, derivedFields(Kind::Member));
    return m_spans.replace(*row, statusSpans(*story, m_rules));
}

} // namespace chapterhouse
