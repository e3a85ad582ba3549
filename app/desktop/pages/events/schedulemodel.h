#pragma once

#include "exchange/calendar/schedulepages.h"
#include "models/openfile.h"

#include <QAbstractListModel>

namespace chapterhouse {

/// An agenda: the events of a request from its day on, each day with a row of its own as heading,
/// read in pages on the reading thread; earlier ones are put before them when they are asked for.
class ScheduleModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole, ///< bool: the row heads a day
        StartRole,                  ///< QString
        UntilRole,                  ///< QString, empty when it says nothing
        BelowRole,                  ///< QString: chapter, place, what else is to be known
        StateRole,                  ///< QString, the stored text
        ClashRole,                  ///< QString, sentences; empty without a clash
    };

    /// `file` must outlive the model.
    explicit ScheduleModel(OpenFile &file, QObject *parent = nullptr);

    /// Begins anew, from the day of the request on.
    void begin(const ScheduleRequest &request);
    /// Reads what is shown once more.
    void readAgain();
    /// Reads more, unless that is being done or there is no more.
    void readLater();
    void readEarlier();
    bool hasEarlier() const { return m_hasEarlier; }

    /// Null of a row that heads a day.
    const ScheduleEntry *entryAt(int row) const;
    QDate dayAt(int row) const { return m_rows[static_cast<size_t>(row)].day; }
    /// The first row of the day or a later one; the number of rows when there is none.
    int rowFrom(QDate day) const;
    /// The row of the same time of the same event; nothing when it is not there.
    std::optional<int> rowOf(const ScheduleEntry &entry) const;
    /// The first row of an event from the day of the request on, else any of its rows.
    std::optional<int> rowOf(const RecordRef &event) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// From the day of the request on, for the first time.
    void begun();
    /// What is there now may be all of it or not.
    void loaded();
    void earlierRead();
    void failed(const QString &sentence);

private:
    struct Row {
        QDate day;
        std::optional<ScheduleEntry> entry; ///< nothing: it heads the day
    };
    using Rows = std::vector<Row>;

    static Rows rowsOf(const std::vector<ScheduleEntry> &entries);
    template<class Read, class Done>
    void ask(Read read, Done done);
    void reset(const std::vector<ScheduleEntry> &entries);
    void insert(int at, const std::vector<ScheduleEntry> &entries);
    QVariant headingData(QDate day, int role) const;
    static QVariant entryData(const ScheduleEntry &entry, int role);

    OpenFile &m_file;
    ScheduleRequest m_request;
    DayRange m_days; ///< that were read
    Rows m_rows;
    bool m_isBegun = false;
    bool m_hasLater = false;
    bool m_hasEarlier = false;
    bool m_isReading = false;
    quint64 m_newest = 0; ///< the number of the request whose answer counts
};

} // namespace chapterhouse
