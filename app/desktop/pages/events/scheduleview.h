#pragma once

#include "desktop/pages/events/calendarview.h"
#include "models/openfile.h"

QT_BEGIN_NAMESPACE
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;
class ScheduleList;
class ScheduleModel;

/// The events of a query as an agenda: day by day from today on, or from the day as of which it is,
/// with those before it on request. Reads while it can be seen.
class ScheduleView final : public CalendarView {
    Q_OBJECT

public:
    /// `file` must outlive it.
    explicit ScheduleView(OpenFile &file, QWidget *parent = nullptr);

    void setRequest(const Query &query, QDate day) override;
    void setSelected(const RecordRef &event) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// What is to be read as soon as it can be seen.
    enum class Due { Nothing, Again, Anew };

    void addHead(QVBoxLayout *column);
    void connectParts();
    void read(Due due);
    void showTop();

    OpenFile &m_file;
    ScheduleModel *m_model;
    InkLabel *m_title;
    QPushButton *m_earlier;
    ScheduleList *m_list;
    Query m_query;
    QDate m_day;
    RecordRef m_selected;
    Due m_due = Due::Anew;
};

} // namespace chapterhouse
