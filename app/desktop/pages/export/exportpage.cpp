#include "desktop/pages/export/exportpage.h"

#include "desktop/pages/export/columnchooser.h"
#include "desktop/pages/export/exportrun.h"
#include "desktop/pages/wizard/wizardframe.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/workwatch.h"
#include "store/querysql.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

enum Step { Choosing, Done };

QString membersWords(qint64 members)
{
    return members == 1 ? ExportPage::tr("1 member")
                        : ExportPage::tr("%Ln members", nullptr, static_cast<int>(members));
}

} // namespace

ExportPage::ExportPage(OpenFile &file, UserSettings &settings, const QString &query, QDate day,
                       QWidget *parent)
    : Page(parent), m_file(file), m_settings(settings), m_query(query.trimmed()), m_day(day),
      m_frame(new WizardFrame(this)), m_watch(new WorkWatch(m_frame->progress(), this)),
      m_run(new ExportRun(file, *m_watch, this)), m_choices(new ExportChoices(m_query)),
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
    m_frame->setTitle(tr("Export members"),
                      m_day == m_file.today()
                          ? QString()
                          : tr("as of %1").arg(locale().toString(m_day, QLocale::ShortFormat)));
    connectAll();
    loadSets();
    m_run->countOf(listOf({}), [this](qint64 count) {
        m_allCount = count;
        showCounts();
    });
    if (!m_query.isEmpty())
        m_run->countOf(listOf(m_query), [this](qint64 count) {
            m_searchCount = count;
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
void ExportPage::loadSets()
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
    const auto own = columnsFromText(Kind::Member, m_settings.text(usersettings::exportColumns));
    m_choices->setSets(sets, own.value_or(QList<ColumnTarget>()));
}

ListRequest ExportPage::listOf(const QString &query) const
{
    return {
        .kind = Kind::Member, .query = understoodQuery(Kind::Member, query).query, .day = m_day};
}

ExportRequest ExportPage::request() const
{
    return {.list = listOf(m_choices->isWholeRoster() ? QString() : m_query),
            .columns = m_choices->columns()};
}

qint64 ExportPage::expected() const
{
    return m_choices->isWholeRoster() ? m_allCount : m_searchCount;
}

void ExportPage::refresh()
{
    m_frame->say(Tone::Information, {});
    if (!m_choices->columns().isEmpty())
        m_run->preview(request(), m_choices->style());
    showFoot();
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
    if (const auto own = m_choices->ownColumns()) {
        QStringList names;
        for (const ColumnTarget &column : *own)
            names += nameOf(column, catalogueOf(Kind::Member));
        m_settings.set(usersettings::exportColumns, names.join(u','));
    }
    m_result->setContent(Icon::Check,
                         members == 1
                             ? tr("1 member was exported")
                             : tr("%Ln members were exported", nullptr, static_cast<int>(members)),
                         tr("They are in %1.").arg(QDir::toNativeSeparators(path)));
    m_frame->showStep(Done);
    showFoot();
    m_frame->next()->setFocus();
}

} // namespace chapterhouse
