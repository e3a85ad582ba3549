#include "store/verifylog.h"

#include "base/words.h"
#include "domain/recordjson.h"
#include "store/changelog.h"
#include "store/recordtable.h"

#include <QSet>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 100;

/// A record is there exactly when its newest line in the log is not a removal.
Result<void> checkPresence(Database &database, Kind kind, Problems &problems)
{
    const QByteArray name(nameOf(kind).data(), nameOf(kind).size());
    const QByteArray unlogged =
        "SELECT id FROM " + name +
        " r WHERE coalesce((SELECT c.action FROM change c WHERE c.record = r.id ORDER BY"
        " c.row DESC LIMIT 1), 'removed') = 'removed'";
    const QByteArray missing =
        "SELECT c.record FROM change c WHERE c.kind = '" + name +
        "' AND c.action <> 'removed' AND NOT EXISTS (SELECT 1 FROM change n WHERE n.record ="
        " c.record AND n.row > c.row) AND NOT EXISTS (SELECT 1 FROM " +
        name + " r WHERE r.id = c.record)";
    const auto report = [&](const QString &sentence) {
        return [&problems, kind, sentence](const Statement &row) -> Result<void> {
            problems.add(sentence.arg(wordFor(kind), row.text(0)));
            return {};
        };
    };
    return database.visit(unlogged, report(Words::tr("The %1 %2 is not in the change log.")))
        .and_then([&] {
            return database.visit(missing,
                                  report(Words::tr("The %1 %2 is gone, but the change log does "
                                                   "not say that it was removed.")));
        });
}

/// Holds the newest values of one kind's records in the log against the records.
class ValueCheck {
public:
    ValueCheck(Database &database, Kind kind, Problems &problems)
        : m_table(database, kind), m_catalogue(catalogueOf(kind)), m_problems(problems)
    {
    }

    /// To be called for the changes of a record one after another, the newest first.
    Result<void> check(const RecordChange &change);

private:
    Result<void> begin(const RecordId &id);
    void compare(const Record &record, const QString &key, const QJsonValue &logged);

    RecordTable m_table;
    const Catalogue &m_catalogue;
    Problems &m_problems;
    RecordId m_id;
    std::optional<Record> m_record; ///< nothing when there is no more to compare
    QSet<QString> m_compared;
};

Result<void> ValueCheck::check(const RecordChange &change)
{
    if (change.record.id != m_id) {
        if (auto begun = begin(change.record.id); !begun)
            return begun;
    }
    if (change.action != ChangeAction::Set)
        m_record.reset();
    for (auto it = change.after.begin(); m_record && it != change.after.end(); ++it)
        compare(*m_record, it.key(), it.value());
    return {};
}

Result<void> ValueCheck::begin(const RecordId &id)
{
    m_id = id;
    m_compared.clear();
    auto found = m_table.find(id);
    if (!found)
        return failed(found);
    m_record = *std::move(found);
    return {};
}

void ValueCheck::compare(const Record &record, const QString &key, const QJsonValue &logged)
{
    const auto field = m_catalogue.find(key);
    if (!field || m_compared.contains(key))
        return;
    m_compared += key;
    const QJsonValue held = jsonOf(record.values[*field]);
    if ((held.isUndefined() ? QJsonValue() : held) != logged)
        m_problems.add(Words::tr("“%1” of “%2” is not what the change log says.")
                           .arg(m_catalogue.at(*field).titleText(), titleOf(record)));
}

} // namespace

void Problems::add(const QString &sentence)
{
    if (m_sentences.size() < mostProblems)
        m_sentences += sentence;
}

Result<void> verifyLog(Database &database, Problems &problems)
{
    for (const Kind kind : allKinds()) {
        ValueCheck values(database, kind, problems);
        const auto checked = checkPresence(database, kind, problems).and_then([&] {
            return ChangeLog(database).visitByRecord(
                kind, [&](const RecordChange &change) { return values.check(change); });
        });
        if (!checked)
            return checked;
    }
    return {};
}

} // namespace chapterhouse
