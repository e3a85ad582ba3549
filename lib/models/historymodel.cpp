#include "models/historymodel.h"

#include "domain/daytext.h"
#include "domain/fieldtext.h"
#include "domain/recordjson.h"
#include "models/screentext.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr Kind ownKinds[] = {Kind::Membership, Kind::Standing, Kind::Leaving, Kind::Admission,
                             Kind::Payment};

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

void HistoryModel::setMember(const MemberId &member)
{
    m_member = member;
    reload();
}

Result<std::vector<HistoryEntry>> HistoryModel::entries() const
{
    const Reader &reader = m_file.reader();
    auto all = reader.history({Kind::Member, m_member.generic()});
    if (!all)
        return all;
    for (const Kind kind : ownKinds) {
        const auto records = reader.recordsOf(kind, "member"_L1, m_member.generic());
        if (!records)
            return failed(records);
        for (const Record &record : *records) {
            const auto more = reader.history(record.ref());
            if (!more)
                return more;
            all->insert(all->end(), more->begin(), more->end());
        }
    }
    std::ranges::stable_sort(*all, [](const HistoryEntry &left, const HistoryEntry &right) {
        return left.step.row > right.step.row;
    });
    return all;
}

void HistoryModel::reload()
{
    beginResetModel();
    m_rows.clear();
    if (!m_member.isEmpty()) {
        for (const HistoryEntry &entry : entries().value_or(std::vector<HistoryEntry>()))
            addRows(entry);
    }
    endResetModel();
}

void HistoryModel::addRows(const HistoryEntry &entry)
{
    const QString word = capitalised(wordFor(entry.change.record.kind));
    switch (entry.change.action) {
    case ChangeAction::Added:
        m_rows.push_back({entry.step, tr("%1 added").arg(word), {}});
        return;
    case ChangeAction::Removed:
        m_rows.push_back({entry.step, tr("%1 removed").arg(word), {}});
        return;
    case ChangeAction::Set:
        break;
    }
    const Catalogue &catalogue = catalogueOf(entry.change.record.kind);
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        const QString key = catalogue.at(i).key;
        if (entry.change.after.contains(key))
            m_rows.push_back(rowOfField(entry, key));
    }
}

HistoryModel::Row HistoryModel::rowOfField(const HistoryEntry &entry, const QString &key) const
{
    const RecordRef &ref = entry.change.record;
    const FieldSpec &field = catalogueOf(ref.kind).at(catalogueOf(ref.kind).find(key).value());
    const auto valueIn = [&](const QJsonObject &values) {
        return fieldFromJson(field, values.value(key)).value_or(FieldValue());
    };
    const FieldValue before = valueIn(entry.change.before);
    const auto shown = [&](const FieldValue &value) {
        return isAbsent(value) ? tr("nothing") : screenText(field, value, m_titles);
    };
    const QString what = ref.kind == Kind::Member
                             ? field.titleText()
                             : tr("%1 of the %2").arg(field.titleText(), wordFor(ref.kind));
    Row row{.step = entry.step,
            .sentence =
                tr("%1: %2 → %3").arg(what, shown(before), shown(valueIn(entry.change.after))),
            .putBack = {}};
    if (ref.kind == Kind::Member)
        row.putBack = PutBack{.record = ref, .key = key, .text = exactText(before)};
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
