#pragma once

#include "desktop/pages/export/exportchoices.h"
#include "desktop/pages/wizard/filechooser.h"
#include "desktop/shell/page.h"
#include "desktop/shell/usersettings.h"
#include "models/openfile.h"

#include <memory>

namespace chapterhouse {

class EmptyState;
class ExportRun;
class WizardFrame;
class WorkWatch;
enum class Tone;

/// Exports members to a CSV file: which ones, which columns, how it is written, with the first
/// lines exactly as they will be in the file.
class ExportPage final : public Page {
    Q_OBJECT

public:
    /// `query` is a search as typed, `day` as of which the list is. `file` and `settings` must
    /// outlive the page.
    ExportPage(OpenFile &file, UserSettings &settings, const QString &query, QDate day,
               QWidget *parent = nullptr);
    ~ExportPage() override;

    QString place() const override { return QStringLiteral("members"); }

    /// For tests: who is asked for files.
    void setFileChooser(std::unique_ptr<FileChooser> chooser);

private:
    void connectAll();
    void loadSets(const QString &chosen = {});
    void saveSet(const QString &name);
    void removeSet(const QString &name);
    void setsChanged(const Result<void> &result, const QString &chosen);
    void refresh();
    void countSearch();
    std::vector<SortKey> sort() const;
    QString orderWords() const;
    void showCounts();
    void showFoot();
    void goOn();
    void showWritten(const QString &path, qint64 members);
    void offerToOpen(const QString &path);
    ListRequest listOf(const QString &query) const;
    ExportRequest request() const;
    qint64 expected() const;
    QString proposedPath() const;

    OpenFile &m_file;
    UserSettings &m_settings;
    QDate m_day;
    QString m_counted; ///< the search that `m_searchCount` is of
    qint64 m_allCount = 0;
    qint64 m_searchCount = 0;
    std::unique_ptr<FileChooser> m_chooser = std::make_unique<FileChooser>();
    WizardFrame *m_frame;
    WorkWatch *m_watch;
    ExportRun *m_run;
    ExportChoices *m_choices;
    EmptyState *m_result;
};

} // namespace chapterhouse
