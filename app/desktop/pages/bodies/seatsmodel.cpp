#include "desktop/pages/bodies/seatsmodel.h"

#include "base/words.h"
#include "domain/daytext.h"
#include "domain/officeterms.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString wayText(SeatOrigin how)
{
    return Words::tr(waysToASeat()[static_cast<size_t>(how)].title);
}

QString termText(const Seat &seat)
{
    const QString from = dayText(seat.from);
    const QString days = seat.until.isValid()
                             ? SeatsModel::tr("%1 – %2").arg(from, dayText(seat.until))
                             : SeatsModel::tr("since %1").arg(from);
    return u"%1 · %2"_s.arg(days, wayText(seat.how));
}

} // namespace

void SeatsModel::setFacts(const BodyFacts &facts, bool withThoseToCome)
{
    beginResetModel();
    m_day = facts.day;
    m_rows.clear();
    for (const FilledSeat &seat : facts.filled)
        m_rows.push_back({.state = State::Held, .seat = seat});
    const int vacant = vacantSeats(facts.roster.rules, static_cast<int>(facts.filled.size()));
    m_rows.insert(m_rows.end(), static_cast<size_t>(vacant),
                  Row{.state = State::Vacant, .seat = {}});
    if (withThoseToCome)
        std::ranges::move(rowsToCome(facts.roster), std::back_inserter(m_rows));
    endResetModel();
}

std::vector<SeatsModel::Row> SeatsModel::rowsToCome(const BodyRoster &roster) const
{
    std::vector<Row> rows;
    for (const Seat &seat : roster.seats) {
        if (m_day < seat.from)
            rows.push_back({.state = State::ToCome,
                            .seat = {.seat = seat,
                                     .holder = roster.holders.value(seat.member),
                                     .functions = functionsIn(roster, seat, seat.from)}});
    }
    std::ranges::stable_sort(rows, {}, [](const Row &row) { return row.seat.seat.from; });
    return rows;
}

const FilledSeat *SeatsModel::seatAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Row &found = m_rows[static_cast<size_t>(row)];
    return found.state == State::Vacant ? nullptr : &found.seat;
}

int SeatsModel::rowOf(const SeatId &seat) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) {
        return row.state != State::Vacant && row.seat.seat.id == seat;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int SeatsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString SeatsModel::leftText(const Row &row) const
{
    switch (row.state) {
    case State::Held:
        return timeLeft(row.seat.seat.until, m_day);
    case State::ToCome:
        return tr("begins in %Ln days", nullptr,
                  static_cast<int>(m_day.daysTo(row.seat.seat.from)));
    case State::Vacant:
        return {};
    }
    Q_UNREACHABLE();
}

QString SeatsModel::spokenText(const QModelIndex &index) const
{
    QStringList parts;
    for (const int role : {int(Qt::DisplayRole), int(TitlesRole), int(TermRole), int(LeftRole)})
        parts += index.data(role).toString();
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant SeatsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const Seat &seat = row.seat.seat;
    const bool isVacant = row.state == State::Vacant;
    switch (role) {
    case Qt::DisplayRole:
        return isVacant ? tr("Vacant") : row.seat.holder.name;
    case Qt::AccessibleTextRole:
        return spokenText(index);
    case StateRole:
        return static_cast<int>(row.state);
    case TitlesRole:
        return row.seat.titles();
    case TermRole:
        return isVacant ? tr("The rules ask for somebody in this seat") : termText(seat);
    case LeftRole:
        return leftText(row);
    case EndsSoonRole:
        return row.state == State::Held && seat.until.isValid() &&
               m_day.daysTo(seat.until) <= endingSoonDays;
    default:
        return {};
    }
}

} // namespace chapterhouse
