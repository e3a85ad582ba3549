#include "desktop/pages/export/exportpage.h"

#include "desktop/pages/export/columnsetbar.h"
#include "desktop/pages/export/exportrun.h"
#include "desktop/pages/export/exportwords.h"
#include "desktop/pages/export/folderplanview.h"
#include "desktop/pages/wizard/wizardframe.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/workwatch.h"
#include "domain/daytext.h"
#include "store/querysql.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

enum Step { Choosing, Done };

QString endingOf(FileFormat format)
{
    return format == FileFormat::Calendar ? u"ics"_s : u"csv"_s;
}

/// The setting that keeps the columns chosen last.
const UserSetting &ownColumnsOf(Kind kind)
{
    switch (kind) {
    case Kind::Event:
        return usersettings::eventExportColumns;
    case Kind::Post:
        return usersettings::postExportColumns;
    case Kind::Author:
        return usersettings::authorExportColumns;
    default:
        return usersettings::exportColumns;
    }
}

} // namespace

ExportPage::ExportPage(OpenFile &file, Kind kind, UserSettings &settings, const QString &query,
                       QDate day, QWidget *parent)
    : Page(parent), m_file(file), m_kind(kind), m_settings(settings), m_day(day),
      m_frame(new WizardFrame(this)), m_watch(new WorkWatch(m_frame->progress(), this)),
      m_run(new ExportRun(file, kind, *m_watch, this)),
      m_choices(new ExportChoices(kind, query.trimmed())),
      m_result(new EmptyState(Icon::Check, {}, {}))
{
    setObjectName(u"exportPage"_s);
    m_result->setObjectName(u"resultStep"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_frame);
    m_frame->addStep(m_choices);
    m_frame->addStep(m_result);
    m_frame->back()->hide();
    m_frame->setTitle(ExportWords::title(kind), {});
    connectAll();
    loadSets();
    m_run->countOf(listOf({}), [this](qint64 count) {
        m_allCount = count;
        showCounts();
    });
    refresh();
}

ExportPage::~ExportPage() = default;

QString ExportPage::place() const
{
    return placeOf(m_kind);
}

void ExportPage::setFileChooser(std::unique_ptr<FileChooser> chooser)
{
    m_chooser = std::move(chooser);
}

void ExportPage::connectAll()
{
    connect(m_choices, &ExportChoices::changed, this, &ExportPage::refresh);
    connect(m_choices->sets(), &ColumnSetBar::saveRequested, this, &ExportPage::saveSet);
    connect(m_choices->sets(), &ColumnSetBar::removeRequested, this, &ExportPage::removeSet);
    connect(m_run, &ExportRun::previewed, m_choices, &ExportChoices::showPreview);
    connect(m_run, &ExportRun::written, this, &ExportPage::showWritten);
    connect(m_run, &ExportRun::noted, this,
            [this](const QString &sentence) { m_frame->say(Tone::Warning, sentence); });
    connect(m_run, &ExportRun::planned, this, [this] {
        m_choices->folder()->showPlan(*m_run->folderPlan());
        showFoot();
    });
    connect(m_run, &ExportRun::writtenInto, this, &ExportPage::showWrittenInto);
    connect(m_choices->folder(), &FolderPlanView::folderRequested, this, &ExportPage::chooseFolder);
    connect(m_run, &ExportRun::stopped, this, [this](const Error &error) {
        m_frame->say(error.kind == ErrorKind::Cancelled ? Tone::Information : Tone::Wrong,
                     error.message);
    });
    connect(m_watch, &WorkWatch::runningChanged, this, &ExportPage::showFoot);
    connect(m_frame->cancel(), &QPushButton::clicked, this, &ExportPage::closed);
    connect(m_frame->next(), &QPushButton::clicked, this, &ExportPage::goOn);
}

/// A set that cannot be read is left out, with the reason; the usual ones are always there.
void ExportPage::loadSets(const QString &chosen)
{
    QList<ColumnSet> sets;
    const auto names = columnSetNames(m_file.reader(), m_kind);
    for (const QString &name : names.value_or(QStringList())) {
        const auto set = columnSetNamed(m_file.reader(), m_kind, name);
        if (set)
            sets += *set;
        else
            m_frame->say(Tone::Warning, set.error().message);
    }
    const auto own = columnsFromText(m_kind, m_settings.text(ownColumnsOf(m_kind)))
                         .value_or(QList<ColumnTarget>());
    m_choices->sets()->setSets(sets, own.isEmpty() ? sets.value(0).columns : own, chosen);
    m_choices->useSet();
}

