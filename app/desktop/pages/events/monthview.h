#pragma once

#include "domain/query.h"
#include "exchange/calendar/eventschedule.h"
#include "models/openfile.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;
class MonthGrid;

/// The events of a query as a month, on the clocks of this computer, with what turns its pages.
/// Reads on the reading thread while it can be seen.
class MonthView final : public QWidget {
    Q_OBJECT

public:
    /// `file` must outlive it.
    explicit MonthView(OpenFile &file, QWidget *parent = nullptr);

    /// What is shown, from understoodQuery(), as of a day.
    void setRequest(const Query &query, QDate day);
    /// The event that is marked.
    void setSelected(const RecordRef &event);

Q_SIGNALS:
    void eventChosen(const chapterhouse::RecordRef &event);
    void eventOpened(const chapterhouse::RecordRef &event);
    void newEventRequested(QDate day);
    void failed(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addHead(QVBoxLayout *column);
    void dayMoved();
    void ask();

    OpenFile &m_file;
    InkLabel *m_title;
    MonthGrid *m_grid;
    Query m_query;
    QDate m_day;
    DayRange m_shown;
    quint64 m_newest = 0; ///< the number of the request whose answer counts
};

} // namespace chapterhouse
