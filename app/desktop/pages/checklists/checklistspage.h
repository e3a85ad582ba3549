#pragma once

#include "desktop/records/recordspage.h"

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

/// The checklists of tasks for events, edited where they are listed.
class ChecklistsPage final : public RecordsPage {
    Q_OBJECT

public:
    /// Both must outlive the page.
    ChecklistsPage(OpenFile &file, UserSettings &settings);

    QString place() const override { return QStringLiteral("events"); }

protected:
    QString summaryOf(int shown, std::optional<int> total) const override;
    void applyEditable(bool editable) override;

private:
    void addUsual();

    QPushButton *m_usual;
};

} // namespace chapterhouse
