#pragma once

#include "desktop/widgets/fields/linefield.h"
#include "domain/localtime.h"

#include <QDate>

#include <optional>

namespace chapterhouse {

/// A day, typed in any form of the locale or chosen from a calendar (Alt+Down), or, where that is
/// asked for, a day with or without a time as its text in files. What is none is told as it was
/// typed.
class DateField final : public LineField {
    Q_OBJECT

public:
    enum class Holds { Day, DayOrTime };

    explicit DateField(QWidget *parent = nullptr, Holds holds = Holds::Day);

    /// The month that the calendar opens at when the field is empty; today in the association's
    /// zone.
    void setToday(QDate today) { m_today = today; }
    void openCalendar();

protected:
    QString textOf(const FieldValue &value) const override;
    FieldValue valueOf(const QString &text) const override;
    void showReadOnly(bool readOnly) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(QDate day);
    std::optional<DayOrTime> typedMoment() const;

    Holds m_holds;
    QAction *m_open;
    QDate m_today;
};

} // namespace chapterhouse