void ExportPage::saveSet(const QString &name)
{
    const ColumnSet set{.name = name, .columns = m_choices->columns(), .where = m_choices->query()};
    m_file.writer().run(
        this, [set, kind = m_kind](Store &store) { return saveColumnSet(store, kind, set); },
        [this, name](const Result<void> &saved) { setsChanged(saved, name); });
}

void ExportPage::removeSet(const QString &name)
{
    m_file.writer().run(
        this, [name, kind = m_kind](Store &store) { return removeColumnSet(store, kind, name); },
        [this](const Result<void> &removed) { setsChanged(removed, {}); });
}

void ExportPage::setsChanged(const Result<void> &result, const QString &chosen)
{
    if (result) {
        loadSets(chosen);
        refresh();
    } else {
        m_frame->say(Tone::Wrong, result.error().message);
    }
}

ListRequest ExportPage::listOf(const QString &query) const
{
    return {.kind = m_kind, .query = understoodQuery(m_kind, query).query, .day = m_day};
}

ExportRequest ExportPage::request() const
{
    ExportRequest request{.list = list(), .columns = m_choices->columns()};
    request.list.sort = sort();
    return request;
}

/// That of the chosen set; none, when it names what is no field any more.
std::vector<SortKey> ExportPage::sort() const
{
    return sortFromText(m_kind, m_choices->sets()->current().sort).value_or(std::vector<SortKey>());
}

qint64 ExportPage::expected() const
{
    return m_choices->query().isEmpty() ? m_allCount : m_searchCount;
}

void ExportPage::refresh()
{
    const bool isTable = m_choices->format() == FileFormat::Table;
    const QStringList hidden = isTable ? m_choices->privateColumns() : QStringList();
    m_frame->say(Tone::Warning,
                 hidden.isEmpty()
                     ? QString()
                     : tr("Private columns are among them: %1. Mind who gets the file.")
                           .arg(hidden.join(u", "_s)));
    m_run->forgetFolder();
    switch (m_choices->format()) {
    case FileFormat::Table:
        if (!m_choices->columns().isEmpty())
            m_run->preview(request(), m_choices->style());
        break;
    case FileFormat::Calendar:
        m_run->previewCalendar(list());
        break;
    case FileFormat::SiteFiles:
        m_choices->folder()->showFolder(m_folder);
        if (!m_folder.isEmpty())
            m_run->planFolder(m_folder, list());
        break;
    case FileFormat::OpenCollective:
        break;
    }
    m_choices->showOrder(orderWords());
    countSearch();
    showCounts();
}

void ExportPage::countSearch()
{
    const QString query = m_choices->query();
    if (query.isEmpty() || query == m_counted)
        return;
    m_counted = query;
    m_run->countOf(listOf(query), [this, query](qint64 count) {
        if (query != m_counted)
            return;
        m_searchCount = count;
        showCounts();
    });
}

QString ExportPage::orderWords() const
{
    const QString keys = ExportWords::sorted(m_kind, sort());
    const QString order =
        keys.isEmpty() ? tr("In the order of names") : tr("Sorted by %1").arg(keys);
    const QString day = m_day == m_file.today() ? tr("as they are today")
                                                : tr("as they were on %1").arg(dayText(m_day));
    return tr("%1, %2.", "order, day").arg(order, day);
}

void ExportPage::showCounts()
{
    m_choices->showCounts(ExportWords::counted(m_kind, m_allCount),
                          ExportWords::counted(m_kind, m_searchCount));
    showFoot();
}

void ExportPage::showFoot()
{
    const bool isDone = m_frame->step() == Done;
    const bool isRunning = m_watch->isRunning();
    m_choices->setEnabled(!isRunning);
    m_frame->cancel()->setVisible(!isDone);
    m_frame->cancel()->setEnabled(!isRunning);
    m_frame->next()->setText(isDone ? ExportWords::back(m_kind) : actionWords());
    m_frame->next()->setEnabled(!isRunning && (isDone || canGoOn()));
    const bool lacksColumns =
        m_choices->format() == FileFormat::Table && m_choices->columns().isEmpty();
    m_frame->setNote(!isDone && lacksColumns ? tr("Choose at least one column.") : QString());
}

