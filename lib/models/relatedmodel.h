#pragma once

#include "models/openfile.h"
#include "models/titles.h"

#include <QAbstractTableModel>
#include <QModelIndex>
#include <QVariant>

namespace chapterhouse {

/// The records of one kind that refer to one record, their owner (the periods, decisions and
/// payments of a member), newest first. A few rows, read at once.
class RelatedModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole };

    /// `owner` is the key of the field that refers to the owner; `fields` are the columns, as keys
    /// of the catalogue, "body|chapter" for the second where the first is absent; the list is
    /// sorted by the first column.
    RelatedModel(OpenFile &file, Kind kind, QLatin1String owner, const QList<QLatin1String> &fields,
                 QObject *parent = nullptr);

    Kind kind() const { return m_kind; }
    /// No owner: no rows. Derived columns are as of the day; nothing: today, whichever day that is.
    void setOwner(const RecordId &owner, std::optional<QDate> day = {});
    /// Reads again.
    void reload();
    const Record &recordAt(int row) const { return m_records[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void follow(const ChangeSet &changes);
    QString textAt(const Record &record, qsizetype field) const;
    Result<std::vector<Record>> read() const;
    Result<std::vector<Record>> withDerived(const std::vector<Record> &records) const;

    OpenFile &m_file;
    Kind m_kind;
    QLatin1String m_ownerKey;
    std::vector<qsizetype> m_fields;
    std::vector<qsizetype> m_others; ///< for each of them the one shown where it is absent, or -1
    bool m_hasDerived = false;       ///< among the columns
    RecordId m_owner;
    std::optional<QDate> m_day;
    std::vector<Record> m_records;
    Titles m_titles;
};

} // namespace chapterhouse
