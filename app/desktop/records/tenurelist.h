#pragma once

#include "desktop/records/ownedlist.h"

namespace chapterhouse {

class ChipRow;

/// What members hold from a day to a day in the record that a pane shows (their time in a chapter,
/// its seats): those of the day, those before, or all. Its kind has the fields `from`, `until` and
/// `state`.
class TenureList final : public OwnedList {
    Q_OBJECT

public:
    /// What is said while there are none is said of those of the day.
    TenureList(OpenFile &file, const What &what, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Enter or a double click: the member is to be shown.
    void memberRequested(const chapterhouse::MemberId &member);

protected:
    bool isDoneWith(const Record &tenure) const override;

private:
    void show(const QString &state);

    QString m_nothingNow;
    ChipRow *m_chips;
};

} // namespace chapterhouse
