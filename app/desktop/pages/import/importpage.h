#pragma once

#include "desktop/pages/wizard/filechooser.h"
#include "desktop/shell/page.h"
#include "models/openfile.h"

#include <memory>

namespace chapterhouse {

class CollectiveFetcher;
class EmptyState;
class FileStep;
class ImportRun;
class PlanStep;
class ReadingStep;
class WizardFrame;
class WorkWatch;
enum class Tone;

/// The wizard that imports records of a kind from a file or folder: file, how it is read when it is
/// a table, what will happen, result. Nothing is changed before the last step, and cancelling
/// leaves the store as it was.
class ImportPage final : public Page {
    Q_OBJECT

public:
    /// With a path the first step is done already. `file` must outlive the page.
    explicit ImportPage(OpenFile &file, Kind kind, const QString &path = {},
                        QWidget *parent = nullptr);
    ~ImportPage() override;

    QString place() const override;

    /// For tests: who is asked for files.
    void setFileChooser(std::unique_ptr<FileChooser> chooser);

Q_SIGNALS:
    /// Of the imported ones, by their keys; the page is closed first.
    void recordsWanted(const std::vector<qint64> &keys);
    /// Of the import, which was the last step; the page is closed first.
    void undoWanted();

private:
    enum Step { File, Reading, Plan, Result };

    void connectRun();
    void connectFoot();
    void goTo(Step step);
    void goBack();
    void goOn();
    void showFoot();
    void showOpened();
    void showFailure(const Error &error);
    void showResult();
    void offerCollective();
    void rememberCollective();
    void chooseFile();
    void chooseFolder();
    void beginReading();
    QString stepWords(Step step) const;
    QString actionWords(int rows) const;
    void chooseForRejected();
    void saveRejected(const QString &path);
    QString titleText() const;
    void offerSteps();

    OpenFile &m_file;
    std::unique_ptr<FileChooser> m_chooser = std::make_unique<FileChooser>();
    WizardFrame *m_frame;
    WorkWatch *m_watch;
    ImportRun *m_run;
    CollectiveFetcher *m_fetcher;
    FileStep *m_fileStep;
    ReadingStep *m_readingStep;
    PlanStep *m_planStep;
    EmptyState *m_result;
    bool m_goesOn = false; ///< to the second step, once the file is open
};

} // namespace chapterhouse
