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
struct ContentExport;
enum class Tone;

/// Exports records of a kind to a file: which ones, which columns, how it is written, with the
/// first lines exactly as they will be in the file; or into a folder, with what happens to each
/// file there.
class ExportPage final : public Page {
    Q_OBJECT

public:
    /// `query` is a search as typed, `day` as of which the list is. `file` and `settings` must
    /// outlive the page.
    ExportPage(OpenFile &file, Kind kind, UserSettings &settings, const QString &query, QDate day,
               QWidget *parent = nullptr);
    ~ExportPage() override;

    QString place() const override;

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
    QString actionWords() const;
    bool canGoOn() const;
    void goOn();
    void chooseFile();
    void chooseFolder();
    void writeTo(const QString &path);
    void showWritten(const QString &path, qint64 records);
    void showWrittenInto(const QString &folder, const ContentExport &done);
    void showResult(const QString &headline, const QString &sentence);
    void offerToOpen(const QString &name, const QString &words, const QString &path);
    ListRequest listOf(const QString &query) const;
    /// What is chosen.
    ListRequest list() const { return listOf(m_choices->query()); }
    ExportRequest request() const;
    qint64 expected() const;
    QString proposedPath() const;

    OpenFile &m_file;
    const Kind m_kind;
    UserSettings &m_settings;
    QDate m_day;
    QString m_folder;  ///< of the site's files
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
