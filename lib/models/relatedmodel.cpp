#include "models/relatedmodel.h"

#include "domain/fieldtext.h"
#include "models/screentext.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

RelatedModel::RelatedModel(OpenFile &file, Kind kind, const QStringList &fields, QObject *parent)
    : QAbstractTableModel(parent), m_file(file), m_kind(kind), m_titles(file.reader())
{
    for (const QString &key : fields)
        m_fields.push_back(catalogueOf(kind).find(key).value());
    connect(&file.writer(), &StoreThread::changed, this, &RelatedModel::follow);
}

void RelatedModel::setMember(const MemberId &member)
{
    m_member = member;
    reload();
}

void RelatedModel::reload()
{
    std::vector<Record> records;
    if (!m_member.isEmpty())
        records = m_file.reader()
                      .recordsOf(m_kind, "member"_L1, m_member.generic())
                      .value_or(std::vector<Record>());
    const qsizetype first = m_fields.front();
    std::ranges::stable_sort(records, [first](const Record &left, const Record &right) {
        return exactText(left.values[first]) > exactText(right.values[first]);
    });
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

void RelatedModel::follow(const ChangeSet &changes)
{
    const bool titles = m_titles.forget(changes);
    const bool touched =
        std::ranges::any_of(changes.touched, [this](const ChangeSet::Touched &each) {
            return each.record.kind == m_kind;
        });
    if (titles || touched || changes.allOf.contains(m_kind))
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
    const QString text = screenText(spec, record.values[field], m_titles);
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
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textAt(record, field);
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
