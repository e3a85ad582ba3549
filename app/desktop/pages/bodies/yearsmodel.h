#pragma once

#include "domain/bodyyears.h"

#include <QAbstractTableModel>

namespace chapterhouse {

/// A body over the years as a table: functions down, periods across, the latest first.
class YearsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        NamesRole = Qt::UserRole, ///< QStringList, who held it
        NotesRole,                ///< QStringList, what is told beside each of them; may be empty
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setYears(const BodyYears &years);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QStringList names(const QModelIndex &index) const;
    QStringList notes(const QModelIndex &index) const;
    QString text(const QModelIndex &index) const;

    BodyYears m_years;
};

} // namespace chapterhouse
