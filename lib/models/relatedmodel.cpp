#include "models/relatedmodel.h"

#include "domain/fieldtext.h"
#include "models/screentext.h"
#include "store/listing.h"
#include "store/recordtable.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

RelatedModel::RelatedModel(OpenFile &file, Kind kind, QLatin1String owner,
                           const QList<QLatin1String> &fields, QObject *parent)
    : QAbstractTableModel(parent), m_file(file), m_kind(kind), m_ownerKey(owner),
      m_titles(file.reader())
{
    const Catalogue &catalogue = catalogueOf(kind);
    for (const QLatin1String keys : fields) {
        const qsizetype bar = keys.indexOf('|'_L1);
        m_fields.push_back(catalogue.indexOf(bar < 0 ? keys : keys.left(bar)));
        m_others.push_back(bar < 0 ? -1 : catalogue.indexOf(keys.mid(bar + 1)));
        m_hasDerived = m_hasDerived || catalogue.at(m_fields.back()).is(FieldFlag::Derived);
    }
    connect(&file.writer(), &StoreThread::changed, this, &RelatedModel::follow);
    if (m_hasDerived)
        connect(&file, &OpenFile::dayChanged, this, &RelatedModel::reload);
}

void RelatedModel::setOwner(const RecordId &owner, std::optional<QDate> day)
{
    m_owner = owner;
    m_day = day;
    reload();
}

Result<std::vector<Record>> RelatedModel::read() const
{
    if (m_owner.isEmpty())
        return std::vector<Record>();
    auto records = m_file.reader().recordsOf(m_kind, m_ownerKey, m_owner);
    return records && m_hasDerived ? withDerived(*records) : records;
}

Result<std::vector<Record>> RelatedModel::withDerived(const std::vector<Record> &records) const
{
    RecordTable table(m_file.database(), m_kind);
    std::vector<qint64> keys;
    for (const Record &record : records) {
        const auto row = table.rowOf(record.id());
        if (!row)
            return failed(row);
        if (*row)
            keys.push_back(**row);
    }
    return listRecords(m_file.database(), m_kind, keys, m_day.value_or(m_file.today()));
}

void RelatedModel::reload()
{
    std::vector<Record> records = read().value_or(std::vector<Record>());
    const qsizetype first = m_fields.front();
    std::ranges::stable_sort(records, [first](const Record &left, const Record &right) {
        return exactText(left.values[first]) > exactText(right.values[first]);
    });
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

/// What a derived column says may come from any record.
void RelatedModel::follow(const ChangeSet &changes)
{
    const bool titles = m_titles.forget(changes);
    const bool touched =
        std::ranges::any_of(changes.touched, [this](const ChangeSet::Touched &each) {
            return each.record.kind == m_kind || m_hasDerived;
        });
    if (titles || touched || changes.allOf.contains(m_kind) ||
        (m_hasDerived && !changes.allOf.isEmpty()))
        reload();
}

int RelatedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int RelatedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QString RelatedModel::textAt(const Record &record, qsizetype field) const
{
    const FieldSpec &spec = catalogueOf(m_kind).at(field);
    QString text = screenText(spec, record.values[field], m_titles);
    if (spec.kind != FieldKind::Money || text.isEmpty())
        return text;
    return u"%1 %2"_s.arg(text, record.text("currency"_L1));
}

QVariant RelatedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Record &record = recordAt(index.row());
    const qsizetype field = m_fields[static_cast<size_t>(index.column())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        const qsizetype other = m_others[static_cast<size_t>(index.column())];
        return textAt(record, isAbsent(record.values[field]) && other >= 0 ? other : field);
    }
    if (role == IdRole)
        return record.id().text();
    if (role == Qt::TextAlignmentRole && catalogueOf(m_kind).at(field).kind == FieldKind::Money)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant RelatedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= columnCount())
        return {};
    return catalogueOf(m_kind).at(m_fields[static_cast<size_t>(section)]).titleText();
}

} // namespace chapterhouse
