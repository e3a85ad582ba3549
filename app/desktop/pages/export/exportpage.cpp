#include "desktop/pages/export/exportpage.h"

#include "desktop/pages/export/columnsetbar.h"
#include "desktop/pages/export/exportrun.h"
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

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

enum Step { Choosing, Done };

QString membersWords(qint64 members)
{
    return ExportPage::tr("%Ln members", nullptr, static_cast<int>(members));
}

/// "Joined (descending), then Family name".
QString sortWords(const std::vector<SortKey> &keys)
{
    QString words;
    for (const SortKey &key : keys) {
        const QString title = key.field == SortKey::byTitle
                                  ? ExportPage::tr("Name")
                                  : catalogueOf(Kind::Member).at(key.field).titleText();
        const QString word = key.descending ? ExportPage::tr("%1 (descending)").arg(title) : title;
        words =
            words.isEmpty() ? word : ExportPage::tr("%1, then %2", "sorted by").arg(words, word);
    }
    return words;
}

} // namespace

ExportPage::ExportPage(OpenFile &file, UserSettings &settings, const QString &query, QDate day,
                       QWidget *parent)
    : Page(parent), m_file(file), m_settings(settings), m_day(day), m_frame(new WizardFrame(this)),
      m_watch(new WorkWatch(m_frame->progress(), this)), m_run(new ExportRun(file, *m_watch, this)),
      m_choices(new ExportChoices(query.trimmed())), m_result(new EmptyState(Icon::Check, {}, {}))
{
    setObjectName(u"exportPage"_s);
    m_result->setObjectName(u"resultStep"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_frame);
    m_frame->addStep(m_choices);
    m_frame->addStep(m_result);
    m_frame->back()->hide();
    m_frame->setTitle(tr("Export members"), {});
    connectAll();
    loadSets();
    m_run->countOf(listOf({}), [this](qint64 count) {
        m_allCount = count;
        showCounts();
    });
    refresh();
}

ExportPage::~ExportPage() = default;

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
    const auto names = columnSetNames(m_file.reader(), Kind::Member);
    for (const QString &name : names.value_or(QStringList())) {
        const auto set = columnSetNamed(m_file.reader(), Kind::Member, name);
        if (set)
            sets += *set;
        else
            m_frame->say(Tone::Warning, set.error().message);
    }
    const auto own = columnsFromText(Kind::Member, m_settings.text(usersettings::exportColumns))
                         .value_or(QList<ColumnTarget>());
    m_choices->sets()->setSets(sets, own.isEmpty() ? sets.value(0).columns : own, chosen);
    m_choices->useSet();
}

void ExportPage::saveSet(const QString &name)
{
    const ColumnSet set{.name = name, .columns = m_choices->columns(), .where = m_choices->query()};
    m_file.writer().run(
        this, [set](Store &store) { return saveColumnSet(store, Kind::Member, set); },
        [this, name](const Result<void> &saved) { setsChanged(saved, name); });
}

void ExportPage::removeSet(const QString &name)
{
    m_file.writer().run(
        this, [name](Store &store) { return removeColumnSet(store, Kind::Member, name); },
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
    return {
        .kind = Kind::Member, .query = understoodQuery(Kind::Member, query).query, .day = m_day};
}

ExportRequest ExportPage::request() const
{
    ExportRequest request{.list = listOf(m_choices->query()), .columns = m_choices->columns()};
    request.list.sort = sort();
    return request;
}

/// That of the chosen set; none, when it names what is no field any more.
std::vector<SortKey> ExportPage::sort() const
{
    return sortFromText(Kind::Member, m_choices->sets()->current().sort)
        .value_or(std::vector<SortKey>());
}

qint64 ExportPage::expected() const
{
    return m_choices->query().isEmpty() ? m_allCount : m_searchCount;
}

void ExportPage::refresh()
{
    const QStringList hidden = m_choices->privateColumns();
    m_frame->say(Tone::Warning,
                 hidden.isEmpty()
                     ? QString()
                     : tr("Private columns are among them: %1. Mind who gets the file.")
                           .arg(hidden.join(u", "_s)));
    if (!m_choices->columns().isEmpty())
        m_run->preview(request(), m_choices->style());
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
    const QString keys = sortWords(sort());
    const QString order =
        keys.isEmpty() ? tr("In the order of names") : tr("Sorted by %1").arg(keys);
    const QString day = m_day == m_file.today() ? tr("as they are today")
                                                : tr("as they were on %1").arg(dayText(m_day));
    return tr("%1, %2.", "order, day").arg(order, day);
}

void ExportPage::showCounts()
{
    m_choices->showCounts(membersWords(m_allCount), membersWords(m_searchCount));
    showFoot();
}

void ExportPage::showFoot()
{
    const bool isDone = m_frame->step() == Done;
    const bool isRunning = m_watch->isRunning();
    const bool hasColumns = !m_choices->columns().isEmpty();
    m_choices->setEnabled(!isRunning);
    m_frame->cancel()->setVisible(!isDone);
    m_frame->cancel()->setEnabled(!isRunning);
    m_frame->next()->setText(isDone ? tr("Back to the members")
                                    : tr("Export %1…").arg(membersWords(expected())));
    m_frame->next()->setEnabled(!isRunning && (isDone || hasColumns));
    m_frame->setNote(isDone || hasColumns ? QString() : tr("Choose at least one column."));
}

void ExportPage::goOn()
{
    if (m_frame->step() == Done) {
        Q_EMIT closed();
        return;
    }
    m_chooser->save(this, tr("Export members"), proposedPath(), csvFilter(),
                    [this](const QString &path) {
                        m_settings.set(usersettings::exportFolder, QFileInfo(path).absolutePath());
                        m_frame->say(Tone::Information, {});
                        m_run->write(path, request(), m_choices->style(), expected());
                    });
}

QString ExportPage::proposedPath() const
{
    QString folder = m_settings.text(usersettings::exportFolder);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(u"members-%1.csv"_s.arg(m_day.toString(Qt::ISODate)));
}

void ExportPage::showWritten(const QString &path, qint64 members)
{
    if (m_choices->sets()->isOwnChoice()) {
        QStringList names;
        for (const ColumnTarget &column : m_choices->columns())
            names += nameOf(column, catalogueOf(Kind::Member));
        m_settings.set(usersettings::exportColumns, names.join(u','));
    }
    m_result->setContent(Icon::Check,
                         tr("%Ln members were exported", nullptr, static_cast<int>(members)),
                         tr("They are in %1.").arg(QDir::toNativeSeparators(path)));
    offerToOpen(path);
    m_frame->say(Tone::Information, {});
    m_frame->showStep(Done);
    showFoot();
    m_frame->next()->setFocus();
}

void ExportPage::offerToOpen(const QString &path)
{
    const auto offer = [&](const QString &name, const QString &text, const QString &what) {
        QPushButton *step = m_result->addStep(text);
        step->setObjectName(name);
        connect(step, &QPushButton::clicked, this,
                [what] { QDesktopServices::openUrl(QUrl::fromLocalFile(what)); });
    };
    offer(u"openFile"_s, tr("Open the file"), path);
    offer(u"openFolder"_s, tr("Open its folder"), QFileInfo(path).absolutePath());
}

} // namespace chapterhouse
