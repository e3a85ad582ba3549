#pragma once

#include "desktop/records/addpanel.h"

namespace chapterhouse {

/// A new event: what it is and, as far as that is known, when and of which chapter.
class NewEventPanel final : public AddPanel {
    Q_OBJECT

public:
    explicit NewEventPanel(OpenFile &file, QWidget *parent = nullptr);

    /// Fills in when it begins, the next time that it is asked for.
    void setStart(QDate day) { m_day = day; }

protected:
    Verb verb() const override;
    QString newName() const override;
    void fill() override;

private:
    FieldEditor *m_title = nullptr;
    FieldEditor *m_start = nullptr;
    QDate m_day;
};

} // namespace chapterhouse