QString ExportPage::actionWords() const
{
    if (m_choices->format() != FileFormat::SiteFiles)
        return tr("Export %1…").arg(ExportWords::counted(m_kind, expected()));
    const auto &plan = m_run->folderPlan();
    if (!plan)
        return tr("Choose a folder…");
    const int files = ExportWords::countOf(*plan, PlannedFile::What::New) +
                      ExportWords::countOf(*plan, PlannedFile::What::Change);
    return files == 0 ? tr("Nothing to write") : tr("Write %Ln files", nullptr, files);
}

bool ExportPage::canGoOn() const
{
    const auto &plan = m_run->folderPlan();
    switch (m_choices->format()) {
    case FileFormat::Table:
        return !m_choices->columns().isEmpty();
    case FileFormat::Calendar:
        return true;
    case FileFormat::SiteFiles:
        return !plan || ExportWords::countOf(*plan, PlannedFile::What::New) +
                                ExportWords::countOf(*plan, PlannedFile::What::Change) >
                            0;
    case FileFormat::OpenCollective:
        break;
    }
    Q_UNREACHABLE();
}

void ExportPage::goOn()
{
    if (m_frame->step() == Done)
        Q_EMIT closed();
    else if (m_choices->format() != FileFormat::SiteFiles)
        chooseFile();
    else if (m_run->folderPlan())
        m_run->writeFolder();
    else
        chooseFolder();
}

void ExportPage::chooseFile()
{
    const bool isCalendar = m_choices->format() == FileFormat::Calendar;
    m_chooser->save(this, ExportWords::title(m_kind), proposedPath(),
                    isCalendar ? tr("Calendars (*.ics)") : csvFilter(),
                    [this](const QString &path) { writeTo(path); });
}

void ExportPage::chooseFolder()
{
    m_chooser->openFolder(this, ExportWords::title(m_kind), m_folder,
                          [this](const QString &folder) {
                              m_folder = folder;
                              refresh();
                          });
}

void ExportPage::writeTo(const QString &path)
{
    m_settings.set(usersettings::exportFolder, QFileInfo(path).absolutePath());
    m_frame->say(Tone::Information, {});
    if (m_choices->format() == FileFormat::Calendar)
        m_run->writeCalendar(path, list());
    else
        m_run->write(path, request(), m_choices->style(), expected());
}

QString ExportPage::proposedPath() const
{
    QString folder = m_settings.text(usersettings::exportFolder);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(u"%1-%2.%3"_s.arg(pluralOf(m_kind), m_day.toString(Qt::ISODate),
                                                   endingOf(m_choices->format())));
}

void ExportPage::showWritten(const QString &path, qint64 records)
{
    if (m_choices->format() == FileFormat::Table && m_choices->sets()->isOwnChoice()) {
        QStringList names;
        for (const ColumnTarget &column : m_choices->columns())
            names += nameOf(column, catalogueOf(m_kind));
        m_settings.set(ownColumnsOf(m_kind), names.join(u','));
    }
    showResult(ExportWords::done(m_kind, records),
               tr("They are in %1.").arg(QDir::toNativeSeparators(path)));
    offerToOpen(u"openFile"_s, tr("Open the file"), path);
    offerToOpen(u"openFolder"_s, tr("Open its folder"), QFileInfo(path).absolutePath());
}

void ExportPage::showWrittenInto(const QString &folder, const ContentExport &done)
{
    constexpr qsizetype mostProblems = 8;
    QStringList lines{tr("They are in %1.").arg(QDir::toNativeSeparators(folder))};
    for (const Error &problem : done.problems.first(std::min(done.problems.size(), mostProblems)))
        lines +=
            problem.file.isEmpty()
                ? problem.message
                : tr("%1: %2", "file, why it was not written").arg(problem.file, problem.message);
    if (done.problems.size() > mostProblems)
        lines += tr("%Ln more were not written.", nullptr,
                    static_cast<int>(done.problems.size() - mostProblems));
    showResult(tr("%Ln files were written", nullptr, static_cast<int>(done.written)),
               lines.join(u'\n'));
    offerToOpen(u"openFolder"_s, tr("Open the folder"), folder);
}

void ExportPage::showResult(const QString &headline, const QString &sentence)
{
    m_result->setContent(Icon::Check, headline, sentence);
    m_frame->say(Tone::Information, {});
    m_frame->showStep(Done);
    showFoot();
    m_frame->next()->setFocus();
}

void ExportPage::offerToOpen(const QString &name, const QString &words, const QString &path)
{
    QPushButton *step = m_result->addStep(words);
    step->setObjectName(name);
    connect(step, &QPushButton::clicked, this,
            [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

} // namespace chapterhouse
