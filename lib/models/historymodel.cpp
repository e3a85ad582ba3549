#include "models/historymodel.h"

#include "domain/daytext.h"
#include "domain/fieldtext.h"
#include "domain/recordjson.h"
#include "domain/ties.h"
#include "models/screentext.h"
#include "store/recordwords.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString capitalised(QString word)
{
    if (!word.isEmpty())
        word[0] = word.at(0).toUpper();
    return word;
}

QString whenText(const Step &step, const QTimeZone &zone)
{
    const QDateTime at = step.at.toTimeZone(zone);
    return u"%1, %2 · %3"_s.arg(dayText(at.date()), timeText(at.time()), step.who);
}

} // namespace

HistoryModel::HistoryModel(OpenFile &file, QObject *parent)
    : QAbstractListModel(parent), m_file(file), m_titles(file.reader())
{
    connect(&file.writer(), &StoreThread::changed, this, [this](const ChangeSet &changes) {
        m_titles.forget(changes);
        reload();
    });
}

void HistoryModel::setRecord(const RecordRef &record)
{
    m_record = record;
    reload();
}

/// Of the record and what belongs to it, whatever belongs to that included.
Result<std::vector<HistoryModel::Entry>> HistoryModel::entriesOf(const RecordRef &record,
                                                                 const QString &part) const
{
    const Reader &reader = m_file.reader();
    const auto logged = reader.history(record);
    if (!logged)
        return failed(logged);
    std::vector<Entry> all;
    for (const HistoryEntry &entry : *logged)
        all.push_back({entry, part});
    for (const Tie &tie : tiesTo(record.kind)) {
        if (!tie.isPartOfOwner())
            continue;
        const auto owned = reader.recordsOf(tie.kind, tie.key, record.id);
        if (!owned)
            return failed(owned);
        for (const Record &each : *owned) {
            const auto more = recordInWords(reader, each).and_then([&](const QString &words) {
                return entriesOf(each.ref(), words);
            });
            if (!more)
                return more;
            all.insert(all.end(), more->begin(), more->end());
        }
    }
    return all;
}

void HistoryModel::reload()
{
    beginResetModel();
    m_rows.clear();
    if (!m_record.id.isEmpty()) {
        auto entries = entriesOf(m_record, {}).value_or(std::vector<Entry>());
        std::ranges::stable_sort(entries, std::ranges::greater(),
                                 [](const Entry &entry) { return entry.logged.step.row; });
        for (const Entry &entry : entries)
            addRows(entry);
    }
    endResetModel();
}

void HistoryModel::addRows(const Entry &entry)
{
    const RecordChange &change = entry.logged.change;
    const Step &step = entry.logged.step;
    const QString word = capitalised(wordFor(change.record.kind));
    const bool isOwn = entry.part.isEmpty();
    switch (change.action) {
    case ChangeAction::Added:
        m_rows.push_back(
            {step, isOwn ? tr("%1 added").arg(word) : tr("Added: %1").arg(entry.part), {}});
        return;
    case ChangeAction::Removed:
        m_rows.push_back(
            {step, isOwn ? tr("%1 removed").arg(word) : tr("Removed: %1").arg(entry.part), {}});
        return;
    case ChangeAction::Set:
        break;
    }
    for (const FieldSpec &field : catalogueOf(change.record.kind).fields()) {
        if (change.after.contains(field.key))
            m_rows.push_back(rowOfField(entry, field));
    }
}

HistoryModel::Row HistoryModel::rowOfField(const Entry &entry, const FieldSpec &field) const
{
    const RecordChange &change = entry.logged.change;
    const bool isOwn = entry.part.isEmpty();
    const auto valueIn = [&](const QJsonObject &values) {
        return fieldFromJson(field, values.value(field.key)).value_or(FieldValue());
    };
    const FieldValue before = valueIn(change.before);
    const auto shown = [&](const FieldValue &value) {
        return isAbsent(value) ? tr("nothing") : screenText(field, value, m_titles);
    };
    const QString what =
        isOwn ? field.titleText() : tr("%1 of %2").arg(field.titleText(), entry.part);
    Row row{.step = entry.logged.step,
            .sentence = tr("%1: %2 → %3").arg(what, shown(before), shown(valueIn(change.after))),
            .putBack = {}};
    if (isOwn)
        row.putBack = PutBack{.record = change.record, .key = field.key, .text = exactText(before)};
    return row;
}

std::optional<HistoryModel::PutBack> HistoryModel::putBackAt(int row) const
{
    return m_rows[static_cast<size_t>(row)].putBack;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.sentence;
    case WhenRole:
        return whenText(row.step, m_file.reader().associationZone());
    case StepRole:
        return row.step.row;
    case LabelRole:
        return row.step.label;
    case CanPutBackRole:
        return row.putBack.has_value();
    default:
        return {};
    }
}

} // namespace chapterhouse
