#include "desktop/pages/events/schedulemodel.h"

#include "domain/fieldtext.h"
#include "exchange/calendar/scheduletext.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString stateWord(EventState state)
{
    return Words::tr(eventStates()[static_cast<size_t>(state)].title);
}

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString below(const ScheduleEntry &entry)
{
    const ScheduledEvent &event = entry.event;
    return joined({entry.chapter, event.place, ownClockText(event), changeText(event)}, u" · "_s);
}

/// All of it as a screen reader says it.
QString wholeText(const ScheduleEntry &entry)
{
    const ScheduledEvent &event = entry.event;
    const QString time = joined({startText(event), untilText(event)}, u" "_s);
    const QString first = joined({time, event.title, stateWord(event.state), entry.chapter,
                                  event.place, ownClockText(event), changeText(event)},
                                 u", "_s);
    return joined(QStringList{first} + entry.clashes, u". "_s);
}

bool isSame(const ScheduleEntry &left, const ScheduleEntry &right)
{
    return left.event.event == right.event.event && left.day == right.day &&
           left.event.occurrence == right.event.occurrence;
}

} // namespace

ScheduleModel::ScheduleModel(OpenFile &file, QObject *parent)
    : QAbstractListModel(parent), m_file(file)
{
}

template<class Read, class Done>
void ScheduleModel::ask(Read read, Done done)
{
    m_isReading = true;
    const quint64 number = ++m_newest;
    m_file.query(
        this,
        [request = m_request, read = std::move(read)](Database &database) {
            return read(database, request);
        },
        [this, number, done = std::move(done)](auto answer) {
            if (number != m_newest)
                return;
            m_isReading = false;
            if (answer)
                done(*std::move(answer));
            else
                Q_EMIT failed(answer.error().message);
        });
}

void ScheduleModel::begin(const ScheduleRequest &request)
{
    m_request = request;
    m_isBegun = false;
    ask([](Database &database,
           const ScheduleRequest &asked) { return scheduleFrom(database, asked, asked.day); },
        [this](const SchedulePage &page) {
            m_isBegun = true;
            m_days = page.days;
            m_hasLater = !page.isLast;
            m_hasEarlier = true;
            reset(page.entries);
            Q_EMIT begun();
            Q_EMIT loaded();
        });
}

void ScheduleModel::readAgain()
{
    if (!m_isBegun)
        return begin(m_request);
    ask([days = m_days](Database &database,
                        const ScheduleRequest &asked) { return scheduleOn(database, asked, days); },
        [this](const std::vector<ScheduleEntry> &entries) {
            // What changed may lie beyond.
            m_hasLater = true;
            m_hasEarlier = true;
            reset(entries);
            Q_EMIT loaded();
        });
}

void ScheduleModel::readLater()
{
    if (m_isReading || !m_hasLater)
        return;
    ask(
        [next = m_days.last.addDays(1)](Database &database, const ScheduleRequest &asked) {
            return scheduleFrom(database, asked, next);
        },
        [this](const SchedulePage &page) {
            m_days.last = page.days.last;
            m_hasLater = !page.isLast;
            insert(rowCount(), page.entries);
            Q_EMIT loaded();
        });
}

void ScheduleModel::readEarlier()
{
    if (m_isReading || !m_hasEarlier)
        return;
    ask(
        [next = m_days.first.addDays(-1)](Database &database, const ScheduleRequest &asked) {
            return scheduleUpTo(database, asked, next);
        },
        [this](const SchedulePage &page) {
            m_days.first = page.days.first;
            m_hasEarlier = !page.isLast;
            insert(0, page.entries);
            Q_EMIT earlierRead();
        });
}

ScheduleModel::Rows ScheduleModel::rowsOf(const std::vector<ScheduleEntry> &entries)
{
    Rows rows;
    for (const ScheduleEntry &entry : entries) {
        if (rows.empty() || rows.back().day != entry.day)
            rows.push_back({entry.day, std::nullopt});
        rows.push_back({entry.day, entry});
    }
    return rows;
}

void ScheduleModel::reset(const std::vector<ScheduleEntry> &entries)
{
    beginResetModel();
    m_rows = rowsOf(entries);
    endResetModel();
}

void ScheduleModel::insert(int at, const std::vector<ScheduleEntry> &entries)
{
    const Rows rows = rowsOf(entries);
    if (rows.empty())
        return;
    beginInsertRows({}, at, at + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.begin() + at, rows.begin(), rows.end());
    endInsertRows();
}

const ScheduleEntry *ScheduleModel::entryAt(int row) const
{
    const auto &entry = m_rows[static_cast<size_t>(row)].entry;
    return entry ? &*entry : nullptr;
}

int ScheduleModel::rowFrom(QDate day) const
{
    const auto found = std::ranges::lower_bound(m_rows, day, {}, &Row::day);
    return static_cast<int>(found - m_rows.begin());
}

std::optional<int> ScheduleModel::rowOf(const ScheduleEntry &entry) const
{
    for (int row = rowFrom(entry.day); row < rowCount() && dayAt(row) == entry.day; ++row) {
        if (entryAt(row) && isSame(*entryAt(row), entry))
            return row;
    }
    return std::nullopt;
}

std::optional<int> ScheduleModel::rowOf(const RecordRef &event) const
{
    std::optional<int> found;
    for (int row = 0; row < rowCount(); ++row) {
        if (!entryAt(row) || entryAt(row)->event.event != event)
            continue;
        if (dayAt(row) >= m_request.day)
            return row;
        found = row;
    }
    return found;
}

int ScheduleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags ScheduleModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !entryAt(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant ScheduleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScheduleEntry *entry = entryAt(index.row());
    return entry ? entryData(*entry, role) : headingData(dayAt(index.row()), role);
}

QVariant ScheduleModel::headingData(QDate day, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return dayHeading(day, m_file.today());
    case HeadingRole:
        return true;
    default:
        return {};
    }
}

QVariant ScheduleModel::entryData(const ScheduleEntry &entry, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return entry.event.title;
    case Qt::AccessibleTextRole:
        return wholeText(entry);
    case Qt::ToolTipRole:
    case ClashRole:
        return entry.clashes.join(u'\n');
    case HeadingRole:
        return false;
    case StartRole:
        return startText(entry.event);
    case UntilRole:
        return untilText(entry.event);
    case BelowRole:
        return below(entry);
    case StateRole:
        return QString(nameOf(entry.event.state));
    default:
        return {};
    }
}

} // namespace chapterhouse
