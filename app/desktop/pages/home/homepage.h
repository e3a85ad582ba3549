#pragma once

#include "desktop/pages/home/chartspanel.h"
#include "desktop/shell/page.h"
#include "desktop/shell/usersettings.h"
#include "models/openfile.h"

QT_BEGIN_NAMESPACE
class QBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;
class MattersPanel;

/// The first place: what wants attention, each thing one click from where it is seen to, and beside
/// it how many members there are and were. Everything is read aside, while the page is shown again
/// after each change.
class HomePage final : public Page {
    Q_OBJECT

public:
    /// Both must outlive the page.
    HomePage(OpenFile &file, UserSettings &settings);

    QString place() const override { return QStringLiteral("home"); }
    /// Searching is done among the members.
    void focusSearch() override { Q_EMIT searchRequested(); }

    /// Something that it tells of has changed: reads everything anew, now or once it is shown.
    void look();
    /// Whether conflicts with the website have a place where they are decided.
    void setHasWebsite(bool hasWebsite);

Q_SIGNALS:
    void recordRequested(const chapterhouse::RecordRef &record);
    /// The list as it was on a day; absent: as of today.
    void listRequested(const chapterhouse::RecordSearch &list, std::optional<QDate> day);
    void searchRequested();
    void websiteRequested();
    void backupRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectPanels();
    void read();
    void showFailure(const QString &sentence);
    void showMatters();
    QString backupReminderNow() const;

    OpenFile &m_file;
    UserSettings &m_settings;
    MattersPanel *m_mattersPanel;
    ChartsPanel *m_charts;
    QBoxLayout *m_sides;
    InkLabel *m_waiting; ///< in place of the content while it is not known
    std::vector<Matter> m_matters;
    bool m_hasWebsite = false;
    bool m_isReading = false;
    bool m_isStale = true;
};

} // namespace chapterhouse
