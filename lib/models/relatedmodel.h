#pragma once

#include "models/openfile.h"
#include "models/titles.h"

#include <QAbstractTableModel>

namespace chapterhouse {

/// The records of one kind that belong to one member (periods, decisions, payments), newest first.
/// A few rows, read at once.
class RelatedModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole };

    /// `fields` are the columns, as keys of the catalogue; the list is sorted by the first one.
    RelatedModel(OpenFile &file, Kind kind, const QStringList &fields, QObject *parent = nullptr);

    /// No member: no rows.
    void setMember(const MemberId &member);
    /// Reads again.
    void reload();
    const Record &recordAt(int row) const { return m_records[static_cast<size_t>(row)]; }
    const Titles &titles() const { return m_titles; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void follow(const ChangeSet &changes);
    QString textAt(const Record &record, qsizetype field) const;

    OpenFile &m_file;
    Kind m_kind;
    std::vector<qsizetype> m_fields;
    MemberId m_member;
    std::vector<Record> m_records;
    Titles m_titles;
};

} // namespace chapterhouse
