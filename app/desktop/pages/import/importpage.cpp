#include "desktop/pages/import/importpage.h"

#include "actions/association.h"
#include "desktop/pages/import/collectivefetcher.h"
#include "desktop/pages/import/filestep.h"
#include "desktop/pages/import/importrun.h"
#include "desktop/pages/import/importwords.h"
#include "desktop/pages/import/planstep.h"
#include "desktop/pages/import/readingstep.h"
#include "desktop/pages/wizard/wizardframe.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/workwatch.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>

#include <utility>

namespace chapterhouse {

using namespace Qt::StringLiterals;

ImportPage::ImportPage(OpenFile &file, Kind kind, const QString &path, QWidget *parent)
    : Page(parent), m_file(file), m_frame(new WizardFrame(this)),
      m_watch(new WorkWatch(m_frame->progress(), this)),
      m_run(new ImportRun(file, kind, *m_watch, this)),
      m_fetcher(new CollectiveFetcher(file, *m_watch, this)), m_fileStep(new FileStep(kind)),
      m_readingStep(new ReadingStep(*m_run, file.reader())),
      m_planStep(new PlanStep(*m_run, file.reader())), m_result(new EmptyState(Icon::Check, {}, {}))
{
    setObjectName(u"importPage"_s);
    m_result->setObjectName(u"resultStep"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_frame);
    for (QWidget *step : {static_cast<QWidget *>(m_fileStep), static_cast<QWidget *>(m_readingStep),
                          static_cast<QWidget *>(m_planStep), static_cast<QWidget *>(m_result)})
        m_frame->addStep(step);
    connectRun();
    connectFoot();
    if (fileFormatsOf(kind).contains(FileFormat::OpenCollective))
        offerCollective();
    goTo(File);
    if (!path.isEmpty()) {
        m_goesOn = true;
        m_run->open(path);
    }
}

ImportPage::~ImportPage() = default;

QString ImportPage::place() const
{
    return placeOf(m_run->kind());
}

void ImportPage::setFileChooser(std::unique_ptr<FileChooser> chooser)
{
    m_chooser = std::move(chooser);
}

void ImportPage::connectRun()
{
    connect(m_run, &ImportRun::opened, this, &ImportPage::showOpened);
    connect(m_run, &ImportRun::planned, this, [this] {
        m_planStep->showRun();
        goTo(Plan);
    });
    connect(m_run, &ImportRun::applied, this, &ImportPage::showResult);
    connect(m_run, &ImportRun::stopped, this, &ImportPage::showFailure);
    connect(m_watch, &WorkWatch::runningChanged, this, &ImportPage::showFoot);
    connect(m_fileStep, &FileStep::chooseRequested, this, &ImportPage::chooseFile);
    connect(m_fileStep, &FileStep::folderRequested, this, &ImportPage::chooseFolder);
    connect(m_fileStep, &FileStep::fileDropped, m_run, &ImportRun::open);
    connect(m_planStep, &PlanStep::countsChanged, this, &ImportPage::showFoot);
    connect(m_planStep, &PlanStep::changeRequested, this, &ImportPage::goBack);
}

/// What was fetched is looked at like a file that was chosen.
void ImportPage::offerCollective()
{
    m_fileStep->offerCollective(
        m_file.reader().setting(settings::openCollectiveAddress).value_or(QString()));
    connect(m_fileStep, &FileStep::collectiveRequested, m_fetcher, &CollectiveFetcher::fetch);
    connect(m_fetcher, &CollectiveFetcher::fetched, this, [this](const QString &path) {
        m_goesOn = true;
        m_run->open(path);
    });
    connect(m_fetcher, &CollectiveFetcher::stopped, this, &ImportPage::showFailure);
    connect(m_run, &ImportRun::applied, this, &ImportPage::rememberCollective);
}

/// The address of what was imported is good to be asked again.
void ImportPage::rememberCollective()
{
    const QString address = m_fetcher->addressOf(m_run->source().path);
    if (address.isEmpty())
        return;
    m_file.writer().run(
        this,
        [address](Store &store) {
            return putSetting(store, settings::openCollectiveAddress, address);
        },
        [this](const chapterhouse::Result<void> &kept) {
            if (!kept)
                m_frame->say(Tone::Warning, kept.error().message);
        });
}

void ImportPage::connectFoot()
{
    connect(m_frame->back(), &QPushButton::clicked, this, &ImportPage::goBack);
    connect(m_frame->next(), &QPushButton::clicked, this, &ImportPage::goOn);
    connect(m_frame->cancel(), &QPushButton::clicked, this, &ImportPage::closed);
}

void ImportPage::goTo(Step step)
{
    m_frame->showStep(step);
    m_frame->say(Tone::Information, {});
    m_frame->setTitle(titleText(), stepWords(step));
    if (step == Reading)
        m_frame->say(Tone::Warning, m_readingStep->warnings());
    if (step == Plan)
        m_frame->say(
            Tone::Warning,
            (QStringList(m_file.readOnlyReason()) + m_planStep->notes()).join(u' ').trimmed());
    showFoot();
}

/// Only a table has a step for how it is read.
QString ImportPage::stepWords(Step step) const
{
    static const std::array names{QT_TR_NOOP("the file"), QT_TR_NOOP("how it is read"),
                                  QT_TR_NOOP("what will happen"), QT_TR_NOOP("the result")};
    const QString name = tr(names[static_cast<size_t>(step)]);
    if (!m_run->source().isOpen() && fileFormatsOf(m_run->kind()).size() > 1)
        return tr("Step 1: %1").arg(name);
    const int shorter = m_run->source().isTable() ? 0 : 1;
    const int number = step == File ? 1 : step + 1 - shorter;
    return tr("Step %1 of %2: %3", "number, of how many, name")
        .arg(QString::number(number), QString::number(Result + 1 - shorter), name);
}

QString ImportPage::titleText() const
{
    return m_run->source().isOpen() ? tr("Import %1").arg(m_run->source().name())
                                    : importTitle(m_run->kind());
}

QString ImportPage::actionWords(int rows) const
{
    if (rows == 0)
        return tr("Nothing to import");
    return importWords(m_run->kind(), rows);
}

void ImportPage::showFoot()
{
    const auto step = static_cast<Step>(m_frame->step());
    const bool isRunning = m_watch->isRunning();
    m_frame->back()->setVisible(step == Reading || step == Plan);
    m_frame->cancel()->setVisible(step != Result);
    m_frame->cancel()->setText(tr("Cancel"));
    m_frame->back()->setEnabled(!isRunning);
    m_frame->cancel()->setEnabled(!isRunning);
    m_fileStep->setEnabled(!isRunning);
    m_planStep->setEnabled(!isRunning);
    bool canGoOn = true;
    switch (step) {
    case File:
        m_frame->next()->setText(tr("Continue"));
        m_frame->setNote({});
        canGoOn = m_run->source().isOpen();
        break;
    case Reading:
        m_frame->next()->setText(tr("See what will happen"));
        m_frame->setNote(tr("Nothing is changed yet."));
        canGoOn = m_run->source().rows > 0;
        break;
    case Plan: {
        const auto rows =
            static_cast<int>(m_planStep->counts().added + m_planStep->counts().updated);
        m_frame->next()->setText(actionWords(rows));
        m_frame->setNote(
            tr("Nothing is changed until you press Import. One step of undo takes it back."));
        if (rows == 0)
            m_frame->cancel()->setText(tr("Close"));
        canGoOn = rows > 0 && m_file.readOnlyReason().isEmpty();
        break;
    }
    case Result:
        m_frame->next()->setText(showImportedWords(m_run->kind()));
        m_frame->setNote(tr("One step of undo takes the import back."));
        break;
    }
    m_frame->next()->setEnabled(canGoOn && !isRunning);
}

void ImportPage::goBack()
{
    goTo(m_frame->step() == Plan && m_run->source().isTable() ? Reading : File);
}

void ImportPage::goOn()
{
    switch (m_frame->step()) {
    case File:
        if (m_run->source().isTable())
            beginReading();
        else
            m_run->plan();
        break;
    case Reading:
        if (m_run->isPlanned())
            goTo(Plan);
        else
            m_run->plan();
        break;
    case Plan:
        m_run->apply();
        break;
    default:
        Q_EMIT closed();
        Q_EMIT messageWanted(Tone::Good,
                             resultSentences(m_run->resultCounts(), m_run->kind()).join(u' '));
        Q_EMIT recordsWanted(m_run->resultRecords());
    }
}

void ImportPage::showOpened()
{
    m_fileStep->showSource(m_run->source(), m_run->mapping());
    const bool isReadAnew = m_frame->step() == Reading;
    if (!isReadAnew)
        goTo(File);
    if (std::exchange(m_goesOn, false) || isReadAnew)
        return m_run->source().isTable() ? beginReading() : m_run->plan();
    m_frame->next()->setFocus();
}

void ImportPage::beginReading()
{
    m_readingStep->showRun();
    goTo(Reading);
}

void ImportPage::showFailure(const Error &error)
{
    m_goesOn = false;
    const bool isCancelled = error.kind == ErrorKind::Cancelled;
    if (!m_run->source().isOpen()) {
        m_fileStep->showNothing();
        goTo(File);
    } else if (m_frame->step() == Reading) {
        m_readingStep->showRun();
    }
    showFoot();
    m_frame->say(isCancelled ? Tone::Information : Tone::Wrong, error.message);
}

void ImportPage::chooseFile()
{
    m_chooser->open(this, importTitle(m_run->kind()), importFilter(m_run->kind()),
                    [this](const QString &path) { m_run->open(path); });
}

void ImportPage::chooseFolder()
{
    m_chooser->openFolder(this, importTitle(m_run->kind()), {},
                          [this](const QString &path) { m_run->open(path); });
}

void ImportPage::showResult()
{
    const ImportCounts &counts = m_run->resultCounts();
    const auto rows = static_cast<int>(counts.added + counts.updated);
    m_result->setContent(Icon::Check, importedWords(m_run->kind(), rows),
                         resultSentences(counts, m_run->kind()).join(u'\n'));
    offerSteps();
    goTo(Result);
    m_frame->next()->setFocus();
}

void ImportPage::offerSteps()
{
    const ImportCounts &counts = m_run->resultCounts();
    const auto out = static_cast<int>(counts.duplicates + counts.rejected + counts.leftOut);
    if (out > 0 && m_run->source().isTable()) {
        QPushButton *save =
            m_result->addStep(tr("Save the %Ln rows that stayed out…", nullptr, out));
        save->setObjectName(u"saveRejected"_s);
        connect(save, &QPushButton::clicked, this, &ImportPage::chooseForRejected);
    }
    QPushButton *undo = m_result->addStep(tr("Undo the import…"));
    undo->setObjectName(u"undoImport"_s);
    connect(undo, &QPushButton::clicked, this, [this] {
        Q_EMIT closed();
        Q_EMIT undoWanted();
    });
}

void ImportPage::chooseForRejected()
{
    const QString path = m_run->source().path;
    m_chooser->save(this, tr("Save the rows that stayed out"),
                    QFileInfo(path).dir().filePath(rejectedNameFor(path)), csvFilter(),
                    [this](const QString &chosen) { saveRejected(chosen); });
}

void ImportPage::saveRejected(const QString &path)
{
    m_watch->start(tr("Saving %1").arg(QFileInfo(path).fileName()));
    m_file.query(
        this,
        [path, document = m_run->source().document,
         plan = std::shared_ptr<const ImportPlan>(m_run->currentPlan())](Database &) {
            return writeRejectedRows(path, *document, *plan);
        },
        [this, path](const chapterhouse::Result<void> &saved) {
            m_watch->finish();
            if (saved)
                m_frame->say(Tone::Good, tr("Saved as %1, with the reason in the last column. "
                                            "Mended, the file can be imported as it is.")
                                             .arg(QDir::toNativeSeparators(path)));
            else
                m_frame->say(Tone::Wrong, saved.error().message);
        });
}

} // namespace chapterhouse
