#pragma once

#include "models/keysteps.h"
#include "models/listtexts.h"
#include "models/openfile.h"
#include "models/recordpages.h"

#include <QAbstractTableModel>
#include <QModelIndex>
#include <QVariant>

#include <atomic>

namespace chapterhouse {

/// What is told of a record beside its fields, in a Mark column, or else beside its name.
struct RowMark {
    QString status; ///< as of a Status column: "to_mend"
    QString word;

    bool operator==(const RowMark &) const = default;
};

/// The records of one kind that fit a query, in an order, as of a day. Holds the integer keys of
/// all rows and the records of a few pages. Asks for keys on the reading thread, the newest request
/// winning, and applies the answer as exact changes, or as one reset when much is different.
class RecordListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< qint64, the row's integer key
        IdRole,                 ///< QString
        ShapeRole,              ///< ListColumn::Shape of the column as int
        SubtitleRole,           ///< QString, of a Name column
        StatusRole,             ///< QString, the stored text of a Status column, or of a mark
        MarkStatusRole, ///< QString, of a Name column: the status of what is told beside the record
        MarkWordRole,   ///< QString, of a Name column: the word for it
        SortRole,       ///< the bare value: QDate, qint64, bool or QString
    };

    /// `file` must outlive the model.
    RecordListModel(OpenFile &file, Kind kind, QObject *parent = nullptr);
    ~RecordListModel() override;

    /// From understoodQuery().
    void setQuery(const Query &query);
    const Query &query() const { return m_request.query; }
    /// As of a day; nothing: today, whichever day that is.
    void setDay(std::optional<QDate> day);
    QDate day() const { return m_request.day; }
    /// Keys of listColumnsOf() in the order to show them; unknown ones are passed over.
    void setColumns(const QStringList &keys);
    QStringList columnKeys() const;
    const std::vector<ListColumn> &columns() const { return m_columns; }
    /// By the column with that key; the list stays sorted when the column is not shown.
    void setSort(const QString &columnKey, Qt::SortOrder order);
    const QString &sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Its rows can be dragged to between others; whoever shows them carries that out.
    void setMovable(bool movable) { m_isMovable = movable; }
    /// Those without one have none.
    void setMarks(const QHash<RecordId, RowMark> &marks);
    /// What the list asks for: the same records can be exported.
    const ListRequest &request() const { return m_request; }

    /// False until all rows are there; a long list begins with a page of them.
    bool isLoaded() const { return m_isLoaded; }
    RecordRef refAt(int row) const;
    qint64 keyAt(int row) const { return m_keys[static_cast<size_t>(row)]; }
    std::optional<int> rowOfKey(qint64 key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    /// Only rows of this very list can be dropped on it.
    QStringList mimeTypes() const override;

Q_SIGNALS:
    /// Around each answer, however it is applied: what a view keeps (scroll, current row and
    /// selection by key) is taken before and put back after it.
    void aboutToUpdate();
    void updated();
    void failed(const QString &sentence);

private:
    struct Answer {
        std::vector<qint64> keys;
        std::optional<std::vector<KeyStep>> steps; ///< nothing: reset
    };

    void ask();
    void askFor(qint64 limit);
    void apply(Answer answer);
    void applyExactly(const std::vector<KeyStep> &steps);
    void follow(const ChangeSet &changes);
    void dayPassed(QDate today);
    void tellChanged(const std::vector<qint64> &keys);
    void tellAllChanged();
    const Record *recordAt(int row) const;
    QVariant markValue(const Record &record, int role) const;
    RowMark markBeside(const Record &record, const ListColumn &column) const;
    QString accessibleText(const Record &record, const ListColumn &column) const;
    QVariant sortValue(const Record &record, const ListColumn &column) const;

    OpenFile &m_file;
    ListRequest m_request;
    bool m_followsToday = true;
    bool m_isMovable = false;
    std::vector<ListColumn> m_columns;
    QString m_sortColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<qint64> m_keys;
    bool m_isLoaded = false;
    mutable RecordPages m_pages;
    ListTexts m_texts;
    QHash<RecordId, RowMark> m_marks;
    std::shared_ptr<std::atomic<quint64>> m_newest = std::make_shared<std::atomic<quint64>>(0);
};

} // namespace chapterhouse
