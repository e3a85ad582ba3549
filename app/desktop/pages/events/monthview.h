#pragma once

#include "desktop/pages/events/calendarview.h"
#include "models/openfile.h"

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;
class MonthGrid;

/// The events of a query as a month, on the clocks of this computer, with what turns its pages.
/// Reads on the reading thread while it can be seen.
class MonthView final : public CalendarView {
    Q_OBJECT

public:
    /// `file` must outlive it.
    explicit MonthView(OpenFile &file, QWidget *parent = nullptr);

    void setRequest(const Query &query, QDate day) override;
    void setSelected(const RecordRef &event) override;

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
