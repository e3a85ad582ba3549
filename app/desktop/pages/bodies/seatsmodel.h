#pragma once

#include "desktop/pages/bodies/bodyfacts.h"

#include <QAbstractListModel>

namespace chapterhouse {

/// The seats of a body on a day: those held, those missing to what the rules ask, and, if they are
/// wanted, those that begin later.
class SeatsModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class State { Held, Vacant, ToCome };
    enum Role {
        StateRole = Qt::UserRole, ///< State as int
        TitlesRole,               ///< QString, the functions
        TermRole,                 ///< QString: "1 Jul 2025 – 30 Jun 2027 · Elected"
        LeftRole,                 ///< QString: "7 months left"
        EndsSoonRole,             ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    void setFacts(const BodyFacts &facts, bool withThoseToCome);
    /// Null for a vacant one.
    const FilledSeat *seatAt(int row) const;
    /// -1: none of them.
    int rowOf(const SeatId &seat) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        State state = State::Held;
        FilledSeat seat;
    };

    std::vector<Row> rowsToCome(const BodyRoster &roster) const;
    QString leftText(const Row &row) const;
    QString spokenText(const QModelIndex &index) const;

    std::vector<Row> m_rows;
    QDate m_day;
};

} // namespace chapterhouse
