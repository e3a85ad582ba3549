#include "models/recordlistmodel.h"

#include "domain/fieldtext.h"
#include "models/decidingfields.h"

#include <QCoreApplication>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostDifferences = 1'000;
constexpr qint64 allRows = -1;

QVariant alignmentOf(const ListColumn &column)
{
    return QVariant((column.alignedToEnd ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

RecordListModel::RecordListModel(OpenFile &file, Kind kind, QObject *parent)
    : QAbstractTableModel(parent),
      m_file(file), m_request{.kind = kind, .query = {}, .sort = {}, .day = file.today()},
      m_pages(file.database(), kind), m_texts(file.reader())
{
    m_pages.setDay(m_request.day);
    setColumns(usualColumnsOf(kind));
    connect(&file.writer(), &StoreThread::changed, this, &RecordListModel::follow);
    connect(&file, &OpenFile::dayChanged, this, &RecordListModel::dayPassed);
    ask();
}

RecordListModel::~RecordListModel() = default;

void RecordListModel::setQuery(const Query &query)
{
    if (query == m_request.query)
        return;
    m_request.query = query;
    ask();
}

void RecordListModel::setDay(std::optional<QDate> day)
{
    m_followsToday = !day.has_value();
    const QDate wanted = day.value_or(m_file.today());
    if (wanted == m_request.day)
        return;
    m_request.day = wanted;
    ask();
}

void RecordListModel::dayPassed(QDate today)
{
    if (!m_followsToday)
        return;
    m_request.day = today;
    ask();
}

void RecordListModel::setColumns(const QStringList &keys)
{
    const std::vector<ListColumn> all = listColumnsOf(m_request.kind);
    std::vector<ListColumn> chosen;
    for (const QString &key : keys) {
        const auto column = std::ranges::find(all, key, &ListColumn::key);
        if (column != all.end())
            chosen.push_back(*column);
    }
    beginResetModel();
    m_columns = std::move(chosen);
    m_pages.setDerived(derivedFieldsOf(m_request.kind, m_columns));
    endResetModel();
}

QStringList RecordListModel::columnKeys() const
{
    QStringList keys;
    for (const ListColumn &column : m_columns)
        keys += column.key;
    return keys;
}

void RecordListModel::setSort(const QString &columnKey, Qt::SortOrder order)
{
    if (columnKey == m_sortColumn && order == m_sortOrder)
        return;
    const std::vector<ListColumn> all = listColumnsOf(m_request.kind);
    const auto column = std::ranges::find(all, columnKey, &ListColumn::key);
    m_sortColumn = column == all.end() ? QString() : columnKey;
    m_sortOrder = order;
    std::vector<SortKey> keys;
    if (column != all.end()) {
        for (const qsizetype field : column->sortedBy)
            keys.push_back({field, order == Qt::DescendingOrder});
    }
    if (keys == std::vector{SortKey{SortKey::byTitle}})
        keys.clear();
    if (keys == m_request.sort)
        return;
    m_request.sort = std::move(keys);
    ask();
}

void RecordListModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < columnCount())
        setSort(m_columns[static_cast<size_t>(column)].key, order);
}

/// Between rows is a place of the root.
Qt::ItemFlags RecordListModel::flags(const QModelIndex &index) const
{
    if (!m_isMovable)
        return QAbstractTableModel::flags(index);
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled
                           : Qt::ItemIsDropEnabled;
}

QStringList RecordListModel::mimeTypes() const
{
    return {u"application/x-chapterhouse-rows-%1-%2"_s.arg(QCoreApplication::applicationPid())
                .arg(reinterpret_cast<quintptr>(this))};
}

void RecordListModel::ask()
{
    askFor(m_isLoaded ? allRows : RecordPages::pageSize);
}

void RecordListModel::askFor(qint64 limit)
{
    const quint64 number = ++*m_newest;
    const auto isNewest = [newest = m_newest, number] { return *newest == number; };
    m_file.query(
        this,
        [request = m_request, limit, before = m_keys,
         isNewest](Database &database) -> Result<Answer> {
            if (!isNewest())
                return Answer{};
            return listKeys(database, request, limit).map([&](std::vector<qint64> keys) {
                auto steps = keySteps(before, keys, mostDifferences);
                return Answer{.keys = std::move(keys), .steps = std::move(steps)};
            });
        },
        [this, limit, isNewest](Result<Answer> answer) {
            if (!isNewest())
                return;
            if (!answer) {
                Q_EMIT failed(answer.error().message);
                return;
            }
            m_isLoaded = static_cast<qint64>(answer->keys.size()) != limit;
            apply(*std::move(answer));
            if (!m_isLoaded)
                askFor(allRows);
        });
}

void RecordListModel::apply(Answer answer)
{
    m_texts.refresh();
    Q_EMIT aboutToUpdate();
    m_pages.setDay(m_request.day);
    if (answer.steps) {
        applyExactly(*answer.steps);
        tellAllChanged();
    } else {
        beginResetModel();
        m_keys = std::move(answer.keys);
        endResetModel();
    }
    Q_EMIT updated();
}

void RecordListModel::applyExactly(const std::vector<KeyStep> &steps)
{
    for (const KeyStep &step : steps) {
        const int row = static_cast<int>(step.row);
        const int last = static_cast<int>(step.row + step.count - 1);
        switch (step.what) {
        case KeyStep::What::Remove:
            beginRemoveRows({}, row, last);
            applyStep(m_keys, step);
            endRemoveRows();
            break;
        case KeyStep::What::Insert:
            beginInsertRows({}, row, last);
            applyStep(m_keys, step);
            endInsertRows();
            break;
        case KeyStep::What::Move:
            beginMoveRows({}, row, row, {}, static_cast<int>(step.to));
            applyStep(m_keys, step);
            endMoveRows();
            break;
        }
    }
}

void RecordListModel::setMarks(const QHash<RecordId, RowMark> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    tellAllChanged();
}

void RecordListModel::follow(const ChangeSet &changes)
{
    const bool titlesChanged = m_texts.forget(changes);
    if (titlesChanged || changes.allOf.contains(m_request.kind)) {
        m_pages.forgetAll();
        ask();
        return;
    }
    const QSet<qsizetype> deciding = decidingFields(m_request);
    std::vector<qint64> keys;
    bool decides = false;
    for (const ChangeSet::Touched &touched : changes.touched) {
        if (touched.record.kind != m_request.kind)
            continue;
        m_pages.forget(touched.row);
        keys.push_back(touched.row);
        decides =
            decides || touched.action != ChangeAction::Set || touched.fields.intersects(deciding);
    }
    if (decides)
        ask();
    else
        tellChanged(keys);
}

void RecordListModel::tellChanged(const std::vector<qint64> &keys)
{
    constexpr size_t few = 20;
    if (keys.size() > few)
        return tellAllChanged();
    for (const qint64 key : keys) {
        if (const auto row = rowOfKey(key))
            Q_EMIT dataChanged(index(*row, 0), index(*row, columnCount() - 1));
    }
}

void RecordListModel::tellAllChanged()
{
    if (!m_keys.empty() && !m_columns.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::optional<int> RecordListModel::rowOfKey(qint64 key) const
{
    const auto found = std::find(m_keys.begin(), m_keys.end(), key);
    if (found == m_keys.end())
        return std::nullopt;
    return static_cast<int>(found - m_keys.begin());
}

const Record *RecordListModel::recordAt(int row) const
{
    return m_pages.at(m_keys, row);
}

RecordRef RecordListModel::refAt(int row) const
{
    const Record *record = recordAt(row);
    return record ? record->ref() : RecordRef{m_request.kind, RecordId()};
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int RecordListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ListColumn &column = m_columns[static_cast<size_t>(index.column())];
    if (role == KeyRole)
        return keyAt(index.row());
    if (role == ShapeRole)
        return static_cast<int>(column.shape);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    const Record *record = recordAt(index.row());
    if (!record)
        return {};
    if (column.shape == ListColumn::Shape::Mark)
        return markValue(*record, role);
    switch (role) {
    case Qt::DisplayRole:
        return m_texts.of(*record, column, m_request.day);
    case Qt::AccessibleTextRole:
        return accessibleText(*record, column);
    case MarkStatusRole:
        return markBeside(*record, column).status;
    case MarkWordRole:
        return markBeside(*record, column).word;
    case IdRole:
        return record->id().text();
    case SubtitleRole:
        return m_texts.below(*record, column);
    case StatusRole:
        return exactText(record->values[column.fields.front()]);
    case SortRole:
        return sortValue(*record, column);
    default:
        return {};
    }
}

QVariant RecordListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ListColumn &column = m_columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    return {};
}

QVariant RecordListModel::markValue(const Record &record, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case SortRole:
        return m_marks.value(record.id()).word;
    case StatusRole:
        return m_marks.value(record.id()).status;
    case IdRole:
        return record.id().text();
    default:
        return {};
    }
}

/// A list with a column for what is told of a record tells it there alone.
RowMark RecordListModel::markBeside(const Record &record, const ListColumn &column) const
{
    const auto isMark = [](const ListColumn &each) {
        return each.shape == ListColumn::Shape::Mark;
    };
    const bool isName = column.shape == ListColumn::Shape::Name;
    return isName && std::ranges::none_of(m_columns, isMark) ? m_marks.value(record.id())
                                                             : RowMark();
}

QString RecordListModel::accessibleText(const Record &record, const ListColumn &column) const
{
    QStringList words{m_texts.of(record, column, m_request.day), markBeside(record, column).word};
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

QVariant RecordListModel::sortValue(const Record &record, const ListColumn &column) const
{
    const FieldValue &value = record.values[column.fields.front()];
    if (const auto *day = std::get_if<QDate>(&value))
        return *day;
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag;
    return m_texts.of(record, column, m_request.day);
}

} // namespace chapterhouse
