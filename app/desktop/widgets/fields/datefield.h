#pragma once

#include "desktop/widgets/fields/linefield.h"

#include <QDate>

namespace chapterhouse {

/// A day, typed in any form of the locale or chosen from a calendar (Alt+Down). What is no day is
/// told as it was typed.
class DateField final : public LineField {
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

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

    QAction *m_open;
    QDate m_today;
};

} // namespace chapterhouse
